import { type Exact, exact } from '../../kernel/exact.ts';
import { chosen, given, type Known, type Line, type StepLine, step } from '../../kernel/receipt.ts';
import { accept, type Refusal, type Result, refusalsOf, refuse } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';

const units = ['week', 'month', 'year'] as const;
type Unit = (typeof units)[number];

/**
 * The hours as the contract has them. `fixed`: one number a week or a month (one of the two); `min-max`: between two numbers;
 * `annual`: one number a year; `zero`: none agreed. The kind decides what the contract is; without the numbers it is not
 * weighed whether it is a small one.
 */
export type AgreedHours =
  | {
      readonly kind: 'fixed';
      readonly hoursPerWeek?: number | undefined;
      readonly hoursPerMonth?: number | undefined;
    }
  | {
      readonly kind: 'min-max';
      readonly minHours?: number | undefined;
      readonly maxHours?: number | undefined;
      readonly per: Unit;
    }
  | { readonly kind: 'annual'; readonly hoursPerYear?: number | undefined }
  | { readonly kind: 'zero' };

/**
 * Hours as the law looks at them: `one` says that there is one number of hours per unit of time, with how many that is a week
 * (null where the number was not given); null where there is no one number.
 */
export type Size = {
  readonly one: { readonly per: Unit; readonly aWeek: Known<StepLine> | null } | null;
  readonly inputs: readonly (Line | Known)[];
};

const refusal = refusalsOf('oproep', {
  'hours-one-of-two': {
    nl: 'Vul de vaste uren in: per week of per maand. Kies één van de twee.',
    en: 'Give the fixed hours: per week or per month. Choose one of the two.',
  },
  'hours-none': {
    nl: 'Vul meer dan 0 uur in. Zijn er geen uren afgesproken? Kies dan voor een nulurencontract.',
    en: 'Give more than 0 hours. Were no hours agreed? Then choose a zero-hours contract.',
  },
  'hours-negative': {
    nl: 'Het minimum kan niet lager zijn dan 0 uur.',
    en: 'The minimum cannot be lower than 0 hours.',
  },
  'hours-too-many': {
    nl: 'Zo veel uren heeft een {eenheid} niet. Vul ten hoogste {most} in.',
    en: 'A {unit} does not have that many hours. Give at most {most}.',
  },
  'max-below-min': {
    nl: 'Het maximum is lager dan het minimum. Controleer beide.',
    en: 'The maximum is lower than the minimum. Check both.',
  },
});

const unitNames: Readonly<Record<Unit, Text>> = {
  week: { nl: 'week', en: 'week' },
  month: { nl: 'maand', en: 'month' },
  year: { nl: 'jaar', en: 'year' },
};

/** Hours that exist in a week, the longest month and the longest year. */
const hoursIn: Readonly<Record<Unit, number>> = { week: 168, month: 744, year: 8784 };

/** Reads what was agreed, or refuses with every number that cannot be. */
export function sizeOf(hours: AgreedHours): Result<Size> {
  if (hours.kind === 'zero') return accept({ one: null, inputs: [kindLine('zero')] });
  if (hours.kind === 'annual') return oneNumber('annual', hours.hoursPerYear, 'year', 'hours.hoursPerYear');
  if (hours.kind === 'min-max') return range(hours);
  const { hoursPerWeek, hoursPerMonth } = hours;
  if (hoursPerWeek !== undefined && hoursPerMonth === undefined)
    return oneNumber('fixed', hoursPerWeek, 'week', 'hours.hoursPerWeek');
  if (hoursPerMonth !== undefined && hoursPerWeek === undefined)
    return oneNumber('fixed', hoursPerMonth, 'month', 'hours.hoursPerMonth');
  if (hoursPerWeek === undefined)
    return accept({ one: { per: 'month', aWeek: null }, inputs: [kindLine('fixed')] });
  return refuse(refusal('hours-one-of-two', { field: 'hours.hoursPerWeek' }));
}

