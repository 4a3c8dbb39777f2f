import type { Transaction } from '../../../platform/database/database.ts';
import { sitesOf } from '../../demand/index.ts';
import { fullName } from '../../participants/index.ts';

/** What people and places are called, by their ids. */
export type Names = {
  readonly people: ReadonlyMap<string, string>;
  readonly sites: ReadonlyMap<string, { readonly employer: string; readonly site: string }>;
};

/** The names of people, and of all sites that one sees. */
export async function namesOf(db: Transaction, participantIds: readonly string[]): Promise<Names> {
  const people =
    participantIds.length === 0
      ? []
      : await db
          .selectFrom('participant')
          .select(['id', 'given_name', 'infix', 'family_name'])
          .where('id', '=', (eb) => eb.fn.any(eb.val([...participantIds])))
          .execute();
  const sites = await sitesOf(db);
  return {
    people: new Map(
      people.map(({ id, given_name, infix, family_name }) => [
        id,
        fullName({ givenName: given_name, infix, familyName: family_name }),
      ]),
    ),
    sites: new Map(sites.map(({ id, organisation, name }) => [id, { employer: organisation, site: name }])),
  };
}
