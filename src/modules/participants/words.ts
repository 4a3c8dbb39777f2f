import type { Named, Text } from '../../kernel/text.ts';

/** The four causes of distance to the labour market, in the order of the source (002:15-22). */
export const distanceCauses = [
  'employee-skills',
  'social-domain',
  'location-transport',
  'trade-knowledge',
] as const;
export type DistanceCause = (typeof distanceCauses)[number];

/** Worded as possibilities: what there is to gain, not what is missing. */
export const distanceCauseNames: Readonly<Record<DistanceCause, Text>> = {
  'employee-skills': { nl: 'Vaardigheden op het werk', en: 'Skills at work' },
  'social-domain': { nl: 'Thuis en om u heen', en: 'Home and around you' },
  'location-transport': { nl: 'Plaats en vervoer', en: 'Place and transport' },
  'trade-knowledge': { nl: 'Vakkennis en opleiding', en: 'Trade knowledge and training' },
};

/** Kinds of benefit, as municipal lists name them. */
export const benefitKinds = [
  'participatiewet',
  'ww',
  'ioaw',
  'ioaz',
  'wajong',
  'wia',
  'anw',
  'none',
] as const;
export type BenefitKind = (typeof benefitKinds)[number];

export const benefitNames: Readonly<Record<BenefitKind, Text>> = {
  participatiewet: { nl: 'Participatiewet', en: 'Social assistance (Participatiewet)' },
  ww: { nl: 'WW', en: 'Unemployment benefit (WW)' },
  ioaw: { nl: 'IOAW', en: 'IOAW' },
  ioaz: { nl: 'IOAZ', en: 'IOAZ' },
  wajong: { nl: 'Wajong', en: 'Wajong' },
  wia: { nl: 'WIA', en: 'WIA' },
  anw: { nl: 'Anw', en: 'Anw' },
  none: { nl: 'geen uitkering', en: 'no benefit' },
};

/** Means of transport, after the municipal data model (GGM, Mobiliteit). */
export const travelModes = [
  'public-transport',
  'car',
  'motorcycle',
  'scooter',
  'bicycle',
  'walking',
] as const;
export type TravelMode = (typeof travelModes)[number];

export const travelModeNames: Readonly<Record<TravelMode, Text>> = {
  'public-transport': { nl: 'openbaar vervoer', en: 'public transport' },
  car: { nl: 'auto', en: 'car' },
  motorcycle: { nl: 'motor', en: 'motorcycle' },
  scooter: { nl: 'scooter of bromfiets', en: 'scooter or moped' },
  bicycle: { nl: 'fiets', en: 'bicycle' },
  walking: { nl: 'lopen', en: 'walking' },
};

/** A level of spoken Dutch as people say it; the levels of the European framework (CEFR) keep their own names. */
export function dutchLevelName(level: string): Text {
  if (level === 'native') return { nl: 'moedertaal', en: 'mother tongue' };
  if (level === 'below-A1') return { nl: 'nog niet op A1', en: 'not yet A1' };
  return { nl: level, en: level };
}

/** What of a person can be looked at here, as they read it themselves. */
export const possibilitiesLook: Named = {
  key: 'possibilities',
  label: { nl: 'wat u kunt', en: 'what you can do' },
};
export const distanceLook: Named = {
  key: 'distance',
  label: { nl: 'uw mogelijkheden en bruggen', en: 'your possibilities and bridges' },
};

export const participantKind: Named = { key: 'participant', label: { nl: 'deelnemer', en: 'participant' } };
export const distanceKind: Named = { key: 'distance', label: { nl: 'brug', en: 'bridge' } };
