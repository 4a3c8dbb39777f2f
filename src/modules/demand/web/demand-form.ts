import { z } from 'zod';
import { addDays, isLocalDate } from '../../../kernel/local-date.ts';
import { timeOfMinute } from '../../../kernel/times.ts';
import type { Answers } from '../../../platform/web/journey.ts';
import { type FormValues, formValues, type Option, type Question } from '../../../ui/index.ts';
import { demandFields } from '../asking.ts';
import type { DemandInput } from '../rules/read-demand.ts';
import type { Demand } from '../rules/shift-facts.ts';
import { importanceNames, weekdayNames } from '../words.ts';

/** Whether something is asked for one day, or for every week. */
export type Rhythm = 'day' | 'week';

const pauses = [1, 2] as const;

type Asking = {
  readonly rhythm: Rhythm;
  /** Names of courses on offer. */
  readonly courses: readonly string[];
  /** The planner also says how much it matters, and what notice was agreed. */
  readonly planner: boolean;
};

/** What work, how many people, and what they must have. */
export function workQuestions({ courses, planner }: Asking): readonly Question[] {
  return [
    {
      name: 'work',
      kind: 'text',
      label: 'Welk werk is het?',
      hint: 'Bijvoorbeeld: „papier sorteren aan de band”.',
    },
    { name: 'places', kind: 'text', inputMode: 'numeric', width: 'short', label: 'Hoeveel mensen vraagt u?' },
    {
      name: 'certificates',
      kind: 'many',
      label: 'Welke certificaten zijn nodig?',
      hint: 'Kies alleen wat echt moet. Hoe minder er moet, hoe meer mensen kunnen komen.',
      optional: true,
      options: courses.map((name) => ({ value: name, label: name })),
    },
    {
      name: 'guided',
      kind: 'choice',
      label: 'Is er een begeleider bij?',
      options: [
        { value: 'yes', label: 'Ja, iemand die uitlegt en meekijkt' },
        { value: 'no', label: 'Nee, mensen werken zelfstandig' },
      ],
    },
    {
      name: 'mentor',
      kind: 'text',
      label: 'Wie is de begeleider?',
      hint: 'De naam die iedereen op het werk gebruikt. Wie komt, ziet die naam op het rooster. De planner laat mensen graag werken met wie zij kennen.',
      optional: true,
    },
    ...(planner ? plannerQuestions : []),
  ];
}

const plannerQuestions: readonly Question[] = [
  {
    name: 'importance',
    kind: 'choice',
    label: 'Hoe belangrijk is dit werk?',
    options: ([1, 2, 3] as const).map((each) => ({ value: String(each), label: importanceNames[each].nl })),
  },
  {
    name: 'noticeDays',
    kind: 'text',
    inputMode: 'numeric',
    width: 'short',
    label: 'Hoeveel dagen van tevoren zegt de werkgever af?',
    hint: 'Wat met de werkgever is afgesproken.',
  },
];

/** On which days, from when until when, and the breaks. */
export function whenQuestions({ rhythm }: Asking, fromLabel = 'Vanaf welke dag?'): readonly Question[] {
  const days: readonly Question[] =
    rhythm === 'day'
      ? [{ name: 'onDate', kind: 'date', label: 'Op welke dag?' }]
      : [
          {
            name: 'weekdays',
            kind: 'many',
            label: 'Op welke dagen van de week?',
            options: weekdayNames.map(({ nl }, place) => ({ value: String(place + 1), label: nl })),
          },
          { name: 'fromDate', kind: 'date', label: fromLabel },
          {
            name: 'lastDay',
            kind: 'date',
            label: 'Wat is de laatste dag?',
            hint: 'Laat leeg als er geen einde is afgesproken.',
            optional: true,
          },
        ];
  return [
    ...days,
    {
      name: 'startTime',
      kind: 'time',
      label: 'Begin',
      group: 'Hoe laat begint en eindigt het werk? Een einde na middernacht mag.',
    },
    {
      name: 'endTime',
      kind: 'time',
      label: 'Einde',
      group: 'Hoe laat begint en eindigt het werk? Een einde na middernacht mag.',
    },
    ...pauses.flatMap((place): Question[] => [
      {
        name: `break${place}From`,
        kind: 'time',
        label: 'Van',
        group: place === 1 ? 'Eerste pauze' : 'Tweede pauze',
        optional: true,
      },
      {
        name: `break${place}To`,
        kind: 'time',
        label: 'Tot',
        group: place === 1 ? 'Eerste pauze' : 'Tweede pauze',
        optional: true,
      },
    ]),
  ];
}

/** The answers as input of the action, and where each field stands in the form. */
export function demandCommand(
  { lastDay, guided, ...answers }: Answers,
  more: Readonly<Record<string, string | undefined>>,
) {
  const filled = pauses.filter(
    (place) => answers[`break${place}From`] !== undefined || answers[`break${place}To`] !== undefined,
  );
  const breaks = filled.map((place) => ({
    startTime: answers[`break${place}From`],
    endTime: answers[`break${place}To`],
  }));
  const last = typeof lastDay === 'string' && isLocalDate(lastDay) ? addDays(lastDay, 1) : lastDay;
  const own = Object.fromEntries(Object.entries(answers).filter(([name]) => !name.startsWith('break')));
  return {
    raw: {
      ...own,
      ...more,
      ...(last === undefined ? {} : { toDate: last }),
      ...(guided === undefined ? {} : { guided: guided === 'yes' }),
      breaks,
    },
    fields: {
      toDate: 'lastDay',
      ...Object.fromEntries(
        filled.flatMap((place, index) => [
          [`breaks.${index}.startTime`, `break${place}From`],
          [`breaks.${index}.endTime`, `break${place}To`],
        ]),
      ),
    },
  };
}

const input = z.object(demandFields);

/** What a command asks, once it can be read; null before that. */
export function inputOf({ raw }: ReturnType<typeof demandCommand>): DemandInput | null {
  const read = input.safeParse(raw);
  return read.success ? read.data : null;
}

/** What a form begins with when something is changed. */
export function beginOf(demand: Demand, fromDate: string): FormValues {
  const [first, second] = demand.breaks;
  const time = (minute: number | undefined) => (minute === undefined ? null : timeOfMinute(minute));
  return formValues({
    work: demand.work,
    places: demand.places,
    certificates: demand.certificates,
    guided: demand.guided ? 'yes' : 'no',
    mentor: demand.mentor,
    importance: demand.importance,
    noticeDays: demand.noticeDays,
    onDate: demand.onDate,
    weekdays: demand.weekdays?.map(String),
    fromDate,
    lastDay: demand.toDate === null ? null : addDays(demand.toDate, -1),
    startTime: time(demand.fromMinute),
    endTime: time(demand.toMinute),
    break1From: time(first?.from),
    break1To: time(first?.to),
    break2From: time(second?.from),
    break2To: time(second?.to),
  });
}

type SiteOption = { readonly id: string; readonly name: string; readonly organisation: string };

/** Sites to choose from; with the employer before them for who sees several. */
export function siteOptions(sites: readonly SiteOption[], several: boolean): readonly Option[] {
  return sites.map(({ id, name, organisation }) => ({
    value: id,
    label: several ? `${organisation}: ${name}` : name,
  }));
}
