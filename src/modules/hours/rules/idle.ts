import type { LocalDate } from '../../../kernel/local-date.ts';
import type { IdleCause, IdleGround } from '../words.ts';
import { absenceOn, inOrder, type SharedMonth } from './days.ts';
import type { GroundFact, Line } from './facts.ts';
import { inFavourOfThePerson, type Lost } from './lost.ts';

const causeOfGround: Readonly<Record<Exclude<IdleGround, 'late-cancellation'>, IdleCause>> = {
  open: 'not-planned',
  'no-certificate': 'no-certificate',
  'no-transport': 'no-transport',
};

/**
 * The cause of each idle minute, in three steps until none is left: shifts that were lost; days without work on which there was a
 * place that nobody took (the night found whether it fitted); and no demand, on the days on which there was least.
 */
export function idleLines(
  facts: SharedMonth,
  known: readonly Line[],
  lost: readonly Lost[],
  idle: number,
): readonly Line[] {
  const lines: Line[] = [];
  let left = idle;
  const take = (most: number, line: Omit<Line, 'kind' | 'minutes'>) => {
    const minutes = Math.min(left, most);
    if (minutes > 0) lines.push({ ...line, kind: 'idle', minutes });
    left -= Math.max(0, minutes);
  };
  for (const { shift, minutes, cause, carrier, due } of inFavourOfThePerson(lost)) {
    const { onDate, id: shiftId, demandId } = shift;
    take(minutes, { onDate, shiftId, demandId, cause, carrier, due });
  }
  const rest = { shiftId: null, demandId: null, cause: 'no-demand', carrier: 'firm', due: false } as const;
  const busy = new Set([...known, ...lines].map(({ onDate }) => onDate));
  for (const { onDate, demandId, ground, minutes } of openPlaces(facts, busy)) {
    if (ground !== 'late-cancellation')
      take(minutes, { ...rest, onDate, demandId, cause: causeOfGround[ground] });
  }
  for (const [onDate, minutes] of gaps(facts, [...known, ...lines])) take(minutes, { onDate, ...rest });
  take(left, { onDate: null, ...rest });
  return lines;
}

/** Of each day without work, lost work or absence one place that was open: the one that stood least in the way. */
function openPlaces(facts: SharedMonth, busy: ReadonlySet<LocalDate | null>): readonly GroundFact[] {
  const rank = { open: 0, 'no-certificate': 1, 'no-transport': 2, 'late-cancellation': 3 } as const;
  const best = new Map<LocalDate, GroundFact>();
  const places = facts.grounds
    .filter(
      ({ onDate, ground }) =>
        ground !== 'late-cancellation' &&
        onDate < facts.today &&
        !busy.has(onDate) &&
        !isOffOrIll(facts, onDate),
    )
    .toSorted(
      (a, b) =>
        inOrder(a.onDate, b.onDate) ||
        rank[a.ground] - rank[b.ground] ||
        b.minutes - a.minutes ||
        inOrder(a.demandId, b.demandId),
    );
  for (const each of places) if (!best.has(each.onDate)) best.set(each.onDate, each);
  return [...best.values()];
}

/** On a day off or ill no place explains anything, also when the day counts nothing. */
function isOffOrIll({ absences, today }: SharedMonth, day: LocalDate): boolean {
  const kind = absenceOn(absences, day, today);
  return kind === 'sick' || kind === 'leave';
}

/** What is missing of its share on each day that is over and on which somebody could have worked. */
function gaps(facts: SharedMonth, lines: readonly Line[]): readonly (readonly [LocalDate, number])[] {
  const done = new Map<LocalDate, number>();
  for (const { onDate, minutes } of lines)
    if (onDate !== null) done.set(onDate, (done.get(onDate) ?? 0) + minutes);
  return [...facts.shares]
    .filter(([day]) => day < facts.today && absenceOn(facts.absences, day, facts.today) === null)
    .map(([day, share]) => [day, Math.max(0, share - (done.get(day) ?? 0))] as const);
}
