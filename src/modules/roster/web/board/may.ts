import { pairRules } from '../../../../planner/pool/rules/index.ts';
import { keyOf } from '../../problem/build.ts';
import type { DraftView } from '../../queries/draft.ts';
import type { BoardAddress } from './address.ts';
import { allowed, firstLetter, type May } from './may-go.ts';

const toldWeeks = 2;

/** For these people and the days shown: what is known at once. Of what is picked up the server tells what all rules say (`told.ts`). */
export function mayOf(
  { built }: DraftView,
  { days, weeks }: BoardAddress,
  participantIds: ReadonlySet<string>,
): May {
  if (weeks > toldWeeks) return { shifts: [], people: {}, rules: [] };
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
              .map(({ number }) => letterOf(tests.findIndex((allows) => !allows(person, number))))
              .join(''),
          ] as const,
        ]
      : [],
  );
  return {
    shifts: shifts.map(({ key }) => key),
    people: Object.fromEntries(people),
    rules: pairRules.map(({ title }) => title),
  };
}

function letterOf(rule: number): string {
  return rule < 0 ? allowed : String.fromCharCode(firstLetter + rule);
}
