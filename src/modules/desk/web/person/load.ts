import { data } from 'react-router';
import type { Actor } from '../../../../kernel/actor.ts';
import { dayOf, type LocalDate } from '../../../../kernel/local-date.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { asActor } from '../../../../platform/session.ts';
import { type PageContext, visit } from '../../../../platform/web/visit.ts';
import { noteLook } from '../../../access/index.ts';
import { courseResultsOf } from '../../../learning/index.ts';
import { bsnOf } from '../../../participants/index.ts';
import { entriesOf } from '../../../pool-entry/index.ts';
import { comingWeek, giveSeat, learningAhead } from '../../../roster/index.ts';
import { assessmentLines, subsidyLines } from '../../../subsidy/index.ts';
import { mayRead } from '../../queries/may-read.ts';
import {
  answersOf,
  deadlinesFor,
  introductionOf,
  personAt,
  stepsOf,
  type Trajectory,
  trajectoriesOf,
} from '../../queries/person.ts';
import {
  benefitOf,
  bsnIsKept,
  contactOf,
  contractsOf,
  distancesOf,
  extensionsOf,
  planOf,
  possibilitiesOf,
  reviewsOf,
  workOf,
} from '../../queries/person-facts.ts';
import { bsnLook, pageLook } from '../../words.ts';
import { clockReason } from '../present/clock-reason.ts';
import { tellHistory } from '../present/happenings.ts';
import { standingOf } from '../present/standing.ts';
import { thingsToDo } from '../present/things-to-do.ts';

/** Reads what the role may never see as null, so that no card stands there for it. */
async function ifMay<Value>(role: Actor['role'], table: string, read: () => Promise<Value>) {
  return mayRead(role, table) ? read() : null;
}

/** The person as this role may see them. Every view is noted as a look, which the person can read. */
export async function loadPerson(context: PageContext, id: string | undefined) {
  const { platform, actor } = visit(context);
  const today = dayOf(platform.clock.now());
  return asActor(platform, actor, async (db) => {
    const person = await personAt(db, id);
    if (person === null) throw data(null, { status: 404 });
    await noteLook(db, platform, actor, person.id, pageLook);
    const facts = await personFacts(db, actor, person.id, today);
    const learning = giveSeat.who.includes(actor.role)
      ? await learningAhead(db, person.id, { today, now: platform.clock.now() })
      : { open: [], seats: [] };
    return {
      person,
      facts,
      role: actor.role,
      clock: platform.clock.now(),
      seats: learning.seats,
      ...(await wayOf(db, actor, person.id, facts, { today, seatsOpen: learning.open.length > 0 })),
    };
  });
}

export type PersonView = Awaited<ReturnType<typeof loadPerson>>;

/** Who hears of a roster what people said of it. */
const rosterMakers: readonly Actor['role'][] = ['coach', 'planner'];

/** What somebody can have at once, and then some. */
const newest = { limit: 10, offset: 0 };

async function personFacts(db: Transaction, actor: Actor, id: string, today: LocalDate) {
  const { role } = actor;
  return {
    contact: await ifMay(role, 'participant_contact', async () => ({ known: await contactOf(db, id) })),
    benefit: await ifMay(role, 'participant_benefit', async () => ({ known: await benefitOf(db, id) })),
    bsn: mayRead(role, 'participant_identity') && (await bsnIsKept(db, id)),
    possibilities: await ifMay(role, 'possibility', () => possibilitiesOf(db, id)),
    distances: await ifMay(role, 'distance', () => distancesOf(db, id)),
    courses: await ifMay(role, 'course_result', () => courseResultsOf(db, id)),
    work: await ifMay(role, 'placement', () => workOf(db, id)),
    entries: await ifMay(role, 'pool_entry', async () => (await entriesOf(db, id)).map(entryLine)),
    contracts: await ifMay(role, 'pool_contract', () => contractsOf(db, id)),
    week: rosterMakers.includes(role) ? await comingWeek(db, id, today) : null,
    reviews: await ifMay(role, 'review', () => reviewsOf(db, id)),
    subsidy: ['coach', 'income-adviser'].includes(role)
      ? {
          assessments: (await assessmentLines(db, role, newest, id)).lines,
          subsidies: (await subsidyLines(db, today, newest, id)).lines,
        }
      : null,
  };
}

/** What the card shows of a proposal to enter the pool. */
function entryLine({
  id,
  work,
  proposed_at,
  decision,
  replaced,
}: Awaited<ReturnType<typeof entriesOf>>[number]) {
  return { id, work, proposedOn: dayOf(proposed_at), decision, replaced };
}

/** Where the person is, what can be done, and the one history. */
async function wayOf(
  db: Transaction,
  actor: Actor,
  id: string,
  { work, contracts, courses, reviews }: Awaited<ReturnType<typeof personFacts>>,
  { today, seatsOpen }: { readonly today: LocalDate; readonly seatsOpen: boolean },
) {
  const trajectories = (await ifMay(actor.role, 'trajectory', () => trajectoriesOf(db, id, today))) ?? [];
  const steps = (await ifMay(actor.role, 'trajectory_step', () => stepsOf(db, id))) ?? [];
  const life = {
    work: work ?? [],
    contracts: contracts ?? [],
    courses: courses ?? [],
    reviews: reviews ?? [],
  };
  const history = tellHistory({ trajectories, steps, ...life });
  const [current] = trajectories;
  if (current === undefined) return { now: null, standing: null, todo: null, history };
  const now = await currentFacts(db, actor, current, today);
  return {
    now,
    standing: standingOf(current, steps),
    todo: thingsToDo(actor.role, current, id, { ...life, seatsOpen, answers: now.answers ?? [] }),
    history,
  };
}

/** What belongs to the trajectory that counts now. */
async function currentFacts(db: Transaction, actor: Actor, trajectory: Trajectory, today: LocalDate) {
  const { id, programme, version, phase, endedOn } = trajectory;
  const deadlines = await ifMay(actor.role, 'deadline', () => deadlinesFor(db, id));
  const meeting = phase === 'introduction' || phase === 'preselection';
  return {
    today,
    ended: endedOn !== null,
    deadlines: (deadlines ?? []).map(({ clock, ...due }) => ({
      ...due,
      clock,
      reason: clockReason(
        programme.clocks.find(({ key }) => key === clock),
        programme.name,
        version,
      ),
    })),
    mayReadDeadlines: deadlines !== null,
    introduction: meeting ? await ifMay(actor.role, 'introduction', () => introductionOf(db, id)) : null,
    answers: meeting ? await ifMay(actor.role, 'introduction_answer', () => answersOf(db, id)) : null,
    plan: await planFor(db, actor.role, id),
    extensions: await ifMay(actor.role, 'clock_extension', () => extensionsOf(db, id, actor.membershipId)),
  };
}

/** The plan; who sees only what is asked of them is not told that there is none. */
async function planFor(db: Transaction, role: Actor['role'], id: string) {
  const plan = await ifMay(role, 'goal', () => planOf(db, id));
  return role === 'training-coordinator' && plan?.length === 0 ? null : plan;
}

/** Shows the citizen service number once, to who has a legal basis, and notes that it was looked at. */
export async function lookAtBsn(context: PageContext, id: string | undefined): Promise<string> {
  const { platform, actor } = visit(context);
  return asActor(platform, actor, async (db) => {
    const person = await personAt(db, id);
    const bsn = person === null ? null : await bsnOf(db, platform.keys, person.id);
    if (person === null || bsn === null) throw data(null, { status: 404 });
    await noteLook(db, platform, actor, person.id, bsnLook);
    return bsn;
  });
}
