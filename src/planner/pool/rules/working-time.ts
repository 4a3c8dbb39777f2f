import { addDays } from '../../../kernel/local-date.ts';
import { violationsIn } from '../../../law/arbeidstijd/arbeidstijd.ts';
import { midnightOf } from '../../../law/arbeidstijd/clock.ts';
import { type Stretch, workOf } from '../../../law/arbeidstijd/facts.ts';
import { type Norms, normsOn } from '../../../law/arbeidstijd/parameters.ts';
import { type Roster, roster } from '../../../law/arbeidstijd/roster.ts';
import type { Problem } from '../problem.ts';
import { minutesAtNightIn } from './nights.ts';
import { personOf, shiftOf } from './read.ts';
import { type Found, type PersonRule, sentence } from './rule.ts';

/** The norms of the first day. Refuses days whose law is not known. */
export function normsFor({ firstDay }: Problem): Norms {
  const law = normsOn(firstDay);
  if (!law.ok) throw new RangeError(`the working-time law of ${firstDay} is not known`);
  return law.value.norms;
}

/** From the first moment that anybody's facts tell of until a day after the last shift: one stretch for everybody, looked up once. */
export function spanOf(problem: Problem): Stretch {
  let from = midnightOf(problem.firstDay);
  let to = midnightOf(addDays(problem.firstDay, problem.days + 1));
  const widen = (each: Stretch | undefined) => {
    from = Math.min(from, each?.from ?? from);
    to = Math.max(to, each?.to ?? to);
  };
  for (const { facts } of problem.people)
    for (const list of [facts.work, facts.absent, facts.onCall, facts.calls]) {
      widen(list[0]);
      widen(list.at(-1));
    }
  for (const shift of problem.shifts) widen(shift);
  return { from, to };
}

/** The time of one person as a search asks about it, without any shift of the roster in it. */
export function lawOf(
  problem: Problem,
  person: number,
  given: { readonly span: Stretch; readonly norms: Norms },
): Roster {
  const { facts, deviations } = personOf(problem, person);
  // A shift has one piece more than it has breaks, and one more for each day that it lasts.
  const room = facts.work.length + problem.days * 4 + 16;
  return roster({ ...given, facts, deviations, room });
}

/** Tells for whom a shift less can be a breach: with nights, or with calls, what is between two shifts can be what parts them. */
export function delicateIn(problem: Problem): (person: number) => boolean {
  const minutesAtNight = minutesAtNightIn(problem);
  const hasNights = problem.shifts.some((shift) => minutesAtNight(shift) > 60);
  return (person) => {
    const { nights, facts, pinned } = personOf(problem, person);
    return facts.onCall.length > 0 || facts.calls.length > 0 || (hasNights && (nights || pinned.length > 0));
  };
}

/** Time worked, with the shifts of a roster, in order of time. */
function workWith(
  problem: Problem,
  person: number,
  shifts: readonly number[],
  norms: Norms,
): readonly Stretch[] {
  const planned = shifts.flatMap((shift) => {
    const { from, to, breaks } = shiftOf(problem, shift);
    return workOf({ from, to }, breaks, norms.breakPart);
  });
  return [...personOf(problem, person).facts.work, ...planned].sort((a, b) => a.from - b.from);
}

/** The Arbeidstijdenwet, over all employers together, with what was worked before. What was breached before is not the roster's doing. */
export const workingTime: PersonRule = {
  kind: 'person',
  name: 'working-time',
  title: 'Arbeidstijdenwet',
  because:
    'Een rooster houdt zich aan de rusttijden en de langste werktijden van de wet, over alle werkgevers samen.',
  of: (problem) => {
    const norms = normsFor(problem);
    const span = spanOf(problem);
    const found = (person: number, shifts: readonly number[]) => {
      const { facts, deviations } = personOf(problem, person);
      const work = workWith(problem, person, shifts, norms);
      return violationsIn({ ...facts, work }, span, norms, deviations).violations;
    };
    return (person, shifts) => {
      if (shifts.length === 0) return [];
      const now = found(person, shifts);
      if (now.length === 0) return [];
      const before = new Set(found(person, []).map(({ rule, at }) => `${rule} ${at}`));
      return now
        .filter(({ rule, at }) => !before.has(`${rule} ${at}`))
        .map(
          ({ rule, at, explanation }): Found => ({
            shift: null,
            sentence: sentence(`${explanation.nl} ({article}, vanaf {at})`, {
              article: rule,
              at: at.replace('T', ' '),
            }),
            mark: `${rule} ${at}`,
          }),
        );
    };
  },
};
