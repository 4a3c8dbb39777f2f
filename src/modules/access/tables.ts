import type { Generated } from 'kysely';
import type { OrganisationKind, Role } from '../../kernel/actor.ts';
import type { Instant, LocalDate } from '../../kernel/local-date.ts';
import type { Language } from '../../kernel/text.ts';

declare module '../../platform/database/database.ts' {
  interface Database {
    partnership: PartnershipTable;
    organisation: OrganisationTable;
    account: AccountTable;
    membership: MembershipTable;
    session: SessionTable;
    api_token: ApiTokenTable;
    person_look: PersonLookTable;
    demo_fill: DemoFillTable;
  }
}

interface PartnershipTable {
  id: string;
  name: string;
  /** Short name for addresses and the demo, unique in the installation. */
  slug: string;
}

interface OrganisationTable {
  partnership_id: string;
  id: string;
  name: string;
  kind: OrganisationKind;
  /** The desk within a larger organisation, such as WSP within a municipality; null for the whole. */
  desk: string | null;
  city: string | null;
}

/** Somebody who can sign in. Not bound to a partnership: one person can work in several. */
interface AccountTable {
  id: string;
  /** The identity provider and its name for the person; `demo` for the people of the demo. */
  issuer: string;
  subject: string;
  email: string | null;
  name: string;
  language: Language;
}

interface MembershipTable {
  partnership_id: string;
  id: string;
  /** Null until the person has signed in for the first time. */
  account_id: string | null;
  /** By which an administrator expects somebody; a verified e-mail address links the account to it. */
  email: Generated<string | null>;
  organisation_id: string;
  role: Role;
  /** Who this participant is; only for the role participant. */
  participant_id: string | null;
  /** The name of the account, kept here so that colleagues can read it without reading accounts. */
  name: string;
  from_date: LocalDate;
  /** Half-open: the first day without this role. */
  to_date: LocalDate | null;
}

interface SessionTable {
  /** SHA-256 of the secret in the cookie; the secret itself is not stored. */
  id_hash: string;
  account_id: string;
  /** Which role is worn; null before one is chosen. */
  membership_id: string | null;
  partnership_id: string | null;
  csrf: string;
  created_at: Instant;
  /** The end, however much it is used. */
  expires_at: Instant;
  /** When it was last used, to the minute. */
  seen_at: Instant;
}

interface ApiTokenTable {
  id_hash: string;
  partnership_id: string;
  membership_id: string;
  scopes: string;
  name: string;
  created_at: Instant;
  expires_at: Instant;
}

/** Who looked at which person, and at what. Readable by the person. */
interface PersonLookTable {
  partnership_id: string;
  id: string;
  at: Instant;
  participant_id: string;
  membership_id: string;
  organisation_id: string;
  role: Role;
  what: string;
}

/** Whether the demonstration was filled to its end. One row at most; none where people really work. */
interface DemoFillTable {
  begun_at: Instant;
  finished_at: Instant | null;
}
