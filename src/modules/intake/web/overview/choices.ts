import type { Actor } from '../../../../kernel/actor.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import type { Option } from '../../../../ui/index.ts';

/** What can be chosen with a list: programmes, and for a referrer the social firms. */
export async function choicesOf(
  db: Transaction,
  actor: Actor,
): Promise<{ readonly programmes: readonly Option[]; readonly firms: readonly Option[] }> {
  const programmes = await db
    .selectFrom('programme_version')
    .distinctOn('programme_id')
    .select(['programme_id as value', 'name as label'])
    .orderBy('programme_id')
    .orderBy('version', 'desc')
    .execute();
  const firms =
    actor.role === 'coach'
      ? []
      : await db
          .selectFrom('organisation')
          .select(['id as value', 'name as label'])
          .where('kind', '=', 'social-firm')
          .orderBy('name')
          .execute();
  return { programmes, firms };
}
