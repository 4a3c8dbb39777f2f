import { addDays } from '../../kernel/local-date.ts';
import { midnightOf } from '../../law/arbeidstijd/clock.ts';
import { joined, type Stretch, without } from '../../law/arbeidstijd/facts.ts';
import { costsOf } from './check.ts';
import { onlyMending } from './mending.ts';
import type { Choosing } from './pairs.ts';
import type { Problem, Roster, Shift } from './problem.ts';
import { changes } from './rules/changes.ts';
import { pairRules } from './rules/index.ts';
import { choiceOf, isAllLookedAt } from './search/choice.ts';
import { Laws } from './search/law.ts';
import { type Model, modelOf, withMore, withPlaces } from './search/model.ts';
import { type Asked, searchIn } from './search/search.ts';
import { type Change, changesIn, isSame } from './told.ts';

type Away = {
  readonly kind: 'away';
  readonly person: number;
  readonly fromDay: number;
  readonly toDay: number;
};

/** What happened after a roster was published: days are half-open, counted from `firstDay`. */
export type Event =
  | Away
  | { readonly kind: 'cancelled'; readonly shift: number }
  /** Somebody who had it is in the published roster no more: their place is empty. */
  | { readonly kind: 'lost'; readonly shift: number }
  | { readonly kind: 'places'; readonly shift: number; readonly places: number };

/** One way to mend a roster: who is asked to change what, what stays empty, and what it costs without counting the changes. */
export type Alternative = {
  readonly way: 'fewest-changes' | 'other-people' | 'best-roster';
  readonly roster: Roster;
  readonly changes: readonly Change[];
  readonly unfilledMinutes: number;
  readonly cost: number;
};

/** How many times as much as usual a change weighs: with the first two, one must really be worth it. */
const heavy = 3;
const light = 0.5;
/** A change is worth less than any filled place at first, and nothing is turned upside down. */
const heat = { from: 6, to: 0.5 };

type Repairing = Pick<Asked, 'seed' | 'budget' | 'stop'> & { readonly perDay?: number | undefined };

/** The problem after what happened. Whoever is away is not asked, and their fixed shifts in that time fall away. */
export function disturbed(problem: Problem, events: readonly Event[]): Problem {
  return {
    ...problem,
    shifts: problem.shifts.map((shift, each) => ({ ...shift, places: placesAfter(shift, each, events) })),
    people: problem.people.map((person, each) => {
      const away = events.filter((event): event is Away => event.kind === 'away' && event.person === each);
      const gone = (shift: number) =>
        isCancelled(shift, events) || away.some((event) => covers(event, problem.shifts[shift]));
      const stays = (shift: number) => !gone(shift);
      // What is closed and published would be fixed: of who is away it is not.
      const published = person.published.filter(
        (shift) => stays(shift) || problem.shifts[shift]?.closed !== true,
      );
      const available = without(
        joined(person.available),
        joined(away.map((event) => daysOf(problem, event))),
      );
      return { ...person, available, pinned: person.pinned.filter(stays), published };
    }),
  };
}

function daysOf({ firstDay }: Problem, { fromDay, toDay }: Away): Stretch {
  return { from: midnightOf(addDays(firstDay, fromDay)), to: midnightOf(addDays(firstDay, toDay)) };
}

function isCancelled(shift: number, events: readonly Event[]): boolean {
  return events.some((event) => event.kind === 'cancelled' && event.shift === shift);
}

function covers(event: Event, shift: Shift | undefined): boolean {
  return (
    event.kind === 'away' && shift !== undefined && shift.day >= event.fromDay && shift.day < event.toDay
  );
}

function placesAfter({ places }: Shift, shift: number, events: readonly Event[]): number {
  return events.reduce((so, event) => {
    if (event.kind === 'away' || event.kind === 'lost' || event.shift !== shift) return so;
    return event.kind === 'cancelled' ? 0 : event.places;
  }, places);
}

