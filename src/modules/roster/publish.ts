import { sql } from 'kysely';
import { addDays, earlier, type LocalDate } from '../../kernel/local-date.ts';
import type { ActionContext } from '../../platform/action.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { type Assignment, type DecidedPostings, savePostings } from '../pool/index.ts';
import { type BuiltProblem, keyOf } from './problem/build.ts';
import type { ShiftFacts } from './problem/facts.ts';
import type { Withdrawn } from './rules/cause.ts';
import type { DraftShift } from './rules/draft.ts';
import type { Published } from './rules/publication.ts';
import { type Days, lastPublications } from './store.ts';

/** What a publication changes, each loss with its cause. */
export type ToPublish = {
  readonly days: Days;
  readonly draftId: string | null;
  readonly reason: string | null;
  readonly add: readonly DraftShift[];
  readonly withdraw: readonly Withdrawn<Published>[];
  readonly built: BuiltProblem;
  /** Where people are posted who were not yet. */
  readonly postings: Pick<DecidedPostings, 'started'>;
};

/** Work cannot be recorded further ahead than this. */
const recordAhead = 60;

/**
 * Makes it the roster: numbered, whole, and nobody at two places (the database refuses). Who gets shifts at an employer without
 * being posted there is posted from the first of them on. Returns the number of the publication.
 */
export async function savePublication(
  db: Transaction,
  toPublish: ToPublish,
  context: ActionContext,
): Promise<number> {
  const { days, draftId, reason, add, withdraw, built, postings } = toPublish;
  const { partnershipId, organisationId, membershipId } = context.actor;
  const number = (await lastPublications(db, organisationId, days)).last + 1;
  await db
    .insertInto('publication')
    .values({
      partnership_id: partnershipId,
      firm_organisation_id: organisationId,
      number,
      draft_id: draftId,
      from_date: days.from,
      to_date: days.to,
      reason,
      published_by: membershipId,
      published_at: context.now,
    })
    .execute();
  await takeBack(db, withdraw, number);
  const given = withShifts(built, add);
  for (const part of parts(given, 500)) {
    await db
      .insertInto('rostered_shift')
      .values(
        part.map(({ given: { participantId, pinned }, shift }) => ({
          partnership_id: partnershipId,
          id: context.newId(),
          participant_id: participantId,
          firm_organisation_id: organisationId,
          organisation_id: shift.organisationId,
          site_id: shift.siteId,
          demand_id: shift.demandId,
          on_date: shift.onDate,
          work: shift.work,
          from_at: new Date(shift.from * 60_000).toISOString(),
          to_at: new Date(shift.to * 60_000).toISOString(),
          work_minutes: shift.workMinutes,
          pinned,
          published_in: number,
          withdrawn_in: null,
          withdrawn_cause: null,
        })),
      )
      .execute();
  }
  await savePostings(db, postings, context);
  return number;
}

/** For each person and employer of shifts that a publication would give, work from the first of them on. */
export function postingsFor(
  built: BuiltProblem,
  add: readonly DraftShift[],
  today: LocalDate,
): readonly Assignment[] {
  return firstShifts(withShifts(built, add), today);
}

async function takeBack(
  db: Transaction,
  withdraw: readonly Withdrawn<Published>[],
  number: number,
): Promise<void> {
  if (withdraw.length === 0) return;
  await db
    .updateTable('rostered_shift')
    .from(
      sql<{ id: string; cause: string }>`unnest(
        ${withdraw.map(({ id }) => id)}::uuid[], ${withdraw.map(({ cause }) => cause)}::text[])`.as<'gone'>(
        sql`gone (id, cause)`,
      ),
    )
    .set({ withdrawn_in: number, withdrawn_cause: sql`gone.cause` })
    .whereRef('rostered_shift.id', '=', 'gone.id')
    .where('withdrawn_in', 'is', null)
    .execute();
}

type GivenShift = { readonly given: DraftShift; readonly shift: ShiftFacts };

function withShifts({ shifts }: BuiltProblem, add: readonly DraftShift[]): readonly GivenShift[] {
  const byKey = new Map(shifts.map((shift) => [keyOf(shift), shift]));
  return add.flatMap((given) => {
    const shift = byKey.get(keyOf(given));
    return shift === undefined ? [] : [{ given, shift }];
  });
}

/** For each person and employer the first shift that they get. */
function firstShifts(given: readonly GivenShift[], today: LocalDate): readonly Assignment[] {
  const first = new Map<string, Assignment>();
  const latest = addDays(today, recordAhead);
  for (const { given: each, shift } of given) {
    const key = `${each.participantId} ${shift.organisationId}`;
    const known = first.get(key);
    if (known !== undefined && known.fromDate <= shift.onDate) continue;
    first.set(key, {
      participantId: each.participantId,
      organisationId: shift.organisationId,
      work: shift.work,
      fromDate: earlier(shift.onDate, latest),
    });
  }
  return [...first.values()];
}

function parts<Each>(list: readonly Each[], size: number): readonly (readonly Each[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, place) =>
    list.slice(place * size, (place + 1) * size),
  );
}
