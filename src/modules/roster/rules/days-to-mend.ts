import type { LocalDate } from '../../../kernel/local-date.ts';
import { accept, type Result, refusalsOf, refuse } from '../../../kernel/result.ts';

export const repairRefusal = refusalsOf('roster', {
  'nothing-published': {
    nl: 'Er is vanaf vandaag nog geen rooster bekend. Maak en publiceer eerst een rooster.',
    en: 'No roster is published from today on. First make and publish a roster.',
  },
});

type Days = { readonly from: LocalDate; readonly to: LocalDate };

/**
 * The days that a repair looks at, half-open: as many as are asked, and none after the roster ends, because filling those is planning.
 * Refuses to mend where no roster is published; `publishedUntil` is the first day without one, null when there never was any.
 */
export function daysToMend({ from, to }: Days, publishedUntil: LocalDate | null): Result<Days> {
  if (publishedUntil === null || publishedUntil <= from) return refuse(repairRefusal('nothing-published'));
  return accept({ from, to: publishedUntil < to ? publishedUntil : to });
}
