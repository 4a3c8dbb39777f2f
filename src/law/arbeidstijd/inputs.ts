import { ageOn, type LocalDate, localDate } from '../../kernel/local-date.ts';
import { chosen, given, givenDay, type Known, type Line, yesOrNo } from '../../kernel/receipt.ts';
import type { Text } from '../../kernel/text.ts';
import { dayText } from '../numbers.ts';
import type { Deviations } from './facts.ts';
import { eighteenth, type Shift } from './shifts.ts';

/** What was given, for the receipt: the age, or the 18th birthday where it decides which rules hold; never the date of birth. */
export function inputsOf(
  birthDate: LocalDate,
  shifts: readonly Shift[],
  deviations: Deviations,
  firstDay: LocalDate,
): readonly (Line | Known)[] {
  const age = ageOn(birthDate, firstDay);
  return [
    age >= 18
      ? given('age', { nl: 'leeftijd op de eerste dag', en: 'age on the first day' }, 'years', age)
      : givenDay('adultFrom', { nl: 'wordt 18 op', en: 'turns 18 on' }, eighteenth(birthDate)),
    ...shifts.map(shiftLine),
    ...deviationLines(deviations),
  ];
}

const kindWords: Readonly<Record<NonNullable<Shift['kind']>, Text>> = {
  work: { nl: 'werk', en: 'work' },
  sick: { nl: 'ziek', en: 'sick' },
  leave: { nl: 'verlof', en: 'leave' },
  consignatie: { nl: 'consignatie', en: 'on call' },
};

/** The code holds the kind and the times as they were given: `work 2026-11-23T07:00/2026-11-23T15:30`, with each break after it. */
function shiftLine({ start, end, breaks = [], kind = 'work' }: Shift, place: number): Line {
  const code = [kind, ...[{ start, end }, ...breaks].map((each) => `${each.start}/${each.end}`)].join(' ');
  const pauses = breaks.map((each) => `${each.start.slice(11)}–${each.end.slice(11)}`).join(', ');
  const until = (language: 'nl' | 'en') =>
    end.slice(0, 10) === start.slice(0, 10) ? timeOf(end) : shown(end)[language];
  const said = (language: 'nl' | 'en', pause: string) =>
    `${shown(start)[language]} – ${until(language)}${pauses === '' ? '' : `, ${pause} ${pauses}`}`;
  const { nl, en } = kindWords[kind];
  return chosen<string>(
    `dienst-${place + 1}`,
    { nl: `${nl} ${place + 1}`, en: `${en} ${place + 1}` },
    { [code]: { nl: said('nl', 'pauze'), en: said('en', 'break') } },
    code,
  );
}

/** 2026-11-23T07:00 as 23-11-2026 7:00. */
export function shown(local: string): Text {
  const day = dayText(localDate(local.slice(0, 10)));
  return { nl: `${day.nl} ${timeOf(local)}`, en: `${day.en} ${timeOf(local)}` };
}

/** 2026-11-23T07:00 as 7:00. */
function timeOf(local: string): string {
  return local.slice(11).replace(/^0/, '');
}

const agreed = [
  ['shortBreaks', { nl: 'cao: een pauze van 15 minuten is genoeg', en: 'agreement: a break of 15 minutes' }],
  ['moreSundays', { nl: 'cao: minder dan 13 vrije zondagen', en: 'agreement: fewer than 13 free Sundays' }],
  ['withoutFourWeeks', { nl: 'cao: geen gemiddelde over 4 weken', en: 'agreement: no average over 4 weeks' }],
  ['seriesOfEight', { nl: '8 diensten achter elkaar mag', en: '8 diensten in a row allowed' }],
  ['restAfterCalls', { nl: 'rust na de laatste oproep', en: 'rest after the last call' }],
] as const;

const nightWords = {
  'per-52-weeks': { nl: 'per 52 weken', en: 'per 52 weeks' },
  'per-2-weeks': { nl: 'per 2 weken', en: 'per 2 weeks' },
} as const;

function deviationLines(deviations: Deviations): readonly (Line | Known)[] {
  const { nights, dayOfRest } = deviations;
  const restLabel = { nl: 'wekelijkse rustdag (1 is maandag)', en: 'weekly day of rest (1 is Monday)' };
  return [
    ...agreed.flatMap(([name, label]) => (deviations[name] === true ? [yesOrNo(name, label, true)] : [])),
    ...(nights === undefined
      ? []
      : [
          chosen(
            'nights',
            { nl: 'cao: nachtdiensten geteld', en: 'agreement: night diensten counted' },
            nightWords,
            nights,
          ),
        ]),
    ...(dayOfRest === undefined ? [] : [given('dayOfRest', restLabel, 'number', dayOfRest)]),
  ];
}
