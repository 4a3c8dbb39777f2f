import { type Exact, exact } from '../kernel/exact.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { contains, type Period } from '../kernel/period.ts';
import { type Known, type NumberUnit, number, type ParameterLine, type Status } from '../kernel/receipt.ts';
import { accept, type Refusal, type Result, refusalsOf, refuse } from '../kernel/result.ts';
import type { Text } from '../kernel/text.ts';
import { dayText } from './numbers.ts';

/** A value of the law in a period: an amount in cents, a percentage, a number of hours. */
export type Dated = Period & {
  /** Whole number, or a decimal as text: "23.5". */
  readonly value: number | string;
  /** Where it was read. */
  readonly source: string;
  readonly status: Status;
};

/** A dated value of the law, known without gaps from the first day of its values to the last. */
export type Parameter = {
  /** `instrument/name`; a municipality that sets a value of its own names this. */
  readonly key: `${string}/${string}`;
  readonly label: Text;
  readonly unit: NumberUnit;
  readonly article: string;
  readonly values: readonly Dated[];
  /** True where a municipality may enter a dated value of its own. */
  readonly municipal?: boolean;
};

/** A value that a municipality set itself, decided by two people; in its period it goes before that of the law. */
export type OwnValue = Period & { readonly key: string; readonly value: string; readonly source: string };

const refusal = refusalsOf('law', {
  'value-unknown': {
    nl: 'Voor deze datum is nog niet bekend: {label}. Bekend is {known}.',
    en: 'Not known yet for this date: {label}. Known is {known}.',
  },
});

/** Values one after the other: each ends where the next begins, the last on `until` (null: until it is changed). */
export function series(
  until: LocalDate | null,
  ...values: readonly (readonly [from: LocalDate, value: number | string, source: string, status: Status])[]
): readonly Dated[] {
  return values.map(([from, value, source, status], place) => ({
    from,
    to: values[place + 1]?.[0] ?? until,
    value,
    source,
    status,
  }));
}

/** The value on a day, for the receipt; refuses a day outside what is known by the name of the value. */
export function valueOn(
  parameter: Parameter,
  day: LocalDate,
  own: readonly OwnValue[] = [],
): Result<Known<ParameterLine>> {
  const set =
    parameter.municipal === true
      ? own.findLast((each) => each.key === parameter.key && contains(each, day))
      : undefined;
  if (set !== undefined) {
    const line = { ...set, status: 'official', setBy: 'municipality' } as const;
    return accept(used(parameter, exact(set.value), line));
  }
  const found = parameter.values.find((each) => contains(each, day));
  return found === undefined
    ? refuse(...unknown([parameter]))
    : accept(used(parameter, exact(found.value), { ...found, setBy: 'law' }));
}

type Origin = Pick<ParameterLine, 'from' | 'to' | 'source' | 'status' | 'setBy'>;

function used(
  { key, label, unit, article }: Parameter,
  value: Exact,
  { from, to, source, status, setBy }: Origin,
): Known<ParameterLine> {
  const name = key.slice(key.indexOf('/') + 1);
  return {
    value,
    line: { name, label, quantity: number(unit, value), article, from, to, source, status, setBy },
  };
}

/**
 * Several values on one day. Gives a function from the name in `parameters` to the value, or refuses with every value that
 * is not known.
 */
export function valuesOn<Name extends string>(
  parameters: Readonly<Record<Name, Parameter>>,
  day: LocalDate,
  own: readonly OwnValue[] = [],
): Result<(name: Name) => Known<ParameterLine>> {
  const found = new Map<string, Known<ParameterLine>>();
  const missing: Parameter[] = [];
  for (const [name, parameter] of Object.entries<Parameter>(parameters)) {
    const value = valueOn(parameter, day, own);
    if (value.ok) found.set(name, value.value);
    else missing.push(parameter);
  }
  if (missing.length > 0) return refuse(...unknown(missing));
  return accept((name) => {
    const value = found.get(name);
    if (value === undefined) throw new RangeError(`${name} was not asked for`);
    return value;
  });
}

/** One sentence for all that is known in the same period. */
function unknown(missing: readonly Parameter[]): readonly Refusal[] {
  const groups = Map.groupBy(missing, (each) => knownWhen(each).nl);
  return [...groups.values()].map((together) => {
    const [first] = together;
    const label = {
      nl: together.map((each) => each.label.nl).join(', '),
      en: together.map((each) => each.label.en).join(', '),
    };
    const known = first === undefined ? label : knownWhen(first);
    return refusal('value-unknown', { field: 'date', values: { label, known } });
  });
}

function knownWhen({ values }: Parameter): Text {
  const from = values[0]?.from;
  const to = values.at(-1)?.to;
  return {
    nl: from === undefined ? 'nog niets' : `vanaf ${dayText(from).nl}${to ? ` tot ${dayText(to).nl}` : ''}`,
    en: from === undefined ? 'nothing yet' : `from ${from}${to ? ` until ${to}` : ''}`,
  };
}
