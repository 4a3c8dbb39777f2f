import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { timeOfMinute } from '../../../kernel/times.ts';
import { capital, counted, formatDay, formatNumber } from '../../../ui/index.ts';
import type { LawWarning } from '../rules/law-warnings.ts';
import type { Consequence } from '../rules/notice.ts';
import type { Demand } from '../rules/shift-facts.ts';
import { weekdayNames } from '../words.ts';

/** "7:00–15:30", and of a night "22:00–6:00 (volgende dag)". */
export function timesInWords({ fromMinute, toMinute }: Pick<Demand, 'fromMinute' | 'toMinute'>): string {
  const clock = (minute: number) => timeOfMinute(minute).replace(/^0/, '');
  const next = toMinute > 1440 ? ' (volgende dag)' : '';
  return `${clock(fromMinute)}–${clock(toMinute)}${next}`;
}

/** "maandag tot en met vrijdag", "dinsdag en zaterdag", "elke dag". */
export function weekdaysInWords(weekdays: readonly number[]): string {
  const names = weekdays.map((day) => weekdayNames[day - 1]?.nl ?? '');
  const [first = 0, last = 0] = [weekdays[0], weekdays.at(-1)];
  if (weekdays.length === 7) return 'elke dag';
  if (weekdays.length > 2 && last - first === weekdays.length - 1)
    return `${names[0]} tot en met ${names.at(-1)}`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
}

/** When it is asked: the day, or the days of the week with from when and until when. */
export function whenInWords(demand: Pick<Demand, 'weekdays' | 'onDate' | 'fromDate' | 'toDate'>): string {
  if (demand.onDate !== null) return capital(formatDay(demand.onDate, 'nl', 'full'));
  const until = demand.toDate === null ? '' : `, tot en met ${formatDay(addDays(demand.toDate, -1))}`;
  return `${capital(weekdaysInWords(demand.weekdays ?? []))}, vanaf ${formatDay(demand.fromDate)}${until}`;
}

/** "12:00–12:30", or that there is none. */
export function breaksInWords(breaks: Demand['breaks']): string {
  if (breaks.length === 0) return 'geen';
  return breaks
    .map(({ from, to }) => timesInWords({ fromMinute: from % 1440, toMinute: to % 1440 }))
    .join(', ');
}

function hours(minutes: number): string {
  return `${formatNumber(minutes / 60)} uur`;
}

/**
 * What people lose when something is no longer asked, and what of it goes too late, before it is done. Places that nobody was given
 * are said to be without consequence.
 */
export function consequenceInWords(consequence: Consequence, noticeDays: number): string {
  const { places, openPlaces, turns, lateTurns, dueTurns, dueWithinDays } = consequence;
  if (places === 0) return 'Er vervalt geen werk.';
  const open = `Voor ${counted(openPlaces, 'plek', 'plekken')} is er nog niemand. Dat heeft geen gevolgen.`;
  if (turns === 0) return open;
  return [
    ...(lateTurns === 0
      ? [
          `Dit is op tijd: er is afgesproken dat u ${counted(noticeDays, 'dag', 'dagen')} van tevoren afzegt.`,
          losersInWords(consequence),
          'Voor deze mensen wordt ander werk gezocht.',
        ]
      : lateInWords(consequence, noticeDays)),
    ...(dueTurns === 0
      ? []
      : [
          `Voor ${counted(dueTurns, 'dienst', 'diensten')} is het minder dan ${counted(dueWithinDays, 'dag', 'dagen')} van tevoren. Die uren betaalt de sociale firma altijd door.`,
        ]),
    ...(openPlaces === 0 ? [] : [open]),
  ].join(' ');
}

function lateInWords(consequence: Consequence, noticeDays: number): readonly string[] {
  const { minutes, lateTurns, lateMinutes, lateDays } = consequence;
  const first = lateDays[0] ?? '1970-01-01';
  const span =
    lateDays.length === 1 ? formatDay(first, 'nl', 'near') : spanOf(first, lateDays.at(-1) ?? first);
  return [
    `Dit is te laat voor ${counted(lateTurns, 'dienst', 'diensten')}, samen ${hours(lateMinutes)}: ${span}.`,
    losersInWords(consequence),
    `Afgesproken is ${counted(noticeDays, 'dag', 'dagen')} van tevoren.`,
    'Ander werk vinden lukt dan vaak niet meer. De sociale firma betaalt die uren door, en bij de reden komt te staan: te laat afgezegd door de werkgever.',
    ...(minutes > lateMinutes ? ['Wat later komt, is op tijd afgezegd.'] : []),
  ];
}

/** "2 mensen verliezen dit werk: Amina Vos en Bas Vos." Who is not known by name any more is counted. */
function losersInWords({ people, turns }: Consequence): string {
  if (people === null)
    return `Er ${turns === 1 ? 'vervalt' : 'vervallen'} ${counted(turns, 'dienst', 'diensten')} van wie zou komen. De planner kiest van wie.`;
  const names = people.filter((name) => name !== '');
  const others = people.length - names.length;
  const all = [...names, ...(others === 0 ? [] : [counted(others, 'ander', 'anderen')])];
  const who = all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} en ${all.at(-1)}`;
  return `${people.length === 1 ? '1 mens verliest' : `${people.length} mensen verliezen`} dit werk: ${who}.`;
}

function spanOf(from: LocalDate, to: LocalDate): string {
  return `${formatDay(from, 'nl', 'near')} tot en met ${formatDay(to, 'nl', 'near')}`;
}

/** What the working-time law says of it, in one text; empty when it says nothing. */
export function warningsInWords(warnings: readonly LawWarning[]): string {
  if (warnings.length === 0) return '';
  return `Let op de Arbeidstijdenwet. ${warnings.map(({ explanation, rule }) => `${explanation.nl} (${rule})`).join(' ')}`;
}
