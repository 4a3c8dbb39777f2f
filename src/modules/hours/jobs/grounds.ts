import type { Actor } from '../../../kernel/actor.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { type Breach, whatIf } from '../../../planner/pool/what-if.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { actAs, actAsSystem } from '../../../platform/session.ts';
import { problemOf, toldOf } from '../../roster/index.ts';
import type { Days } from '../store.ts';
import '../tables.ts';
import type { IdleGround } from '../words.ts';

type Firm = { readonly partnershipId: string; readonly firmId: string };
type Ground = {
  readonly participantId: string;
  readonly onDate: LocalDate;
  readonly demandId: string;
  readonly ground: IdleGround;
  readonly minutes: number;
};

/**
 * Finds for some days that are over what explains idle hours: of each person without a shift the place nobody took that stood least
 * in their way, and shifts that an employer cancelled within the agreed notice. Reads as a planner of the firm does, so that it
 * knows nothing a planner may not, and writes as the system. Done again it finds the same.
 */
export async function findGrounds(db: Transaction, firm: Firm, days: Days, today: LocalDate): Promise<void> {
  await actAs(db, plannerOf(firm), today);
  const grounds = [...(await openPlaces(db, firm, days)), ...(await lateCancellations(db, days))];
  await actAsSystem(db);
  await db
    .deleteFrom('idle_ground')
    .where('partnership_id', '=', firm.partnershipId)
    .where('firm_organisation_id', '=', firm.firmId)
    .where('on_date', '>=', days.from)
    .where('on_date', '<', days.to)
    .execute();
  if (grounds.length === 0) return;
  await db
    .insertInto('idle_ground')
    .values(
      grounds.map(({ participantId, onDate, demandId, ground, minutes }) => ({
        partnership_id: firm.partnershipId,
        participant_id: participantId,
        on_date: onDate,
        demand_id: demandId,
        firm_organisation_id: firm.firmId,
        ground,
        minutes,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['partnership_id', 'participant_id', 'on_date', 'demand_id']).doNothing(),
    )
    .execute();
}

/** Nobody in particular: the eyes of a planner of this firm. */
function plannerOf({ partnershipId, firmId }: Firm): Actor {
  return {
    partnershipId,
    organisationId: firmId,
    membershipId: '',
    accountId: '',
    role: 'planner',
    participantId: null,
    name: '',
  };
}

type Pool = Awaited<ReturnType<typeof problemOf>>;

async function openPlaces(db: Transaction, { firmId }: Firm, days: Days): Promise<readonly Ground[]> {
  // As of the day before them, so that no shift is too near to give.
  const pool = await problemOf(db, { firmId, days, today: addDays(days.from, -1) });
  const taken = new Map<string, number>();
  const busy = new Set<string>();
  for (const [person, { published }] of pool.problem.people.entries())
    for (const shift of published) {
      taken.set(String(shift), (taken.get(String(shift)) ?? 0) + 1);
      busy.add(`${person} ${pool.shifts[shift]?.onDate}`);
    }
  const open = pool.shifts
    .map((shift, number) => ({ shift, number }))
    .filter(({ shift, number }) => shift.places > (taken.get(String(number)) ?? 0));
  const judge = judgeOf(pool);
  return pool.people.flatMap(({ participantId }, person) => {
    const best = new Map<LocalDate, Ground>();
    for (const { shift, number } of open) {
      const { onDate, demandId, workMinutes: minutes } = shift;
      if (busy.has(`${person} ${onDate}`)) continue;
      const ground = judge(person, number);
      const known = best.get(onDate);
      if (ground === null || (known !== undefined && !better(ground, minutes, known))) continue;
      best.set(onDate, { participantId, onDate, demandId, ground, minutes });
    }
    return [...best.values()];
  });
}

const inTheWay: readonly IdleGround[] = ['open', 'no-certificate', 'no-transport'];

function better(ground: IdleGround, minutes: number, known: Ground): boolean {
  const difference = inTheWay.indexOf(ground) - inTheWay.indexOf(known.ground);
  return difference < 0 || (difference === 0 && minutes > known.minutes);
}

/**
 * What stood between one person and one shift beside the roster that was published: nothing, only a certificate, or only the way there
 * (with or without a certificate); null when it was something else, such as a mentor who was not there.
 */
function judgeOf({ problem }: Pool) {
  const what = whatIf(
    problem,
    problem.people.map(({ published }) => published),
  );
  const named = (breaches: readonly Breach[]) => breaches.map(({ rule }) => rule);
  const isOther = (rule: string) => rule !== 'certificates' && rule !== 'reachable';
  return (person: number, shift: number): IdleGround | null => {
    const moves = [{ person, shift, does: 'add' }] as const;
    const barriers = named(what.barriers(moves));
    if (barriers.some(isOther)) return null;
    // The law is a barrier only of whom nothing else keeps away: of the others it is asked for itself.
    const against = barriers.length === 0 ? barriers : named(what.breaches(moves));
    if (against.some(isOther)) return null;
    if (against.includes('reachable')) return 'no-transport';
    return against.includes('certificates') ? 'no-certificate' : 'open';
  };
}

/** Shifts that an employer cancelled later than the agreed notice before them, whether a planner took them back or not. */
async function lateCancellations(db: Transaction, { from, to }: Days): Promise<readonly Ground[]> {
  const rows = await db
    .selectFrom('rostered_shift')
    .select(['id', 'participant_id', 'on_date', 'demand_id', 'work_minutes', 'withdrawn_in'])
    .where((eb) =>
      eb.or([eb('withdrawn_in', 'is', null), eb('withdrawn_cause', '=', 'cancelled-by-employer')]),
    )
    .where('on_date', '>=', from)
    .where('on_date', '<', to)
    .execute();
  const told = await toldOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows
    .filter(({ id, withdrawn_in }) => {
      const said = told.get(id);
      return said?.late === true && (withdrawn_in !== null || said.calledOff);
    })
    .map(({ participant_id, on_date, demand_id, work_minutes }) => ({
      participantId: participant_id,
      onDate: on_date,
      demandId: demand_id,
      ground: 'late-cancellation' as const,
      minutes: work_minutes,
    }));
}

/** The same for every social firm with a pool. */
export async function findAllGrounds(db: Transaction, days: Days, today: LocalDate): Promise<void> {
  const firms = await db
    .selectFrom('pool_contract')
    .select(['partnership_id as partnershipId', 'firm_organisation_id as firmId'])
    .distinct()
    .where('from_date', '<', days.to)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', days.from)]))
    .orderBy('partnership_id')
    .orderBy('firm_organisation_id')
    .execute();
  for (const firm of firms) await findGrounds(db, firm, days, today);
}
