import { pairRules } from '../../../../planner/pool/rules/index.ts';
import { keyOf } from '../../problem/build.ts';
import type { DraftView } from '../../queries/draft.ts';
import type { BoardAddress } from './address.ts';

/** Where a shift may go, as far as it is known beforehand; `shifts` is empty when so many weeks are shown that it is not told. */
export type May = {
  /** The keys of the shifts on the days shown. */
  readonly shifts: readonly string[];
  /** By person, for each of those shifts: 1 when the rules about one person and one shift allow it. */
  readonly people: Readonly<Record<string, string>>;
};

const toldWeeks = 2;

/** For these people and the days shown. Rules about sums (full, hours, guidance) are judged when it is dropped. */
export function mayOf(
  { built }: DraftView,
  { days, weeks }: BoardAddress,
  participantIds: ReadonlySet<string>,
): May {
  if (weeks > toldWeeks) return { shifts: [], people: {} };
  const shown = new Set<string>(days);
  const shifts = built.shifts.flatMap((shift, number) =>
    shown.has(shift.onDate) ? [{ number, key: keyOf(shift) }] : [],
  );
  const tests = pairRules.map((rule) => rule.of(built.problem).allows);
  const people = built.people.flatMap(({ participantId }, person) =>
    participantIds.has(participantId)
      ? [
          [
            participantId,
            shifts
              .map(({ number }) => (tests.every((allows) => allows(person, number)) ? '1' : '0'))
              .join(''),
          ] as const,
        ]
      : [],
  );
  return { shifts: shifts.map(({ key }) => key), people: Object.fromEntries(people) };
}
