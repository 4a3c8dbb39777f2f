import type { OrganisationKind, Role } from '../../../kernel/actor.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Refusal, refusalsOf } from '../../../kernel/result.ts';

export const refusal = refusalsOf('access', {
  'organisation-exists': {
    nl: 'Deze organisatie staat er al.',
    en: 'This organisation is already there.',
  },
  'role-does-not-fit': {
    nl: 'Deze rol past niet bij dit soort organisatie.',
    en: 'This role does not fit this kind of organisation.',
  },
  'role-held-already': {
    nl: 'Deze persoon heeft deze rol bij deze organisatie al.',
    en: 'This person already has this role in this organisation.',
  },
  'ended-already': { nl: 'Deze rol is al beëindigd.', en: 'This role has ended already.' },
  'ends-before-it-begins': {
    nl: 'De laatste dag kan niet voor de eerste dag liggen.',
    en: 'The last day cannot be before the first day.',
  },
  'last-administrator': {
    nl: 'Dit is de laatste functioneel beheerder. Voeg eerst een ander toe.',
    en: 'This is the last administrator. Add another one first.',
  },
});

/** Work of any organisation in the partnership. */
const everywhere: readonly Role[] = ['administrator', 'finance'];

const rolesByKind: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  municipality: [
    'referrer',
    'income-adviser',
    'social-return-adviser',
    'programme-manager',
    'alderman',
    'coach',
    'floor-supervisor',
  ],
  'social-firm': [
    'coach',
    'floor-supervisor',
    'training-coordinator',
    'planner',
    'programme-manager',
    'employer-contact',
    'social-return-adviser',
  ],
  employer: ['employer-contact', 'floor-supervisor', 'training-coordinator'],
  'training-provider': ['training-coordinator', 'coach'],
  'temp-agency': ['employer-contact', 'planner', 'coach'],
  'neighbourhood-team': ['referrer', 'income-adviser'],
  school: ['referrer', 'training-coordinator'],
  authority: ['referrer', 'income-adviser', 'programme-manager'],
};

/**
 * The roles that an administrator can give in a kind of organisation. What a role sees depends on its organisation, so a
 * role in the wrong place would see the wrong people. A participant gets a role by becoming one, never here.
 */
export function rolesOfKind(kind: OrganisationKind): readonly Role[] {
  return [...rolesByKind[kind], ...everywhere];
}

/** All roles that can be given somewhere. */
export const givenRoles: readonly Role[] = [
  ...new Set([...Object.values(rolesByKind).flat(), ...everywhere]),
];

type Held = {
  readonly role: Role;
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate | null;
};

/** What stands in the way of ending a role after its last day; `administrators` are those without an end, this one included. */
export function endingRefusals(held: Held, lastDay: LocalDate, administrators: number): readonly Refusal[] {
  if (held.toDate !== null) return [refusal('ended-already')];
  if (lastDay < held.fromDate) return [refusal('ends-before-it-begins', { field: 'lastDay' })];
  if (held.role === 'administrator' && administrators <= 1) return [refusal('last-administrator')];
  return [];
}
