import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Carrier, IdleCause } from '../words.ts';
import { inOrder } from './days.ts';
import type { GroundFact, ShiftFact, WithdrawnFor } from './facts.ts';

/** Minutes that were in the roster and came to nothing, with why and who carries them. */
export type Lost = {
  readonly shift: ShiftFact;
  readonly minutes: number;
  readonly cause: IdleCause;
  readonly carrier: Carrier;
  /** Its wage is due, whatever else is worked. */
  readonly due: boolean;
};

/**
 * What is left of shifts that were taken back, when what came in their place the same day is taken off. Work that was given in
 * or after the publication that took a shift back is in its place, and each minute of it once. A wage that is due is not lost by saying
 * no to other work.
 */
export function unreplaced(shifts: readonly ShiftFact[]): ReadonlyMap<string, number> {
  const perDay = Map.groupBy(shifts.toSorted(compare), ({ onDate }) => onDate);
  const spare = new Map(shifts.map(({ id, minutes }) => [id, minutes]));
  const left = new Map<string, number>();
  const takenBack = shifts
    .flatMap((shift) => (shift.withdrawnIn === null ? [] : [{ shift, taken: shift.withdrawnIn }]))
    .toSorted((a, b) => a.taken - b.taken || compare(a.shift, b.shift));
  for (const { shift, taken } of takenBack) {
    const due = isDue(shift);
    let missing = shift.minutes;
    for (const other of perDay.get(shift.onDate) ?? []) {
      if (other.id === shift.id || other.publishedIn < taken) continue;
      if (due && isTurnedDown(other)) continue;
      const used = Math.min(missing, spare.get(other.id) ?? 0);
      spare.set(other.id, (spare.get(other.id) ?? 0) - used);
      missing -= used;
    }
    left.set(shift.id, missing);
  }
  return left;
}

function isTurnedDown({ cause, outcome }: ShiftFact): boolean {
  return cause === 'refused' || outcome === 'absent';
}

/** What is no withdrawal by the employer: somebody was not there or said no, or has no contract any more. */
const ownCauses: readonly (WithdrawnFor | null)[] = ['sick', 'leave', 'refused', 'contract-ended'];

/**
 * Whether the wage of a lost shift is due whatever else is worked: its person heard within the notice of the law that it was gone,
 * moved to another time too, or was sent home (BW 7:628b lid 3 with 7:628a lid 3; decision 0048).
 */
export function isDue({
  toldLate,
  outcome,
  cause,
}: Pick<ShiftFact, 'toldLate' | 'outcome' | 'cause'>): boolean {
  if (!toldLate || ownCauses.includes(cause)) return false;
  return outcome === 'sent-home' || (outcome === null && cause !== null);
}

/** What a shift that somebody missed counts as, and who carries it. */
export function lostAs(shift: ShiftFact, grounds: readonly GroundFact[]): Pick<Lost, 'cause' | 'carrier'> {
  const { outcome, cause, judged } = shift;
  if (outcome === 'sent-home') return { cause: 'cancelled-by-employer', carrier: 'employer' };
  if (outcome === 'absent' || cause === 'refused') return { cause: 'refused', carrier: judged ?? 'firm' };
  if (cause === 'cancelled-by-employer')
    return { cause, carrier: cancelledLate(shift, grounds) ? 'employer' : 'firm' };
  if (cause === 'no-certificate' || cause === 'no-transport') return { cause, carrier: 'firm' };
  return { cause: 'no-demand', carrier: 'firm' };
}

function cancelledLate({ onDate, demandId }: ShiftFact, grounds: readonly GroundFact[]): boolean {
  return grounds.some(
    (each) => each.ground === 'late-cancellation' && each.onDate === onDate && each.demandId === demandId,
  );
}

/** What was lost, less what was learned on the same day instead; that too counts first for what somebody turned down. */
export function lessTraining(
  lost: readonly Lost[],
  trained: ReadonlyMap<LocalDate, number>,
): readonly Lost[] {
  const left = new Map(trained);
  return inFavourOfThePerson(lost)
    .toReversed()
    .flatMap((each) => {
      const { onDate } = each.shift;
      const used = Math.min(each.minutes, left.get(onDate) ?? 0);
      left.set(onDate, (left.get(onDate) ?? 0) - used);
      return used === each.minutes ? [] : [{ ...each, minutes: each.minutes - used }];
    });
}

/**
 * In the order in which lost minutes count as idle, when other work made up for some of them: what is due all the same first; what a
 * person turned down last, so that what was made up counts for them; else by day.
 */
export function inFavourOfThePerson(lost: readonly Lost[]): readonly Lost[] {
  const rank = ({ cause, carrier, due }: Lost) => {
    if (due) return 0;
    if (carrier === 'person') return 3;
    return cause === 'refused' ? 2 : 1;
  };
  return lost.toSorted((a, b) => rank(a) - rank(b) || compare(a.shift, b.shift));
}

function compare(a: ShiftFact, b: ShiftFact): number {
  return inOrder(a.onDate, b.onDate) || a.publishedIn - b.publishedIn || inOrder(a.id, b.id);
}
