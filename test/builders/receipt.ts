import fc from 'fast-check';
import { expect } from 'vitest';
import { exact } from '../../src/kernel/exact.ts';
import { addDays, addMonths, type LocalDate } from '../../src/kernel/local-date.ts';
import type { Receipt } from '../../src/kernel/receipt.ts';
import type { Result } from '../../src/kernel/result.ts';

/** What a kept receipt says that was given, by the names of its lines; a line that is missing or of another kind is a mistake. */
export type ReadReceipt = {
  readonly on: LocalDate;
  readonly has: (name: string) => boolean;
  readonly number: (name: string) => number;
  readonly maybe: (name: string) => number | undefined;
  readonly day: (name: string) => LocalDate;
  readonly maybeDay: (name: string) => LocalDate | undefined;
  readonly code: (name: string) => string | undefined;
  readonly yes: (name: string) => boolean | undefined;
  readonly choice: <Code extends string>(name: string, codes: readonly Code[]) => Code;
};

/** Reads the inputs of a receipt as it was kept, as JSON. */
function keptReceipt(json: string): ReadReceipt {
  const { on, inputs }: Receipt = JSON.parse(json);
  const lines = new Map(inputs.map(({ name, quantity }) => [name, quantity]));
  const maybe = (name: string) => {
    const found = lines.get(name);
    return found !== undefined && 'exact' in found ? exact(found.exact).valueOf() : undefined;
  };
  const maybeDay = (name: string) => {
    const found = lines.get(name);
    return found?.unit === 'day' ? found.day : undefined;
  };
  const code = (name: string) => {
    const found = lines.get(name);
    return found?.unit === 'words' ? found.code : undefined;
  };
  return {
    on,
    has: (name) => lines.has(name),
    maybe,
    maybeDay,
    code,
    number: (name) => there(name, maybe(name)),
    day: (name) => there(name, maybeDay(name)),
    yes: (name) => (code(name) === undefined ? undefined : code(name) === 'yes'),
    choice: (name, codes) =>
      there(
        name,
        codes.find((each) => each === code(name)),
      ),
  };
}

function there<Value>(name: string, value: Value | undefined): Value {
  if (value === undefined) throw new RangeError(`not among the inputs: ${name}`);
  return value;
}

/** A rule, facts to try it with, and how its facts are read back from a receipt that was kept. */
type Kept<Facts> = {
  readonly facts: fc.Arbitrary<Facts>;
  readonly compute: (facts: Facts) => Result<{ readonly receipt: Receipt }>;
  readonly read: (kept: ReadReceipt) => Facts;
};

/**
 * A test: nothing in a receipt can be changed, and what it says that was given, read back from the JSON that is kept, gives the
 * same outcome and the same receipt again.
 */
export function holds<Facts>({ facts, compute, read }: Kept<Facts>) {
  return () => {
    let computed = 0;
    fc.assert(
      fc.property(facts, (each) => {
        const first = compute(each);
        if (!first.ok) return;
        computed += 1;
        expect(unfrozen(first.value.receipt, 'receipt')).toEqual([]);
        const again = compute(read(keptReceipt(JSON.stringify(first.value.receipt))));
        expect(again).toEqual(first);
      }),
      { numRuns: 200 },
    );
    expect(computed).toBeGreaterThan(20);
  };
}

/** Where a receipt could still be changed. */
function unfrozen(value: unknown, at: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return [
    ...(Object.isFrozen(value) ? [] : [at]),
    ...Object.entries(value).flatMap(([name, each]) => unfrozen(each, `${at}.${name}`)),
  ];
}

// Facts to try rules of law with. `known`: days whose amounts are known, and some that are not.
export const days = (from: LocalDate, count: number) =>
  fc.integer({ min: 0, max: count }).map((more) => addDays(from, more));
export const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined });
export const known = days('2024-01-01', 1095);
export const ages = fc.integer({ min: 15, max: 66 });
export const bornOn = (date: LocalDate, age: number) => addMonths(date, -12 * age);
export const hours = (most: number) => fc.integer({ min: 0, max: most * 4 }).map((quarters) => quarters / 4);
