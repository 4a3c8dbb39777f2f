import type { LoaderFunctionArgs } from 'react-router';
import { csvFile } from '../../../../platform/csv-export.ts';
import { asActor } from '../../../../platform/session.ts';
import { noteLook } from '../../../access/index.ts';
import { idleByCause } from '../../rules/ledger.ts';
import { hoursExportLook, idleCauseNames, idleCauses } from '../../words.ts';
import { inAddress } from '../reading.ts';
import { loadMonth } from './load.ts';

/** The ledgers of a month as a file, in hours and euros. Each person in it can read that their hours were taken out. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const { platform, actor, month, ledgers } = await loadMonth(context, request);
  await asActor(platform, actor, async (db) => {
    for (const { person } of ledgers) await noteLook(db, platform, actor, person.id, hoursExportLook);
  });
  const hours = (minutes: number) => Math.round((minutes * 100) / 60) / 100;
  const euros = (cents: number | undefined) => (cents === undefined ? null : cents / 100);
  const file = csvFile([
    [
      'naam',
      'maand',
      'garantie',
      'ingeroosterd',
      'gewerkt',
      'opleiding',
      'vrij',
      'ziek',
      'leegloop',
      'nog open',
      'boven de garantie',
      'naar de volgende maand',
      ...idleCauses.map((cause) => `leegloop: ${idleCauseNames[cause].nl}`),
      'loon garantie',
      'loon boven de garantie',
      'niet betaald',
      'bruto loon',
    ],
    ...ledgers.map(({ person, ledger, carry, pay }) => {
      const causes = idleByCause(ledger.lines);
      return [
        person.name,
        inAddress(month),
        ...[ledger.owed, ledger.planned, ledger.worked, ledger.trained, ledger.leave, ledger.sick].map(hours),
        ...[ledger.idle, ledger.open, ledger.surplus, carry.carriedOut].map(hours),
        ...idleCauses.map((cause) => hours(causes.get(cause) ?? 0)),
        euros(pay?.guaranteeCents),
        euros(pay?.aboveCents),
        euros(pay?.notPaidCents),
        euros(pay?.totalCents),
      ];
    }),
  ]);
  return new Response(file, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="uren-${inAddress(month)}.csv"`,
      'cache-control': 'no-store',
    },
  });
}
