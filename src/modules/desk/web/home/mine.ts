import type { Actor } from '../../../../kernel/actor.ts';
import { dayOf, type Instant, type LocalDate } from '../../../../kernel/local-date.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type CourseResult, courseResultsOf } from '../../../learning/index.ts';
import { nextShift } from '../../../roster/index.ts';
import { answersOf, introductionOf, stepsOf, type Trajectory, trajectoriesOf } from '../../queries/person.ts';
import { contractsOf, type Goal, planOf, reviewsOf, type Work, workOf } from '../../queries/person-facts.ts';
import { tellHistory } from '../present/happenings.ts';
import { nextStepOf } from '../present/next-step.ts';

/** What a participant sees when they come in: the one next step, who helps, what they can do, their plan and way. */
export async function myHome(db: Transaction, actor: Actor, now: Instant) {
  const me = actor.participantId ?? '';
  const today = dayOf(now);
  const trajectories = await trajectoriesOf(db, me, today);
  const current = trajectories[0] ?? null;
  const plan = current === null ? [] : await planOf(db, current.id);
  const work = await workOf(db, me);
  const contracts = await contractsOf(db, me);
  const courses = await courseResultsOf(db, me);
  const action = firstOwnAction(plan);
  const running = contracts.find(({ endedReason, from }) => endedReason === null && from <= today) ?? null;
  const asked = current === null ? nothingAsked : await introductionFacts(db, current);
  return {
    kind: 'participant' as const,
    today,
    step: nextStepOf({
      now,
      today,
      phase: current?.phase ?? null,
      firm: current?.firm ?? '',
      ...asked,
      action,
      work: workNow(work, today),
      contract: running,
    }),
    trajectoryId: current?.id ?? null,
    actionId: action?.id ?? null,
    help: current === null ? null : helpOf(current),
    courses: certificatesOf(courses),
    plan: current === null || current.endedOn !== null ? [] : plan,
    contract: running,
    nextShift: await nextShift(db, me, now),
    history: tellHistory({
      trajectories,
      steps: await stepsOf(db, me),
      work,
      contracts,
      courses,
      reviews: await reviewsOf(db, me),
    }),
  };
}

const nothingAsked = { introduction: null, ownAnswer: null, firmAnswer: null } as const;

async function introductionFacts(db: Transaction, { id }: Trajectory) {
  const answers = await answersOf(db, id);
  const latest = (side: 'participant' | 'firm') =>
    answers.find((answer) => answer.side === side)?.answer ?? null;
  return {
    introduction: await introductionOf(db, id),
    ownAnswer: latest('participant'),
    firmAnswer: latest('firm'),
  };
}

function firstOwnAction(plan: readonly Goal[]) {
  const open = plan.flatMap(({ actions }) =>
    actions.filter(({ byRole, doneOn }) => byRole === 'participant' && doneOn === null),
  );
  return open.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0] ?? null;
}

/** The newest certificate of each course; results come newest first. */
function certificatesOf(courses: readonly CourseResult[]): CourseResult[] {
  const passed = courses.filter(({ result }) => result === 'passed');
  return passed.filter(({ course }, place) => passed.findIndex((other) => other.course === course) === place);
}

/** Work that runs before work that begins later; what has ended or run out is not work. */
function workNow(work: readonly Work[], today: LocalDate): Work | null {
  const open = work.filter(({ endedReason, to }) => endedReason === null && (to === null || to > today));
  return open.find(({ from }) => from <= today) ?? open.at(-1) ?? null;
}

function helpOf({ coach, coachEmail, unclaimed, firm, referrer, phase }: Trajectory) {
  const guided = !unclaimed && coach !== null;
  return {
    name: guided ? coach : null,
    email: guided ? coachEmail : null,
    // Before the start the organisation that put somebody forward is the first to call.
    organisation: guided || phase !== 'preselection' ? firm : referrer,
  };
}