/**
 * Three ways to mend a published roster after what happened, each near what people were told: what was lost with the fewest changes; the same
 * without the people whom the first way asks, so that there is another when they say no; and one that changes more where that makes
 * a better roster. In the first two nobody is asked what mends nothing. A way that is the same as one before is left out. The budget is
 * that of one way. Nothing that is fixed changes, and no rule is breached. Of a pool that is too big to look at all pairs, and always
 * with `perDay`, only some of each day of a person are looked at, beside what they have.
 */
export function repair(
  problem: Problem,
  events: readonly Event[],
  { perDay, ...asked }: Repairing,
): readonly Alternative[] {
  const after = disturbed(problem, events);
  const model = modelOf(after, choosingIn(after, asked.seed, perDay));
  const few = weighed(withPlaces(model, onlyLost(after, events)), heavy);
  const laws = new Laws(after);
  const mended = (weighing: Model, isFree: (person: number) => boolean): Roster => {
    const { roster } = searchIn(weighing, { ...asked, heat, isFree, withoutDays: true }, laws);
    laws.clear();
    return roster;
  };
  const told = (way: Alternative['way'], roster: Roster): Alternative => ({
    ...alternative(after, way, roster),
    changes: changesIn(problem, roster),
  });
  const mending = (isFree: (person: number) => boolean) => onlyMending(few, laws, mended(few, isFree));
  const first = told(
    'fewest-changes',
    mending(() => true),
  );
  const askedFirst = new Set(first.changes.filter(({ to }) => to !== null).map(({ person }) => person));
  const others = told(
    'other-people',
    mending((person) => !askedFirst.has(person)),
  );
  const best = told(
    'best-roster',
    mended(weighed(model, light), () => true),
  );
  return [first, others, best].filter(
    (each, place, all) => all.findIndex(({ roster }) => isSame(roster, each.roster)) === place,
  );
}

function choosingIn(problem: Problem, seed: number, perDay: number | undefined): Choosing | undefined {
  if (perDay === undefined && isAllLookedAt(problem)) return undefined;
  const keep = (person: number) => problem.people[person]?.published ?? [];
  return choiceOf(problem, { seed, keep, perDay });
}

/**
 * The places of each shift when only what was lost is to be filled, and what is newly asked: places that were empty in the published roster
 * stay so, because filling them is planning and not mending. Where nothing happened, everything may be filled.
 */
function onlyLost(after: Problem, events: readonly Event[]): readonly number[] {
  const tests = pairRules.map((rule) => rule.of(after).allows);
  const told = new Int32Array(after.shifts.length);
  let lost = 0;
  for (const event of events) if (event.kind === 'lost') told[event.shift] = (told[event.shift] ?? 0) + 1;
  after.people.forEach(({ published }, person) => {
    for (const shift of published) {
      told[shift] = (told[shift] ?? 0) + 1;
      if (!tests.every((allows) => allows(person, shift))) lost += 1;
    }
  });
  if (lost === 0 && events.length === 0) return after.shifts.map(({ places }) => places);
  const asked = new Set(events.map((event) => (event.kind === 'places' ? event.shift : -1)));
  return after.shifts.map(({ places }, shift) =>
    asked.has(shift) ? places : Math.min(places, told[shift] ?? 0),
  );
}

/** The same model in which a change weighs so many times as much. */
function weighed(model: Model, times: number): Model {
  const { cost } = changes.of(model.problem);
  return withMore(model, (person, shift) => (times - 1) * cost(person, shift));
}

function alternative(
  problem: Problem,
  way: Alternative['way'],
  roster: Roster,
): Omit<Alternative, 'changes'> {
  const { total, by } = costsOf(problem, roster);
  return {
    way,
    roster,
    unfilledMinutes: unfilledIn(problem, roster),
    cost: total - by.change,
  };
}

/** Minutes of work that nobody does. */
export function unfilledIn(problem: Problem, roster: Roster): number {
  const filled = new Int32Array(problem.shifts.length);
  for (const shift of roster.flat()) filled[shift] = (filled[shift] ?? 0) + 1;
  return problem.shifts.reduce(
    (sum, { places, workMinutes }, shift) => sum + Math.max(0, places - (filled[shift] ?? 0)) * workMinutes,
    0,
  );
}
