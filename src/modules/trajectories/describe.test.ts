import { expect, it } from 'vitest';
import { clockInWords } from './describe.ts';
import { westpoortWerkt2 } from './programmes/westpoort-werkt.ts';

it.each([
  ['floor-work', '6 maanden na het begin van de fase'],
  ['preselection', '14 dagen na het begin van de fase'],
  ['placement-end', '14 dagen voor de laatste dag van het werk'],
  ['contract-end', '2 maanden voor de laatste dag van het contract'],
  ['between-assignments-planner', 'op de dag van het begin van de fase'],
])('the clock %s reads as: %s', (key, words) => {
  const clock = westpoortWerkt2.clocks.find((each) => each.key === key);
  expect(clock && clockInWords(clock)).toBe(words);
});
