import { expect, it } from 'vitest';
import { linesAbove } from './behind.ts';
import { type Ledger, lineOf } from './ledger.ts';

const monday = lineOf({ onDate: '2026-11-02', kind: 'worked', minutes: 480 });
const tuesday = lineOf({ onDate: '2026-11-03', kind: 'trained', minutes: 240 });
const friday = lineOf({ onDate: '2026-11-06', kind: 'worked', minutes: 300 });
const ofMonth = (surplus: number): Pick<Ledger, 'surplus' | 'lines'> => ({
  surplus,
  lines: [monday, tuesday, friday],
});

it('who reads how many hours are above the guarantee sees which: the last of the month, and of a day only the part above it', () => {
  expect(linesAbove(ofMonth(0))).toEqual([]);
  expect(linesAbove(ofMonth(120))).toEqual([{ ...friday, minutes: 120 }]);
  expect(linesAbove(ofMonth(360))).toEqual([{ ...tuesday, minutes: 60 }, friday]);
});

it('hours that were called off too late count as worked: they can be above the guarantee', () => {
  const late = lineOf({ onDate: '2026-11-09', kind: 'idle', minutes: 480, due: true });
  expect(linesAbove({ surplus: 60, lines: [monday, late] })).toEqual([{ ...late, minutes: 60 }]);
});

it('other hours that were not worked are never above the guarantee', () => {
  const idle = lineOf({ onDate: '2026-11-09', kind: 'idle', minutes: 480 });
  expect(linesAbove({ surplus: 60, lines: [monday, idle] })).toEqual([{ ...monday, minutes: 60 }]);
});
