import type { OrganisationKind, Role } from './actor.ts';
import type { Text } from './text.ts';

/** What people call a role. */
export const roleNames: Readonly<Record<Role, Text>> = {
  referrer: { nl: 'toeleider', en: 'referrer' },
  'income-adviser': { nl: 'inkomensconsulent', en: 'income adviser' },
  coach: { nl: 'trajectbegeleider', en: 'coach' },
  'floor-supervisor': { nl: 'werkleider', en: 'floor supervisor' },
  'training-coordinator': { nl: 'opleidingscoördinator', en: 'training coordinator' },
  planner: { nl: 'planner', en: 'planner' },
  'employer-contact': { nl: 'contactpersoon werkgever', en: 'employer contact' },
  participant: { nl: 'deelnemer', en: 'participant' },
  'social-return-adviser': { nl: 'adviseur social return', en: 'social return adviser' },
  'programme-manager': { nl: 'programmamanager', en: 'programme manager' },
  alderman: { nl: 'wethouder', en: 'alderman' },
  finance: { nl: 'financiën', en: 'finance' },
  administrator: { nl: 'functioneel beheerder', en: 'administrator' },
};

export const organisationKindNames: Readonly<Record<OrganisationKind, Text>> = {
  municipality: { nl: 'gemeente', en: 'municipality' },
  'social-firm': { nl: 'sociale firma', en: 'social firm' },
  employer: { nl: 'werkgever', en: 'employer' },
  'training-provider': { nl: 'opleider', en: 'training provider' },
  'temp-agency': { nl: 'uitzendbureau', en: 'temp agency' },
  'neighbourhood-team': { nl: 'wijkteam', en: 'neighbourhood team' },
  school: { nl: 'school', en: 'school' },
  authority: { nl: 'overheidsinstantie', en: 'authority' },
};
