import { z } from '@hono/zod-openapi';
import { timeOfMinute } from '../../kernel/times.ts';
import { shown } from '../../platform/api/index.ts';
import type { Demand } from './rules/shift-facts.ts';

const pause = z.object({
  startTime: shown.text('Begin.'),
  endTime: shown.text('Einde.'),
});

/** What was asked, as every call shows it. */
export const asked = {
  work: shown.text('Het werk.'),
  weekdays: z
    .array(z.int().min(1).max(7))
    .nullable()
    .describe('Dagen van de week, 1 is maandag; `null` voor één dag.'),
  onDate: shown.day('De dag van een losse dienst; `null` voor elke week.').nullable(),
  fromDate: shown.day('Eerste dag.'),
  toDate: shown.day('Eerste dag waarop dit niet meer is gevraagd.').nullable(),
  startTime: shown.text('Begin op de klok, `07:00`.'),
  endTime: shown.text('Einde; niet later dan het begin is de volgende dag.'),
  breaks: z.array(pause).describe('Pauzes.'),
  places: shown.count('Hoeveel mensen.'),
  certificates: z.array(z.string()).describe('Namen van cursussen die gehaald moeten zijn.'),
};

type AskedRow = Pick<
  Demand,
  | 'work'
  | 'weekdays'
  | 'onDate'
  | 'fromDate'
  | 'toDate'
  | 'fromMinute'
  | 'toMinute'
  | 'breaks'
  | 'places'
  | 'certificates'
>;

/** A row of what was asked in that shape. */
export function askedShown({ fromMinute, toMinute, breaks, weekdays, certificates, ...row }: AskedRow) {
  return {
    work: row.work,
    weekdays: weekdays === null ? null : [...weekdays],
    onDate: row.onDate,
    fromDate: row.fromDate,
    toDate: row.toDate,
    startTime: timeOfMinute(fromMinute),
    endTime: timeOfMinute(toMinute),
    breaks: breaks.map(({ from, to }) => ({ startTime: timeOfMinute(from), endTime: timeOfMinute(to) })),
    places: row.places,
    certificates: [...certificates],
  };
}
