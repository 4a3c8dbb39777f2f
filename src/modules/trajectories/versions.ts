import type { JoinBuilder } from 'kysely';
import type { Instant } from '../../kernel/local-date.ts';
import type { Database, Transaction } from '../../platform/database/database.ts';
import type { Programme } from './rules/programme.ts';
import './tables.ts';

type Published = {
  readonly programme_id: string;
  readonly programme_version: number;
  readonly published_at: Instant;
};

/** What was read before. A published version never changes, and it is long: it is read and parsed once. */
const read = new Map<string, Programme>();

/** The programme under which a trajectory runs, in the version that it keeps. */
export async function programmeOf(
  db: Transaction,
  { programme_id, programme_version, published_at }: Published,
): Promise<Programme> {
  // With the moment, because a version that was not committed can be followed by another of the same number.
  const key = `${programme_id} ${programme_version} ${published_at}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const { content } = await db
    .selectFrom('programme_version')
    .select('content')
    .where('programme_id', '=', programme_id)
    .where('version', '=', programme_version)
    .executeTakeFirstOrThrow();
  read.set(key, content);
  return content;
}

/** Joins a trajectory with the version of the programme under which it runs. */
export function versionOfTrajectory(join: JoinBuilder<Database, 'trajectory' | 'programme_version'>) {
  return join
    .onRef('programme_version.partnership_id', '=', 'trajectory.partnership_id')
    .onRef('programme_version.programme_id', '=', 'trajectory.programme_id')
    .onRef('programme_version.version', '=', 'trajectory.programme_version');
}
