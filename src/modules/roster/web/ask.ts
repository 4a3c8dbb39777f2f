import { formatDay } from '../../../ui/index.ts';
import { type BuiltProblem, keyOf } from '../problem/build.ts';
import type { Names } from '../queries/names.ts';
import type { AskFirst } from '../rules/notice.ts';
import { clockOf } from './text.ts';

/** Somebody who is asked before their roster changes, with what changes and how near it is. */
export type Asked = { readonly key: string; readonly name: string; readonly text: string };

/** How near a change is: "minder dan 4 dagen van tevoren". */
export function nearWords(noticeDays: number): string {
  return `minder dan ${noticeDays} ${noticeDays === 1 ? 'dag' : 'dagen'} van tevoren`;
}

/** Who is asked first, by name: one sentence for each change of a person. */
export function askedOf(
  { built, names }: { readonly built: Pick<BuiltProblem, 'shifts'>; readonly names: Names },
  asks: readonly AskFirst[],
): readonly Asked[] {
  const shifts = new Map(built.shifts.map((shift) => [keyOf(shift), shift]));
  const change = (ask: AskFirst): string => {
    const shift = shifts.get(keyOf(ask));
    const work =
      shift === undefined ? '' : `, ${clockOf(shift)}, ${names.sites.get(shift.siteId)?.employer ?? ''}`;
    const verb = ask.does === 'gets' ? 'Krijgt' : 'Verliest';
    return `${verb} een dienst: ${formatDay(ask.onDate, 'nl', 'near')}${work}. Dat is ${nearWords(ask.noticeDays)}.`;
  };
  return [...Map.groupBy(asks, ({ participantId }) => participantId)]
    .map(([key, own]) => ({
      key,
      name: names.people.get(key) ?? '',
      text: own.map(change).join(' '),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** What somebody who is asked may do, and what they keep (BW 7:628b lid 3 with 7:628a lid 2 and 3). */
export const howToRefuse = {
  gets: 'Wie een dienst krijgt, mag nee zeggen: tegen u, of na het publiceren bij Mijn rooster met ‘Dat lukt niet’.',
  loses: 'Wie een dienst verliest, houdt het loon voor die uren.',
} as const;

/** What is said after a change by hand, after "Gedaan."; empty when nobody has to be asked. */
export function askAfterwards(names: Names, asks: readonly AskFirst[]): string {
  if (asks.length === 0) return '';
  const near = Math.max(...asks.map(({ noticeDays }) => noticeDays));
  const who = [...new Set(asks.map(({ participantId }) => names.people.get(participantId) ?? ''))];
  const may = asks.some(({ does }) => does === 'gets') ? ' Wie een dienst krijgt, mag nee zeggen.' : '';
  return ` Vraag eerst: ${who.join(' en ')}. Dit is ${nearWords(near)}.${may}`;
}
