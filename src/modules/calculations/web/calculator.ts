import type { z } from 'zod';
import { numberTyped, readDay, readTime } from '../../../kernel/reading.ts';
import type { Receipt } from '../../../kernel/receipt.ts';
import type { Refusal, Result } from '../../../kernel/result.ts';
import type { Text } from '../../../kernel/text.ts';
import { inputRefusals } from '../../../platform/input.ts';
import { refusalsOfTheRest } from '../../../platform/rest-of-input.ts';
import type { Figures, FormValues, Question } from '../../../ui/index.ts';

/** What a calculator answers: the outcome in a sentence, and how it came about. */
export type Outcome = {
  readonly answer: Text;
  readonly more?: readonly Text[];
  /** What can be drawn of it. */
  readonly figures?: Figures;
  readonly receipt: Receipt;
  /** Receipts of what it was made of. */
  readonly also?: readonly Receipt[];
};

/** A calculator as data: what it asks, and what it makes of the answers. */
export type Calculator = {
  /** Its place under `/rekenen`. */
  readonly slug: string;
  readonly title: Text;
  readonly lead: Text;
  readonly questions: (t: (text: Text) => string, today: string) => readonly Question[];
  /** What the questions begin with. */
  readonly begin: (today: string) => Readonly<Record<string, string>>;
  /** Reads what was filled in and computes, or refuses with the field that can mend it. */
  readonly compute: (given: Readonly<Record<string, string>>) => Result<Outcome>;
};

type Definition<Input> = Omit<Calculator, 'compute'> & {
  readonly input: z.ZodType<Input>;
  /** What could be asked: what can be read is weighed also when something else cannot (`refusalsOfTheRest`). */
  readonly example?: Readonly<Record<string, string>>;
  readonly compute: (input: Input) => Result<Outcome>;
};

/** Makes a calculator of a definition with its own input. */
export function calculator<Input>(definition: Definition<Input>): Calculator {
  const { input: schema, example, compute: answer } = definition;
  return {
    ...definition,
    compute: (given) => {
      const parsed = schema.safeParse(given);
      if (parsed.success) return answer(parsed.data);
      const rest =
        example === undefined ? [] : refusalsOfTheRest({ schema, example, given, answer }, parsed.error);
      return { ok: false, refusals: [...inputRefusals(parsed.error), ...rest] };
    },
  };
}

/** What a page of a calculator shows. */
export type Calculated = {
  readonly values: FormValues;
  readonly refusals: readonly Refusal[];
  readonly outcome: Outcome | null;
};

/** Computes from the questions in an address; null when nothing was asked yet. */
export function calculate(
  { questions, compute }: Calculator,
  search: URLSearchParams,
  today: string,
): Calculated | null {
  const asked = questions((text) => text.nl, today);
  if (!asked.some(({ name }) => search.has(name))) return null;
  const values = Object.fromEntries(
    asked.map(({ name, kind }) => [
      name,
      search.getAll(name).map((text) => (kind === 'date' ? (readDay(text) ?? text) : text)),
    ]),
  );
  const given = Object.fromEntries(
    asked.flatMap(({ name, kind, ...more }) => {
      const text = search.get(name)?.trim() ?? '';
      if (text === '') return [];
      if (kind === 'date') return [[name, readDay(text) ?? text]];
      if (kind === 'time') return [[name, readTime(text) ?? text]];
      const isNumber = 'inputMode' in more && more.inputMode !== undefined;
      return [[name, isNumber ? numberTyped(text) : text]];
    }),
  );
  const found = compute(given);
  return found.ok
    ? { values, refusals: [], outcome: found.value }
    : { values, refusals: found.refusals, outcome: null };
}
