import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import { type Shell, shellContext } from './platform/web/context.ts';

export { contextOf } from './platform/web/visit.ts';

function nonceOf(context: RouterContextProvider): string | undefined {
  try {
    const shell: Shell = context.get(shellContext);
    return shell.nonce;
  } catch {
    // The request failed before there was a shell; the error page carries no script.
    return undefined;
  }
}

/**
 * Answers with the whole page at once: pages have no script to fill holes later,
 * so nothing is sent before everything is there, and a failure can still become a 500.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> | Response {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const nonce = nonceOf(context);
  const options = nonce === undefined ? {} : { nonce };
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<ServerRouter context={entry} url={request.url} {...options} />, {
      ...options,
      onAllReady() {
        const body = new PassThrough();
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError: reject,
    });
  });
}
