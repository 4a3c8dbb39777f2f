import { addDays, type LocalDate } from '../../../../kernel/local-date.ts';
import type { Text } from '../../../../kernel/text.ts';
import { roleNames } from '../../../../kernel/words.ts';
import type { Tint } from '../../../../ui/index.ts';
import type { CourseResult } from '../../../learning/index.ts';
import { placementFormNames } from '../../../placements/index.ts';
import { phaseName, phaseTints } from '../../../trajectories/index.ts';
import type { Step, Trajectory } from '../../queries/person.ts';
import type { Contract, Review, Work } from '../../queries/person-facts.ts';
import { type Happening, historyOf, type LapStep } from './history.ts';

/** Everything in the life of a person with us that has a day. */
export type LifeFacts = {
  readonly trajectories: readonly Trajectory[];
  readonly steps: readonly Step[];
  readonly work: readonly Work[];
  readonly contracts: readonly Contract[];
  readonly courses: readonly CourseResult[];
  readonly reviews: readonly Review[];
};

type Told = Happening & {
  readonly what: Text;
  readonly detail: Text | null;
  readonly tint: Tint;
  readonly current?: boolean;
};

export type ToldLap = { readonly key: string; readonly title: Text; readonly entries: readonly Told[] };

const same = (words: string): Text => ({ nl: words, en: words });
const quoted = (words: string | null): Text | null => (words === null ? null : same(words));

/** The one history in words, lap by lap; where the person is now is marked. */
export function tellHistory(facts: LifeFacts): ToldLap[] {
  const steps = facts.steps.map((step, place) => toldStep(step, place, facts));
  const others = [
    ...facts.work.flatMap(toldWork),
    ...facts.contracts.flatMap(toldContract),
    ...facts.courses.map(toldCourse),
    ...facts.reviews.map(toldReview),
  ];
  const several = facts.trajectories.length > 1;
  return historyOf(steps, others).map(({ key, lap, trajectoryId, entries }) => ({
    key,
    title: lapTitle(lap, several ? programmeOf(trajectoryId, facts) : null),
    entries,
  }));
}

function programmeOf(trajectoryId: string, { trajectories }: LifeFacts): string | null {
  return trajectories.find(({ id }) => id === trajectoryId)?.programme.name ?? null;
}

function lapTitle(lap: number, programme: string | null): Text {
  const before = programme === null ? '' : `${programme}, `;
  return programme === null
    ? { nl: `${lap}e ronde`, en: `Lap ${lap}` }
    : { nl: `${before}${lap}e ronde`, en: `${before}lap ${lap}` };
}

function toldStep(
  { trajectoryId, from, to, lap, on, byRole, by, reason }: Step,
  place: number,
  { trajectories, steps }: LifeFacts,
): Told & LapStep {
  const trajectory = trajectories.find(({ id }) => id === trajectoryId);
  const name = trajectory === undefined ? same(to) : phaseName(trajectory.programme, to);
  const open = trajectory !== undefined && trajectory.endedOn === null;
  const isLast = steps.findLastIndex((step) => step.trajectoryId === trajectoryId) === place;
  return {
    key: `${trajectoryId}-${place}`,
    day: on,
    kind: 'step',
    trajectoryId,
    lap,
    what: from === null ? { nl: `Aangemeld: ${name.nl}`, en: `Put forward: ${name.en}` } : name,
    detail: whoAndWhy(by, byRole, reason),
    tint: phaseTints[to],
    ...(open && isLast ? { current: true } : {}),
  };
}

function whoAndWhy(by: string | null, role: Step['byRole'], reason: string | null): Text {
  const because = reason === null ? '' : `: ${reason}`;
  const who = (roleName: string) => (by === null ? roleName : `${by} (${roleName})`);
  return { nl: `${who(roleNames[role].nl)}${because}`, en: `${who(roleNames[role].en)}${because}` };
}

/** The last day on which something still was; a period is kept with the first day without it. */
function lastDay(to: LocalDate): LocalDate {
  return addDays(to, -1);
}

function toldWork({ id, form, work, organisation, from, to, endedReason }: Work): Told[] {
  const where = { nl: `${work} bij ${organisation}`, en: `${work} at ${organisation}` };
  const begin: Told = {
    key: `${id}-begin`,
    day: from,
    kind: 'begin',
    what: { nl: `Begonnen: ${where.nl}`, en: `Started: ${where.en}` },
    detail: placementFormNames[form],
    tint: 'work',
  };
  if (endedReason === null || to === null) return [begin];
  const what = { nl: `Gestopt: ${where.nl}`, en: `Stopped: ${where.en}` };
  return [
    begin,
    { key: `${id}-end`, day: lastDay(to), kind: 'end', what, detail: quoted(endedReason), tint: 'work' },
  ];
}

function toldContract({ id, from, to, hoursPerWeek, endedReason }: Contract): Told[] {
  const begin: Told = {
    key: `${id}-begin`,
    day: from,
    kind: 'begin',
    what: { nl: 'Contract met de sociale firma', en: 'Contract with the social firm' },
    detail: { nl: `${hoursPerWeek} uur per week`, en: `${hoursPerWeek} hours a week` },
    tint: 'work',
  };
  if (endedReason === null || to === null) return [begin];
  const what = { nl: 'Contract afgesloten', en: 'Contract ended' };
  return [
    begin,
    { key: `${id}-end`, day: lastDay(to), kind: 'end', what, detail: quoted(endedReason), tint: 'work' },
  ];
}

function toldCourse({ id, course, result, onDate }: CourseResult): Told {
  const what =
    result === 'passed'
      ? { nl: `${course} gehaald`, en: `Passed ${course}` }
      : { nl: `${course}: nog niet gehaald`, en: `${course}: not passed yet` };
  return { key: id, day: onDate, kind: 'fact', what, detail: null, tint: 'learning' };
}

function toldReview({ id, heldOn, wentWell }: Review): Told {
  const what = { nl: 'Voortgangsgesprek', en: 'Progress review' };
  return { key: id, day: heldOn, kind: 'fact', what, detail: same(wentWell), tint: 'learning' };
}
