import type { LoaderFunctionArgs } from 'react-router';
import { csvFile } from '../../../../platform/csv-export.ts';
import { loadClaim } from './load.ts';

/** The lines as a file for the payment. Amounts are numbers in euros; no text in it becomes a formula. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { claim, lines } = await loadClaim(args);
  const file = csvFile([
    ['werkgever', 'gemeente', 'naam', 'maand', 'recht', 'al gedeclareerd', 'te betalen', 'subsidie', 'stand'],
    ...lines.map(({ name, month, dueCents, earlierCents, cents, subsidyId }) => [
      claim.employer,
      claim.municipality,
      name,
      month.slice(0, 7),
      dueCents / 100,
      earlierCents / 100,
      cents / 100,
      subsidyId,
      claim.outcome ?? 'open',
    ]),
  ]);
  return new Response(file, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="declaratie-${claim.month.slice(0, 7)}.csv"`,
      'cache-control': 'no-store',
    },
  });
}
