import { formatDay } from '../../../ui/index.ts';
import { type BuiltProblem, keyOf } from '../problem/build.ts';
import type { Names } from '../queries/names.ts';
import type { AskFirst } from '../rules/notice.ts';
import { type Asked, nearWords } from './ask-words.ts';
import { clockOf } from './text.ts';

/** Who is asked first, by name: one sentence for each person. */
export function askedOf(
  { built, names }: { readonly built: Pick<BuiltProblem, 'shifts'>; readonly names: Names },
  asks: readonly AskFirst[],
): readonly Asked[] {
  const shifts = new Map(built.shifts.map((shift) => [keyOf(shift), shift]));
  const change = (ask: AskFirst): string => {
    const shift = shifts.get(keyOf(ask));
    const work =
      shift === undefined ? '' : `, ${clockOf(shift)}, ${names.sites.get(shift.siteId)?.employer ?? ''}`;
    const verb = ask.does === 'gets' ? 'krijgt' : 'verliest';
    return `${verb} een dienst: ${formatDay(ask.onDate, 'nl', 'near')}${work}`;
  };
  return [...Map.groupBy(asks, ({ participantId }) => participantId)]
    .map(([key, own]) => ({
      key,
      name: names.people.get(key) ?? '',
      text: `${own.map(change).join(', en ')}.`,
      noticeDays: Math.max(...own.map(({ noticeDays }) => noticeDays)),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** What is said after a change by hand, after "Gedaan."; empty when nobody has to be asked. */
export function askAfterwards(names: Names, asks: readonly AskFirst[]): string {
  if (asks.length === 0) return '';
  const near = Math.max(...asks.map(({ noticeDays }) => noticeDays));
  const who = [...new Set(asks.map(({ participantId }) => names.people.get(participantId) ?? ''))];
  const may = asks.some(({ does }) => does === 'gets') ? ' Wie een dienst krijgt, mag nee zeggen.' : '';
  return ` Vraag eerst: ${who.join(' en ')}. Dit is ${nearWords(near)}.${may}`;
}
