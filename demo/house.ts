import type { Actor, OrganisationKind, Role } from '../src/kernel/actor.ts';
import type { LocalDate } from '../src/kernel/local-date.ts';
import { addMembership, addOrganisation } from '../src/modules/access/index.ts';
import { fold } from '../src/modules/participants/index.ts';
import type { Stage } from './stage.ts';

/** A partnership being set up by its administrator. */
export type House = {
  readonly partnershipId: string;
  readonly administrator: Actor;
  /** The organisation with which the partnership began. */
  readonly firstId: string;
  organisation(
    kind: OrganisationKind,
    name: string,
    more?: { desk?: string; city?: string },
  ): Promise<string>;
  person(role: Role, organisationId: string, name: string): Promise<Actor>;
};

type Beginning = {
  readonly name: string;
  readonly slug: string;
  readonly since: LocalDate;
  readonly first: { readonly kind: OrganisationKind; readonly name: string; readonly city: string };
  readonly administrator: string;
};

/** The issuer of the invented people: the page of demo roles signs them in. */
const issuer = 'demo';

/**
 * Opens a partnership: its first organisation and first administrator are written down by the installation, as somebody
 * must be there before anybody can act. All others are added by that administrator.
 */
export async function openHouse(stage: Stage, beginning: Beginning): Promise<House> {
  const { db, newId } = stage;
  const [partnershipId, firstId] = [newId(), newId()];
  await db
    .insertInto('partnership')
    .values({ id: partnershipId, name: beginning.name, slug: beginning.slug })
    .execute();
  await db
    .insertInto('organisation')
    .values({ partnership_id: partnershipId, id: firstId, ...beginning.first, desk: null })
    .execute();
  const administrator = await addUnasked(
    stage,
    { partnershipId, organisationId: firstId, role: 'administrator', name: beginning.administrator },
    { from: beginning.since, participantId: null },
  );
  return {
    partnershipId,
    administrator,
    firstId,
    organisation: async (kind, name, more = {}) =>
      (await stage.perform(administrator, addOrganisation, { kind, name, ...more })).id,
    person: (role, organisationId, name) =>
      addPerson(stage, administrator, { organisationId, role, name }, beginning.since),
  };
}

type Post = Pick<Actor, 'organisationId' | 'role' | 'name'>;

/** The administrator gives somebody a role, and they sign in for the first time. */
export async function addPerson(
  stage: Stage,
  administrator: Actor,
  post: Post,
  fromDate: LocalDate,
): Promise<Actor> {
  const { id } = await stage.perform(administrator, addMembership, {
    ...post,
    fromDate,
    email: `${fold(post.name).replaceAll(' ', '.')}@werkkring.example`,
  });
  const accountId = await addAccount(stage, post.name);
  await stage.db.updateTable('membership').set({ account_id: accountId }).where('id', '=', id).execute();
  const { partnershipId } = administrator;
  return { ...post, partnershipId, accountId, membershipId: id, participantId: null };
}

/** A role that no administrator gives: the first administrator, and the participants who can sign in. */
export async function addUnasked(
  stage: Stage,
  post: Post & Pick<Actor, 'partnershipId'>,
  { from, participantId }: { readonly from: LocalDate; readonly participantId: string | null },
): Promise<Actor> {
  const membershipId = stage.newId();
  const accountId = await addAccount(stage, post.name);
  await stage.db
    .insertInto('membership')
    .values({
      partnership_id: post.partnershipId,
      id: membershipId,
      account_id: accountId,
      organisation_id: post.organisationId,
      role: post.role,
      participant_id: participantId,
      name: post.name,
      from_date: from,
      to_date: null,
    })
    .execute();
  return { ...post, accountId, membershipId, participantId };
}

async function addAccount({ db, newId }: Stage, name: string): Promise<string> {
  const id = newId();
  await db
    .insertInto('account')
    .values({ id, issuer, subject: id, email: null, name, language: 'nl' })
    .execute();
  return id;
}
