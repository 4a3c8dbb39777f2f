import { SkipLink } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { useText } from '../page-context.ts';
import { words } from '../words.ts';
import { Brand } from './Brand.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { Menu, type NavigationItem } from './Menu.tsx';

/** What the frame shows; the `Shell` of the platform fits it. */
export type FrameFacts = {
  readonly actor: {
    readonly name: string;
    readonly roleName: string;
    readonly organisationName: string;
    /** Whether there is another role to put on. */
    readonly canSwitch: boolean;
  } | null;
  readonly navigation: readonly NavigationItem[];
  readonly demo: boolean;
};

type PageFrameProps = { readonly shell: FrameFacts | null; readonly children: ReactNode };

/** The frame around every page: skip link, header, main and footer. Without a shell (a failed start) only the name. */
export function PageFrame({ shell, children }: PageFrameProps) {
  const t = useText();
  return (
    <>
      <SkipLink href="#inhoud">{t(words.skip)}</SkipLink>
      <header className="wk-header">
        <div className="wk-header__row">
          <Brand />
          {shell === null ? null : (
            <>
              <Menu items={shell.navigation} actor={shell.actor} />
              <LanguageChoice />
            </>
          )}
        </div>
        {shell?.demo === true ? <p className="wk-demo">{t(words.demo)}</p> : null}
      </header>
      <main id="inhoud" className="wk-main" tabIndex={-1}>
        {children}
      </main>
      <footer className="wk-footer">
        <p>{t(words.footer)}</p>
        <p>{t(words.licence)}</p>
      </footer>
    </>
  );
}
