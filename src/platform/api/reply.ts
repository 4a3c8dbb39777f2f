import { versionHeader } from './call.ts';
import type { Problem } from './problem.ts';

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
    problem: (problem: Problem, headers: Headers = {}) =>
      answer(problem.status, 'application/problem+json', problem, headers),
  };
}
export type Replies = ReturnType<typeof replies>;
