import type { Named } from '../../kernel/text.ts';

export const draftKind: Named = { key: 'roster-draft', label: { nl: 'conceptrooster', en: 'draft roster' } };
export const runKind: Named = {
  key: 'roster-run',
  label: { nl: 'roosterberekening', en: 'roster calculation' },
};
export const weightsKind: Named = { key: 'weight-set', label: { nl: 'weging', en: 'weights' } };
export const shiftKind: Named = { key: 'rostered-shift', label: { nl: 'dienst', en: 'shift' } };
export const feedKind: Named = { key: 'calendar-feed', label: { nl: 'agenda', en: 'calendar' } };

/** Why a shift of the published roster was taken back; the ledger reads who carries the hours. */
export const withdrawnCauses = [
  'cancelled-by-employer',
  'sick',
  'leave',
  'refused',
  'no-certificate',
  'no-transport',
  'assignment-ended',
  'contract-ended',
  'replanned',
] as const;
export type WithdrawnCause = (typeof withdrawnCauses)[number];

/** What ended, when somebody is no longer in a shift that was published. */
export type EndedWork = 'assignment' | 'contract';

/** The calculation of a roster, in the queue. */
export const runJob = 'roster-run';

/** The calculation of a repair, in a queue of its own: who mends does not wait for who plans. */
export const mendJob = 'roster-mend';

/** What a way to mend the roster is called. */
export const repairNames = {
  'fewest-changes': 'Zo min mogelijk wijzigingen',
  'other-people': 'Met andere mensen',
  'best-roster': 'Het beste rooster',
} as const;
