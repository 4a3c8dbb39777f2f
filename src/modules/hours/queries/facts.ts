import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import { isBinnenOproeptermijn } from '../../../law/oproep/call.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { goneAmong, toldOf } from '../../roster/index.ts';
import type { AbsenceFact, GroundFact, ShiftFact, TrainingFact, WithdrawnFor } from '../rules/facts.ts';
import type { Days } from '../store.ts';
import '../tables.ts';

/** Whose: everybody with a contract at a firm, or one person. */
export type Whose = { readonly firmId?: string | undefined; readonly participantId?: string | undefined };

type Of<Fact> = ReadonlyMap<string, readonly Fact[]>;

/** What the ledger reads, by person. */
export type FactsByPerson = {
  readonly shifts: Of<ShiftFact>;
  readonly training: Of<TrainingFact>;
  readonly absences: Of<AbsenceFact>;
  readonly grounds: Of<GroundFact>;
};

/** All facts of some days, as far as one sees them: a fixed number of queries whatever the number of people. */
export async function factsIn(db: Transaction, days: Days, whose: Whose): Promise<FactsByPerson> {
  return {
    shifts: await shiftsIn(db, days, whose),
    training: await trainingIn(db, days, whose),
    absences: await absencesIn(db, days, whose),
    grounds: await groundsIn(db, days, whose),
  };
}

async function shiftsIn(db: Transaction, { from, to }: Days, whose: Whose): Promise<Of<ShiftFact>> {
  let query = db
    .selectFrom('rostered_shift')
    .leftJoin('worked_shift', (join) =>
      join
        .onRef('worked_shift.partnership_id', '=', 'rostered_shift.partnership_id')
        .onRef('worked_shift.rostered_shift_id', '=', 'rostered_shift.id'),
    )
    .leftJoin('missed_shift', (join) =>
      join
        .onRef('missed_shift.partnership_id', '=', 'rostered_shift.partnership_id')
        .onRef('missed_shift.rostered_shift_id', '=', 'rostered_shift.id'),
    )
    .select([
      'rostered_shift.id',
      'rostered_shift.participant_id as participantId',
      'rostered_shift.demand_id as demandId',
      'rostered_shift.on_date as onDate',
      'rostered_shift.work_minutes as minutes',
      'published_in as publishedIn',
      'withdrawn_in as withdrawnIn',
      'withdrawn_cause as cause',
      'from_at as startsAt',
      'worked_shift.outcome',
      'worked_shift.work_minutes as worked',
      'missed_shift.carried_by as judged',
    ])
    .where('rostered_shift.on_date', '>=', from)
    .where('rostered_shift.on_date', '<', to);
  if (whose.firmId !== undefined)
    query = query.where('rostered_shift.firm_organisation_id', '=', whose.firmId);
  if (whose.participantId !== undefined)
    query = query.where('rostered_shift.participant_id', '=', whose.participantId);
  const rows = await query.execute();
  const unseen = rows.filter(({ withdrawnIn, outcome }) => withdrawnIn === null && outcome === null);
  const gone = await goneAmong(
    db,
    unseen.map(({ id }) => id),
  );
  const told = await toldOf(
    db,
    rows.flatMap(({ id, withdrawnIn }) => (withdrawnIn !== null || gone.has(id) ? [id] : [])),
  );
  return byPerson(
    rows.map(({ startsAt, ...row }) => ({
      ...row,
      ...counted(row),
      ...fallen(row, gone.get(row.id)),
      toldLate: isLate({ ...row, startsAt }, told.get(row.id)?.toldAt ?? null),
    })),
  );
}

/** Whether it was told within the notice of the law that there is no work, or none any more: who is sent home had come. */
function isLate(
  { startsAt, onDate, outcome }: Pick<ShiftFact, 'onDate' | 'outcome'> & { readonly startsAt: Instant },
  toldAt: Instant | null,
): boolean {
  const heardAt = outcome === 'sent-home' ? startsAt : toldAt;
  return heardAt !== null && isBinnenOproeptermijn({ onDate, start: startsAt }, heardAt);
}

/**
 * Work that ended, or a shift that the employer called off, took its person out of what was published, whether a planner has looked at
 * it yet or not: taken back after its own publication and before any other, so that all that came later can be in its place. What
 * somebody recorded of it goes before.
 */
function fallen({ publishedIn }: { readonly publishedIn: number }, cause: WithdrawnFor | undefined) {
  return cause === undefined ? {} : { withdrawnIn: publishedIn + 0.5, cause };
}

/** A shift that was taken back after somebody recorded it does not stand: what was recorded of it does not count. */
function counted({ withdrawnIn, outcome, worked }: Recorded) {
  return withdrawnIn === null ? { outcome, worked: worked ?? 0 } : { outcome: null, worked: 0 };
}

type Recorded = Pick<ShiftFact, 'withdrawnIn' | 'outcome'> & { readonly worked: number | null };

async function trainingIn(db: Transaction, { from, to }: Days, whose: Whose): Promise<Of<TrainingFact>> {
  let query = db
    .selectFrom('training_hours')
    .select(['id', 'participant_id as participantId', 'on_date as onDate', 'minutes'])
    .where('on_date', '>=', from)
    .where('on_date', '<', to);
  if (whose.firmId !== undefined) query = query.where('firm_organisation_id', '=', whose.firmId);
  if (whose.participantId !== undefined) query = query.where('participant_id', '=', whose.participantId);
  return byPerson(await query.execute());
}

async function absencesIn(db: Transaction, { from, to }: Days, whose: Whose): Promise<Of<AbsenceFact>> {
  let query = db
    .selectFrom('absence')
    .select(['participant_id as participantId', 'kind', 'from_date as from', 'to_date as to'])
    .where('withdrawn_at', 'is', null)
    .where('from_date', '<', to)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', from)]));
  if (whose.firmId !== undefined) query = query.where('firm_organisation_id', '=', whose.firmId);
  if (whose.participantId !== undefined) query = query.where('participant_id', '=', whose.participantId);
  return byPerson(await query.execute());
}

async function groundsIn(db: Transaction, { from, to }: Days, whose: Whose): Promise<Of<GroundFact>> {
  let query = db
    .selectFrom('idle_ground')
    .select([
      'participant_id as participantId',
      'on_date as onDate',
      'demand_id as demandId',
      'ground',
      'minutes',
    ])
    .where('on_date', '>=', from)
    .where('on_date', '<', to);
  if (whose.firmId !== undefined) query = query.where('firm_organisation_id', '=', whose.firmId);
  if (whose.participantId !== undefined) query = query.where('participant_id', '=', whose.participantId);
  return byPerson(await query.execute());
}

function byPerson<Row extends { readonly participantId: string }>(rows: readonly Row[]): Of<Row> {
  return Map.groupBy(rows, ({ participantId }) => participantId);
}

/** The facts of one person within some days. */
export function within(facts: FactsByPerson, participantId: string, { from, to }: Days) {
  const inside = ({ onDate }: { readonly onDate: LocalDate }) => from <= onDate && onDate < to;
  return {
    shifts: (facts.shifts.get(participantId) ?? []).filter(inside),
    training: (facts.training.get(participantId) ?? []).filter(inside),
    absences: facts.absences.get(participantId) ?? [],
    grounds: (facts.grounds.get(participantId) ?? []).filter(inside),
  };
}
