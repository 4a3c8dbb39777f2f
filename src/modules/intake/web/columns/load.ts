import { data, type LoaderFunctionArgs, redirect } from 'react-router';
import type { Role } from '../../../../kernel/actor.ts';
import { dayOf } from '../../../../kernel/local-date.ts';
import {
  type Column,
  type ColumnMapping,
  columnTexts,
  type Encoding,
  encodings,
  type Field,
  fieldLabels,
  fields,
  readList,
  separators,
} from '../../../participants/index.ts';
import { mayTakeOver } from '../../referral.ts';
import { openFile } from '../../sealed.ts';
import { sealedFileOf } from '../../store.ts';
import { withList } from '../visit.ts';

/** How the file is to be read in place of how it was recognised; it stands in the address. */
export type Reading = { readonly encoding?: Encoding; readonly separator?: string };

/** The names in the address; a separator has a name there, because a tab cannot be seen. */
export const separatorNames = { ';': 'puntkomma', ',': 'komma', '\t': 'tab', '|': 'streep' } as const;

export function readingOf(search: URLSearchParams): Reading {
  const encoding = encodings.find((each) => each === search.get('letters'));
  const separator = separators.find((each) => separatorNames[each] === search.get('scheiding'));
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(separator === undefined ? {} : { separator }),
  };
}

export type ColumnView = Pick<Column, 'index' | 'header' | 'because'> & {
  readonly chosen: Field | 'ignore';
  readonly hint: string | undefined;
};

/** What helps to say what a column holds, or why it is not taken over. */
function hintOf(
  { examples, because }: Column,
  chosen: Field | 'ignore',
  allowed: boolean,
): string | undefined {
  const shown = examples.length === 0 ? '' : `Bijvoorbeeld: ${examples.join(' · ')}. `;
  if (!allowed) return 'Een sociale firma mag dit niet bewaren; wij nemen het niet over.';
  if (because === 'sensitive') return columnTexts.sensitive.nl;
  if (because === 'unknown' && chosen === 'ignore') return `${shown}${columnTexts.unknown.nl}`;
  if (because === 'values') return `${shown}Dit leidden wij af uit wat erin staat.`;
  return shown === '' ? undefined : shown.trim();
}

/** The columns as they were recognised, or as they were chosen before. */
export async function loadColumns({ context, params, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  return withList(context, params.id, async (db, list, row, { platform, actor }) => {
    if (!['uploaded', 'judging', 'judged'].includes(list.status)) throw redirect(list.href);
    const sealed = await sealedFileOf(db, list.id);
    if (sealed === null) throw data(null, { status: 404 });
    const { encoding, separator } = readingFor(search, row);
    const file = openFile(platform.keys, list.id, sealed);
    const read = readList(file, dayOf(platform.clock.now()), encoding, separator);
    if (!read.ok && search.has('letters')) throw redirect(`${list.href}/kolommen?anders=ja`);
    if (!read.ok) throw data(read.refusals[0]?.message ?? null, { status: 422 });
    const { columns, rows, above, blankRows, header } = read.value;
    const chosenBefore = row.mapping?.length === columns.length ? row.mapping : null;
    return {
      list,
      already: search.has('al'),
      readBack: search.has('anders'),
      encoding: read.value.encoding,
      because: read.value.encodingBecause.nl,
      separator: separatorName(read.value.separator),
      rows: rows.length,
      blankRows,
      hasHeader: header !== null,
      above: above.map(({ line, text }) => ({ line, text: text.slice(0, 80) })),
      options: fields
        .filter((field) => mayTakeOver(actor.role, field))
        .map((field) => ({ value: field, label: fieldLabels[field].nl })),
      columns: viewsOf(columns, chosenBefore, actor.role),
    };
  });
}

/** As asked for in the address, or else as it was chosen before. */
function readingFor(
  search: URLSearchParams,
  before: { readonly encoding: Encoding | null; readonly separator: string | null },
): Reading {
  if (search.has('letters')) return readingOf(search);
  return {
    ...(before.encoding === null ? {} : { encoding: before.encoding }),
    ...(before.separator === null ? {} : { separator: before.separator }),
  };
}

/** The columns with what each holds: as it was chosen before, or as it was recognised. */
function viewsOf(
  columns: readonly Column[],
  chosenBefore: ColumnMapping | null,
  role: Role,
): readonly ColumnView[] {
  return columns.map((column, index) => {
    const found = chosenBefore?.[index] ?? column.field;
    const allowed = found === 'ignore' || mayTakeOver(role, found);
    const chosen = allowed ? found : 'ignore';
    const { header, because } = column;
    return { index, header, because, chosen, hint: hintOf(column, chosen, allowed) };
  });
}

function separatorName(separator: string): string {
  const known = separators.find((each) => each === separator);
  return known === undefined ? separator : separatorNames[known];
}
