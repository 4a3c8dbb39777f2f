import { useText } from '../page-context.ts';
import { words } from '../words.ts';

/** The name with its ring: nearly closed, and one dot on the way round. */
export function Brand() {
  const t = useText();
  return (
    <a className="wk-brand" href="/" aria-label={t(words.home)}>
      <svg className="wk-brand__ring" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path d="M16 5a11 11 0 1 1-9.53 5.5" />
        <circle cx="10.2" cy="6.6" r="3" />
      </svg>
      <span>Werkkring</span>
    </a>
  );
}
