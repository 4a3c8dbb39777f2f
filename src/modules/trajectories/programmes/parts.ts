import type { Role } from '../../../kernel/actor.ts';
import type { Phase } from '../rules/phases.ts';
import type { Transition } from '../rules/programme.ts';
import { choice, nextLap, step, type Words } from './steps.ts';

const intake: readonly Role[] = ['referrer', 'coach'];
const pool: readonly Role[] = ['planner', 'coach'];
const coach: readonly Role[] = ['coach'];

/** From a list of candidates to a start, which asks for the yes of both sides (source 002:26). */
export function meeting(begin: Words): Transition[] {
  return [
    step(
      'preselection',
      'introduction',
      intake,
      'invitation',
      ['Nodig uit voor een kennismaking', 'Invite for an introduction'],
      ['introduction-planned'],
    ),
    choice('preselection', 'ended', intake, ['Ga niet verder', 'Do not go on'], ['reason-given']),
    choice('introduction', 'getting-used-to-work', coach, begin, ['both-said-yes']),
    choice('introduction', 'ended', intake, ['Ga niet verder', 'Do not go on'], ['reason-given']),
  ];
}

/** Hiring into the pool, from each of these phases; the contract brings the step about. */
export function hiring(from: readonly Phase[], words: Words): Transition[] {
  return from.map((phase) => step(phase, 'in-the-pool', pool, 'contract-start', words, ['contract-running']));
}

/** Where a coach may take somebody whose contract goes on; whoever gave them work then would otherwise have no way to say so. */
const underContract: readonly Phase[] = ['training', 'finding-work', 'getting-used-to-work'];

/** Round again: the assignment ends, the contract goes on, and a new assignment follows (source 000:41). */
export function poolRound(words: {
  readonly learn: Words;
  readonly toOwnJob: Words;
  readonly endContract: Words;
}): Transition[] {
  const again: Words = ['Start een nieuwe opdracht', 'Start a new assignment'];
  const posted = ['contract-running', 'assignment-running'] as const;
  return [
    nextLap(
      step(
        'in-the-pool',
        'between-assignments',
        pool,
        'assignment-end',
        ['Beëindig de opdracht', 'End the assignment'],
        ['contract-running', 'no-assignment-running'],
      ),
    ),
    step('between-assignments', 'in-the-pool', pool, 'assignment-start', again, posted),
    choice('between-assignments', 'training', coach, words.learn),
    ...underContract.map((from) => step(from, 'in-the-pool', pool, 'assignment-start', again, posted)),
    step('in-the-pool', 'placed', coach, 'placement-start', words.toOwnJob, ['employment-agreed']),
    step('between-assignments', 'placed', coach, 'placement-start', words.toOwnJob, ['employment-agreed']),
    step('in-the-pool', 'finding-work', pool, 'contract-end', words.endContract, [
      'no-assignment-running',
      'no-contract-running',
    ]),
    step('between-assignments', 'finding-work', pool, 'contract-end', words.endContract, [
      'no-contract-running',
    ]),
  ];
}

/** A job with an employer, after-care, and looking again when the job ends. */
export function jobAndAfterCare(): Transition[] {
  const stopped: Words = ['De baan is gestopt: opnieuw zoeken', 'The job ended: look again'];
  return [
    choice('placed', 'after-care', coach, ['Start de nazorg', 'Start after-care']),
    nextLap(step('placed', 'finding-work', coach, 'placement-end', stopped, ['no-assignment-running'])),
    nextLap(step('after-care', 'finding-work', coach, 'placement-end', stopped, ['no-assignment-running'])),
    choice('after-care', 'ended', coach, ['Rond het traject af', 'End the trajectory']),
  ];
}

/** A job with an employer from this phase. */
export function job(from: Phase): Transition {
  return step(
    from,
    'placed',
    coach,
    'placement-start',
    ['Leg een baan bij een werkgever vast', 'Record a job with an employer'],
    ['employment-agreed'],
  );
}

/** Ending with a reason, from each of these phases. */
export function endingFrom(from: readonly Phase[]): Transition[] {
  return from.map((phase) =>
    choice(phase, 'ended', coach, ['Rond het traject af', 'End the trajectory'], ['reason-given']),
  );
}
