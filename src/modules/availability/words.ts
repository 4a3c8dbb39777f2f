import type { Named, Text } from '../../kernel/text.ts';

export { type TravelMode, travelModeNames } from '../participants/index.ts';

/** Days of the week by their number in ISO 8601: 1 is Monday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

export const weekdayNames: Readonly<Record<Weekday, Text>> = {
  1: { nl: 'maandag', en: 'Monday' },
  2: { nl: 'dinsdag', en: 'Tuesday' },
  3: { nl: 'woensdag', en: 'Wednesday' },
  4: { nl: 'donderdag', en: 'Thursday' },
  5: { nl: 'vrijdag', en: 'Friday' },
  6: { nl: 'zaterdag', en: 'Saturday' },
  7: { nl: 'zondag', en: 'Sunday' },
};

const absenceKinds = ['leave', 'sick', 'away'] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

export const absenceNames: Readonly<Record<AbsenceKind, Text>> = {
  leave: { nl: 'vrij', en: 'on leave' },
  sick: { nl: 'ziek gemeld', en: 'reported sick' },
  away: { nl: 'niet beschikbaar', en: 'not available' },
};

/** How much somebody is guided at work, as a possibility. */
export const guidances = [0, 1, 2] as const;
export type Guidance = (typeof guidances)[number];

export const guidanceNames: Readonly<Record<Guidance, Text>> = {
  0: { nl: 'werkt zelfstandig', en: 'works alone' },
  1: { nl: 'werkt goed met een mentor in de buurt', en: 'works well with a mentor near' },
  2: { nl: 'werkt goed met een begeleider ernaast', en: 'works well with a coach beside them' },
};

export const dayParts = ['morning', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

export const dayPartNames: Readonly<Record<DayPart, Text>> = {
  morning: { nl: 'liefst in de ochtend', en: 'rather in the morning' },
  evening: { nl: 'liefst in de avond', en: 'rather in the evening' },
};

export const likingScores = [-2, -1, 0, 1, 2] as const;
export type LikingScore = (typeof likingScores)[number];

export const likingNames: Readonly<Record<LikingScore, Text>> = {
  [-2]: { nl: 'liever niet', en: 'rather not' },
  [-1]: { nl: 'minder graag', en: 'less gladly' },
  0: { nl: 'maakt niet uit', en: 'does not matter' },
  1: { nl: 'graag', en: 'gladly' },
  2: { nl: 'heel graag', en: 'very gladly' },
};

/** What of a person can be looked at here, as they read it themselves. */
export const availabilityLook: Named = {
  key: 'availability',
  label: { nl: 'wanneer u kunt werken', en: 'when you can work' },
};

export const absenceKind: Named = { key: 'absence', label: { nl: 'vrije dagen', en: 'days off' } };
