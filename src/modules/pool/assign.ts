import type { LocalDate } from '../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { ActionContext } from '../../platform/action.ts';
import type { Transaction } from '../../platform/database/database.ts';
import {
  addPlacements,
  checkDates,
  firstEnd,
  isWorkplace,
  placementRefusal,
  runningPostings,
} from '../placements/index.ts';
import { type Case, decideMove, type Move, phaseName, saveWork } from '../trajectories/index.ts';
import { refusal } from './rules/pool.ts';
import { loadPoolPerson, type PoolPerson } from './store.ts';

/** Work at an employer for somebody from the pool. */
export type Assignment = {
  readonly participantId: string;
  readonly organisationId: string;
  readonly work: string;
  readonly hoursPerWeek?: number | undefined;
  readonly fromDate: LocalDate;
  readonly toDate?: LocalDate | undefined;
};

type Facts = Pick<PoolPerson, 'person' | 'contract'> & {
  readonly assignments: readonly Pick<
    PoolPerson['assignments'][number],
    'form' | 'to_date' | 'announced_end_on'
  >[];
  readonly workplace: boolean;
};

type Started = {
  readonly person: Case;
  readonly move: Move | null;
  /** The first end of all assignments that run side by side. */
  readonly endsOn: LocalDate | null;
};

/** What an assignment is judged on; the person is held until the transaction ends. */
export async function loadAssignment(db: Transaction, input: Assignment): Promise<Facts> {
  return {
    ...(await loadPosted(db, input.participantId)),
    workplace: await isWorkplace(db, input.organisationId),
  };
}

function loadPosted(db: Transaction, participantId: string): Promise<PoolPerson> {
  return loadPoolPerson(db, participantId, ({ contract }) => ({
    placement: 'posting',
    contractRunning: contract,
  }));
}

/** Whether somebody can be posted: a contract, a trajectory, an organisation, days that fit. Who was between assignments is back in the pool. */
export function decideAssignment(
  { person, contract, assignments, workplace }: Facts,
  input: Assignment,
  { today, actor }: Pick<ActionContext, 'today' | 'actor'>,
): Result<Started> {
  if (person === null) return refuse(placementRefusal('no-trajectory'));
  if (contract === undefined) return refuse(refusal('no-contract'));
  if (!workplace) return refuse(placementRefusal('no-such-workplace', { field: 'organisationId' }));
  const dates = checkDates(input.fromDate, input.toDate ?? null, today);
  if (dates.length > 0) return refuse(...dates);
  const endsOn = firstEnd([...assignments, asRunning(input)]);
  if (person.phase === 'in-the-pool') return accept({ person, move: null, endsOn });
  if (!beginsFrom(person)) {
    const phase = phaseName(person.programme, person.phase).nl;
    return refuse(refusal('not-in-the-round', { values: { phase } }));
  }
  const move = decideMove(person, {
    to: 'in-the-pool',
    through: 'assignment-start',
    role: actor.role,
    on: today,
  });
  return move.ok ? accept({ person, move: move.value, endsOn }) : move;
}

function asRunning({ toDate }: Assignment) {
  return { form: 'posting', to_date: toDate ?? null, announced_end_on: null } as const;
}

function beginsFrom({ programme, phase }: Case): boolean {
  return programme.transitions.some(
    ({ from, to, through }) => from === phase && to === 'in-the-pool' && through === 'assignment-start',
  );
}

/** Writes the assignment down and makes the step in the circle that goes with it. Returns its id. */
export async function saveAssignment(
  db: Transaction,
  started: Started,
  context: ActionContext,
  input: Assignment,
): Promise<string> {
  const [id = ''] = await saveTogether(db, { ...started, assignments: [input] }, context);
  return id;
}

type StartedTogether = Started & { readonly assignments: readonly Assignment[] };

async function saveTogether(
  db: Transaction,
  { person, move, endsOn, assignments }: StartedTogether,
  context: ActionContext,
): Promise<readonly string[]> {
  const ids = await addPlacements(
    db,
    person,
    assignments.map((each) => ({
      organisationId: each.organisationId,
      form: 'posting',
      work: each.work,
      hoursPerWeek: each.hoursPerWeek ?? null,
      from: each.fromDate,
      to: each.toDate ?? null,
    })),
    context,
  );
  await saveWork(db, person.id, move, context, { placementEndsOn: endsOn });
  return ids;
}

