import type { LoaderFunctionArgs } from 'react-router';
import { loadClaim } from './load.ts';

/** The same with the receipt of every line, for another system. Amounts are whole cents. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { claim, lines } = await loadClaim(args);
  const { id, employer, municipality, month, totalCents, outcome } = claim;
  const file = { id, employer, municipality, month, totalCents, outcome: outcome ?? 'open', lines };
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="declaratie-${month.slice(0, 7)}.json"`,
      'cache-control': 'no-store',
    },
  });
}
