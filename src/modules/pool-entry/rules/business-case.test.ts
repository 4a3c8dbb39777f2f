import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../kernel/result.ts';
import { type BusinessCase, businessCase } from './business-case.ts';
import { proposalOf } from './proposal.ts';
import type { Range, Terms } from './terms.ts';

const adult = '1990-01-01';
const always = (value: number): Range => ({ setback: value, expected: value, windfall: value });

const terms: Terms = {
  date: '2026-02-01',
  hoursPerWeek: 36,
  wageCents: 1471,
  route: 'loonwaarde',
  loonwaardePercent: 60,
  chargesPercent: 23.5,
  awayPercent: 18,
  rate: { setback: 1500, expected: 1700, windfall: 1900 },
  idle: { setback: 25, expected: 10, windfall: 5 },
  guidance: { setback: 8, expected: 6, windfall: 4 },
  guidanceCents: 6000,
  adaptationCents: 60_000,
  adaptationMonths: 24,
  contributionCents: 0,
};

function caseOf(more: Partial<Terms> = {}, birthDate: `${number}-${number}-${number}` = adult): BusinessCase {
  const found = businessCase({ ...terms, ...more }, birthDate);
  if (!found.ok) throw new Error(JSON.stringify(found.refusals));
  return found.value;
}

function fields(found: Result<unknown>): readonly (string | undefined)[] {
  return found.ok ? [] : found.refusals.map(({ field }) => field);
}

describe('the business case of a place in the pool', () => {
  it('by hand: 36 hours at the minimum wage of February 2026, wage value 60 percent', () => {
    // 36 × 365 / 84 = 156,428571 hours; 14,71 × that = 2.301,06; 8 % = 184,08 (184,0848); 23,5 % of 2.485,14 = 584,01 (584,0079).
    // There: 82 % = 128,271428 hours; worked 90 % = 115,444286; × 17,00 = 1.962,55 (1.962,552857). Subsidy: golden 17, 1.224,11.
    expect(caseOf().months.expected).toEqual({
      wageCostCents: 230106 + 18408 + 58401,
      guidanceCents: 36000,
      adaptationCents: 2500,
      revenueCents: 196255,
      subsidyCents: 122411,
      contributionCents: 0,
      resultCents: 196255 + 122411 - (230106 + 18408 + 58401 + 36000 + 2500),
    });
  });

  it.each([
    [
      'everything known for sure: one line each, and three equal months',
      { rate: always(1700), idle: always(10), guidance: always(6) },
    ],
    ['a contribution of the municipality', { contributionCents: 30_000 }],
    ['more hours than a full-time job', { hoursPerWeek: 40, fullTimeHoursPerWeek: 38 }],
    ['no subsidy', { route: 'none' }],
    ['the fixed share', { route: 'forfaitair' }],
    ['holiday allowance by agreement', { vakantiebijslagPercent: 8.33 }],
  ] as const)('adds up line by line with %s', (_, more) => {
    for (const month of Object.values(caseOf(more).months)) {
      const { revenueCents, subsidyCents, contributionCents, wageCostCents, guidanceCents, adaptationCents } =
        month;
      const left =
        revenueCents + subsidyCents + contributionCents - wageCostCents - guidanceCents - adaptationCents;
      expect(month.resultCents).toBe(left);
    }
  });

  it('keeps the receipt of the subsidy beside its own, and has none without subsidy', () => {
    const { subsidyReceipt, receipt } = caseOf();
    expect(subsidyReceipt?.outcome[0]?.quantity).toEqual({ unit: 'cents', exact: '122411' });
    expect(receipt.inputs.find(({ name }) => name === 'subsidie')?.quantity).toEqual({
      unit: 'cents',
      exact: '122411',
    });
    expect(caseOf({ route: 'none' }).subsidyReceipt).toBeNull();
  });

  it('takes the minimum wage of the age, and what stands above it is for the firm', () => {
    expect(caseOf({ wageCents: 883 }, '2006-06-01').minimumCents).toBe(883);
    expect(caseOf().aboveMinimumCents).toBe(0);
    // 100 of the 1.571 cents of an hour, of all that an hour costs.
    const { aboveMinimumCents, months } = caseOf({ wageCents: 1571 });
    expect(aboveMinimumCents).toBe(Math.round((months.expected.wageCostCents * 100) / 1571));
  });

  it('takes the allowance for charges that the municipality set', () => {
    const own = {
      key: 'loonkostensubsidie/werkgeverslasten',
      from: '2026-01-01',
      to: null,
      value: '25',
      source: 's',
    } as const;
    const found = businessCase(terms, adult, [own]);
    expect(found.ok && found.value.months.expected.subsidyCents).toBe(123898);
  });
});

