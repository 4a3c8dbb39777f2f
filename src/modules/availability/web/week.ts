import { readTime } from '../../../kernel/reading.ts';
import type { Text } from '../../../kernel/text.ts';
import { timeOfMinute } from '../../../kernel/times.ts';
import { type FormValues, formValues, type Question } from '../../../ui/index.ts';
import type { Week } from '../queries/overview.ts';
import type { Block } from '../rules/available.ts';
import { type Weekday, weekdayNames, weekdays } from '../words.ts';

type Translate = (text: Text) => string;

/** Two blocks a day: who works mornings and evenings, or has a long break. */
const places = [1, 2] as const;
const nameOf = (end: 'from' | 'to', weekday: Weekday, place: number) => `${end}-${weekday}-${place}`;

/** A week as questions: per day from when until when, twice. */
export function weekQuestions(t: Translate): readonly Question[] {
  return weekdays.flatMap((weekday) =>
    places.flatMap((place): Question[] => {
      const group = t(weekdayNames[weekday]);
      const [from, to] =
        place === 1
          ? [t({ nl: 'Van', en: 'From' }), t({ nl: 'Tot', en: 'Until' })]
          : [t({ nl: 'En van', en: 'And from' }), t({ nl: 'Tot', en: 'Until' })];
      return [
        { kind: 'time', name: nameOf('from', weekday, place), label: from, optional: true, group },
        { kind: 'time', name: nameOf('to', weekday, place), label: to, optional: true, group },
      ];
    }),
  );
}

/** What the questions begin with: the week that was told last. */
export function weekBegin(week: Week | undefined): FormValues {
  const byDay = Map.groupBy(week?.blocks ?? [], ({ weekday }) => weekday);
  const entries = [...byDay].flatMap(([weekday, blocks]) =>
    blocks.flatMap(({ fromMinute, toMinute }, place) => [
      [nameOf('from', weekday, place + 1), timeOfMinute(fromMinute)] as const,
      [nameOf('to', weekday, place + 1), timeOfMinute(toMinute)] as const,
    ]),
  );
  return formValues(Object.fromEntries(entries));
}

type Filled = (name: string) => string | undefined;

/** The blocks that were filled in, as input of the action, with the field of the form for each field of a block. */
export function blocksFilled(filled: Filled) {
  const told = weekdays.flatMap((weekday) =>
    places.flatMap((place) => {
      const names = { from: nameOf('from', weekday, place), to: nameOf('to', weekday, place) };
      const [from, to] = [timeOf(filled(names.from)), timeOf(filled(names.to))];
      return from === undefined && to === undefined ? [] : [{ block: { weekday, from, to }, names }];
    }),
  );
  return {
    blocks: told.map(({ block }) => block),
    fields: Object.fromEntries([
      ['blocks', nameOf('from', 1, 1)],
      ...told.flatMap(({ names }, place) => [
        [`blocks.${place}.from`, names.from],
        [`blocks.${place}.to`, names.to],
      ]),
    ]),
  };
}

function timeOf(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : (readTime(text) ?? text);
}

/** The hours of one day in words: `8:00–16:30`. */
export function hoursOn(blocks: readonly Block[], weekday: Weekday, t: Translate): string {
  const hours = blocks
    .filter((block) => block.weekday === weekday)
    .map(({ fromMinute, toMinute }) => {
      const next = toMinute > 1440 ? t({ nl: ' (volgende dag)', en: ' (next day)' }) : '';
      return `${short(timeOfMinute(fromMinute))}–${short(toMinute === 1440 ? '24:00' : timeOfMinute(toMinute))}${next}`;
    });
  return hours.length === 0 ? '–' : hours.join(t({ nl: ' en ', en: ' and ' }));
}

function short(time: string): string {
  return time.replace(/^0/, '');
}
