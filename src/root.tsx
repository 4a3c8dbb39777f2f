import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import letters from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import './ui/theme/werkkring-theme.css';
import './ui/theme/components.css';
import type { ReactNode } from 'react';
import {
  Links,
  type LoaderFunctionArgs,
  Outlet,
  Scripts,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from 'react-router';
import { type Shell, shellContext } from './platform/web/context.ts';
import { PageProvider } from './ui/page-context.ts';
import { PageFrame } from './ui/shell/PageFrame.tsx';
import { ProblemPage } from './ui/shell/ProblemPage.tsx';

export function loader({ context }: LoaderFunctionArgs): Shell {
  return context.get(shellContext);
}

/** A page that needs JavaScript in the browser says so: `export const handle = { interactive: true }`. */
function asksForScripts(handle: unknown): boolean {
  return (
    typeof handle === 'object' && handle !== null && 'interactive' in handle && handle.interactive === true
  );
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const shell = useRouteLoaderData<typeof loader>('root');
  const interactive = useMatches().some(({ handle }) => asksForScripts(handle));
  const language = shell?.language ?? 'nl';
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="same-origin" />
        <link rel="icon" href="/werkkring.svg" type="image/svg+xml" />
        <link rel="preload" href={letters} as="font" type="font/woff2" crossOrigin="anonymous" />
        <Links />
      </head>
      <body className="utrecht-document">
        <PageProvider value={{ language, csrf: shell?.csrf ?? '', today: shell?.today ?? null }}>
          <PageFrame shell={shell ?? null}>{children}</PageFrame>
        </PageProvider>
        {interactive ? <Scripts nonce={shell?.nonce} /> : null}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ProblemPage error={useRouteError()} />;
}
