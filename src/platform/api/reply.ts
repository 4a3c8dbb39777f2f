import { versionHeader } from './call.ts';
import { apiRefusal, type Problem, problem } from './problem.ts';

/** Full version of the API. The major one stands in its address, so a change of it is another address. */
export const apiVersion = '1.0.0';

type Headers = Readonly<Record<string, string>>;

/** Makes the answers of one version of the API: each carries the version, and none may be kept by a browser or a proxy. */
export function replies(version: string) {
  const answer = (status: number, type: string, body: unknown, headers: Headers): Response =>
    new Response(JSON.stringify(body), {
      status,
      headers: { [versionHeader]: version, 'Cache-Control': 'no-store', 'Content-Type': type, ...headers },
    });
  return {
    json: (status: number, body: unknown, headers: Headers = {}) =>
      answer(status, 'application/json', body, headers),
    problem: (failed: Problem, headers: Headers = {}) =>
      answer(failed.status, 'application/problem+json', failed, headers),
  };
}
export type Replies = ReturnType<typeof replies>;

/** Tells who asks too often how many seconds to wait. */
export function tooMany(seconds: number): Response {
  return replies(apiVersion).problem(problem(429, apiRefusal('too-many')), {
    'Retry-After': String(seconds),
  });
}
