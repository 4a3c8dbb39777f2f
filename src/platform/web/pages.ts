import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';
import { createRequestHandler, type RouterContextProvider, type ServerBuild } from 'react-router';
import type { VisitFacts } from './visit.ts';

/** The pages as React Router built them, with the way to fill the context of a request (`entry.server.tsx`). */
type PagesBuild = ServerBuild & {
  readonly entry: { readonly module: { readonly contextOf: (facts: VisitFacts) => RouterContextProvider } };
};

/** Answers requests with pages. */
export type Pages = {
  respond(request: Request, facts: VisitFacts): Promise<Response>;
  /** While working on pages: handles what belongs to Vite and calls `next` for the rest. */
  readonly development:
    | ((request: IncomingMessage, response: ServerResponse, next: () => void) => void)
    | null;
  stop(): Promise<void>;
};

const buildFile = new URL('../../../build/server/index.js', import.meta.url);

/** The folder with scripts, styles and images for the browser. */
export const clientFolder = new URL('../../../build/client', import.meta.url);

/** The pages as they were built. Refuses when they were not. */
export async function builtPages(): Promise<Pages> {
  if (!existsSync(buildFile)) {
    throw new Error(
      'The pages are not built yet: start with "npm start", or run "npx react-router build" first.',
    );
  }
  const build: PagesBuild = await import(pathToFileURL(buildFile.pathname).href);
  const handle = createRequestHandler(build, 'production');
  return {
    respond: (request, facts) => handle(request, build.entry.module.contextOf(facts)),
    development: null,
    stop: async () => undefined,
  };
}

/** Pages that are built again at every change, for those who work on them. */
export async function developedPages(): Promise<Pages> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true } });
  const load = async (): Promise<PagesBuild> => {
    const { default: _, ...build } = await vite.ssrLoadModule('virtual:react-router/server-build');
    return isPagesBuild(build) ? build : Promise.reject(new Error('Vite gave no pages'));
  };
  return {
    respond: async (request, facts) => {
      const build = await load();
      return createRequestHandler(build, 'development')(request, build.entry.module.contextOf(facts));
    },
    development: (request, response, next) => vite.middlewares(request, response, next),
    stop: () => vite.close(),
  };
}

function isPagesBuild(build: object): build is PagesBuild {
  return 'entry' in build && 'routes' in build && 'assets' in build;
}
