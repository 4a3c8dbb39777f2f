import { useLocation } from 'react-router';
import { languages } from '../../kernel/text.ts';
import { CsrfField } from '../form/CsrfField.tsx';
import { usePage, useText } from '../page-context.ts';
import { words } from '../words.ts';

const names = { nl: 'Nederlands', en: 'English' } as const;

/** Offers the other language. Posts `language` and `return` (where to go back to) to `/taal`. */
export function LanguageChoice() {
  const { language } = usePage();
  const t = useText();
  const { pathname, search } = useLocation();
  return (
    <form method="post" action="/taal" className="wk-language" aria-label={t(words.language)}>
      <CsrfField />
      <input type="hidden" name="return" value={pathname + search} />
      {languages
        .filter((other) => other !== language)
        .map((other) => (
          <button
            key={other}
            type="submit"
            name="language"
            value={other}
            lang={other}
            className="wk-header-button"
          >
            {names[other]}
          </button>
        ))}
    </form>
  );
}
