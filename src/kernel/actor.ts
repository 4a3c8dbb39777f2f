/** The kinds of organisation that share a case (A1). Dutch terms in docs/language.md. */
export const organisationKinds = [
  'municipality',
  'social-firm',
  'employer',
  'training-provider',
  'temp-agency',
  'neighbourhood-team',
  'school',
  'authority',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** What a person does in an organisation; one person can hold roles in several. */
export const roles = [
  'referrer',
  'income-adviser',
  'coach',
  'floor-supervisor',
  'training-coordinator',
  'planner',
  'employer-contact',
  'participant',
  'social-return-adviser',
  'programme-manager',
  'alderman',
  'finance',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Where a command came from; kept with every line of the audit trail. */
export type Origin = 'page' | 'api' | 'job' | 'demo';

/** Who acts: one person in one role for one organisation in one partnership. */
export type Actor = {
  readonly partnershipId: string;
  readonly organisationId: string;
  readonly membershipId: string;
  readonly accountId: string;
  readonly role: Role;
  /** Only for the role `participant`: who that is. */
  readonly participantId: string | null;
  readonly name: string;
};
