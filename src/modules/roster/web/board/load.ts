import { addDays } from '../../../../kernel/local-date.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { filterValues, formatDay } from '../../../../ui/index.ts';
import type { DraftView } from '../../queries/draft.ts';
import { publicationOf } from '../../queries/publication.ts';
import { weightSets } from '../../queries/weights.ts';
import { askedOf } from '../ask.ts';
import { draftHref } from '../paths.ts';
import { columnDay, fromTill } from '../text.ts';
import '../../tables.ts';
import { type BoardAddress, readAddress, weeksIn } from './address.ts';
import { demandGrid, draftLinks, type GridLinks, peopleGrid } from './grid.ts';
import { mayOf } from './may.ts';
import { demandRows, peopleRows, type Shown } from './rows.ts';
import { summaryOf } from './summary.ts';

/** Everything on the board of a draft, from what was loaded once. */
export async function boardOf(view: DraftView, db: Transaction, url: URL) {
  const { draft, days, stale, undoable, weightSet } = view;
  const address = readAddress(url.searchParams, days);
  const { rows, total } = gridOf(view, address, draftLinks(draft.id));
  const { asks } = await publicationOf(db, view);
  const shown = new Set(
    rows.flatMap(({ key, cells }) => [
      key,
      ...cells.flatMap((cell) => cell?.held ?? []).map((each) => each.participantId),
    ]),
  );
  return {
    draft: {
      id: draft.id,
      name: draft.name,
      period: fromTill(days.from, addDays(days.to, -1)),
      open: draft.state === 'open',
      state: draft.state,
    },
    ...frameOf(view, address, url),
    path: draftHref(draft.id),
    weeksInAll: weeksIn(days),
    rows,
    total,
    may: mayOf(view, address, shown),
    summary: summaryOf(view),
    asked: draft.state === 'open' ? askedOf(view, asks) : [],
    stale,
    undoable,
    weightSet: weightSet.id ?? 'standard',
    weightSets: (await weightSets(db)).map(({ id, name }) => ({ value: id ?? 'standard', label: name })),
    runs: await runsOf(db, draft.id),
    others: await othersOf(db, draft.id),
  };
}

export type Board = Awaited<ReturnType<typeof boardOf>>;
export type BoardDay = Board['days'][number];

/** The rows and cells that an address shows. */
export function gridOf(view: Shown, address: BoardAddress, links: GridLinks) {
  if (address.by === 'people') {
    const { rows, total } = peopleRows(view, address);
    return { rows: peopleGrid(links, rows), total };
  }
  const { rows, total } = demandRows(view, address);
  return { rows: demandGrid(links, rows), total };
}

/** What a board can be narrowed to, and how its days and rows are named. */
export function frameOf({ built, names }: Pick<Shown, 'built' | 'names'>, address: BoardAddress, url: URL) {
  const organisations = new Map(
    built.shifts.map(({ organisationId, siteId }) => [
      organisationId,
      names.sites.get(siteId)?.employer ?? '',
    ]),
  );
  return {
    address: { by: address.by, week: address.week, weeks: address.weeks, page: address.page },
    days: address.days.map((day) => ({ day, head: columnDay(day), words: formatDay(day, 'nl', 'near') })),
    search: url.search,
    filters: filterValues(url.searchParams),
    employers: [...organisations]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, 'nl')),
    certificates: certificatesIn(built).map((name) => ({ value: name, label: name })),
  };
}

/** Certificates that somebody in the pool has or that some work asks for. */
function certificatesIn({ people, shifts }: Shown['built']): readonly string[] {
  const names = new Set([
    ...shifts.flatMap(({ certificates }) => certificates),
    ...people.flatMap(({ certificates }) => certificates.map(({ name }) => name)),
  ]);
  return [...names].sort((a, b) => a.localeCompare(b, 'nl'));
}

/** The last calculations that began with a draft, the newest first. */
async function runsOf(db: Transaction, draftId: string) {
  return db
    .selectFrom('roster_run')
    .select(['id', 'state', 'result_draft_id as resultId', 'asked_at as askedAt'])
    .where('draft_id', '=', draftId)
    .orderBy('asked_at', 'desc')
    .limit(5)
    .execute();
}

/** Other open drafts, to compare with. */
async function othersOf(db: Transaction, draftId: string) {
  return db
    .selectFrom('roster_draft')
    .select(['id', 'name'])
    .where('state', '=', 'open')
    .where('id', '!=', draftId)
    .orderBy('made_at', 'desc')
    .limit(20)
    .execute();
}
