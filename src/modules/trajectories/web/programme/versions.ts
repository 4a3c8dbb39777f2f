import type { Transaction } from '../../../../platform/database/database.ts';
import '../../tables.ts';

/** All versions of all programmes, newest first within a programme, with who published them. */
export async function programmeVersions(db: Transaction) {
  return db
    .selectFrom('programme_version')
    .innerJoin('programme', (join) =>
      join
        .onRef('programme.partnership_id', '=', 'programme_version.partnership_id')
        .onRef('programme.id', '=', 'programme_version.programme_id'),
    )
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.partnership_id', '=', 'programme_version.partnership_id')
        .onRef('membership.id', '=', 'programme_version.published_by'),
    )
    .select([
      'programme.key',
      'programme.id',
      'programme_version.name',
      'version',
      'published_at as publishedAt',
      'membership.name as publishedBy',
    ])
    .orderBy('programme.key')
    .orderBy('version', 'desc')
    .execute();
}

/** One version of a programme; the newest when none is named. Null when there is none. */
export async function programmeVersion(db: Transaction, key: string, version: number | null) {
  const wanted = db
    .selectFrom('programme_version')
    .innerJoin('programme', (join) =>
      join
        .onRef('programme.partnership_id', '=', 'programme_version.partnership_id')
        .onRef('programme.id', '=', 'programme_version.programme_id'),
    )
    .select(['programme.id', 'version', 'content', 'published_at as publishedAt'])
    .where('programme.key', '=', key)
    .orderBy('version', 'desc');
  const found = await (version === null ? wanted : wanted.where('version', '=', version)).executeTakeFirst();
  return found ?? null;
}

/** How many running trajectories follow a version. */
export async function runningUnder(db: Transaction, programmeId: string): Promise<number> {
  const { count } = await db
    .selectFrom('trajectory')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('programme_id', '=', programmeId)
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
