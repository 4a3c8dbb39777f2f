import Fraction from 'fraction.js';

/** A number without rounding: a fraction of whole numbers. Law computes in these and rounds where the law says so. */
export type Exact = Fraction;

/** Reads a whole number, a decimal ("23.5") or a fraction ("9085/9"); anything else is a bug of the caller. */
export function exact(value: number | bigint | string): Exact {
  return new Fraction(value);
}

/** A percentage as a factor: 23.5 becomes 0.235. */
export function share(percent: Exact): Exact {
  return percent.div(100);
}

export function smallest(first: Exact, ...others: readonly Exact[]): Exact {
  return others.reduce((least, each) => (each.lt(least) ? each : least), first);
}

export function largest(first: Exact, ...others: readonly Exact[]): Exact {
  return others.reduce((most, each) => (each.gt(most) ? each : most), first);
}

export function sumOf(values: readonly Exact[]): Exact {
  return values.reduce((sum, each) => sum.add(each), exact(0));
}

/** How an exact number becomes a whole one. `half-up` is arithmetic rounding: 0.5 goes up. */
export type Rounding = 'half-up' | 'up' | 'down';

/** The whole number next to a value that is not negative. */
export function whole(value: Exact, rounding: Rounding = 'half-up'): number {
  if (rounding === 'up') return Number(value.ceil().n);
  if (rounding === 'down') return Number(value.floor().n);
  return Number(value.add('1/2').floor().n);
}

/** As text that reads back to the same number: a decimal where it ends, else a fraction. */
export function exactText(value: Exact): string {
  const decimal = value.toString();
  return !decimal.includes('(') && exact(decimal).equals(value) ? decimal : value.toFraction();
}
