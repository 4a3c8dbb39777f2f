import type { Named, Text } from '../../kernel/text.ts';
import type { Importance } from './rules/shift-facts.ts';

export const siteKind: Named = { key: 'site', label: { nl: 'werkplek', en: 'site' } };
export const demandKind: Named = { key: 'shift-demand', label: { nl: 'vraag naar werk', en: 'demand' } };

/** 1 is Monday. */
export const weekdayNames: readonly Text[] = [
  { nl: 'maandag', en: 'Monday' },
  { nl: 'dinsdag', en: 'Tuesday' },
  { nl: 'woensdag', en: 'Wednesday' },
  { nl: 'donderdag', en: 'Thursday' },
  { nl: 'vrijdag', en: 'Friday' },
  { nl: 'zaterdag', en: 'Saturday' },
  { nl: 'zondag', en: 'Sunday' },
];

export const importanceNames: Readonly<Record<Importance, Text>> = {
  1: { nl: 'Kan ook een andere keer', en: 'Can wait' },
  2: { nl: 'Gewoon werk', en: 'Ordinary work' },
  3: { nl: 'Moet doorgaan', en: 'Has to go on' },
};
