import type { Role } from '../../../kernel/actor.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';

/** Somebody looked at a person. */
export type Look = {
  readonly id: string;
  readonly at: Instant;
  readonly by: string | null;
  readonly role: Role;
  readonly organisation: string;
  readonly what: string;
};

/** Who looked at the participant who asks, newest first, with how many looks there are in all. */
export async function looksAt(
  db: Transaction,
  participantId: string,
  limit: number,
  offset: number,
): Promise<{ looks: readonly Look[]; total: number }> {
  const mine = db.selectFrom('person_look').where('person_look.participant_id', '=', participantId);
  const { total } = await mine
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const looks = await mine
    .innerJoin('organisation', (join) =>
      join
        .onRef('organisation.partnership_id', '=', 'person_look.partnership_id')
        .onRef('organisation.id', '=', 'person_look.organisation_id'),
    )
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.partnership_id', '=', 'person_look.partnership_id')
        .onRef('membership.id', '=', 'person_look.membership_id'),
    )
    .select([
      'person_look.id',
      'person_look.at',
      'membership.name as by',
      'person_look.role',
      'organisation.name as organisation',
      'person_look.what',
    ])
    .orderBy('person_look.at', 'desc')
    .orderBy('person_look.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return { looks, total };
}
