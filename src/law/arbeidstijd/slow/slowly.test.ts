import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbeidstijd } from '../arbeidstijd.ts';
import { type Case, patterns, sequences } from './random-shifts.ts';
import { slowly } from './slowly.ts';

/** Rules over several weeks are told once for a run of periods; the others by the moment at which they begin. */
const ofRuns = /5:6|5:7 lid (1 c|2 c|3)|5:8 lid (2|8|9 .)$|5:9 lid (5|6 b)/;
/** Which night is the one too many depends on how the exceptions are dealt out: the slow checker says only that it does not fit. */
const ofExceptions = /5:8 lid (1|3|3 b|4)$/;

function quickly({ birthDate, shifts, deviations }: Case): readonly string[] | null {
  const found = arbeidstijd({ birthDate, shifts, deviations });
  if (!found.ok) return null;
  const told = found.value.violations.map(({ rule, at }) =>
    ofExceptions.test(rule) ? 'ATW 5:8 lid 1, 3 en 4' : ofRuns.test(rule) ? rule : `${rule} @ ${at}`,
  );
  return [...new Set(told)].sort();
}

function slowlySorted({ birthDate, shifts, deviations }: Case): readonly string[] | null {
  const found = slowly(birthDate, shifts, deviations);
  return found === null ? null : [...found].sort();
}

describe('a slow checker that looks at every minute', () => {
  it.each([
    ['shifts of every kind, of several employers', sequences(14), 800],
    ['rows of work', sequences(16, 'work'), 700],
    ['half a year', patterns(14, 22), 40],
    ['a year', patterns(52, 56), 6],
  ] as const)(
    'finds the same breaches as the rules, and refuses the same: %s',
    (_, cases, numRuns) => {
      fc.assert(
        fc.property(cases, (each) => {
          expect(quickly(each)).toEqual(slowlySorted(each));
        }),
        { numRuns, examples: [[{ birthDate: '1990-01-01', deviations: {}, shifts: [] }]] },
      );
    },
    240_000,
  );
});
