import { expect, it } from 'vitest';
import { calculate } from '../calculator.ts';
import { flexpouleCalculator } from './flexpoule.ts';

const asked = {
  date: '1-12-2026',
  leeftijd: '21',
  hoursPerWeek: '32',
  wage: '14,99',
  route: 'loonwaarde',
  loonwaardePercent: '60',
  chargesPercent: '23,5',
  awayPercent: '18',
  rateExpected: '19,50',
  idleExpected: '10',
  guidanceExpected: '5',
  guidancePrice: '58',
};

function outcomeOf(more: Record<string, string> = {}) {
  return calculate(flexpouleCalculator, new URLSearchParams({ ...asked, ...more }), '2026-11-22');
}

it('a place in a pool is reckoned from the address, drawn, and with both receipts', () => {
  const outcome = outcomeOf()?.outcome;
  expect(outcome?.answer.nl).toMatch(/^Naar verwachting .* per maand €.[\d.,]+ (over|te weinig)\.$/);
  expect(outcome?.figures?.bars.groups).toHaveLength(3);
  expect([outcome?.receipt.instrument, outcome?.also?.[0]?.instrument]).toEqual([
    'pool-entry',
    'loonkostensubsidie',
  ]);
});

it('what is wrong stands beside its question, and what was typed is kept', () => {
  const found = outcomeOf({ wage: '10', rateExpected: 'duur' });
  expect(found?.refusals.map(({ field }) => field)).toEqual(['rateExpected']);
  expect(outcomeOf({ wage: '10' })?.refusals.map(({ field }) => field)).toEqual(['wage']);
  expect(found?.values.rateExpected).toEqual(['duur']);
});
