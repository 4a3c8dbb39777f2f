import type { Transaction } from '../../../platform/database/database.ts';
import { type NamedPerson, personNamed } from '../../participants/index.ts';

/** Somebody who is named as far as the visitor may see them: an employer loses sight of who has left. */
export type Somebody = { readonly name: string; readonly person: NamedPerson | null };

export async function somebody(db: Transaction, participantId: string): Promise<Somebody> {
  const person = await personNamed(db, participantId);
  return { person, name: person?.name ?? 'een deelnemer' };
}

export async function organisationName(db: Transaction, id: string): Promise<string> {
  const row = await db.selectFrom('organisation').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? '';
}

/** The pages above a page about a subsidy. */
export const subsidyTrail = [{ href: '/subsidie', label: 'Loonkostensubsidie' }] as const;
