import { certificates } from '../../../planner/pool/rules/certificates.ts';
import { reachable } from '../../../planner/pool/rules/travel.ts';
import type { Answer } from '../answers.ts';
import { causeOf, type Loss, type Withdrawn } from '../rules/cause.ts';
import type { Published } from '../rules/publication.ts';
import { type BuiltProblem, keyOf } from './build.ts';

/** Shifts that people lose, each with why: the facts of the problem say it. */
export function withCauses(
  built: BuiltProblem,
  lost: readonly Published[],
  answers: ReadonlyMap<string, Answer>,
): readonly Withdrawn<Published>[] {
  const lossOf = lossesOf(built);
  const losses = lost.map((each) => {
    const loss = lossOf(each, answers.get(each.id) ?? null);
    return { each, loss, cause: causeOf(loss) };
  });
  // Where fewer people are asked than came, somebody has to go; who is not there for a reason of their own makes room first.
  const tooMany = tooManyIn(built);
  for (const { each, cause } of losses)
    if (cause !== 'replanned') tooMany.set(keyOf(each), (tooMany.get(keyOf(each)) ?? 0) - 1);
  return losses.map(({ each, loss, cause }) => {
    const more = tooMany.get(keyOf(each)) ?? 0;
    if (cause !== 'replanned' || more <= 0) return { ...each, cause };
    tooMany.set(keyOf(each), more - 1);
    return { ...each, cause: causeOf({ ...loss, asked: false }) };
  });
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
function tooManyIn({ shifts, people }: BuiltProblem): Map<string, number> {
  const more = new Map(shifts.map((shift) => [keyOf(shift), -shift.places]));
  for (const { published } of people)
    for (const shift of published) more.set(keyOf(shift), (more.get(keyOf(shift)) ?? 0) + 1);
  return more;
}
