import { fillText, type Text, type WordedValues } from './text.ts';

/**
 * Why something was not done. `rule` names the rule that fired (`module/rule`), `message` says it to the user,
 * `field` is the input that can mend it, where there is one.
 */
export type Refusal = {
  readonly rule: string;
  readonly message: Text;
  readonly field?: string;
};

/** The outcome of a decision: a value, or the refusals that stand in the way. Refusing is normal; exceptions are bugs. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export function accept<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function refuse(...refusals: readonly Refusal[]): Result<never> {
  return { ok: false, refusals };
}

/** Everything that stands in the way in any of these outcomes, each once. */
export function refusalsIn(...outcomes: readonly Result<unknown>[]): readonly Refusal[] {
  const all = outcomes.flatMap((each) => (each.ok ? [] : each.refusals));
  return all.filter(
    (each, place) =>
      all.findIndex(({ field, message }) => field === each.field && message.nl === each.message.nl) === place,
  );
}

/**
 * The refusals a module can give, each with its sentence beside its key.
 * The function it returns makes one: `refusal('reason-missing', { field: 'reason' })`.
 */
export function refusalsOf<Key extends string>(module: string, texts: Readonly<Record<Key, Text>>) {
  return (key: Key, more: { field?: string; values?: WordedValues } = {}): Refusal => ({
    rule: `${module}/${key}`,
    message: fillText(texts[key], more.values),
    ...(more.field === undefined ? {} : { field: more.field }),
  });
}
