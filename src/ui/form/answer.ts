import { data } from 'react-router';
import type { Refusal } from '../../kernel/result.ts';

/** What stands in the fields of a form, by name; several values for checkboxes. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** What an action gives back when it refuses: why, and what was typed, so that nothing has to be typed again. */
export type FormAnswer = { readonly refusals: readonly Refusal[]; readonly values: FormValues };

type Fact = string | number | boolean | null | undefined | readonly string[];

const neverKept = new Set(['csrf', 'password']);

/** The id of the control of a field, so that a link can lead to it. */
export function fieldId(name: string): string {
  return `veld-${name.replace(/[^\w-]/g, '-')}`;
}

function textsOf(fact: Fact): readonly string[] {
  if (fact === null || fact === undefined || fact === false) return [];
  if (fact === true) return ['on'];
  return typeof fact === 'object' ? fact : [String(fact)];
}

/** What a form begins with: `values={formValues({ name: person.name })}`. */
export function formValues(facts: Readonly<Record<string, Fact>>): FormValues {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, textsOf(fact)]));
}

function keptValues(form: FormData): FormValues {
  const names = [...new Set(form.keys())].filter((name) => !neverKept.has(name));
  return Object.fromEntries(
    names.map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string')]),
  );
}

/** The answer of an action that refuses: status 422, the reasons, and what was typed (files cannot be kept). */
export function refused(form: FormData, refusals: readonly Refusal[]) {
  const answer: FormAnswer = { refusals, values: keptValues(form) };
  return data(answer, { status: 422 });
}