/** What the assignments that a roster needs are judged on: only of those that do not run on and on, because almost everybody works where they worked. */
export type Postings = {
  readonly isRunning: (needed: Assignment) => boolean;
  readonly people: ReadonlyMap<string, PoolPerson>;
  readonly workplaces: ReadonlySet<string>;
};

/**
 * Reads that, each person and each organisation once; the people are held until the transaction ends. What is decided may need less than
 * this, and from a later day on: so who has an assignment with an end is read too.
 */
export async function loadPostings(db: Transaction, needed: readonly Assignment[]): Promise<Postings> {
  const running = Map.groupBy(
    await runningPostings(db, [...new Set(needed.map(({ participantId }) => participantId))]),
    ({ participant_id }) => participant_id,
  );
  const runs = ({ participantId, organisationId }: Assignment, until: (end: LocalDate | null) => boolean) =>
    (running.get(participantId) ?? []).some(
      ({ organisation_id, to_date }) => organisation_id === organisationId && until(to_date),
    );
  const isRunning = (each: Assignment) => runs(each, (end) => end === null || end > each.fromDate);
  const people = new Map<string, PoolPerson>();
  const workplaces = new Set<string>();
  for (const each of needed.filter((asked) => !runs(asked, (end) => end === null))) {
    const { participantId, organisationId } = each;
    if (!people.has(participantId)) people.set(participantId, await loadPosted(db, participantId));
    if (!workplaces.has(organisationId) && (await isWorkplace(db, organisationId)))
      workplaces.add(organisationId);
  }
  return { isRunning, people, workplaces };
}

/** The assignments of a roster that begin, by person; and the people of whom one cannot, each with why. */
export type DecidedPostings = {
  readonly started: readonly StartedTogether[];
  readonly refused: readonly { readonly participantId: string; readonly refusals: readonly Refusal[] }[];
};

/** Decides the assignments that a roster needs, one after the other for each person: somebody who gets shifts at an employer without being posted there is posted from the first of them on. */
export function decidePostings(
  { isRunning, people, workplaces }: Postings,
  needed: readonly Assignment[],
  context: Pick<ActionContext, 'today' | 'actor'>,
): DecidedPostings {
  const started: StartedTogether[] = [];
  const refused: { participantId: string; refusals: readonly Refusal[] }[] = [];
  const begin = needed.filter((each) => !isRunning(each));
  for (const [participantId, own] of Map.groupBy(begin, (each) => each.participantId)) {
    const known = people.get(participantId);
    if (known === undefined) throw new RangeError('a person of the roster was not read');
    const decided = decideTogether({ ...known, workplaces }, own, context);
    if (decided.ok) started.push(decided.value);
    else refused.push({ participantId, refusals: decided.refusals });
  }
  return { started, refused };
}

/** Assignments of one person: each is judged after those before it, and the first makes the step in the circle. */
function decideTogether(
  { workplaces, ...known }: PoolPerson & Pick<Postings, 'workplaces'>,
  assignments: readonly Assignment[],
  context: Pick<ActionContext, 'today' | 'actor'>,
): Result<StartedTogether> {
  let facts: Omit<Facts, 'workplace'> = known;
  const decisions: Started[] = [];
  for (const input of assignments) {
    const workplace = workplaces.has(input.organisationId);
    const decided = decideAssignment({ ...facts, workplace }, input, context);
    if (!decided.ok) return decided;
    decisions.push(decided.value);
    facts = {
      ...facts,
      person: { ...decided.value.person, phase: 'in-the-pool' },
      assignments: [...facts.assignments, asRunning(input)],
    };
  }
  const [first, last] = [decisions[0], decisions.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('no assignment was asked for');
  return accept({ ...first, endsOn: last.endsOn, assignments });
}

/** Writes down what was decided. */
export async function savePostings(
  db: Transaction,
  { started }: Pick<DecidedPostings, 'started'>,
  context: ActionContext,
): Promise<void> {
  for (const each of started) await saveTogether(db, each, context);
}
