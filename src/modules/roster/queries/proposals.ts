import type { LocalDate } from '../../../kernel/local-date.ts';
import { travelOf } from '../../../planner/pool/rules/read.ts';
import { type WhatIf, whatIf } from '../../../planner/pool/what-if.ts';
import { daysOfShift } from '../../demand/index.ts';
import { validOn } from '../../learning/index.ts';
import type { ShiftFacts } from '../problem/facts.ts';
import { filledOf } from '../problem/figures.ts';
import type { PublishedView } from './published.ts';

/** Other things to do for somebody between two assignments. */
export type Proposals = {
  /** Open shifts that they may do beside what is in their roster, in order of time, with the minutes of travel. */
  readonly shifts: readonly (ShiftFacts & { readonly travel: number })[];
  /** Certificates with which they could do more open shifts, the most first. */
  readonly courses: readonly { readonly course: string; readonly shifts: number }[];
};

/** Finds proposals for one person after another by the rules of the planner. Null for who is not in the pool. */
export function proposing(
  { built, roster }: Pick<PublishedView, 'built' | 'roster'>,
  from: LocalDate,
): (participantId: string) => Proposals | null {
  const filled = filledOf(built.problem, roster);
  const open = built.shifts.flatMap((shift, number) =>
    shift.onDate >= from && (filled[number] ?? 0) < shift.places ? [{ shift, number }] : [],
  );
  const what = whatIf(built.problem, roster);
  return (participantId) => {
    const person = built.people.findIndex((each) => each.participantId === participantId);
    if (person < 0) return null;
    const judged = open.map((each) => ({ ...each, against: againstOf(what, person, each.number) }));
    const lacking = judged.flatMap(({ shift, against }) =>
      against.length > 0 && against.every((rule) => rule === 'certificates')
        ? missing(built, person, shift)
        : [],
    );
    const courses = [...Map.groupBy(lacking, (course) => course)].map(([course, all]) => ({
      course,
      shifts: all.length,
    }));
    return {
      shifts: judged.flatMap(({ shift, number, against }) =>
        against.length === 0 ? [{ ...shift, travel: travelOf(built.problem, person, number) }] : [],
      ),
      courses: courses.sort((a, b) => b.shifts - a.shifts || a.course.localeCompare(b.course, 'nl')),
    };
  };
}

function againstOf(what: WhatIf, person: number, shift: number): readonly string[] {
  return what.breaches([{ person, shift, does: 'add' }]).map(({ rule }) => rule);
}

/** What a shift asks and somebody cannot show for all of it. */
function missing({ people }: PublishedView['built'], person: number, shift: ShiftFacts): readonly string[] {
  const held = (people[person]?.certificates ?? []).map((each) => ({ ...each, course: each.name }));
  const toAt = new Date(shift.to * 60_000).toISOString();
  const valid = validOn(shift.certificates, held, daysOfShift({ ...shift, toAt }));
  return shift.certificates.filter((asked) => !valid.includes(asked));
}
