import type { LoaderFunctionArgs } from 'react-router';
import { csvFile } from '../../../../platform/csv-export.ts';
import { asActor } from '../../../../platform/session.ts';
import { noteLook } from '../../../access/index.ts';
import { fullName } from '../../../participants/index.ts';
import type { ResultLine } from '../../lines.ts';
import { exportLook, measureSlugs } from '../../words.ts';
import { resultVisit } from '../reading.ts';
import { loadList } from './load.ts';

/** The list behind a number as a file. Each person in it can read that their name was taken out. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { platform, actor } = resultVisit(context);
  const list = await loadList(context, params);
  await asActor(platform, actor, async (db) => {
    const people = new Set(list.lines.flatMap(({ participantId }) => participantId ?? []));
    for (const id of people) await noteLook(db, platform, actor, id, exportLook);
  });
  const file = csvFile([
    ['datum', 'naam', 'cursus', 'bedrijf', 'programma'],
    ...list.lines.map((line) => [line.onDate, nameOf(line), line.course, line.organisation, line.programme]),
  ]);
  return new Response(file, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${list.year}-${measureSlugs[list.measure]}.csv"`,
      'cache-control': 'no-store',
    },
  });
}

function nameOf({ givenName, infix, familyName }: ResultLine): string | null {
  return givenName === null || familyName === null ? null : fullName({ givenName, infix, familyName });
}
