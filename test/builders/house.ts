import type { Actor, OrganisationKind, Role } from '../../src/kernel/actor.ts';
import type { Platform } from '../../src/platform/platform.ts';
import '../../src/modules/access/index.ts';

/** A partnership to test in: organisations and people are added as the owner of the database, without any check. */
export type House = {
  readonly partnershipId: string;
  organisation(kind: OrganisationKind, name?: string): Promise<string>;
  /** Somebody with an account who holds a role from 2012 on. */
  person(role: Role, organisationId: string, more?: PersonFacts): Promise<Actor>;
};

type PersonFacts = {
  readonly name?: string;
  /** The participant this is, for the role participant. */
  readonly participantId?: string;
  /** Another role of somebody who is there already. */
  readonly accountId?: string;
};

export async function buildHouse(
  { db, newId }: Pick<Platform, 'db' | 'newId'>,
  name = 'Westpoort',
): Promise<House> {
  const partnershipId = newId();
  await db
    .insertInto('partnership')
    .values({ id: partnershipId, name, slug: `test-${partnershipId}` })
    .execute();

  const account = async (personName: string): Promise<string> => {
    const id = newId();
    await db
      .insertInto('account')
      .values({ id, issuer: 'test', subject: id, email: null, name: personName, language: 'nl' })
      .execute();
    return id;
  };

  return {
    partnershipId,
    organisation: async (kind, organisationName: string = kind) => {
      const id = newId();
      await db
        .insertInto('organisation')
        .values({ partnership_id: partnershipId, id, name: organisationName, kind, desk: null, city: null })
        .execute();
      return id;
    },
    person: async (role, organisationId, more = {}) => {
      const personName = more.name ?? role;
      const accountId = more.accountId ?? (await account(personName));
      const membershipId = newId();
      const participantId = more.participantId ?? null;
      await db
        .insertInto('membership')
        .values({
          partnership_id: partnershipId,
          id: membershipId,
          account_id: accountId,
          organisation_id: organisationId,
          role,
          participant_id: participantId,
          name: personName,
          from_date: '2012-01-01',
          to_date: null,
        })
        .execute();
      return {
        partnershipId,
        organisationId,
        membershipId,
        accountId,
        role,
        participantId,
        name: personName,
      };
    },
  };
}
