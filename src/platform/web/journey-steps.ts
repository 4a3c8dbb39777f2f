import { readDay, readTime } from '../../kernel/reading.ts';
import { type Refusal, refusalsOf } from '../../kernel/result.ts';
import type { Action } from '../action.ts';
import { inputRefusals } from '../input.ts';
import { type Command, inForm } from '../submission/confirm.ts';

/** The least that is known of a form here: its steps and the names of its questions. */
export type FormShape = {
  readonly steps: readonly [StepShape, ...StepShape[]];
};
type StepShape = {
  readonly key: string;
  readonly questions: readonly { readonly name: string; readonly kind: string }[];
};

/** What was filled in, by name of the question; what was left empty is not there. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

type Values = Readonly<Record<string, readonly string[]>>;

const refusal = refusalsOf('input', {
  nothing: { nl: 'Vul minstens één ding in.', en: 'Fill in at least one thing.' },
});

function questionsOf(form: FormShape) {
  return form.steps.flatMap(({ questions }) => questions);
}

/** What was typed, of the questions of this form only. */
export function valuesOf(form: FormShape, sent: FormData): Values {
  return Object.fromEntries(
    questionsOf(form).map(({ name }) => [
      name,
      sent.getAll(name).filter((value) => typeof value === 'string'),
    ]),
  );
}

/** The same as input of an action: empty is left out, days and times in one notation. */
export function answersOf(form: FormShape, values: Values): Answers {
  const answers: Record<string, string | readonly string[]> = {};
  for (const { name, kind } of questionsOf(form)) {
    const filled = (values[name] ?? []).filter((value) => value.trim() !== '').map(reader(kind));
    const [first] = filled;
    if (first !== undefined) answers[name] = kind === 'many' ? filled : first;
  }
  return answers;
}

function reader(kind: string): (value: string) => string {
  if (kind === 'date') return (value) => readDay(value) ?? value;
  if (kind === 'time') return (value) => readTime(value) ?? value;
  return (value) => value;
}

/** The step by its key; the first step that can mend a refusal, when there are any. */
export function stepOf(form: FormShape, key: string | null, refusals: readonly Refusal[] = []): StepShape {
  const mends = form.steps.find(({ questions }) =>
    questions.some(({ name }) => refusals.some(({ field }) => field === name)),
  );
  return mends ?? form.steps.find((step) => step.key === key) ?? form.steps[0];
}

/** The step that a button asks for: `back`, or `step:` and its key. */
export function stepAsked(form: FormShape, here: string, go: string): StepShape {
  if (go.startsWith('step:')) return stepOf(form, go.slice('step:'.length));
  const place = form.steps.findIndex((step) => step.key === here);
  return form.steps[Math.max(0, place - 1)] ?? form.steps[0];
}

export function stepAfter(form: FormShape, here: string): StepShape | undefined {
  return form.steps[form.steps.indexOf(stepOf(form, here)) + 1];
}

/** Names of the questions of the steps after this one. */
function ahead(form: FormShape, key: string): ReadonlySet<string> {
  const place = form.steps.indexOf(stepOf(form, key));
  return new Set(form.steps.slice(place + 1).flatMap(({ questions }) => questions.map(({ name }) => name)));
}

/** What is wrong with the answers up to and including this step; `later` when only later questions are still open. */
export function inputProblems(
  form: FormShape,
  key: string,
  action: Action<unknown>,
  commands: readonly Command[],
): { readonly now: readonly Refusal[]; readonly later: boolean } {
  if (commands.length === 0) return { now: [refusal('nothing')], later: false };
  const all = commands.flatMap((command) => unreadable(action, command));
  const open = ahead(form, key);
  const now = all.filter(({ field }) => field === undefined || !open.has(field));
  return { now, later: all.length > now.length };
}

/** The refusals of a rule that belong on this step: all on the last one, before that only those of questions already asked. */
export function ofThisStep(form: FormShape, key: string, refusals: readonly Refusal[]): readonly Refusal[] {
  if (stepAfter(form, key) === undefined) return refusals;
  const open = ahead(form, key);
  const asked = new Set(questionsOf(form).map(({ name }) => name));
  return refusals.filter(({ field }) => field !== undefined && asked.has(field) && !open.has(field));
}

function unreadable(action: Action<unknown>, command: Command): readonly Refusal[] {
  const parsed = action.input.safeParse(command.raw);
  return parsed.success ? [] : inForm(inputRefusals(parsed.error), command);
}

/** A refusal of a field that the form does not ask stands in the summary without a link. */
export function withoutStrayFields(form: FormShape, refusals: readonly Refusal[]): readonly Refusal[] {
  const names = new Set(questionsOf(form).map(({ name }) => name));
  return refusals.map(({ field, ...rest }) =>
    field === undefined || !names.has(field) ? rest : { ...rest, field },
  );
}
