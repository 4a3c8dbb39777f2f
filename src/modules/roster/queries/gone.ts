import { sql } from 'kysely';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { WithdrawnCause } from '../words.ts';
import { endedAmong } from './ended.ts';

/** What an employer told of a published shift. */
type Told = {
  /** It is called off, before it began, and nobody took it back. */
  readonly calledOff: boolean;
  /** The last that was told came within the agreed notice, which makes a loss the employer's to carry. */
  readonly late: boolean;
  /** When its person could know that the shift was gone; null while it is not, or when they had said no before. */
  readonly toldAt: Instant | null;
};

/** Of published shifts, by their ids, what the employer told of each: read from the facts each time. */
export async function toldOf(
  db: Transaction,
  shiftIds: readonly string[],
): Promise<ReadonlyMap<string, Told>> {
  if (shiftIds.length === 0) return new Map();
  const { rows } = await sql<Told & { id: string }>`
    select id, called_off as "calledOff", late, told_at as "toldAt" from shifts_told(${[...shiftIds]}::uuid[])`.execute(
    db,
  );
  return new Map(rows.map(({ id, ...told }) => [id, told]));
}

/**
 * Of published shifts, by their ids, those to which nobody was to come although no planner took them back, each with why: work of
 * the person ended, or the employer called the shift off. Read from the facts each time.
 */
export async function goneAmong(
  db: Transaction,
  shiftIds: readonly string[],
): Promise<ReadonlyMap<string, WithdrawnCause>> {
  const ended = await endedAmong(db, shiftIds);
  const told = await toldOf(db, shiftIds);
  return new Map(
    shiftIds.flatMap((id): (readonly [string, WithdrawnCause])[] => {
      const why = ended.get(id)?.why ?? null;
      if (why !== null) return [[id, `${why}-ended`]];
      return told.get(id)?.calledOff === true ? [[id, 'cancelled-by-employer']] : [];
    }),
  );
}
