import type { Role } from '../../../kernel/actor.ts';
import { isId } from '../../../kernel/ids.ts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Platform } from '../../../platform/platform.ts';
import { asDoor } from '../../../platform/session.ts';
import type { RoleChoice } from './sessions.ts';

/** The issuer of the invented people; no identity provider can have it, because it is not an address. */
export const demoIssuer = 'demo';

/** Somebody of the demonstration, to sign in as. */
export type DemoPerson = {
  readonly membershipId: string;
  readonly name: string;
  readonly role: Role;
};

/** The invented people by organisation. Participants are many, so only the first of each organisation are shown. */
export type DemoOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly partnership: string;
  readonly people: readonly DemoPerson[];
};

const participantsShown = 4;

type Outside = Pick<Platform, 'db' | 'clock'>;

/** The partnerships in the order in which they began, and in each the largest organisation first. */
export async function demoPeople({ db, clock }: Outside): Promise<readonly DemoOrganisation[]> {
  const today = dayOf(clock.now());
  const rows = await asDoor({ db }, (tx) =>
    tx
      .selectFrom('membership')
      .innerJoin('account', 'account.id', 'membership.account_id')
      .innerJoin('organisation', (join) =>
        join
          .onRef('organisation.partnership_id', '=', 'membership.partnership_id')
          .onRef('organisation.id', '=', 'membership.organisation_id'),
      )
      .innerJoin('partnership', 'partnership.id', 'membership.partnership_id')
      .where('account.issuer', '=', demoIssuer)
      .where('membership.from_date', '<=', today)
      .where((eb) => eb.or([eb('membership.to_date', 'is', null), eb('membership.to_date', '>', today)]))
      .select([
        'organisation.id as organisationId',
        'organisation.name as organisationName',
        'partnership.name as partnership',
        'membership.id as membershipId',
        'membership.name',
        'membership.role',
      ])
      .orderBy('partnership.id')
      .orderBy('membership.id')
      .execute(),
  );
  const organisations = new Map<string, DemoOrganisation & { people: DemoPerson[] }>();
  for (const { organisationId: id, organisationName: name, partnership, ...person } of rows) {
    const organisation = organisations.get(id) ?? { id, name, partnership, people: [] };
    organisations.set(id, organisation);
    const participants = organisation.people.filter(({ role }) => role === 'participant');
    if (person.role !== 'participant' || participants.length < participantsShown)
      organisation.people.push(person);
  }
  const inOrder = [...organisations.values()].toSorted((a, b) => b.people.length - a.people.length);
  const partnerships = new Set(rows.map(({ partnership }) => partnership));
  return [...partnerships].flatMap((name) => inOrder.filter(({ partnership }) => partnership === name));
}

/** The account of an invented person, found by the role that was chosen; null for anybody who is not invented. */
export async function demoAccount(
  { db }: Pick<Outside, 'db'>,
  membershipId: string,
): Promise<(RoleChoice & { readonly accountId: string }) | null> {
  if (!isId(membershipId)) return null;
  const found = await asDoor({ db }, (tx) =>
    tx
      .selectFrom('membership')
      .innerJoin('account', 'account.id', 'membership.account_id')
      .where('account.issuer', '=', demoIssuer)
      .where('membership.id', '=', membershipId)
      .select([
        'account.id as accountId',
        'membership.id as membershipId',
        'membership.partnership_id as partnershipId',
      ])
      .executeTakeFirst(),
  );
  return found ?? null;
}
