import { useText } from '../page-context.ts';
import { words } from '../words.ts';
import type { FrameFacts } from './PageFrame.tsx';
import { SignOut } from './SignOut.tsx';

export type NavigationItem = { readonly href: string; readonly label: string; readonly current: boolean };

type MenuProps = { readonly items: readonly NavigationItem[]; readonly actor: FrameFacts['actor'] };

/**
 * The main menu and who is signed in: a row on a wide screen; on a phone behind a button that needs no JavaScript
 * (`popover`). Nothing for who is not signed in and has nowhere to go.
 */
export function Menu({ items, actor }: MenuProps) {
  const t = useText();
  if (items.length === 0 && actor === null) return null;
  return (
    <>
      <button type="button" className="wk-menu-button" popoverTarget="hoofdmenu">
        {t(words.menu)}
      </button>
      <div id="hoofdmenu" className="wk-menu" popover="auto">
        <nav className="wk-nav" aria-label={t(words.navigation)}>
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
        <SignOut actor={actor} />
      </div>
    </>
  );
}
