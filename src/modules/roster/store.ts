import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { type DraftShift, differenceOf } from './rules/draft.ts';
import type { Published } from './rules/publication.ts';
import './tables.ts';

/** Days, half-open. */
export type Days = { readonly from: LocalDate; readonly to: LocalDate };

/** A draft, held until the transaction ends: a second window waits and then sees what the first did. Null when there is none. */
export async function heldDraft(db: Transaction, draftId: string) {
  return (
    (await db
      .selectFrom('roster_draft')
      .selectAll()
      .where('id', '=', draftId)
      .forUpdate()
      .executeTakeFirst()) ?? null
  );
}

export type Draft = NonNullable<Awaited<ReturnType<typeof heldDraft>>>;

/** A draft to look at. Null when there is none that this person may see. */
export async function draftAt(db: Transaction, draftId: string): Promise<Draft | null> {
  return (
    (await db.selectFrom('roster_draft').selectAll().where('id', '=', draftId).executeTakeFirst()) ?? null
  );
}

export async function draftShifts(db: Transaction, draftId: string): Promise<readonly DraftShift[]> {
  const rows = await db
    .selectFrom('draft_shift')
    .select(['participant_id', 'demand_id', 'on_date', 'pinned'])
    .where('draft_id', '=', draftId)
    .orderBy('on_date')
    .orderBy('participant_id')
    .execute();
  return rows.map((row) => ({
    participantId: row.participant_id,
    demandId: row.demand_id,
    onDate: row.on_date,
    pinned: row.pinned,
  }));
}

/** The published roster of a social firm in some days, as far as it stands. */
export async function publishedShifts(
  db: Transaction,
  firmId: string,
  { from, to }: Days,
): Promise<readonly Published[]> {
  return shiftsWhen(db, firmId, { from, to }, null);
}

/** The roster of some days as it stood after a publication, by its number; null: as it stands now. */
export async function shiftsWhen(
  db: Transaction,
  firmId: string,
  { from, to }: Days,
  publication: number | null,
): Promise<readonly Published[]> {
  let query = db
    .selectFrom('rostered_shift')
    .select(['id', 'participant_id', 'demand_id', 'on_date', 'pinned'])
    .where('firm_organisation_id', '=', firmId)
    .where('on_date', '>=', from)
    .where('on_date', '<', to);
  query =
    publication === null
      ? query.where('withdrawn_in', 'is', null)
      : query
          .where('published_in', '<=', publication)
          .where((eb) => eb.or([eb('withdrawn_in', 'is', null), eb('withdrawn_in', '>', publication)]));
  const rows = await query.orderBy('on_date').orderBy('participant_id').execute();
  return rows.map((row) => ({
    id: row.id,
    participantId: row.participant_id,
    demandId: row.demand_id,
    onDate: row.on_date,
    pinned: row.pinned,
  }));
}

/** The number of the last publication of a firm, and of the last that touches some days; 0 when there is none. */
export async function lastPublications(
  db: Transaction,
  firmId: string,
  { from, to }: Days,
): Promise<{ readonly last: number; readonly touching: number }> {
  const row = await db
    .selectFrom('publication')
    .select((eb) => [
      eb.fn.coalesce(eb.fn.max('number'), sql<number>`0`).as('last'),
      eb.fn
        .coalesce(
          eb.fn.max('number').filterWhere(eb.and([eb('from_date', '<', to), eb('to_date', '>', from)])),
          sql<number>`0`,
        )
        .as('touching'),
    ])
    .where('firm_organisation_id', '=', firmId)
    .executeTakeFirstOrThrow();
  return { last: Number(row.last), touching: Number(row.touching) };
}

/** The weights of the draft that a firm published last; null for the usual ones. */
export async function lastWeightSet(db: Transaction, firmId: string): Promise<string | null> {
  const row = await db
    .selectFrom('publication')
    .innerJoin('roster_draft', (join) =>
      join
        .onRef('roster_draft.partnership_id', '=', 'publication.partnership_id')
        .onRef('roster_draft.id', '=', 'publication.draft_id'),
    )
    .select('roster_draft.weight_set_id as weightSetId')
    .where('publication.firm_organisation_id', '=', firmId)
    .orderBy('publication.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.weightSetId ?? null;
}

/** The first day after all that a firm ever published; null when it published nothing. */
export async function publishedUntil(db: Transaction, firmId: string): Promise<LocalDate | null> {
  const { last } = await db
    .selectFrom('publication')
    .select((eb) => eb.fn.max('to_date').as('last'))
    .where('firm_organisation_id', '=', firmId)
    .executeTakeFirstOrThrow();
  return last;
}

/** Writes the shifts of a draft, thousands at once. */
export async function writeShifts(
  db: Transaction,
  { partnershipId, draftId }: { readonly partnershipId: string; readonly draftId: string },
  shifts: readonly DraftShift[],
): Promise<void> {
  if (shifts.length === 0) return;
  await sql`
    insert into draft_shift (partnership_id, draft_id, participant_id, demand_id, on_date, pinned)
    select ${partnershipId}::uuid, ${draftId}::uuid, given.*
    from unnest(
      ${shifts.map(({ participantId }) => participantId)}::uuid[],
      ${shifts.map(({ demandId }) => demandId)}::uuid[],
      ${shifts.map(({ onDate }) => onDate)}::date[],
      ${shifts.map(({ pinned }) => pinned)}::boolean[]
    ) as given
  `.execute(db);
}

/** Replaces all shifts of a draft. */
export async function rewriteShifts(
  db: Transaction,
  key: { readonly partnershipId: string; readonly draftId: string },
  shifts: readonly DraftShift[],
): Promise<void> {
  await db.deleteFrom('draft_shift').where('draft_id', '=', key.draftId).execute();
  await writeShifts(db, key, shifts);
}

/** Writes what is otherwise in a draft; what stays is left alone. */
export async function writeDifference(
  db: Transaction,
  key: { readonly partnershipId: string; readonly draftId: string },
  before: readonly DraftShift[],
  after: readonly DraftShift[],
): Promise<void> {
  const { come, gone } = differenceOf(before, after);
  if (gone.length > 0)
    await sql`
      delete from draft_shift
      using unnest(
        ${gone.map(({ participantId }) => participantId)}::uuid[],
        ${gone.map(({ demandId }) => demandId)}::uuid[],
        ${gone.map(({ onDate }) => onDate)}::date[]
      ) as gone (participant_id, demand_id, on_date)
      where draft_shift.draft_id = ${key.draftId}::uuid
        and draft_shift.participant_id = gone.participant_id
        and draft_shift.demand_id = gone.demand_id
        and draft_shift.on_date = gone.on_date
    `.execute(db);
  await writeShifts(db, key, come);
}
