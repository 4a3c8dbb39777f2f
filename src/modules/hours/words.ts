import type { Named, Text } from '../../kernel/text.ts';

export const workedKind: Named = {
  key: 'worked-shift',
  label: { nl: 'gewerkte dienst', en: 'worked shift' },
};
export const hoursKind: Named = {
  key: 'hours-of-days',
  label: { nl: 'uren van een werkgever', en: 'hours at an employer' },
};

/** What of a person can be looked at here, as they read it themselves. */
export const hoursLook: Named = {
  key: 'hours',
  label: { nl: 'uw uren en uw loon', en: 'your hours and your pay' },
};
export const hoursExportLook: Named = {
  key: 'hours-export',
  label: { nl: 'uw uren, in een lijst van de hele poule', en: 'your hours, in a list of the whole pool' },
};
export const hoursListLook: Named = {
  key: 'hours-list',
  label: {
    nl: 'uw uren van een maand, in een lijst van de poule',
    en: 'your hours of a month, in a list of the pool',
  },
};

/** What came of a shift, as it was seen on the floor. Never why somebody was ill. */
export const outcomes = ['worked', 'absent', 'sick', 'sent-home'] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeNames: Readonly<Record<Outcome, Text>> = {
  worked: { nl: 'gewerkt', en: 'worked' },
  absent: { nl: 'niet gekomen', en: 'did not come' },
  sick: { nl: 'ziek', en: 'ill' },
  'sent-home': { nl: 'naar huis gestuurd, geen werk', en: 'sent home, no work' },
};

/** Why an hour that is paid was not worked. */
export const idleCauses = [
  'no-demand',
  'not-planned',
  'no-certificate',
  'no-transport',
  'cancelled-by-employer',
  'refused',
] as const;
export type IdleCause = (typeof idleCauses)[number];

export const idleCauseNames: Readonly<Record<IdleCause, Text>> = {
  'no-demand': { nl: 'geen werk gevraagd', en: 'no work asked for' },
  'not-planned': { nl: 'wel werk, niet ingeroosterd', en: 'work there was, not rostered' },
  'no-certificate': { nl: 'een certificaat ontbrak', en: 'a certificate was missing' },
  'no-transport': { nl: 'niet te bereiken', en: 'out of reach' },
  'cancelled-by-employer': { nl: 'afgezegd door de werkgever', en: 'cancelled by the employer' },
  refused: { nl: 'niet gekomen of dienst afgewezen', en: 'did not come, or turned the shift down' },
};

/** What would have given work in such an hour. */
export const idleRemedies: Readonly<Record<IdleCause, Text>> = {
  'no-demand': {
    nl: 'Meer vraag: een werkgever erbij, of werk op andere dagen en uren. Ook tijd voor een opleiding.',
    en: 'More demand: one more employer, or work on other days and hours. Time for training, too.',
  },
  'not-planned': {
    nl: 'Een rooster dat deze open plek had gevuld.',
    en: 'A roster that had filled this open place.',
  },
  'no-certificate': {
    nl: 'De cursus die het werk vraagt, vóór die dag.',
    en: 'The course that the work asks for, before that day.',
  },
  'no-transport': {
    nl: 'Vervoer: een fiets, meerijden, of een dienst die later begint.',
    en: 'Transport: a bicycle, a shared ride, or a shift that begins later.',
  },
  'cancelled-by-employer': {
    nl: 'Eerder afzeggen, dan is er nog ander werk te vinden.',
    en: 'Cancelling earlier: then other work can still be found.',
  },
  refused: {
    nl: 'Een gesprek: wat stond in de weg, en wat past wel?',
    en: 'A talk: what stood in the way, and what would fit?',
  },
};

/** Who bears an hour that was not worked: between firm and employer by agreement, towards the person by BW 7:628. */
export const carriers = ['firm', 'employer', 'person'] as const;
export type Carrier = (typeof carriers)[number];

export const carrierNames: Readonly<Record<Carrier, Text>> = {
  firm: { nl: 'de sociale firma', en: 'the social firm' },
  employer: { nl: 'de werkgever die te laat afzegde', en: 'the employer who cancelled too late' },
  person: { nl: 'niet betaald, na een gesprek', en: 'not paid, after a talk' },
};

/** Of hours that are paid whatever else was worked, with the days of notice (BW 7:628b lid 3). */
export const calledOffLate: Text = {
  nl: 'Minder dan {days} dagen van tevoren gehoord: deze uren tellen als gewerkt.',
  en: 'Heard less than {days} days ahead: these hours count as worked.',
};

/** What the night finds out of a day on which somebody was not (wholly) at work. */
export const idleGrounds = ['open', 'no-certificate', 'no-transport', 'late-cancellation'] as const;
export type IdleGround = (typeof idleGrounds)[number];
