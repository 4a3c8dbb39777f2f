import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { expectedAmong } from '../../demand/index.ts';
import { fullName } from '../../participants/index.ts';
import { goneAmong } from '../../roster/index.ts';
import { type Days, minuteOn } from '../store.ts';
import { rosteredShifts } from './rostered.ts';
import '../tables.ts';
import type { Outcome } from '../words.ts';

/** A shift of somebody on a work floor, with what came of it. */
export type FloorShift = {
  readonly id: string;
  readonly participantId: string;
  /** Null for who no longer works there and is not seen any more. */
  readonly name: string | null;
  readonly onDate: LocalDate;
  readonly work: string;
  readonly siteId: string;
  readonly site: string;
  readonly organisation: string;
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly plannedMinutes: number;
  /** Null while nobody recorded it. */
  readonly outcome: Outcome | null;
  readonly workedFrom: number | null;
  readonly workedTo: number | null;
  readonly breakMinutes: number;
  readonly workedMinutes: number;
  readonly confirmed: boolean;
  readonly version: number;
  /** False for who is not to be there after all, whatever the reason; nobody took the shift back yet. */
  readonly expected: boolean;
};

/** Of one employer, of the pool of one social firm, or of one person. */
export type WhoseShifts = {
  readonly organisationId?: string;
  readonly firmId?: string;
  readonly participantId?: string;
};

/**
 * The shifts that stand on some days, as far as one sees them, in order of time and name; without those that the employer
 * called off, or whose person's work there ended, before anybody recorded them.
 */
export async function shiftsOn(
  db: Transaction,
  { from, to }: Days,
  whose: WhoseShifts,
): Promise<readonly FloorShift[]> {
  let query = shiftQuery(db)
    .where('rostered_shift.on_date', '>=', from)
    .where('rostered_shift.on_date', '<', to);
  if (whose.organisationId !== undefined)
    query = query.where('rostered_shift.organisation_id', '=', whose.organisationId);
  if (whose.firmId !== undefined)
    query = query.where('rostered_shift.firm_organisation_id', '=', whose.firmId);
  if (whose.participantId !== undefined)
    query = query.where('rostered_shift.participant_id', '=', whose.participantId);
  const rows = await query.execute();
  const gone = await goneAmong(
    db,
    rows.map(({ id }) => id),
  );
  const expected = await expectedAmong(
    db,
    rows.map(({ id }) => id),
  );
  return rows
    .filter(({ id, outcome }) => outcome !== null || !gone.has(id))
    .map((row) => shown(row, expected.has(row.id)));
}

/** One shift that stands, or null. */
export async function shiftAt(db: Transaction, shiftId: string): Promise<FloorShift | null> {
  const row = await shiftQuery(db).where('rostered_shift.id', '=', shiftId).executeTakeFirst();
  return row === undefined ? null : shown(row, true);
}

function shiftQuery(db: Transaction) {
  return rosteredShifts(db)
    .leftJoin('participant', (join) =>
      join
        .onRef('participant.partnership_id', '=', 'rostered_shift.partnership_id')
        .onRef('participant.id', '=', 'rostered_shift.participant_id'),
    )
    .select([
      'rostered_shift.id',
      'rostered_shift.participant_id as participantId',
      'given_name as givenName',
      'infix',
      'family_name as familyName',
      'rostered_shift.on_date as onDate',
      'rostered_shift.work',
      'rostered_shift.site_id as siteId',
      'site.name as site',
      'organisation.name as organisation',
      'from_at as fromAt',
      'to_at as toAt',
      'rostered_shift.work_minutes as plannedMinutes',
      'worked_shift.outcome',
      'worked_shift.from_minute as workedFrom',
      'worked_shift.to_minute as workedTo',
      'worked_shift.break_minutes as breakMinutes',
      'worked_shift.work_minutes as workedMinutes',
      'worked_shift.confirmed_at as confirmedAt',
      'worked_shift.version',
    ])
    .where('withdrawn_in', 'is', null)
    .orderBy('rostered_shift.on_date')
    .orderBy('from_at')
    .orderBy('participant.search_name')
    .orderBy('rostered_shift.id');
}

type Row = Awaited<ReturnType<ReturnType<typeof shiftQuery>['executeTakeFirstOrThrow']>>;

function shown(
  { givenName, infix, familyName, fromAt, toAt, confirmedAt, ...row }: Row,
  expected: boolean,
): FloorShift {
  return {
    ...row,
    name: givenName === null || familyName === null ? null : fullName({ givenName, infix, familyName }),
    site: row.site ?? row.organisation,
    fromMinute: minuteOn(row.onDate, fromAt),
    toMinute: minuteOn(row.onDate, toAt),
    breakMinutes: row.breakMinutes ?? 0,
    workedMinutes: row.workedMinutes ?? 0,
    confirmed: confirmedAt !== null,
    version: row.version ?? 0,
    expected,
  };
}
