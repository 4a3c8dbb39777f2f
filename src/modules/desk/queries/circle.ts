import type { Actor } from '../../../kernel/actor.ts';
import { addMonths, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { Phase, Programme } from '../../trajectories/index.ts';
import { countingRoles } from '../roles.ts';
import '../tables.ts';
import { reachOf } from './reach.ts';

export type PhaseCount = { readonly programmeId: string; readonly phase: Phase; readonly people: number };

/** The circle in numbers: how many are where, and who came and went this month. */
export type CircleNumbers = {
  readonly counts: readonly PhaseCount[];
  readonly entered: number;
  readonly left: number;
  /** The month that entry and exit are of, `2026-11`. */
  readonly month: string;
};

/** How many people are where, among those whom the actor may see; `programmeId` narrows it to one programme. */
export async function circleNumbers(
  db: Transaction,
  actor: Actor,
  today: LocalDate,
  programmeId: string | null,
): Promise<CircleNumbers> {
  const first = localDate(`${today.slice(0, 7)}-01`);
  const read = countingRoles.includes(actor.role) ? fromViews : fromRows;
  return { ...(await read(db, actor, first, programmeId)), month: today.slice(0, 7) };
}

type Numbers = Omit<CircleNumbers, 'month'>;

async function fromRows(
  db: Transaction,
  actor: Actor,
  first: LocalDate,
  programmeId: string | null,
): Promise<Numbers> {
  const reach = reachOf(actor);
  const mine = db
    .selectFrom('trajectory')
    .where('partnership_id', '=', actor.partnershipId)
    .$if(reach !== null, (query) =>
      reach === null ? query : query.where(reach.column, '=', reach.organisationId),
    )
    .$if(programmeId !== null, (query) => query.where('programme_id', '=', programmeId));
  const counts = await mine
    .where('ended_on', 'is', null)
    .select(({ fn }) => ['programme_id as programmeId', 'phase', fn.countAll<number>().as('people')])
    .groupBy(['programme_id', 'phase'])
    .execute();
  const count = async (column: 'referred_on' | 'ended_on') => {
    const { people } = await mine
      .where(column, '>=', first)
      .where(column, '<', addMonths(first, 1))
      .select(({ fn }) => fn.countAll<number>().as('people'))
      .executeTakeFirstOrThrow();
    return people;
  };
  return { counts, entered: await count('referred_on'), left: await count('ended_on') };
}

async function fromViews(
  db: Transaction,
  _actor: Actor,
  first: LocalDate,
  programmeId: string | null,
): Promise<Numbers> {
  const counts = await db
    .selectFrom('circle_count')
    .select(['programme_id as programmeId', 'phase', 'people'])
    .$if(programmeId !== null, (query) => query.where('programme_id', '=', programmeId ?? ''))
    .execute();
  const flows = await db
    .selectFrom('circle_flow')
    .select(['direction', 'people'])
    .where('month', '=', first)
    .$if(programmeId !== null, (query) => query.where('programme_id', '=', programmeId ?? ''))
    .execute();
  const sum = (direction: 'in' | 'out') =>
    flows.filter((flow) => flow.direction === direction).reduce((total, flow) => total + flow.people, 0);
  return { counts, entered: sum('in'), left: sum('out') };
}

export type ProgrammeName = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly phases: Programme['phases'];
};

/** The programmes of the partnership, each as its newest version calls itself and its phases. */
export async function programmes(db: Transaction): Promise<ProgrammeName[]> {
  const rows = await db
    .selectFrom('programme')
    .innerJoin('programme_version', (join) =>
      join
        .onRef('programme_version.partnership_id', '=', 'programme.partnership_id')
        .onRef('programme_version.programme_id', '=', 'programme.id'),
    )
    .distinctOn('programme.id')
    .select(['programme.id', 'programme.key', 'programme_version.name', 'programme_version.content'])
    .orderBy('programme.id')
    .orderBy('programme_version.version', 'desc')
    .execute();
  return rows
    .map(({ content, ...programme }) => ({ ...programme, phases: content.phases }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** How many people in the circle a coach guides. */
export async function guidedBy(db: Transaction, actor: Actor): Promise<number> {
  const { people } = await db
    .selectFrom('trajectory')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('partnership_id', '=', actor.partnershipId)
    .where('coach_membership_id', '=', actor.membershipId)
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow();
  return people;
}
