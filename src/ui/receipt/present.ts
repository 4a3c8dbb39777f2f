import type { Line, ParameterLine, Receipt, Status, StepLine } from '../../kernel/receipt.ts';
import { fill, type Language, type Text } from '../../kernel/text.ts';
import { formatDay } from '../format.ts';
import { formatQuantity } from './quantity.ts';

type Fact = { readonly label: string; readonly value: string };

/** A dated value as a row of a table. */
type ShownParameter = Fact & {
  readonly article: string;
  readonly period: string;
  readonly source: string;
  readonly status: string;
};

/** A step as a line: what, made of what, how much. */
type ShownStep = Fact & {
  readonly article: string;
  /** With names: `referentiemaandloon × vakantiebijslag`. */
  readonly inWords: string;
  /** With values: `€ 2.294,40 × 8 %`. */
  readonly inNumbers: string;
  readonly rounding: string | null;
};

export type ShownReceipt = {
  readonly title: string;
  readonly day: string;
  readonly inputs: readonly Fact[];
  readonly parameters: readonly ShownParameter[];
  readonly steps: readonly ShownStep[];
  readonly outcome: readonly Fact[];
  readonly reason: string | null;
  readonly remarks: readonly string[];
};

const statusWords: Readonly<Record<Status, Text>> = {
  official: { nl: 'officieel', en: 'official' },
  secondary: { nl: 'overgenomen uit een andere bron', en: 'taken from another source' },
  derived: { nl: 'berekend uit de regel', en: 'computed from the rule' },
  unconfirmed: { nl: 'nog niet bevestigd', en: 'not confirmed yet' },
};

const setByMunicipality: Text = { nl: 'vastgesteld door de gemeente', en: 'set by the municipality' };

/** A receipt in the words of a reader: the same facts, nothing computed anew. */
export function presentReceipt(receipt: Receipt, language: Language): ShownReceipt {
  const lines: readonly Line[] = [...receipt.inputs, ...receipt.parameters, ...receipt.steps];
  const values = Object.fromEntries(
    lines.map(({ name, quantity }) => [name, formatQuantity(quantity, language)]),
  );
  const labels = Object.fromEntries(lines.map(({ name, label }) => [name, label[language]]));
  const fact = ({ label, quantity }: Line): Fact => ({
    label: label[language],
    value: formatQuantity(quantity, language),
  });
  const shownStep = (step: StepLine): ShownStep => ({
    ...fact(step),
    article: step.article,
    inWords: fill(step.how[language], labels),
    inNumbers: fill(step.how[language], values),
    rounding: step.rounding?.[language] ?? null,
  });
  return {
    title: receipt.title[language],
    day: formatDay(receipt.on, language),
    inputs: receipt.inputs.map(fact),
    parameters: receipt.parameters.map((parameter) => ({
      ...fact(parameter),
      article: parameter.article,
      period: periodOf(parameter, language),
      source: parameter.source,
      status: (parameter.setBy === 'municipality' ? setByMunicipality : statusWords[parameter.status])[
        language
      ],
    })),
    steps: receipt.steps.map(shownStep),
    outcome: receipt.outcome.map(fact),
    reason: receipt.reason?.message[language] ?? null,
    remarks: receipt.remarks.map((remark) => remark[language]),
  };
}

/** "1 jul 2026 tot 1 jan 2027"; without an end only since when. */
function periodOf({ from, to }: Pick<ParameterLine, 'from' | 'to'>, language: Language): string {
  const start = formatDay(from, language, 'short');
  if (to === null) return language === 'nl' ? `vanaf ${start}` : `since ${start}`;
  return `${start} ${language === 'nl' ? 'tot' : 'until'} ${formatDay(to, language, 'short')}`;
}
