import { type Exact, exact, type Rounding, whole } from '../kernel/exact.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { formula, type Known, type NumberUnit, type StepLine, step } from '../kernel/receipt.ts';
import { type Refusal, refusalsOf } from '../kernel/result.ts';
import type { Text } from '../kernel/text.ts';

const refusal = refusalsOf('law', {
  'number-wrong': {
    nl: 'Vul bij {label} een getal in van {least} tot en met {most}.',
    en: 'For {label}, give a number from {least} to {most}.',
  },
  'amount-wrong': {
    nl: 'Vul bij {label} een bedrag in hele centen in van {least} tot en met {most} euro.',
    en: 'For {label}, give an amount in whole cents from {least} to {most} euros.',
  },
  'whole-number-wrong': {
    nl: 'Vul bij {label} een heel getal in van {least} tot en met {most}.',
    en: 'For {label}, give a whole number from {least} to {most}.',
  },
  'day-too-far': { nl: 'Kies een dag voor het jaar 2200.', en: 'Choose a day before the year 2200.' },
});

/** A number that a rule is given: the input it came from, what people call it, and between what it makes sense. */
export type Asked = {
  readonly field: string;
  readonly label: Text;
  readonly value: number | undefined;
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
  /** True for an amount: whole cents, of which people speak in euros. */
  readonly cents?: boolean;
  /** True where it may be left out. */
  readonly optional?: boolean;
};

/** What stands in the way of reckoning with these numbers: every one that is missing or makes no sense, by its field. */
export function wrongNumbers(asked: readonly Asked[]): readonly Refusal[] {
  return asked.filter(isWrong).map(({ field, label, least, most, whole: mustBeWhole, cents }) => {
    if (cents === true)
      return refusal('amount-wrong', { field, values: { label, least: euros(least), most: euros(most) } });
    return refusal(mustBeWhole === true ? 'whole-number-wrong' : 'number-wrong', {
      field,
      values: { label, least: decimal(least), most: decimal(most) },
    });
  });
}

/** What stands in the way of reckoning on from a day: later than anybody plans is a slip of the keys. */
export function tooFar(field: string, day: LocalDate | undefined): readonly Refusal[] {
  return day !== undefined && day >= '2200-01-01' ? [refusal('day-too-far', { field })] : [];
}

function isWrong({ value, least, most, whole: mustBeWhole, cents, optional }: Asked): boolean {
  if (value === undefined) return optional !== true;
  const inParts = mustBeWhole !== true && cents !== true;
  const fits = value >= least && value <= most && (inParts || Number.isInteger(value));
  return !fits;
}

/** Whole euros in a sentence: 1.000.000 in Dutch. */
function euros(cents: number): Text {
  const written = (separator: string) => String(cents / 100).replace(/\B(?=(\d{3})+$)/g, separator);
  return { nl: written('.'), en: written(',') };
}

/** A number in a sentence: 6,25 in Dutch, 6.25 in English. */
export function decimal(value: number): Text {
  return { nl: String(value).replace('.', ','), en: String(value) };
}

/** A day in a sentence: 1-7-2026 in Dutch. */
export function dayText(day: LocalDate): Text {
  const [year, month, date] = day.split('-');
  return { nl: `${Number(date)}-${Number(month)}-${year}`, en: day };
}

const inWords: Readonly<Record<Rounding, Text>> = {
  'half-up': { nl: '0,5 naar boven', en: '0.5 up' },
  up: { nl: 'altijd naar boven', en: 'always up' },
  down: { nl: 'altijd naar beneden', en: 'always down' },
};

/** How an amount becomes whole cents, in words. `lawSilent`: the law does not say how, so the choice is ours. */
export function toCents(rounding: Rounding = 'half-up', lawSilent = false): Text {
  const how = inWords[rounding];
  return {
    nl: `afgerond op hele centen, ${how.nl}${lawSilent ? '; de wet zegt niet hoe, dit is onze keuze' : ''}`,
    en: `rounded to whole cents, ${how.en}${lawSilent ? '; the law does not say how, this is our choice' : ''}`,
  };
}

type RoundedLine = Pick<StepLine, 'name' | 'label' | 'article'> & {
  readonly of: Known;
  readonly unit?: NumberUnit;
  readonly by?: Rounding;
  readonly rounding: Text;
};

/** The step that rounds what stands above it to a whole number, so that a receipt shows both. */
export function rounded({ of, unit = 'cents', by = 'half-up', ...line }: RoundedLine): Known<StepLine> {
  return step({ ...line, how: formula(`{${of.line.name}}`), unit, value: exact(whole(of.value, by)) });
}

/** True for a number without a part behind the comma. */
export function isWhole(value: Exact): boolean {
  return value.d === 1n;
}

/** One million euros: no monthly amount in these rules comes near it, so more is a slip of the keys. */
export const mostCents = 100_000_000;