describe('what cannot be reckoned with', () => {
  it.each([
    [{ wageCents: 1470 }, ['wageCents']],
    [
      { hoursPerWeek: 0, awayPercent: 91, chargesPercent: 101 },
      ['hoursPerWeek', 'chargesPercent', 'awayPercent'],
    ],
    [{ loonwaardePercent: 60.5 }, ['loonwaardePercent']],
    [{ rate: { setback: 1800, expected: 1700, windfall: 1600 } }, ['rateSetback', 'rateWindfall']],
    [{ idle: { setback: 5, expected: 10, windfall: 15 } }, ['idleSetback', 'idleWindfall']],
    [{ guidance: { setback: 4, expected: 6, windfall: 8 } }, ['guidanceSetback', 'guidanceWindfall']],
    [{ adaptationMonths: 0 }, ['adaptationMonths']],
    [{ rate: always(1700.5) }, ['rateSetback', 'rateExpected', 'rateWindfall']],
  ])('%j is refused by field', (more, wrong) => {
    expect(fields(businessCase({ ...terms, ...more }, adult))).toEqual(wrong);
  });

  it('names a missing wage value once, and a day whose wage is not known', () => {
    const { loonwaardePercent: _, ...without } = terms;
    expect(fields(businessCase(without, adult))).toEqual(['loonwaardePercent']);
    expect(fields(businessCase({ ...terms, date: '2027-02-01' }, adult))).toContain('date');
  });
});

/** Terms of any kind that can be reckoned with. */
const anyTerms: fc.Arbitrary<Terms> = fc
  .record({
    hours: fc.integer({ min: 4, max: 240 }),
    wageCents: fc.integer({ min: 1471, max: 3000 }),
    worth: fc.integer({ min: 0, max: 100 }),
    charges: fc.integer({ min: 0, max: 800 }),
    away: fc.integer({ min: 0, max: 50 }),
    rate: fc.integer({ min: 1, max: 6000 }),
    idle: fc.integer({ min: 0, max: 95 }),
    guidance: fc.integer({ min: 0, max: 30 }),
    adaptationCents: fc.integer({ min: 0, max: 1_000_000 }),
    adaptationMonths: fc.integer({ min: 1, max: 60 }),
    contributionCents: fc.integer({ min: 0, max: 100_000 }),
  })
  .map(({ hours, worth, charges, away, rate, idle, guidance, ...more }) => ({
    ...terms,
    ...more,
    hoursPerWeek: hours / 4,
    loonwaardePercent: worth,
    chargesPercent: charges / 10,
    awayPercent: away,
    rate: always(rate),
    idle: always(idle),
    guidance: always(guidance),
  }));

const resultOf = (found: Terms) => caseOf(found).months.expected.resultCents;

