import type { LocalDate } from '../../../../kernel/local-date.ts';
import { formatDay } from '../../../../ui/index.ts';
import type { ClaimView } from '../../queries/claims.ts';

/** "maart 2026". */
export function monthText(month: LocalDate): string {
  return formatDay(month).replace(/^\d+ /, '');
}

/** Who looked at it, and what they said. */
export function standingText({ outcome, decider }: Pick<ClaimView, 'outcome' | 'decider'>): string {
  if (outcome === null) return 'wacht op een collega';
  const by = decider ?? 'een collega';
  return outcome === 'agreed' ? `akkoord door ${by}` : `teruggestuurd door ${by}`;
}
