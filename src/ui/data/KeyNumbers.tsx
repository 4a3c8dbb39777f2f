import { formatNumber } from '../format.ts';
import { usePage } from '../page-context.ts';

export type KeyNumber = {
  readonly label: string;
  readonly value: number;
  /** The list behind the number. */
  readonly href?: string;
  /** "van 40 afgesproken" */
  readonly note?: string;
};

/** A few numbers that say how it goes; each opens the list it was counted from. */
export function KeyNumbers({ numbers }: { readonly numbers: readonly KeyNumber[] }) {
  const { language } = usePage();
  return (
    <dl className="wk-numbers">
      {numbers.map(({ label, value, href, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {href === undefined ? (
              formatNumber(value, language)
            ) : (
              <a href={href}>{formatNumber(value, language)}</a>
            )}
          </dd>
          {note === undefined ? null : <dd className="wk-numbers__note">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
