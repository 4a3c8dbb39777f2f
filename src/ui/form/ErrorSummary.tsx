import type { Refusal } from '../../kernel/result.ts';
import { useText } from '../page-context.ts';
import { words } from '../words.ts';
import { fieldId } from './answer.ts';

// The reader must meet this first. The attribute of HTML does it without JavaScript.
const firstInFocus = { autoFocus: true } as const;

/** Everything that stands in the way, each with a link to the field that can mend it. Nothing when all is well. */
export function ErrorSummary({ refusals = [] }: { readonly refusals?: readonly Refusal[] | undefined }) {
  const t = useText();
  if (refusals.length === 0) return null;
  return (
    <section className="wk-errors" aria-labelledby="er-klopt-iets-niet" tabIndex={-1} {...firstInFocus}>
      <h2 id="er-klopt-iets-niet" className="utrecht-heading-2">
        {t(words.errorTitle)}
      </h2>
      <ul>
        {refusals.map(({ rule, field, message }) => (
          <li key={`${rule} ${field ?? ''} ${message.nl}`}>
            {field === undefined ? t(message) : <a href={`#${fieldId(field)}`}>{t(message)}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}
