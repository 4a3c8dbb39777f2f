import { certificates } from '../../../planner/pool/rules/certificates.ts';
import { reachable } from '../../../planner/pool/rules/reachable.ts';
import type { Answer } from '../answers.ts';
import { causesOf, type Loss, type Withdrawn } from '../rules/cause.ts';
import type { Published } from '../rules/publication.ts';
import { type BuiltProblem, keyOf } from './build.ts';

/** Shifts that people lose, each with why: the facts of the problem say it. */
export function withCauses(
  built: BuiltProblem,
  lost: readonly Published[],
  answers: ReadonlyMap<string, Answer>,
): readonly Withdrawn<Published>[] {
  const lossOf = lossesOf(built);
  return causesOf(
    lost.map((each) => ({ each, shift: keyOf(each), loss: lossOf(each, answers.get(each.id) ?? null) })),
    tooManyIn(built),
  ).map(({ each, cause }) => ({ ...each, cause }));
}

function lossesOf({ problem, shifts, people }: BuiltProblem) {
  const shiftNumbers = new Map(shifts.map((shift, number) => [keyOf(shift), number]));
  const personNumbers = new Map(people.map(({ participantId }, number) => [participantId, number]));
  const certified = certificates.of(problem);
  const there = reachable.of(problem);
  return (each: Published, answer: Answer | null): Loss => {
    const shift = shiftNumbers.get(keyOf(each));
    const number = personNumbers.get(each.participantId);
    const person = number === undefined ? undefined : people[number];
    const known = number !== undefined && shift !== undefined;
    return {
      asked: shift !== undefined,
      absence: person?.paidAbsence.find(({ on }) => on === each.onDate)?.kind ?? null,
      answer,
      certified: !known || certified.allows(number, shift),
      reachable: !known || there.allows(number, shift),
    };
  };
}

/** By shift, how many more people were published than are asked for now. */
function tooManyIn({ shifts, people }: BuiltProblem): ReadonlyMap<string, number> {
  const more = new Map(shifts.map((shift) => [keyOf(shift), -shift.places]));
  for (const { published } of people)
    for (const shift of published) more.set(keyOf(shift), (more.get(keyOf(shift)) ?? 0) + 1);
  return more;
}
