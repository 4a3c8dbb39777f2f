import type { Proposed } from '../../kernel/approval.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Transaction } from '../../platform/database/database.ts';
import './tables.ts';

/** Proposals with who made them and what was decided, as the acting person may see them. */
function proposals(db: Transaction) {
  return (
    db
      .selectFrom('pool_entry as e')
      .innerJoin('participant as p', (join) =>
        join.onRef('p.partnership_id', '=', 'e.partnership_id').onRef('p.id', '=', 'e.participant_id'),
      )
      .leftJoin('pool_entry_decision as d', (join) =>
        join.onRef('d.partnership_id', '=', 'e.partnership_id').onRef('d.entry_id', '=', 'e.id'),
      )
      .leftJoin('membership as by', (join) =>
        join.onRef('by.partnership_id', '=', 'e.partnership_id').onRef('by.id', '=', 'e.proposed_by'),
      )
      .leftJoin('membership as decider', (join) =>
        join
          .onRef('decider.partnership_id', '=', 'e.partnership_id')
          .onRef('decider.id', '=', 'd.decided_by'),
      )
      .selectAll('e')
      .select([
        'p.given_name',
        'p.infix',
        'p.family_name',
        'by.name as proposer',
        'd.decision',
        'd.reason',
        'd.decided_at',
        'decider.name as decider',
      ])
      // A newer proposal for the same person takes the place of one that was not decided on.
      .select((eb) =>
        eb
          .exists(
            eb
              .selectFrom('pool_entry as n')
              .select('n.id')
              .whereRef('n.partnership_id', '=', 'e.partnership_id')
              .whereRef('n.participant_id', '=', 'e.participant_id')
              .whereRef('n.id', '<>', 'e.id')
              .whereRef('n.proposed_at', '>=', 'e.proposed_at')
              .where((newer) =>
                newer.or([
                  newer('n.proposed_at', '>', newer.ref('e.proposed_at')),
                  newer('n.id', '>', newer.ref('e.id')),
                ]),
              ),
          )
          .$castTo<boolean>()
          .as('replaced'),
      )
  );
}

/** One proposal, or null when it is not there or not to be seen. */
export async function entryAt(db: Transaction, entryId: string) {
  return (await proposals(db).where('e.id', '=', entryId).executeTakeFirst()) ?? null;
}
export type Entry = NonNullable<Awaited<ReturnType<typeof entryAt>>>;

/** All proposals of a person, newest first. */
export async function entriesOf(db: Transaction, participantId: string): Promise<readonly Entry[]> {
  return proposals(db)
    .where('e.participant_id', '=', participantId)
    .orderBy('e.proposed_at', 'desc')
    .orderBy('e.id', 'desc')
    .execute();
}

/** What stands for a trajectory: the newest proposal that was decided on, where people decided to enter; else null. */
export function standingEntry(entries: readonly Entry[], trajectoryId: string): Entry | null {
  const newest = entries.find((each) => each.trajectory_id === trajectoryId && each.decision !== null);
  return newest?.decision === 'enter' ? newest : null;
}

/** Proposals of the firm: what waits for a decision first, then the newest. */
export async function entriesOfFirm(db: Transaction): Promise<readonly Entry[]> {
  return proposals(db)
    .orderBy((eb) => eb('d.decision', 'is not', null))
    .orderBy('e.proposed_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(200)
    .execute();
}

/** A proposal as four eyes see it. */
export function asProposed(entry: Pick<Entry, 'proposed_by_account' | 'decision'>): Proposed {
  return { proposedByAccount: entry.proposed_by_account, decided: entry.decision !== null };
}

/** The birth date by which the minimum wage goes; null where the acting person may not see it. */
export async function birthDateOf(db: Transaction, participantId: string): Promise<LocalDate | null> {
  const row = await db
    .selectFrom('participant_contact')
    .select('birth_date')
    .where('participant_id', '=', participantId)
    .executeTakeFirst();
  return row?.birth_date ?? null;
}
