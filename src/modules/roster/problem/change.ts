import { type Breach, type Move, whatIf } from '../../../planner/pool/what-if.ts';
import { type DraftShift, differenceOf, type Given } from '../rules/draft.ts';
import { asItWillStand } from '../rules/publication.ts';
import { type BuiltProblem, keyOf } from './build.ts';
import { numbered } from './roster.ts';

/** A change of a draft as the hard rules see it. */
export type JudgedChange = {
  /** What is given is not asked for, or is given to somebody who is not in the pool. */
  readonly unknown: readonly Given[];
  /** Rules that it breaks and that were not broken so before: a change may leave what it did not bring. */
  readonly breaches: readonly Breach[];
};

/** Judges a change by whom it touches: the problem needs to hold no more people than `whoIsTouched` says. What has begun counts as it was published. */
export function judgeChange(
  built: BuiltProblem,
  before: readonly DraftShift[],
  after: readonly DraftShift[],
): JudgedChange {
  const published = built.people.flatMap(({ participantId, published: own }) =>
    own.map((each): DraftShift => ({ participantId, ...each, pinned: false })),
  );
  const { roster } = numbered(built, asItWillStand(before, published, built.isOver));
  const shifts = new Map(built.shifts.map((shift, number) => [keyOf(shift), number]));
  const people = new Map(built.people.map(({ participantId }, number) => [participantId, number]));
  const movesOf = (does: Move['does'], each: Given): readonly Move[] => {
    const [person, shift] = [people.get(each.participantId), shifts.get(keyOf(each))];
    return person === undefined || shift === undefined ? [] : [{ person, shift, does }];
  };
  const { come, gone } = differenceOf(before, after);
  return {
    unknown: come.filter((each) => movesOf('add', each).length === 0),
    breaches: whatIf(built.problem, roster).breaches([
      ...gone.flatMap((each) => movesOf('remove', each)),
      ...come.flatMap((each) => movesOf('add', each)),
    ]),
  };
}
