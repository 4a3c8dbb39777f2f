import { data, type LoaderFunctionArgs } from 'react-router';
import { calculated } from './load.ts';

/** The receipt as JSON, at the address of the page with `/bon.json`. */
export function loader(args: LoaderFunctionArgs): Response {
  const outcome = calculated(args).calculated?.outcome;
  if (outcome === undefined || outcome === null) throw data(null, { status: 404 });
  return Response.json(outcome.receipt);
}