function oneNumber(
  kind: AgreedHours['kind'],
  hours: number | undefined,
  per: Unit,
  field: string,
): Result<Size> {
  if (hours === undefined) return accept({ one: { per, aWeek: null }, inputs: [kindLine(kind)] });
  const wrong = hours > 0 ? tooMany(hours, per, field) : [refusal('hours-none', { field })];
  if (wrong.length > 0) return refuse(...wrong);
  const known = hoursLine('uren', 'hours', hours, per);
  return accept({
    one: { per, aWeek: aWeek(known, per) },
    inputs: [kindLine(kind), known],
  });
}

function range({ minHours, maxHours, per }: Extract<AgreedHours, { kind: 'min-max' }>): Result<Size> {
  const wrong = [...wrongLeast(minHours, per), ...wrongMost(maxHours, minHours, per)];
  if (wrong.length > 0) return refuse(...wrong);
  const line = (name: string, hours: number | undefined) =>
    hours === undefined ? [] : [hoursLine(name, name, hours, per)];
  const [least, most] = [line('minimum', minHours), line('maximum', maxHours)];
  const same = minHours !== undefined && minHours === maxHours;
  const one = same ? { per, aWeek: most.map((each) => aWeek(each, per))[0] ?? null } : null;
  return accept({ one, inputs: [kindLine('min-max'), ...least, ...most] });
}

function wrongLeast(hours: number | undefined, per: Unit): Refusal[] {
  if (hours === undefined) return [];
  const field = 'hours.minHours';
  return [...(hours >= 0 ? [] : [refusal('hours-negative', { field })]), ...tooMany(hours, per, field)];
}

function wrongMost(hours: number | undefined, least: number | undefined, per: Unit): Refusal[] {
  if (hours === undefined) return [];
  const field = 'hours.maxHours';
  return [
    ...(hours > 0 ? [] : [refusal('hours-none', { field })]),
    ...tooMany(hours, per, field),
    ...(least !== undefined && hours < least ? [refusal('max-below-min', { field })] : []),
  ];
}

function tooMany(hours: number, per: Unit, field: string): Refusal[] {
  if (hours <= hoursIn[per]) return [];
  const values = { eenheid: unitNames[per].nl, unit: unitNames[per].en, most: hoursIn[per] };
  return [refusal('hours-too-many', { values, field })];
}

const kindNames: Readonly<Record<AgreedHours['kind'], Text>> = {
  fixed: { nl: 'vaste uren', en: 'fixed hours' },
  'min-max': { nl: 'minimum en maximum (min-max)', en: 'minimum and maximum (min-max)' },
  annual: { nl: 'uren per jaar (jaaruren)', en: 'hours per year (annual hours)' },
  zero: { nl: 'geen uren afgesproken (nuluren)', en: 'no hours agreed (zero hours)' },
};

function kindLine(kind: AgreedHours['kind']): Line {
  return chosen('kind', { nl: 'soort contract', en: 'kind of contract' }, kindNames, kind);
}

function hoursLine(nl: string, en: string, hours: number, per: Unit): Known {
  const unit = unitNames[per];
  const label = { nl: `${nl} per ${unit.nl}`, en: `${en} per ${unit.en}` };
  return given(`${nl}-${unit.nl}`, label, 'hours', exact(hours));
}

const perWeek: Readonly<Record<Unit, (hours: Exact) => Exact>> = {
  week: (hours) => hours,
  month: (hours) => hours.mul(12).div(52),
  year: (hours) => hours.div(52),
};
const how: Readonly<Record<Unit, string>> = { week: '', month: ' × 12 / 52', year: ' / 52' };

/** The law measures a small contract per week and is silent on months: 12 months are 52 weeks, as usual. */
function aWeek({ line, value }: Known, per: Unit): Known<StepLine> {
  return step({
    name: 'uren-per-week',
    label: { nl: 'gemiddeld per week', en: 'average per week' },
    article: 'BW 7:628a lid 1',
    how: { nl: `{${line.name}}${how[per]}`, en: `{${line.name}}${how[per]}` },
    unit: 'hours',
    value: perWeek[per](value),
  });
}
