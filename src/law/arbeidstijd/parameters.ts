import type { LocalDate } from '../../kernel/local-date.ts';
import type { Known, ParameterLine } from '../../kernel/receipt.ts';
import { accept, type Result } from '../../kernel/result.ts';
import { valuesOn } from '../parameter.ts';
import { hourNorms } from './norms-hours.ts';
import { restNorms } from './norms-rest.ts';

/** Every norm of the Arbeidstijdenwet that is checked here. */
export const norms = { ...restNorms, ...hourNorms };

export type NormName = keyof typeof norms;

/** The norms of a day as plain numbers: hours and minutes in minutes, the rest as counts. */
export type Norms = Readonly<Record<NormName, number>>;

type NormsOfDay = { readonly norms: Norms; readonly line: (name: NormName) => Known<ParameterLine> };

/** The norms of a day, and their lines for the outcome; refuses a day whose law was not read. */
export function normsOn(day: LocalDate): Result<NormsOfDay> {
  const known = valuesOn(norms, day);
  if (!known.ok) return known;
  const of = known.value;
  const numbers: Partial<Record<NormName, number>> = {};
  for (const name of Object.keys(norms).filter(isNorm)) {
    const perUnit = norms[name].unit === 'hours' ? 60 : 1;
    numbers[name] = of(name).value.mul(perUnit).valueOf();
  }
  if (!isComplete(numbers)) throw new RangeError('a norm is missing');
  return accept({ norms: numbers, line: of });
}

function isNorm(name: string): name is NormName {
  return name in norms;
}

function isComplete(numbers: Partial<Record<NormName, number>>): numbers is Norms {
  return Object.keys(norms).every((name) => name in numbers);
}
