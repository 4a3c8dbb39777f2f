import type { Line, ParameterLine, Receipt, Status, StepLine } from '../../kernel/receipt.ts';
import { fill, type Language, type Text } from '../../kernel/text.ts';
import { capital, formatDay } from '../format.ts';
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

/** The headings of a receipt, on a page and on paper. */
export const receiptWords = {
  title: { nl: 'Zo is dit berekend', en: 'How this was computed' },
  rulesOf: { nl: 'Met de regels van', en: 'By the rules of' },
  inputs: { nl: 'Wat is ingevuld', en: 'What was filled in' },
  parameters: {
    nl: 'Bedragen, percentages en termijnen uit de wet',
    en: 'Amounts, percentages and terms of the law',
  },
  steps: { nl: 'De berekening, stap voor stap', en: 'The reckoning, step by step' },
  outcome: { nl: 'De uitkomst', en: 'The outcome' },
  remarks: { nl: 'Goed om te weten', en: 'Good to know' },
  value: { nl: 'Waarde', en: 'Value' },
  what: { nl: 'Wat', en: 'What' },
  where: { nl: 'Artikel en bron', en: 'Article and source' },
  period: { nl: 'Geldt', en: 'In force' },
} as const satisfies Record<string, Text>;

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
    label: capital(label[language]),
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
