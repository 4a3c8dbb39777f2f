import { isLocalDate } from '../../kernel/local-date.ts';
import { readDay } from '../../kernel/reading.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { FormValues } from '../form/answer.ts';
import { formatDay } from '../format.ts';
import type { JourneyForm, Question } from './model.ts';

/** A question as it reads apart from its group: "Plaats en vervoer: wat is de brug?". */
export function wholeLabel({ group, label }: Question): string {
  return group === undefined ? label : `${group}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** Questions that stand together, in the order in which they are asked. */
export function grouped(
  questions: readonly Question[],
): readonly { readonly group: string | undefined; readonly questions: readonly Question[] }[] {
  const groups: { group: string | undefined; questions: Question[] }[] = [];
  for (const question of questions) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === question.group) last.questions.push(question);
    else groups.push({ group: question.group, questions: [question] });
  }
  return groups;
}

/** An answer as words: the label of what was chosen, a day in full. Empty when nothing was filled in. */
export function answerInWords(question: Question, values: readonly string[]): string {
  const filled = values.filter((value) => value.trim() !== '');
  return filled.map((value) => inWords(question, value)).join(', ');
}

function inWords(question: Question, value: string): string {
  if ('options' in question) return question.options.find((option) => option.value === value)?.label ?? value;
  if (question.kind !== 'date') return value;
  const day = readDay(value);
  return isLocalDate(day) ? formatDay(day) : value;
}

type Answered = { readonly question: string; readonly answer: string; readonly step: string };

/** Everything that was answered, in the order in which it was asked, and for each step in one line what was left open. */
export function answersInWords(form: JourneyForm, values: FormValues): readonly Answered[] {
  return form.steps.flatMap(({ key, title, questions }) => {
    const asked = questions.filter(({ kind }) => kind !== 'kept');
    const read = (question: Question) => answerInWords(question, values[question.name] ?? []);
    const open = asked.filter((question) => read(question) === '');
    return [
      ...asked
        .filter((question) => read(question) !== '')
        .map((question) => ({ question: wholeLabel(question), answer: read(question), step: key })),
      ...(open.length === 0
        ? []
        : [
            {
              question: title === undefined ? 'Niet ingevuld' : `Niet ingevuld bij ${title}`,
              answer: open.map(wholeLabel).join(' · '),
              step: key,
            },
          ]),
    ];
  });
}

/** The refusals for the summary, in the order of the questions: "Vul dit in." says of which question it speaks. */
export function refusalsInSummary(questions: readonly Question[], refusals: readonly Refusal[]): Refusal[] {
  const placeOf = ({ field }: Refusal) => questions.findIndex(({ name }) => name === field);
  return [...refusals]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((refusal) => {
      const asked = questions.find(({ name }) => name === refusal.field);
      if (asked === undefined || !refusal.rule.startsWith('input/')) return refusal;
      const label = wholeLabel(asked);
      const of = label.endsWith('?') ? label : `${label}:`;
      const { nl, en } = refusal.message;
      return { ...refusal, message: { nl: `${of} ${nl}`, en: `${of} ${en}` } };
    });
}
