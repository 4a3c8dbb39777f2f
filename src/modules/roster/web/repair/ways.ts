import type { Transaction } from '../../../../platform/database/database.ts';
import { keyOf } from '../../problem/build.ts';
import type { ShiftOf } from '../../problem/facts.ts';
import { type DraftView, viewAlike } from '../../queries/draft.ts';
import { publicationOf } from '../../queries/publication.ts';
import { isAsked } from '../../rules/cause.ts';
import { askedOf } from '../ask.ts';
import { causeNames } from '../causes.ts';
import { clockOf } from '../text.ts';

/** One way to mend the roster: what it comes to, and who is asked to change what. */
export type Way = Awaited<ReturnType<typeof wayOf>>;

/** The ways that a repair found, those with the fewest changes first. */
export async function waysOf(
  db: Transaction,
  runId: string,
  at: Parameters<typeof viewAlike>[2],
): Promise<readonly Way[]> {
  const drafts = await db
    .selectFrom('roster_draft')
    .select(['id', 'way', 'told'])
    .where('run_id', '=', runId)
    .execute();
  drafts.sort((a, b) => placeOf(a.way) - placeOf(b.way));
  const unfilled = new Map(drafts.map(({ id, told }) => [id, told?.unfilledMinutes ?? 0]));
  const ways: Way[] = [];
  for (const view of await viewAlike(db, [...unfilled.keys()], at))
    ways.push(await wayOf(db, view, unfilled.get(view.draft.id) ?? 0));
  return ways;
}

const order: readonly (string | null)[] = ['fewest-changes', 'other-people', 'best-roster'];

function placeOf(way: string | null): number {
  return order.indexOf(way);
}

async function wayOf(db: Transaction, view: DraftView, unfilledMinutes: number) {
  const { add, withdraw, asks } = await publicationOf(db, view);
  const say = shiftSaid(view);
  const lost = Map.groupBy(withdraw, ({ participantId, onDate }) => `${participantId} ${onDate}`);
  const got = Map.groupBy(add, ({ participantId, onDate }) => `${participantId} ${onDate}`);
  const rows = [...new Set([...lost.keys(), ...got.keys()])].map((key) => {
    const [had = [], gets = []] = [lost.get(key), got.get(key)];
    const [one] = [...gets, ...had];
    return {
      key,
      participantId: one?.participantId ?? '',
      onDate: one?.onDate ?? view.days.from,
      name: view.names.people.get(one?.participantId ?? '') ?? '',
      had: had.map(say).join(' en '),
      gets: gets.map(say).join(' en '),
      why: had.map(({ cause }) => causeNames[cause]).join(', '),
      asked: gets.length > 0 || had.some(({ cause }) => isAsked(cause)),
    };
  });
  return {
    id: view.draft.id,
    name: view.draft.name,
    state: view.draft.state,
    // What it gives and cannot give any more fell away after it was found; what has begun stays, whoever asks for it.
    stale: view.stale || view.lost.some((each) => !view.built.isOver(each)),
    wrong: view.violations.filter(({ standing }) => !standing).length,
    unfilledMinutes,
    asked: askedOf(view, asks),
    rows: rows.toSorted((a, b) => a.onDate.localeCompare(b.onDate) || a.name.localeCompare(b.name, 'nl')),
    people: new Set(rows.filter(({ asked }) => asked).map(({ participantId }) => participantId)).size,
  };
}

function shiftSaid({ built, names }: DraftView) {
  const shifts = new Map(built.shifts.map((shift) => [keyOf(shift), shift]));
  return (given: ShiftOf) => {
    const shift = shifts.get(keyOf(given));
    if (shift === undefined) return 'afgezegde dienst';
    return `${clockOf(shift)}, ${names.sites.get(shift.siteId)?.employer ?? ''}`;
  };
}
