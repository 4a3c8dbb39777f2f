import type { LocalDate } from '../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { ActionContext } from '../../platform/action.ts';
import type { Transaction } from '../../platform/database/database.ts';
import {
  addPlacement,
  checkDates,
  firstEnd,
  isWorkplace,
  placementRefusal,
  runningPostings,
} from '../placements/index.ts';
import { type Case, decideMove, type Move, phaseName, saveWork } from '../trajectories/index.ts';
import { refusal } from './rules/pool.ts';
import { loadPoolPerson } from './store.ts';

/** Work at an employer for somebody from the pool. */
export type Assignment = {
  readonly participantId: string;
  readonly organisationId: string;
  readonly work: string;
  readonly hoursPerWeek?: number | undefined;
  readonly fromDate: LocalDate;
  readonly toDate?: LocalDate | undefined;
};

type Facts = Awaited<ReturnType<typeof loadAssignment>>;

type Started = {
  readonly person: Case;
  readonly move: Move | null;
  /** The first end of all assignments that run side by side. */
  readonly endsOn: LocalDate | null;
};

/** What an assignment is judged on; the person is held until the transaction ends. */
export async function loadAssignment(db: Transaction, input: Assignment) {
  return {
    ...(await loadPoolPerson(db, input.participantId, ({ contract }) => ({
      placement: 'posting',
      contractRunning: contract,
    }))),
    workplace: await isWorkplace(db, input.organisationId),
  };
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
  const added = { form: 'posting', to_date: input.toDate ?? null, announced_end_on: null } as const;
  const endsOn = firstEnd([...assignments, added]);
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

function beginsFrom({ programme, phase }: Case): boolean {
  return programme.transitions.some(
    ({ from, to, through }) => from === phase && to === 'in-the-pool' && through === 'assignment-start',
  );
}

/** Writes the assignment down and makes the step in the circle that goes with it. Returns its id. */
export async function saveAssignment(
  db: Transaction,
  { person, move, endsOn }: Started,
  context: ActionContext,
  input: Assignment,
): Promise<string> {
  const id = await addPlacement(
    db,
    person,
    {
      organisationId: input.organisationId,
      form: 'posting',
      work: input.work,
      hoursPerWeek: input.hoursPerWeek ?? null,
      from: input.fromDate,
      to: input.toDate ?? null,
    },
    context,
  );
  await saveWork(db, person.id, move, context, { placementEndsOn: endsOn });
  return id;
}

/** Of the assignments that a roster needs those that do not run yet: one query, because almost everybody works where they worked. */
async function notYetRunning(db: Transaction, needed: readonly Assignment[]): Promise<readonly Assignment[]> {
  const people = [...new Set(needed.map(({ participantId }) => participantId))];
  const running = Map.groupBy(await runningPostings(db, people), ({ participant_id }) => participant_id);
  return needed.filter(
    ({ participantId, organisationId, fromDate }) =>
      !(running.get(participantId) ?? []).some(
        ({ organisation_id, to_date }) =>
          organisation_id === organisationId && (to_date === null || to_date > fromDate),
      ),
  );
}

/** Of the assignments that a roster needs those that cannot begin, each person once, with why. Nothing is written; the people are held. */
export async function unpostable(
  db: Transaction,
  needed: readonly Assignment[],
  context: ActionContext,
): Promise<readonly { readonly participantId: string; readonly refusals: readonly Refusal[] }[]> {
  const refused: { participantId: string; refusals: readonly Refusal[] }[] = [];
  for (const input of await notYetRunning(db, needed)) {
    if (refused.some(({ participantId }) => participantId === input.participantId)) continue;
    const decision = decideAssignment(await loadAssignment(db, input), input, context);
    if (!decision.ok) refused.push({ participantId: input.participantId, refusals: decision.refusals });
  }
  return refused;
}

/** The assignments that a published roster needs: somebody who gets shifts at an employer without being posted there is posted from the first of them on. */
export async function assignWhereNeeded(
  db: Transaction,
  needed: readonly Assignment[],
  context: ActionContext,
): Promise<Result<null>> {
  for (const input of await notYetRunning(db, needed)) {
    const decision = decideAssignment(await loadAssignment(db, input), input, context);
    if (!decision.ok) return decision;
    await saveAssignment(db, decision.value, context, input);
  }
  return accept(null);
}
