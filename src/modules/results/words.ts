import type { Role } from '../../kernel/actor.ts';
import type { Named, Text } from '../../kernel/text.ts';

/** Who reads results: numbers for all of these, people only as far as their organisation knows them. */
export const countingRoles = [
  'referrer',
  'income-adviser',
  'coach',
  'training-coordinator',
  'planner',
  'programme-manager',
  'finance',
  'social-return-adviser',
  'alderman',
] as const satisfies readonly Role[];

/** What is counted about a year. The first three follow the people who started in the year, wherever time takes them. */
export const measures = [
  'started',
  'completed',
  'hired',
  'coursesPassed',
  'employersWithPool',
  'stillInWork',
  'completedInYear',
  'hiredInYear',
] as const;
export type Measure = (typeof measures)[number];

/** Moments after the first day of work at which is looked whether somebody works. */
export const outcomeMonths = [1, 6, 12, 24] as const;

export const measureNames: Readonly<Record<Measure, Text>> = {
  started: { nl: 'Gestart', en: 'Started' },
  completed: { nl: 'Succesvol afgesloten', en: 'Completed' },
  hired: { nl: 'Aan een baan', en: 'Hired' },
  coursesPassed: { nl: 'Cursussen gehaald', en: 'Courses passed' },
  employersWithPool: { nl: 'Bedrijven met de flexpoule', en: 'Employers using the pool' },
  stillInWork: { nl: 'Nu aan het werk', en: 'In work now' },
  completedInYear: { nl: 'Afgesloten in dit jaar', en: 'Completed in this year' },
  hiredInYear: { nl: 'Baan gekregen in dit jaar', en: 'Hired in this year' },
};

/** How it is counted, in a sentence beside the number. */
export const measureDefinitions: Readonly<Record<Measure, Text>> = {
  started: {
    nl: 'Trajecten die in dit jaar zijn begonnen: beide kanten zeiden ja en de eerste dag op de werkvloer viel in dit jaar.',
    en: 'Trajectories that began in this year.',
  },
  completed: {
    nl: 'Van deze trajecten: binnen een jaar (of binnen de verlenging) betaald werk bereikt, of afgerond met het doel gehaald.',
    en: 'Of these: reached paid work or their aim within a year, or within the extension.',
  },
  hired: {
    nl: 'Van deze trajecten: een arbeidscontract gekregen, in de flexpoule of bij een werkgever.',
    en: 'Of these: got an employment contract, in the pool or with an employer.',
  },
  coursesPassed: {
    nl: 'Opleidingen en cursussen die deelnemers in dit kalenderjaar hebben gehaald.',
    en: 'Courses that participants passed in this calendar year.',
  },
  employersWithPool: {
    nl: 'Bedrijven waar in dit jaar iemand vanuit de flexpoule werkte.',
    en: 'Employers where somebody from the pool worked in this year.',
  },
  stillInWork: {
    nl: 'Van de trajecten die in dit jaar begonnen: vandaag een lopend arbeidscontract.',
    en: 'Of the trajectories that began in this year: an employment contract that runs today.',
  },
  completedInYear: {
    nl: 'Trajecten die in dit kalenderjaar succesvol zijn afgesloten, in welk jaar zij ook begonnen.',
    en: 'Trajectories completed in this calendar year, whenever they began.',
  },
  hiredInYear: {
    nl: 'Mensen die in dit kalenderjaar hun eerste arbeidscontract kregen, in welk jaar zij ook begonnen.',
    en: 'People who got their first contract in this calendar year, whenever they began.',
  },
};

/** How a number is called in an address. */
export const measureSlugs: Readonly<Record<Measure, string>> = {
  started: 'gestart',
  completed: 'afgesloten',
  hired: 'baan',
  coursesPassed: 'cursussen',
  employersWithPool: 'bedrijven',
  stillInWork: 'nu-aan-het-werk',
  completedInYear: 'afgesloten-in-dit-jaar',
  hiredInYear: 'baan-in-dit-jaar',
};

/** The numbers of which the lists hold no people. */
export const aboutOrganisations: readonly Measure[] = ['employersWithPool'];

/** What of a person leaves in a file, as they read it themselves. */
export const exportLook: Named = {
  key: 'export',
  label: { nl: 'uw naam in een lijst', en: 'your name in a list' },
};
