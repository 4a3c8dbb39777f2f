import { useText } from '../page-context.ts';
import { words } from '../words.ts';

export type NavigationItem = { readonly href: string; readonly label: string; readonly current: boolean };

/** The main menu: a row on a wide screen; on a phone behind a button that needs no JavaScript (`popover`). */
export function Navigation({ items }: { readonly items: readonly NavigationItem[] }) {
  const t = useText();
  if (items.length === 0) return null;
  return (
    <>
      <button type="button" className="wk-menu-button" popoverTarget="hoofdmenu">
        {t(words.menu)}
      </button>
      <nav id="hoofdmenu" className="wk-nav" aria-label={t(words.navigation)} popover="auto">
        <ul>
          {items.map(({ href, label, current }) => (
            <li key={href}>
              <a href={href} aria-current={current ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
