import { type Exact, exact, exactText } from './exact.ts';
import type { LocalDate } from './local-date.ts';
import type { Refusal } from './result.ts';
import type { Text } from './text.ts';

/** What a number on a receipt counts. Amounts are in cents, and may be parts of a cent until they are rounded. */
export const numberUnits = [
  'cents',
  'percent',
  'hours',
  'minutes',
  'days',
  'weeks',
  'months',
  'years',
  'people',
  'number',
] as const;
export type NumberUnit = (typeof numberUnits)[number];

/** A value on a receipt. Numbers are kept exact: as a decimal that ends, or as a fraction ("9085/9"). */
export type Quantity =
  | { readonly unit: NumberUnit; readonly exact: string }
  | { readonly unit: 'day'; readonly day: LocalDate }
  /** `code`: the choice as a rule reads it, so that a kept receipt can be computed anew. */
  | { readonly unit: 'words'; readonly words: Text; readonly code?: string };

/** Something that has a name on a receipt, by which steps refer to it. */
export type Line = { readonly name: string; readonly label: Text; readonly quantity: Quantity };

/** How sure a dated value is: read in an official publication, quoted elsewhere, computed from the rule, or not confirmed. */
export const statuses = ['official', 'secondary', 'derived', 'unconfirmed'] as const;
export type Status = (typeof statuses)[number];

/** A dated value of the law that was used: since when, until when, where it stands, and who set it. */
export type ParameterLine = Line & {
  readonly article: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly source: string;
  readonly status: Status;
  readonly setBy: 'law' | 'municipality';
};

/** One step of the reckoning. `how` names what it is made of: `{grondslag} × {aandeel}`. */
export type StepLine = Line & {
  readonly article: string;
  readonly how: Text;
  /** Where the law (or, where it is silent, this house) rounds, in words. */
  readonly rounding?: Text;
};

/** How an outcome came about: kept with a decision as it was, and shown as "zo is dit berekend". */
export type Receipt = {
  readonly version: 1;
  /** The folder in `law/` that computed it. */
  readonly instrument: string;
  readonly title: Text;
  /** The day whose rules were applied. */
  readonly on: LocalDate;
  readonly inputs: readonly Line[];
  readonly parameters: readonly ParameterLine[];
  readonly steps: readonly StepLine[];
  readonly outcome: readonly Line[];
  /** Why there is no right, where there is none. */
  readonly reason: Pick<Refusal, 'rule' | 'message'> | null;
  /** What a reader must know besides: doubts, what was not weighed, where to check. */
  readonly remarks: readonly Text[];
};

/** A line whose number the reckoning goes on with. */
export type Known<Kind extends Line = Line> = { readonly line: Kind; readonly value: Exact };

export function number(unit: NumberUnit, value: Exact | number): Quantity {
  return { unit, exact: exactText(typeof value === 'number' ? exact(value) : value) };
}

/** A number that was given. */
export function given(name: string, label: Text, unit: NumberUnit, value: Exact | number): Known {
  const known = typeof value === 'number' ? exact(value) : value;
  return { line: { name, label, quantity: number(unit, known) }, value: known };
}

/** A day that was given. */
export function givenDay(name: string, label: Text, day: LocalDate): Line {
  return { name, label, quantity: { unit: 'day', day } };
}

/** Something that was concluded, in words. */
export function inWords(name: string, label: Text, words: Text): Line {
  return { name, label, quantity: { unit: 'words', words } };
}

/** A choice that was given: which of these, and what people call it. */
export function chosen<Code extends string>(
  name: string,
  label: Text,
  names: Readonly<Record<Code, Text>>,
  code: Code,
): Line {
  return { name, label, quantity: { unit: 'words', words: names[code], code } };
}

/** A question that was answered with yes or no. */
export function yesOrNo(name: string, label: Text, answer: boolean): Line {
  return chosen(
    name,
    label,
    { yes: { nl: 'ja', en: 'yes' }, no: { nl: 'nee', en: 'no' } },
    answer ? 'yes' : 'no',
  );
}

type Step = Omit<StepLine, 'quantity'> & { readonly unit: NumberUnit; readonly value: Exact };

/** One step that yields a number. */
export function step({ unit, value, ...line }: Step): Known<StepLine> {
  return { line: { ...line, quantity: number(unit, value) }, value };
}

/** One step that yields a day. */
export function dayStep({
  day,
  ...line
}: Omit<StepLine, 'quantity'> & { readonly day: LocalDate }): StepLine {
  return { ...line, quantity: { unit: 'day', day } };
}

type Draft = {
  readonly instrument: string;
  readonly title: Text;
  readonly on: LocalDate;
  readonly inputs: readonly (Line | Known)[];
  readonly parameters?: readonly Known<ParameterLine>[];
  readonly steps?: readonly (StepLine | Known<StepLine>)[];
  readonly outcome?: readonly (Line | Known)[];
  readonly reason?: Pick<Refusal, 'rule' | 'message'>;
  readonly remarks?: readonly Text[];
};

/**
 * Puts a receipt together, for good: nothing in it can be changed any more. A name that stands twice, or a step that refers to
 * something further on, is a bug.
 */
export function receipt(draft: Draft): Receipt {
  const done: Receipt = {
    version: 1,
    instrument: draft.instrument,
    title: draft.title,
    on: draft.on,
    inputs: draft.inputs.map(lineOf),
    parameters: (draft.parameters ?? []).map(({ line }) => line),
    steps: (draft.steps ?? []).map((each) => ('line' in each ? each.line : each)),
    outcome: (draft.outcome ?? []).map(lineOf),
    reason: draft.reason === undefined ? null : { rule: draft.reason.rule, message: draft.reason.message },
    remarks: draft.remarks ?? [],
  };
  checkNames(done);
  return forGood(done);
}

function forGood<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(forGood);
  return value;
}

function lineOf(each: Line | Known): Line {
  return 'line' in each ? each.line : each;
}

function checkNames({ instrument, inputs, parameters, steps }: Receipt): void {
  const known = new Set<string>();
  const add = (name: string) => {
    if (known.has(name)) throw new RangeError(`${instrument}: ${name} stands on the receipt twice`);
    known.add(name);
  };
  for (const { name } of [...inputs, ...parameters]) add(name);
  for (const { name, how } of steps) {
    const missing = namesIn(how.nl).filter((each) => !known.has(each));
    if (missing.length > 0)
      throw new RangeError(`${instrument}: step ${name} refers to ${missing.join(', ')}`);
    add(name);
  }
}

/** The names that a step refers to. */
export function namesIn(how: string): string[] {
  return [...how.matchAll(/\{([\w-]+)\}/g)].map((match) => String(match[1]));
}

/** A sign or a number reads the same in every language. */
export function formula(how: string): Text {
  return { nl: how, en: how };
}
