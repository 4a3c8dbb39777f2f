import { addMonths, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import type { Receipt } from '../../../kernel/receipt.ts';
import { accept, refusalsOf } from '../../../kernel/result.ts';
import { maandregels } from '../../../law/loonkostensubsidie/maandregels.ts';
import type { AgreedPeriod } from './standing.ts';

export const refusal = refusalsOf('subsidy', {
  'month-not-over': {
    nl: 'Kies een maand die voorbij is.',
    en: 'Choose a month that is over.',
  },
  'nothing-to-claim': {
    nl: 'Er is over deze maand en de maanden ervoor niets te betalen of te verrekenen.',
    en: 'Nothing is to be paid or settled over this month and those before.',
  },
  'claim-waits': {
    nl: 'Er wacht al een declaratie voor deze werkgever op een besluit. Die gaat voor.',
    en: 'A claim for this employer waits for a decision already. That goes first.',
  },
});

/** One subsidy with its agreed amounts, and what claims that were not sent back hold of it. */
export type Claimable = {
  readonly subsidyId: string;
  readonly participantId: string;
  readonly name: string;
  readonly periods: readonly AgreedPeriod[];
  readonly claimed: readonly { readonly month: LocalDate; readonly cents: number }[];
};

/** One person in one month: what is due, what was claimed before, and the difference that is paid or settled now. */
export type ClaimLine = {
  readonly subsidyId: string;
  readonly participantId: string;
  readonly name: string;
  readonly month: LocalDate;
  readonly dueCents: number;
  readonly earlierCents: number;
  readonly cents: number;
  readonly receipt: Receipt | null;
};

/**
 * The lines of an employer up to and including a month, oldest first. What changed of a month that was claimed before (a new wage
 * value, a job that ended earlier) comes in as a difference, so that a claim that was agreed is never changed. Being ill changes
 * nothing: the law ends the subsidy with the job or the target group, and with nothing else (Pwet 10d).
 */
export function claimLines(subsidies: readonly Claimable[], month: LocalDate): readonly ClaimLine[] {
  return subsidies
    .flatMap((subsidy) => linesOf(subsidy, month))
    .toSorted(
      (a, b) =>
        compare(a.month, b.month) || a.name.localeCompare(b.name, 'nl') || compare(a.subsidyId, b.subsidyId),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function linesOf({ periods, claimed, ...who }: Claimable, month: LocalDate): readonly ClaimLine[] {
  const due = dueUntil(periods, addMonths(month, 1));
  const months = [...new Set([...due.keys(), ...claimed.map((each) => each.month)])].filter(
    (each) => each <= month,
  );
  return months.flatMap((each) => {
    const line = due.get(each);
    const dueCents = line?.cents ?? 0;
    const earlierCents = claimed.reduce((sum, { month: of, cents }) => (of === each ? sum + cents : sum), 0);
    const cents = dueCents - earlierCents;
    return cents === 0
      ? []
      : [{ ...who, month: each, dueCents, earlierCents, cents, receipt: line?.receipt ?? null }];
  });
}

/** What is due per month before a day, by the amounts as they were agreed; nothing is computed anew but the days. */
function dueUntil(periods: readonly AgreedPeriod[], until: LocalDate) {
  const lines = maandregels(
    periods
      .filter(({ from }) => from < until)
      .map(({ from, to, ...amount }) => ({
        from,
        to: to === null || to > until ? until : to,
        subsidie: accept({ ...amount, reason: null }),
      })),
  );
  if (!lines.ok) throw new RangeError('an agreed amount is always known');
  return new Map(lines.value.map((line) => [line.month, line]));
}

/** The first day of the month of a day. */
export function monthOf(day: LocalDate): LocalDate {
  return localDate(`${day.slice(0, 8)}01`);
}

/** The last month that is over on a day. */
export function lastMonthOver(today: LocalDate): LocalDate {
  return addMonths(monthOf(today), -1);
}
