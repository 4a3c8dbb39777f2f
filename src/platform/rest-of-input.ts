import type { z } from 'zod';
import type { Refusal, Result } from '../kernel/result.ts';

type Asked<Schema extends z.ZodType> = {
  readonly schema: Schema;
  /** What could be asked: it stands in the place of each field that cannot be read. Of a list its first element stands for all. */
  readonly example: unknown;
  readonly given: unknown;
  readonly answer: (input: z.output<Schema>) => Result<unknown>;
};

/**
 * What a rule refuses of the fields that could be read, when others could not: so that every wrong field is named at once. The rule
 * is asked with the example in the place of what is wrong. What it then says of a wrong field, or of a whole that it is part of, is
 * about the example, and is left out.
 */
export function refusalsOfTheRest<Schema extends z.ZodType>(
  { schema, example, given, answer }: Asked<Schema>,
  { issues }: z.ZodError,
): readonly Refusal[] {
  const mended = schema.safeParse(issues.reduce((whole, issue) => mend(whole, issue, example), given));
  const found = mended.success ? answer(mended.data) : null;
  if (found === null || found.ok) return [];
  const wrong = issues.map(({ path }) => path.join('.'));
  return found.refusals.filter(
    ({ field = '' }) => !wrong.some((each) => each === field || each.startsWith(`${field}.`)),
  );
}

function mend(whole: unknown, issue: z.core.$ZodIssue, example: unknown): unknown {
  const { path } = issue;
  if (issue.code !== 'unrecognized_keys') return changed(whole, path, () => valueAt(example, path));
  const unknown = new Set(issue.keys);
  return changed(whole, path, (part) =>
    Object.fromEntries(fieldsOf(part).filter(([name]) => !unknown.has(name))),
  );
}

/** The same with another value at a path. */
function changed(
  whole: unknown,
  [head, ...rest]: readonly PropertyKey[],
  change: (part: unknown) => unknown,
): unknown {
  if (head === undefined) return change(whole);
  if (Array.isArray(whole)) {
    return whole.map((each: unknown, place) => (place === head ? changed(each, rest, change) : each));
  }
  const fields = new Map(fieldsOf(whole));
  fields.set(String(head), changed(fields.get(String(head)), rest, change));
  return Object.fromEntries(fields);
}

function valueAt(whole: unknown, [head, ...rest]: readonly PropertyKey[]): unknown {
  if (head === undefined) return whole;
  const part: unknown = Array.isArray(whole) ? whole[0] : new Map(fieldsOf(whole)).get(String(head));
  return valueAt(part, rest);
}

function fieldsOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
