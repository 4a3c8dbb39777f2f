import { isLocalDate } from '../../kernel/local-date.ts';
import { readDay } from '../../kernel/reading.ts';
import type { FormValues } from '../form/answer.ts';
import { formatDay } from '../format.ts';
import type { JourneyForm, Question } from './model.ts';

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

/** Everything that was answered, in the order in which it was asked, with the step where it can be changed. */
export function answersInWords(form: JourneyForm, values: FormValues) {
  return form.steps.flatMap(({ key, questions }) =>
    questions
      .filter(({ kind }) => kind !== 'kept')
      .map((question) => ({
        question: question.label,
        answer: answerInWords(question, values[question.name] ?? []) || 'niet ingevuld',
        step: key,
      })),
  );
}
