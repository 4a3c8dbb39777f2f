import { capital, formatDay, type PersonLap, type PersonPhase } from '../../../../ui/index.ts';
import { openPhases, phaseName, phaseTints } from '../../../trajectories/index.ts';
import type { Step, Trajectory } from '../../queries/person.ts';

/** Where somebody is in the circle, as a sentence and as a drawing. */
export type Standing = {
  readonly lead: string;
  readonly title: string;
  readonly phases: readonly PersonPhase[];
  readonly laps: readonly PersonLap[];
  readonly present: boolean;
};

/** The way of a person through the phases of the programme they are in now, lap by lap, over all trajectories. */
export function standingOf(trajectory: Trajectory, steps: readonly Step[]): Standing {
  const { programme, phase, since, endedOn } = trajectory;
  const own = programme.phases.filter(({ key }) => openPhases.includes(key));
  const keys = [...new Set(steps.map(({ trajectoryId, lap }) => `${trajectoryId}-${lap}`))];
  const laps = keys.map((key) => ({
    steps: steps.filter((step) => `${step.trajectoryId}-${step.lap}` === key).map(({ to }) => to),
  }));
  const name = phaseName(programme, phase).nl;
  const lap = laps.length > 1 ? `${laps.length}e ronde, ` : '';
  const present = endedOn === null;
  const where = present
    ? `${capital(`${lap}${lap === '' ? name : name.toLowerCase()}`)} sinds ${formatDay(since)}`
    : `Afgerond op ${formatDay(endedOn)}`;
  return {
    lead: `${where}. ${programme.name}, ${guidedBy(trajectory)}.`,
    title: where,
    phases: own.map(({ key, name: words }) => ({ key, name: words.nl, tint: phaseTints[key] })),
    laps,
    present,
  };
}

function guidedBy({ coach, unclaimed, firm }: Trajectory): string {
  if (coach === null) return `nog zonder begeleider bij ${firm}`;
  return unclaimed ? `${coach} is weg bij ${firm}: kies een ander` : `begeleid door ${coach} (${firm})`;
}
