import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents, decimal, type Scenario, scenariosOf } from '../../../test/builders/scenarios.ts';
import { localDate } from '../../kernel/local-date.ts';
import { bijstand, type Situation } from './bijstand.ts';
import { gevolgVanWerk } from './gevolg.ts';
import { exemptions } from './parameters.ts';

const people = {
  alleen: { household: 'single' },
  paar: { household: 'couple' },
  jong: { household: 'single', birthDate: '2006-01-01' },
} as const satisfies Record<string, Omit<Situation, 'date'>>;

function situationOf(row: Scenario): Situation {
  const { datum = '2026-07-01', wie, geboren, kostendelers, inkomsten, vrijlating, gebruikt } = row;
  const person = wie === 'paar' || wie === 'jong' ? people[wie] : people.alleen;
  const exemption = exemptions.find((letter) => letter === vrijlating);
  return {
    date: localDate(datum),
    ...person,
    ...(geboren ? { birthDate: localDate(geboren) } : {}),
    ...(kostendelers ? { costSharers: decimal(kostendelers) } : {}),
    ...(inkomsten ? { earningsCents: cents(inkomsten) } : {}),
    ...(exemption === undefined ? {} : { exemption }),
    ...(gebruikt ? { monthsUsed: Number(gebruikt) } : {}),
  };
}

function computed(situation: Situation) {
  const outcome = bijstand(situation);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

const cases = (heading: string) => scenariosOf(import.meta.dirname, heading);

describe('social assistance', () => {
  it.each(cases('Normen'))('the norm on $datum, $wie, $kostendelers cost sharers: $norm ($bron)', (row) => {
    expect(computed(situationOf(row)).normCents).toBe(cents(row.norm));
  });

  it.each(cases('Naast werk'))('beside € $inkomsten with $vrijlating: $blijft remains ($bron)', (row) => {
    const { exemptCents, remainingCents } = computed(situationOf(row));
    expect([exemptCents, remainingCents]).toEqual([cents(row.vrij), cents(row.blijft)]);
  });

  it.each(cases('Geen vrijlating'))('$vrijlating after $gebruikt months, born $geboren: $regel', (row) => {
    const outcome = computed({ ...situationOf(row), earningsCents: 50_000 });
    expect([outcome.reason?.rule, outcome.exemptCents]).toEqual([row.regel, 0]);
    expect(outcome.receipt.reason).not.toBeNull();
  });

  it.each(cases('Geweigerd'))('$datum $wie $geboren $kostendelers $inkomsten is refused by $veld', (row) => {
    const outcome = bijstand(situationOf(row));
    expect(outcome.ok ? [] : [...new Set(outcome.refusals.map(({ field }) => field))]).toEqual([row.veld]);
  });

  it('names only the amount that it needs, where that is not known for the day', () => {
    const refused = bijstand({ date: '2027-01-01', household: 'couple' });
    const words = refused.ok ? [] : refused.refusals.map(({ message }) => message.nl);
    expect(words).toEqual([expect.stringContaining('norm gehuwden of samenwonenden')]);
  });

  const earnings = fc.integer({ min: 0, max: 500_000 });
  const letter = fc.constantFrom(undefined, ...exemptions);
  const living = fc.record({
    date: fc.constantFrom('2024-07-01', '2025-03-01', '2026-07-01'),
    household: fc.constantFrom('single', 'couple'),
    costSharers: fc.option(fc.integer({ min: 2, max: 8 }), { nil: undefined }),
  });
  const asked = ({
    costSharers,
    ...rest
  }: {
    costSharers: number | undefined;
    date: string;
    household: 'single' | 'couple';
  }) => ({
    ...rest,
    date: localDate(rest.date),
    ...(costSharers === undefined ? {} : { costSharers }),
  });

  it('is never less than nothing, never more than the norm, and falls as earnings rise', () => {
    fc.assert(
      fc.property(living, letter, earnings, earnings, (home, exemption, a, b) => {
        const at = (earningsCents: number) =>
          computed({ ...asked(home), earningsCents, ...(exemption === undefined ? {} : { exemption }) });
        const [less, more] = [at(Math.min(a, b)), at(Math.max(a, b))];
        expect(less.remainingCents).toBeGreaterThanOrEqual(more.remainingCents);
        expect(more.remainingCents).toBeGreaterThanOrEqual(0);
        expect(less.remainingCents).toBeLessThanOrEqual(less.normCents);
      }),
    );
  });

  it('working never leaves somebody with less in a month, as far as these rules see it', () => {
    fc.assert(
      fc.property(living, letter, earnings, (home, exemption, earningsCents) => {
        const outcome = gevolgVanWerk({
          ...asked(home),
          earningsCents,
          ...(exemption === undefined ? {} : { exemption }),
        });
        expect(outcome.ok && outcome.value.moreCents).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
