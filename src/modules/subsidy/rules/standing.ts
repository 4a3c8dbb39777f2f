import { type LocalDate, later } from '../../../kernel/local-date.ts';
import type { Receipt } from '../../../kernel/receipt.ts';
import { type Refusal, refusalsOf } from '../../../kernel/result.ts';
import type { Outcome, ProposalKind, Standing, SubsidyRoute } from '../words.ts';
import type { Terms } from './grant.ts';

/** A proposal with what became of it, in the order in which they were made. */
export type Proposal = {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly route: SubsidyRoute | null;
  readonly percent: number | null;
  readonly hoursPerWeek: number | null;
  readonly fullTimeHours: number | null;
  readonly holidayPercent: string | null;
  readonly centsPerMonth: number | null;
  readonly exactCentsPerMonth: string | null;
  readonly receipt: Receipt | null;
  readonly proposedAccount: string;
  readonly outcome: Outcome | null;
};

/** From a day until another (half-open, null: no end is known) one agreed amount. */
export type AgreedPeriod = {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly kind: ProposalKind;
  readonly centsPerMonth: number;
  readonly exactCentsPerMonth: string;
  readonly receipt: Receipt;
};

export const refusal = refusalsOf('subsidy', {
  'proposal-waits': {
    nl: 'Er wacht al een voorstel op besluit. Dat gaat voor.',
    en: 'A proposal waits for a decision already. That goes first.',
  },
  'already-granted': {
    nl: 'Er is al subsidie toegekend. Stel een nieuw bedrag voor.',
    en: 'The subsidy was granted already. Propose a new amount.',
  },
  'not-granted': {
    nl: 'Er loopt geen subsidie voor deze baan.',
    en: 'No subsidy runs for this job.',
  },
  'no-new-amounts': {
    nl: 'Er staan geen nieuwe bedragen klaar. In december, of zodra het nieuwe minimumloon bekend is, komen zij hier vanzelf.',
    en: 'No new amounts are ready. They come here by themselves in December, or once the new minimum wage is known.',
  },
  rejected: {
    nl: 'Deze aanvraag is afgewezen. Er kan een nieuwe aanvraag komen.',
    en: 'This request was rejected. A new one can be made.',
  },
});

/** The proposal that waits for a decision; there is at most one. */
export function waiting(proposals: readonly Proposal[]): Proposal | null {
  return proposals.find(({ outcome }) => outcome === null) ?? null;
}

function agreedOf(proposals: readonly Proposal[], kinds: readonly ProposalKind[]): readonly Proposal[] {
  return proposals.filter(({ outcome, kind }) => outcome === 'agreed' && kinds.includes(kind));
}

/** The agreed end, or null. */
export function agreedEnd(proposals: readonly Proposal[]): LocalDate | null {
  return agreedOf(proposals, ['end']).at(-1)?.from ?? null;
}

/** Where a request stands on a day. `jobEnds` is the first day without the job, if one is known. */
export function standingOn(
  day: LocalDate,
  proposals: readonly Proposal[],
  jobEnds: LocalDate | null,
): Standing {
  const granted = agreedOf(proposals, ['start']).length > 0;
  const end = earliest([agreedEnd(proposals), jobEnds]);
  if (granted) return end !== null && end <= day ? 'ended' : 'granted';
  if (agreedOf(proposals, ['rejection']).length > 0) return 'rejected';
  return waiting(proposals) === null ? 'requested' : 'proposed';
}

/** The agreed terms, oldest first: what the next amount is reckoned from. */
export function agreedTerms(proposals: readonly Proposal[]): readonly Terms[] {
  return agreedOf(proposals, ['start', 'wage-value']).flatMap((each) =>
    each.route === null || each.hoursPerWeek === null
      ? []
      : [{ ...each, route: each.route, hoursPerWeek: each.hoursPerWeek }],
  );
}

/** Why nobody can propose this now: something waits, or the request is past it. */
export function proposingRefusals(kind: ProposalKind, proposals: readonly Proposal[]): readonly Refusal[] {
  if (waiting(proposals) !== null) return [refusal('proposal-waits')];
  const standing = standingOn('0001-01-01', proposals, null);
  if (standing === 'rejected') return [refusal('rejected')];
  const first = kind === 'start' || kind === 'rejection';
  if (first) return standing === 'granted' ? [refusal('already-granted')] : [];
  return standing === 'granted' ? [] : [refusal('not-granted')];
}

/**
 * The agreed amounts, one after the other: each until the next, until the law ends it (the fixed share), until the agreed end or
 * until the job is over, whichever comes first.
 */
export function agreedPeriods(
  proposals: readonly Proposal[],
  jobEnds: LocalDate | null,
): readonly AgreedPeriod[] {
  const amounts = agreedOf(proposals, ['start', 'wage-value', 'indexing']).toSorted((a, b) =>
    a.from < b.from ? -1 : Number(a.from > b.from),
  );
  return amounts.flatMap(({ from, to, kind, centsPerMonth, exactCentsPerMonth, receipt }, place) => {
    const until = earliest([to, amounts[place + 1]?.from ?? null, agreedEnd(proposals), jobEnds]);
    if (centsPerMonth === null || exactCentsPerMonth === null || receipt === null) return [];
    if (until !== null && until <= from) return [];
    return [{ from, to: until, kind, centsPerMonth, exactCentsPerMonth, receipt }];
  });
}

/** The day after which a new amount can begin: the last agreed amount stays in place up to it. */
export function lastFrom(proposals: readonly Proposal[]): LocalDate | null {
  return agreedOf(proposals, ['start', 'wage-value', 'indexing'])
    .map(({ from }) => from)
    .reduce<LocalDate | null>((last, from) => (last === null ? from : later(last, from)), null);
}

/** The first of the days that are known. */
export function earliest(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.flatMap((day) => day ?? []).sort()[0] ?? null;
}
