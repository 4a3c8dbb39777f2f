import type { Role } from '../../kernel/actor.ts';
import type { Named, Text } from '../../kernel/text.ts';

/** What somebody in a role does here, in one line. */
export const roleTasks: Readonly<Record<Role, Text>> = {
  referrer: {
    nl: 'Draagt mensen voor en volgt hoe het gaat.',
    en: 'Puts people forward and follows how it goes.',
  },
  'income-adviser': {
    nl: 'Kent de uitkering en denkt mee over werken en inkomen.',
    en: 'Knows the benefit and helps with work and income.',
  },
  coach: {
    nl: 'Begeleidt mensen van de eerste dag tot en met vast werk.',
    en: 'Guides people from the first day into lasting work.',
  },
  'floor-supervisor': {
    nl: 'Leidt het werk op de werkvloer en bespreekt hoe het gaat.',
    en: 'Leads the work on the floor and discusses how it goes.',
  },
  'training-coordinator': {
    nl: 'Regelt cursussen en legt resultaten vast.',
    en: 'Arranges courses and records results.',
  },
  planner: { nl: 'Verdeelt het werk in de flexpoule.', en: 'Divides the work in the flex pool.' },
  'employer-contact': {
    nl: 'Ontvangt kandidaten en beslist mee over plaatsing.',
    en: 'Receives candidates and decides with others on a placement.',
  },
  participant: {
    nl: 'Ziet de eigen volgende stap, en wie meekijkt.',
    en: 'Sees their own next step, and who looks along.',
  },
  'social-return-adviser': {
    nl: 'Volgt afspraken over social return.',
    en: 'Follows agreements on social return.',
  },
  'programme-manager': {
    nl: 'Bewaakt doelen en termijnen en past het programma aan.',
    en: 'Guards targets and terms and adapts the programme.',
  },
  alderman: { nl: 'Ziet de resultaten, zonder namen.', en: 'Sees the results, without names.' },
  finance: { nl: 'Controleert contracten en bedragen.', en: 'Checks contracts and amounts.' },
  administrator: {
    nl: 'Voegt organisaties en mensen toe en leest het logboek.',
    en: 'Adds organisations and people and reads the log.',
  },
};

export const membershipKind: Named = { key: 'membership', label: { nl: 'rol', en: 'role' } };
export const organisationKind: Named = {
  key: 'organisation',
  label: { nl: 'organisatie', en: 'organisation' },
};
