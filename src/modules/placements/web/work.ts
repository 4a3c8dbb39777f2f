import { addDays, isLocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { Answers } from '../../../platform/web/journey.ts';
import type { Option, Question } from '../../../ui/index.ts';
import '../tables.ts';

/** The organisations where somebody can work, employers first, as options. */
export async function workplaces(db: Transaction): Promise<Option[]> {
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'city', 'kind'])
    .where('kind', 'in', ['employer', 'social-firm', 'temp-agency', 'municipality', 'authority'])
    .orderBy('name')
    .execute();
  const employersFirst = [
    ...rows.filter(({ kind }) => kind === 'employer'),
    ...rows.filter(({ kind }) => kind !== 'employer'),
  ];
  return employersFirst.map(({ id, name, city }) => ({
    value: id,
    label: city === null ? name : `${name}, ${city}`,
  }));
}

/** From when, until when (the last day worked, if it is agreed), how many hours. */
export const periodQuestions: readonly Question[] = [
  { name: 'fromDate', kind: 'date', label: 'Wat is de eerste dag?' },
  {
    name: 'lastDay',
    kind: 'date',
    label: 'Wat is de laatste dag?',
    hint: 'Laat leeg als er geen einde is afgesproken.',
    optional: true,
  },
];

/** Where, what, how many hours, and when. */
export function workQuestions(options: readonly Option[]): readonly Question[] {
  return [
    { name: 'organisationId', kind: 'select', label: 'Bij welke organisatie?', options },
    {
      name: 'work',
      kind: 'text',
      label: 'Welk werk?',
      hint: 'Bijvoorbeeld: „sorteren van elektrische apparaten”.',
    },
    {
      name: 'hoursPerWeek',
      kind: 'text',
      inputMode: 'numeric',
      width: 'short',
      label: 'Hoeveel uren per week?',
      optional: true,
    },
    ...periodQuestions,
  ];
}

/** A period ends on the day after its last day (half-open); people say the last day. */
export function withEnd({ lastDay, ...answers }: Answers): Readonly<Record<string, unknown>> {
  if (lastDay === undefined) return answers;
  return { ...answers, toDate: isLocalDate(lastDay) ? addDays(lastDay, 1) : lastDay };
}

/** In the form the end is called `lastDay`. */
export const endField = { toDate: 'lastDay' } as const;