describe('for every place in the pool', () => {
  it('a higher rate never makes it worse, and more idle hours never better', () =>
    fc.assert(
      fc.property(
        anyTerms,
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 100 }),
        (any, more, idle) => {
          const now = resultOf(any);
          expect(resultOf({ ...any, rate: always(any.rate.expected + more) })).toBeGreaterThanOrEqual(now);
          const idler = Math.max(any.idle.expected, idle);
          expect(resultOf({ ...any, idle: always(idler) })).toBeLessThanOrEqual(now);
        },
      ),
      { numRuns: 60 },
    ));

  it('at the rate that breaks even nothing is lost, and a cent less an hour loses', () =>
    fc.assert(
      fc.property(anyTerms, (any) => {
        const { breakEven, months } = caseOf(any);
        const rate = breakEven.rateCents ?? 0;
        const at = resultOf({ ...any, rate: always(rate) });
        expect(at).toBeGreaterThanOrEqual(0);
        if (rate === 0) return;
        const less = resultOf({ ...any, rate: always(rate - 1) });
        // A cent an hour can be less than half a cent a month only when next to nothing is worked.
        expect(less).toBeLessThanOrEqual(0);
        // Zero to the rounding: not more than a cent for every hour worked.
        expect(at).toBeLessThanOrEqual(Math.ceil((any.hoursPerWeek * 366) / 84) + 1);
        expect(
          Math.sign(any.rate.expected - rate) * Math.sign(months.expected.resultCents),
        ).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 100 },
    ));

  it('at the idle share that breaks even nothing is lost, and a tenth of a percent more gains nothing', () =>
    fc.assert(
      fc.property(anyTerms, (any) => {
        const share = caseOf(any).breakEven.idlePercent;
        if (share === null) {
          expect(resultOf({ ...any, idle: always(0) })).toBeLessThanOrEqual(0);
          return;
        }
        expect(resultOf({ ...any, idle: always(share) })).toBeGreaterThanOrEqual(0);
        if (share < 100) {
          const more = (Math.round(share * 10) + 1) / 10;
          expect(resultOf({ ...any, idle: always(more) })).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 100 },
    ));

  it('a setback is never better than expected, and a windfall never worse', () =>
    fc.assert(
      fc.property(anyTerms, fc.nat(500), fc.nat(5), fc.nat(10), (any, rate, idle, guidance) => {
        const around = (value: number, by: number) => ({
          setback: Math.max(0, value - by),
          expected: value,
          windfall: value + by,
        });
        const less = (value: number, by: number) => ({
          setback: value + by,
          expected: value,
          windfall: Math.max(0, value - by),
        });
        const { months } = caseOf({
          ...any,
          rate: around(any.rate.expected, rate),
          idle: less(any.idle.expected, idle),
          guidance: less(any.guidance.expected, guidance),
        });
        expect(months.setback.resultCents).toBeLessThanOrEqual(months.expected.resultCents);
        expect(months.windfall.resultCents).toBeGreaterThanOrEqual(months.expected.resultCents);
      }),
      { numRuns: 60 },
    ));
});

describe('the proposal', () => {
  const needed = caseOf().breakEven.rateCents ?? 0;

  it.each([
    ['enter', { rate: always(needed + 800) }],
    ['enter-with-care', { rate: { setback: needed - 300, expected: needed, windfall: needed } }],
    ['look-further', { rate: { setback: 0, expected: needed - 1, windfall: needed + 200 } }],
    ['not-yet', { rate: always(needed - 400) }],
  ] as const)('is %s with %j', (advice, more) => {
    expect(proposalOf(caseOf(more)).advice).toBe(advice);
  });

  it('turns on the cent: with exactly nothing left in a setback it is still a yes', () => {
    const short = -caseOf().months.setback.resultCents;
    const advices = [short, short - 1].map(
      (contributionCents) => proposalOf(caseOf({ contributionCents })).advice,
    );
    expect(advices).toEqual(['enter', 'enter-with-care']);
  });

  it('says what would make it possible when it falls short', () => {
    const sure = { rate: always(needed - 60), idle: always(10), guidance: always(6) };
    const { reasonsAgainst } = proposalOf(caseOf(sure));
    expect(reasonsAgainst.map(({ key }) => key)).toEqual(['short', 'short-in-windfall', 'needs-rate']);
    expect(reasonsAgainst.find(({ key }) => key === 'needs-rate')?.values.least).toEqual({
      unit: 'cents',
      exact: String(needed),
    });
  });

  it.each([
    ['fixed-share-ends', { route: 'forfaitair' }],
    ['subsidy-capped', { loonwaardePercent: 20 }],
    ['wage-above-minimum', { wageCents: 1600 }],
    ['no-subsidy', { route: 'none' }],
    ['no-idle-bearable', { rate: always(100) }],
  ] as const)('has %s among what is against', (key, more) => {
    expect(proposalOf(caseOf(more)).reasonsAgainst.map((each) => each.key)).toContain(key);
  });

  it('names the room there is, and the months after which adaptations are paid', () => {
    const { reasonsFor } = proposalOf(caseOf({ rate: always(needed + 800) }));
    expect(reasonsFor.map(({ key }) => key)).toEqual([
      'left-over',
      'left-over-in-setback',
      'room-for-idle',
      'room-in-rate',
      'subsidy-carries',
      'adaptations-end',
    ]);
  });
});
