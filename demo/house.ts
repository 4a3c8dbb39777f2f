import type { Actor, OrganisationKind, Role } from '../src/kernel/actor.ts';
import type { LocalDate } from '../src/kernel/local-date.ts';
import type { Stage } from './stage.ts';
import '../src/modules/access/index.ts';

/** A partnership being set up: what an installation needs before anybody can perform an action in it. */
export type House = {
  readonly partnershipId: string;
  organisation(
    kind: OrganisationKind,
    name: string,
    more?: { desk?: string; city?: string },
  ): Promise<string>;
  person(role: Role, organisationId: string, name: string, more?: Holding): Promise<Actor>;
};

type Holding = {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  /** Who this is, for the role participant. */
  readonly participantId?: string;
};

/** The issuer of the invented people: the page of demo roles signs them in. */
const issuer = 'demo';

/** Opens a partnership that was there before the day of the stage. */
export async function openHouse(stage: Stage, name: string, slug: string, since: LocalDate): Promise<House> {
  const { db, newId } = stage;
  const partnershipId = newId();
  await db.insertInto('partnership').values({ id: partnershipId, name, slug }).execute();
  return {
    partnershipId,
    organisation: async (kind, organisationName, { desk, city } = {}) => {
      const id = newId();
      await db
        .insertInto('organisation')
        .values({
          partnership_id: partnershipId,
          id,
          name: organisationName,
          kind,
          desk: desk ?? null,
          city: city ?? null,
        })
        .execute();
      return id;
    },
    person: (role, organisationId, personName, more = {}) =>
      addPerson(stage, { partnershipId, organisationId, role, name: personName }, { from: since, ...more }),
  };
}

type Post = Pick<Actor, 'partnershipId' | 'organisationId' | 'role' | 'name'>;

/** Gives somebody an account to sign in with, and a role. */
export async function addPerson(
  { db, newId }: Pick<Stage, 'db' | 'newId'>,
  post: Post,
  { from, to, participantId }: Holding & { readonly from: LocalDate },
): Promise<Actor> {
  const [accountId, membershipId] = [newId(), newId()];
  await db
    .insertInto('account')
    .values({ id: accountId, issuer, subject: accountId, email: null, name: post.name, language: 'nl' })
    .execute();
  await db
    .insertInto('membership')
    .values({
      partnership_id: post.partnershipId,
      id: membershipId,
      account_id: accountId,
      organisation_id: post.organisationId,
      role: post.role,
      participant_id: participantId ?? null,
      name: post.name,
      from_date: from,
      to_date: to ?? null,
    })
    .execute();
  return { ...post, accountId, membershipId, participantId: participantId ?? null };
}
