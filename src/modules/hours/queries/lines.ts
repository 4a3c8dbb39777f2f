import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { Line } from '../rules/facts.ts';
import { rosteredShifts } from './rostered.ts';
import '../tables.ts';
import type { Carrier, IdleCause, Outcome } from '../words.ts';

/** A line of a ledger with what it was: the work and where, as far as one sees that. */
export type NamedLine = Line & Names;

type Names = {
  readonly work: string | null;
  readonly organisation: string | null;
  readonly outcome: Outcome | null;
  readonly confirmed: boolean;
  /** Somebody has to decide whether it is paid, or has decided it and why. */
  readonly judged: { readonly carriedBy: 'firm' | 'person'; readonly reason: string } | null;
};

/** Which lines are about a shift that somebody turned down or did not come to. */
export function isMissed({
  cause,
  shiftId,
}: {
  readonly cause: IdleCause | null;
  readonly shiftId: string | null;
}) {
  return cause === 'refused' && shiftId !== null;
}

/** Gives lines the names of their shifts; open places have those of the work that was asked, for who may see that. */
export async function named<Each extends Line>(
  db: Transaction,
  lines: readonly Each[],
): Promise<readonly (Each & Names)[]> {
  const shifts = await shiftNames(
    db,
    lines.flatMap(({ shiftId }) => shiftId ?? []),
  );
  const demands = await demandNames(
    db,
    lines.flatMap(({ shiftId, demandId }) => (shiftId === null && demandId !== null ? [demandId] : [])),
  );
  return lines.map((line) => {
    const shift = shifts.get(line.shiftId ?? '');
    const known = shift ?? demands.get(line.demandId ?? '');
    return {
      ...line,
      work: known?.work ?? null,
      organisation: known?.organisation ?? null,
      outcome: shift?.outcome ?? null,
      confirmed: shift !== undefined && shift.confirmedAt !== null,
      judged:
        shift?.carriedBy == null || shift.reason === null
          ? null
          : { carriedBy: shift.carriedBy, reason: shift.reason },
    };
  });
}

async function shiftNames(db: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await rosteredShifts(db)
    .leftJoin('missed_shift', (join) =>
      join
        .onRef('missed_shift.partnership_id', '=', 'rostered_shift.partnership_id')
        .onRef('missed_shift.rostered_shift_id', '=', 'rostered_shift.id'),
    )
    .select([
      'rostered_shift.id',
      'rostered_shift.work',
      'organisation.name as organisation',
      'worked_shift.outcome',
      'worked_shift.confirmed_at as confirmedAt',
      'missed_shift.carried_by as carriedBy',
      'missed_shift.reason',
    ])
    .where('rostered_shift.id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function demandNames(db: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom('shift_demand')
    .innerJoin('organisation', (join) =>
      join
        .onRef('organisation.partnership_id', '=', 'shift_demand.partnership_id')
        .onRef('organisation.id', '=', 'shift_demand.organisation_id'),
    )
    .select(['shift_demand.id', 'shift_demand.work', 'organisation.name as organisation'])
    .where('shift_demand.id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** A shift that can be judged or corrected, taken back or not. */
export type KnownShift = {
  readonly id: string;
  readonly participantId: string;
  readonly onDate: LocalDate;
  readonly work: string;
  readonly missed: boolean;
  readonly answer: { readonly answer: 'yes' | 'no'; readonly reason: string | null } | null;
  readonly carriedBy: Exclude<Carrier, 'employer'> | null;
};

/** One shift of somebody, with what they said of it; null when there is none that one sees. */
export async function knownShift(db: Transaction, shiftId: string): Promise<KnownShift | null> {
  const row = await db
    .selectFrom('rostered_shift')
    .leftJoin('worked_shift', 'worked_shift.rostered_shift_id', 'rostered_shift.id')
    .leftJoin('missed_shift', 'missed_shift.rostered_shift_id', 'rostered_shift.id')
    .leftJoin('shift_answer', 'shift_answer.rostered_shift_id', 'rostered_shift.id')
    .select([
      'rostered_shift.id',
      'rostered_shift.participant_id as participantId',
      'rostered_shift.on_date as onDate',
      'rostered_shift.work',
      'withdrawn_cause as cause',
      'outcome',
      'carried_by as carriedBy',
      'answer',
      'shift_answer.reason',
    ])
    .where('rostered_shift.id', '=', shiftId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { cause, outcome, answer, reason, ...shift } = row;
  return {
    ...shift,
    missed: cause === 'refused' || outcome === 'absent',
    answer: answer === null ? null : { answer, reason },
  };
}
