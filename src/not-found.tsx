import { data, type LoaderFunctionArgs } from 'react-router';
import { problemContext } from './platform/web/visit.ts';

/**
 * An address that no module knows, or a request that the server refuses before it reaches a page (`problemContext`);
 * the error boundary of the root shows the page.
 */
export function loader({ context }: LoaderFunctionArgs): never {
  const problem = context.get(problemContext);
  throw data(problem?.reason ?? null, { status: problem?.status ?? 404 });
}

export function action(): never {
  throw data(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
