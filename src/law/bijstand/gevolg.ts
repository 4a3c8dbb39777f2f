import { accept, type Result } from '../../kernel/result.ts';
import { type Bijstand, bijstand, type Situation } from './bijstand.ts';

type Gevolg = {
  /** The benefit without earnings, and beside them. */
  readonly before: Bijstand;
  readonly after: Bijstand;
  readonly incomeBeforeCents: number;
  /** Earnings and the benefit that remains. */
  readonly incomeAfterCents: number;
  /** What somebody has more each month by working; never less than nothing. */
  readonly moreCents: number;
};

/** What a job does to the benefit and to the income of a month, as far as these rules see it: allowances and tax are not in it. */
export function gevolgVanWerk(situation: Situation): Result<Gevolg> {
  const { earningsCents = 0, exemption: _, monthsUsed: __, ...living } = situation;
  const after = bijstand(situation);
  if (!after.ok) return after;
  const before = bijstand(living);
  if (!before.ok) return before;
  const incomeBeforeCents = before.value.remainingCents;
  const incomeAfterCents = earningsCents + after.value.remainingCents;
  return accept({
    before: before.value,
    after: after.value,
    incomeBeforeCents,
    incomeAfterCents,
    moreCents: incomeAfterCents - incomeBeforeCents,
  });
}
