import type { Role } from '../../../../kernel/actor.ts';
import { type CourseResult, recordCourseResult } from '../../../learning/index.ts';
import { noteDistance, notePossibility } from '../../../participants/index.ts';
import { startPlacement } from '../../../placements/index.ts';
import { startAssignment } from '../../../pool/index.ts';
import { proposeEntry } from '../../../pool-entry/index.ts';
import { giveSeat } from '../../../roster/index.ts';
import {
  agreeGoal,
  answerAfterIntroduction,
  handOver,
  holdReview,
  inviteToIntroduction,
  type Known,
  type Phase,
  requestExtension,
  startedPhases,
} from '../../../trajectories/index.ts';
import type { GivenAnswer, Trajectory } from '../../queries/person.ts';
import type { Contract, Work } from '../../queries/person-facts.ts';
import { personHref } from './journeys.ts';
import { type StepButton, stepButtons } from './step-buttons.ts';

const learning: readonly Phase[] = ['getting-used-to-work', 'training', 'finding-work'];
/** From where somebody may enter the pool, and within it, because a subsidy or a rate can change. */
const towardsPool: readonly Phase[] = [
  'training',
  'finding-work',
  'internship',
  'in-the-pool',
  'between-assignments',
];

type Life = {
  readonly work: readonly Work[];
  readonly contracts: readonly Contract[];
  readonly courses: readonly Pick<CourseResult, 'result'>[];
  /** Whether there is a session of a course in which they can have a seat. */
  readonly seatsOpen: boolean;
  /** Newest first: the first of a side counts. */
  readonly answers: readonly Pick<GivenAnswer, 'side' | 'answer'>[];
};

type Way = { readonly href: string; readonly label: string };

/** What a role can do on the page of a person: the steps of the circle, and what can be written down meanwhile. */
export type ThingsToDo = {
  /** What opens the next step when that has to wait: it is asked first. */
  readonly first: Way | null;
  readonly steps: readonly StepButton[];
  readonly ways: readonly Way[];
};

function knownOf(
  { courses, answers }: Pick<Life, 'courses' | 'answers'>,
  assignmentId: string | null,
): Known {
  const answer = (side: GivenAnswer['side']) => answers.find((given) => given.side === side)?.answer ?? null;
  return {
    participantAnswer: answer('participant'),
    firmAnswer: answer('firm'),
    coursesPassed: courses.filter(({ result }) => result === 'passed').length,
    placement: assignmentId === null ? null : 'posting',
  };
}

/** The page on which this role does what the next step waits for, if anything is theirs to do. */
function opens(role: Role, phase: Phase, steps: readonly StepButton[], known: Known): string | null {
  if (phase === 'introduction') {
    const own = role === 'coach' ? known.firmAnswer : known.participantAnswer;
    return own === 'yes' ? null : 'antwoord';
  }
  return steps.some(({ waits, closes }) => waits !== null && !closes) ? 'cursus' : null;
}

/** Steps come from the transition table, the other ways from who may perform the action behind them. */
export function thingsToDo(
  role: Role,
  trajectory: Trajectory,
  participantId: string,
  life: Life,
): ThingsToDo {
  const { work, contracts } = life;
  const { programme, phase, unclaimed, endedOn } = trajectory;
  const open = work.filter(({ endedReason }) => endedReason === null);
  const running = {
    placementId: open.find(({ form }) => form !== 'posting' && form !== 'work-experience')?.id ?? null,
    assignmentId: open.find(({ form }) => form === 'posting')?.id ?? null,
    contractId: contracts.find(({ endedReason }) => endedReason === null)?.id ?? null,
  };
  const known = knownOf(life, running.assignmentId);
  const steps = stepButtons(programme, phase, role, participantId, running, known);
  if (endedOn !== null) return { first: null, steps, ways: [] };
  const person = personHref(participantId);
  const started = startedPhases.includes(phase);
  const extendable = programme.clocks.some((clock) => clock.extendable && clock.phases.includes(phase));
  const ways = [
    {
      action: answerAfterIntroduction,
      when: phase === 'introduction',
      part: 'antwoord',
      label: role === 'coach' ? 'Zeg ja of nee voor de sociale firma' : 'Geef door: ja of nee',
    },
    {
      action: inviteToIntroduction,
      when: phase === 'introduction',
      part: 'kennismaking',
      label: 'Kies een ander moment voor de kennismaking',
    },
    { action: holdReview, when: started, part: 'gesprek', label: 'Leg een voortgangsgesprek vast' },
    { action: agreeGoal, when: started, part: 'doel', label: 'Spreek een doel af' },
    {
      action: recordCourseResult,
      when: started,
      part: 'cursus',
      label: 'Leg de uitslag van een cursus vast',
    },
    {
      action: giveSeat,
      when: started && life.seatsOpen,
      part: 'bijeenkomst',
      label: 'Geef een plaats in een cursus',
    },
    {
      action: startPlacement,
      when: learning.includes(phase),
      part: 'plaatsing/nieuw?vorm=work-experience',
      label: 'Leg een werkervaringsplek vast',
    },
    {
      action: startAssignment,
      when: phase === 'in-the-pool',
      part: 'opdracht/nieuw',
      label: 'Leg een opdracht vast',
    },
    {
      action: proposeEntry,
      when: towardsPool.includes(phase),
      part: 'instroom/nieuw',
      label: 'Reken uit: instroom in de flexpoule',
    },
    { action: notePossibility, when: true, part: 'mogelijkheden', label: 'Schrijf op wat iemand kan' },
    { action: noteDistance, when: true, part: 'afstand', label: 'Schrijf op wat er te winnen is' },
    { action: requestExtension, when: extendable, part: 'verlengen', label: 'Vraag meer tijd' },
    {
      action: handOver,
      when: true,
      part: 'overdragen',
      label: unclaimed ? 'Kies wie begeleidt' : 'Draag over aan een collega',
    },
  ];
  const own = ways
    .filter(({ action, when }) => when && action.who.includes(role))
    .map(({ part, label }) => ({ part, href: `${person}/${part}`, label }));
  const key = opens(role, phase, steps, known);
  return {
    first: own.find(({ part }) => part === key) ?? null,
    steps,
    ways: own.filter(({ part }) => part !== key),
  };
}
