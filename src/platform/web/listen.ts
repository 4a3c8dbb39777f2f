import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Config } from '../config.ts';
import type { Pages } from './pages.ts';

/** The open port; what answers behind it can be changed while it listens. */
export type Front = {
  answerWith(app: Pick<Hono, 'fetch'>, development?: Pages['development']): void;
  /** Ends the connections: those at work get the time given, those that only wait are closed at once. */
  stop(withinMs: number): Promise<void>;
};

/** Opens the port. Rejects with one line for the operator when it cannot be had. */
export async function listen(
  { port, host }: Pick<Config, 'port' | 'host'>,
  first: Pick<Hono, 'fetch'>,
): Promise<Front> {
  let answer = getRequestListener(first.fetch);
  let before: Pages['development'] = null;
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    if (before === null) void answer(request, response);
    else before(request, response, () => void answer(request, response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new Error(portLine(error, port))));
    server.listen(port, host, resolve);
  });
  return {
    answerWith: (app, development = null) => {
      answer = getRequestListener(app.fetch);
      before = development;
    },
    stop: async (withinMs) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), withinMs);
      await closed;
      clearTimeout(late);
    },
  };
}

function portLine(error: Error, port: number): string {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is already in use: stop the other program, or choose another port with PORT=${port + 1}.`;
  }
  if (code === 'EACCES')
    return `Port ${port} may not be used by this user: choose one above 1023 with PORT=3000.`;
  return `Port ${port} cannot be opened (${error.message}): check PORT and HOST.`;
}
