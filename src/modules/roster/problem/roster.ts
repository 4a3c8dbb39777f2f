import type { Roster } from '../../../planner/pool/problem.ts';
import type { DraftShift, Given } from '../rules/draft.ts';
import { type BuiltProblem, keyOf } from './build.ts';

/** A roster in the numbers of a problem; `lost` are shifts that are no longer asked for, and people who left the pool. */
export type Numbered<Each extends Given> = { readonly roster: Roster; readonly lost: readonly Each[] };

export function numbered<Each extends Given>(built: BuiltProblem, given: readonly Each[]): Numbered<Each> {
  const shifts = new Map(built.shifts.map((shift, number) => [keyOf(shift), number]));
  const people = new Map(built.people.map(({ participantId }, number) => [participantId, number]));
  const roster: number[][] = built.people.map(() => []);
  const lost: Each[] = [];
  for (const each of given) {
    const shift = shifts.get(keyOf(each));
    const own = roster[people.get(each.participantId) ?? -1];
    if (shift === undefined || own === undefined) lost.push(each);
    else own.push(shift);
  }
  return { roster: roster.map((own) => own.toSorted((a, b) => a - b)), lost };
}

/** A roster of the planner as the shifts of a draft; what is pinned stays so. */
export function named(
  { shifts, people }: BuiltProblem,
  roster: Roster,
  pinned: (given: Given) => boolean,
): readonly DraftShift[] {
  return roster.flatMap((own, number) => {
    const person = people[number];
    return own.flatMap((place) => {
      const shift = shifts[place];
      if (person === undefined || shift === undefined) return [];
      const given = {
        participantId: person.participantId,
        demandId: shift.demandId,
        onDate: shift.onDate,
      };
      return [{ ...given, pinned: pinned(given) }];
    });
  });
}
