import type { Violation } from '../../../planner/pool/check.ts';
import type { ShiftFacts } from './facts.ts';

/**
 * The number of the shift in which a breach is looked at and mended. Of a breach with a day (the law) that is the first of its shifts
 * from that day on, else the last; of another the first. Null when none of its shifts is `among` those that count.
 */
export function shiftOfBreach(
  { shifts: about, sentence }: Pick<Violation, 'shifts' | 'sentence'>,
  shifts: readonly ShiftFacts[],
  among: (shift: ShiftFacts) => boolean = () => true,
): number | null {
  const known = about
    .flatMap((number) => {
      const shift = shifts[number];
      return shift !== undefined && among(shift) ? [{ number, shift }] : [];
    })
    .sort((a, b) => a.shift.from - b.shift.from);
  const day = String(sentence.values.at ?? '').slice(0, 10);
  return (known.find(({ shift }) => shift.onDate >= day) ?? known.at(-1))?.number ?? null;
}
