import { SkipLink } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { useText } from '../page-context.ts';
import { words } from '../words.ts';
import { Brand } from './Brand.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { Navigation, type NavigationItem } from './Navigation.tsx';
import { SignOut } from './SignOut.tsx';

/** What the frame shows; the `Shell` of the platform fits it. */
export type FrameFacts = {
  readonly actor: {
    readonly name: string;
    readonly roleName: string;
    readonly organisationName: string;
  } | null;
  readonly navigation: readonly NavigationItem[];
  readonly demo: boolean;
};

type PageFrameProps = { readonly shell: FrameFacts | null; readonly children: ReactNode };

/** The frame around every page: skip link, header, main and footer. */
export function PageFrame({ shell, children }: PageFrameProps) {
  const t = useText();
  return (
    <>
      <SkipLink href="#inhoud">{t(words.skip)}</SkipLink>
      <header className="wk-header">
        <div className="wk-header__row">
          <Brand />
          <Navigation items={shell?.navigation ?? []} />
          {shell === null ? null : (
            <div className="wk-header__end">
              <LanguageChoice />
              <SignOut actor={shell.actor} />
            </div>
          )}
        </div>
      </header>
      {shell?.demo === true ? <p className="wk-demo">{t(words.demo)}</p> : null}
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
