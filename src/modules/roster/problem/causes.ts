import { certificates } from '../../../planner/pool/rules/certificates.ts';
import { reachable } from '../../../planner/pool/rules/travel.ts';
import type { Answer } from '../answers.ts';
import { causeOf, type Withdrawn } from '../rules/cause.ts';
import type { Published } from '../rules/publication.ts';
import { type BuiltProblem, keyOf } from './build.ts';

/** Shifts that people lose, each with why: the facts of the problem say it. */
export function withCauses(
  { problem, shifts, people }: BuiltProblem,
  lost: readonly Published[],
  answers: ReadonlyMap<string, Answer>,
): readonly Withdrawn<Published>[] {
  const shiftNumbers = new Map(shifts.map((shift, number) => [keyOf(shift), number]));
  const personNumbers = new Map(people.map(({ participantId }, number) => [participantId, number]));
  const certified = certificates.of(problem);
  const there = reachable.of(problem);
  return lost.map((each) => {
    const shift = shiftNumbers.get(keyOf(each));
    const number = personNumbers.get(each.participantId);
    const person = number === undefined ? undefined : people[number];
    const known = number !== undefined && shift !== undefined;
    return {
      ...each,
      cause: causeOf({
        asked: shift !== undefined,
        absence: person?.paidAbsence.find(({ on }) => on === each.onDate)?.kind ?? null,
        answer: answers.get(each.id) ?? null,
        certified: !known || certified.allows(number, shift),
        reachable: !known || there.allows(number, shift),
      }),
    };
  });
}
