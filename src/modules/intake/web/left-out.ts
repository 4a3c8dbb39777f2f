import type { LoaderFunctionArgs } from 'react-router';
import { csvFile } from '../../../platform/csv-export.ts';
import { fieldLabels, rowsToFix } from '../../participants/index.ts';
import { openHead, openRow } from '../sealed.ts';
import { stillToGo } from '../store.ts';
import { withList } from './visit.ts';

/** The rows that do not go in, as they were sent, each with its reason: to mend and to send again. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const file = await withList(context, params.id, async (db, list, row, { platform }) => {
    const kept = await db
      .selectFrom('referral_row')
      .select(['line', 'sealed'])
      .where('list_id', '=', list.id)
      .where('participant_id', 'is', null)
      .where('sealed', 'is not', null)
      .$if(list.status !== 'cancelled', (query) => query.where((eb) => eb.not(stillToGo(eb))))
      .orderBy('line')
      .execute();
    const rows = kept.flatMap(({ line, sealed }) =>
      sealed === null ? [] : [openRow(platform.keys, list.id, line, sealed)],
    );
    const mapping = row.mapping ?? [];
    const head = row.sealed_head === null ? [] : openHead(platform.keys, list.id, row.sealed_head).header;
    const header =
      head.length > 0 ? head : mapping.map((field) => (field === 'ignore' ? '' : fieldLabels[field].nl));
    const bsnColumn = mapping.indexOf('bsn');
    return csvFile(rowsToFix(rows, header, bsnColumn < 0 ? null : bsnColumn));
  });
  return new Response(file, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="overgeslagen-regels.csv"',
    },
  });
}
