import { z } from '@hono/zod-openapi';
import { loonwaarde } from '../../../law/loonwaarde/loonwaarde.ts';
import { calculating, filter, shown } from '../../../platform/api/index.ts';
import { field } from '../../../platform/input.ts';
import { receiptShape } from './receipt-shape.ts';
import { tag } from './tag.ts';

const measured = z
  .strictObject({
    measured: field.number().describe('Gemeten aantal.'),
    norm: field.number().describe('Aantal van een gemiddelde werknemer in dezelfde tijd.'),
  })
  .describe('Een telling naast de norm: 70 van 80 is 87,5 procent.');

const task = z
  .strictObject({
    name: field.text(100).optional().describe('Hoe de taak heet op de bon.'),
    share: field.number().describe('Deel van de werktijd, in procenten; samen 100.'),
    tempo: z
      .union([field.number(), measured], {
        error: (issue) => (issue.input === undefined ? 'required' : 'number'),
      })
      .describe('Tempo in procenten van een gemiddelde werknemer, of een telling.'),
    quality: field.number().describe('Kwaliteit in procenten van een gemiddelde werknemer.'),
    availability: field.number().describe('Netto werktijd in procenten van een gemiddelde werknemer.'),
  })
  .openapi('WageValueTask', { description: 'Een taak van het werk.' });

/** The wage value of work, from its tasks. */
export const loonwaardeCall = calculating({
  method: 'post',
  path: '/calculations/loonwaarde',
  operationId: 'calculateLoonwaarde',
  tag,
  summary: 'Loonwaarde uit hoofdtaken',
  input: z.strictObject({
    tasks: z
      .array(task, { error: (issue) => (issue.input === undefined ? 'required' : 'invalid') })
      .max(50, 'invalid')
      .describe('De taken, samen 100 procent van de werktijd.'),
    date: filter.day('Dag waarvan de regels gelden; zonder: vandaag.'),
    hoursPerWeek: field
      .number()
      .optional()
      .describe('Werktijd per week; met de werkdagen telt ook 30 minuten per dag.'),
    daysPerWeek: field.number().optional().describe('Werkdagen per week.'),
  }),
  example: { tasks: [{ share: 100, tempo: 100, quality: 100, availability: 100 }] },
  shape: z
    .object({
      percent: shown.count('Loonwaarde in hele procenten van het minimumloon.'),
      receipt: receiptShape,
    })
    .openapi('WageValueOutcome', { description: 'Loonwaarde.' }),
  answer: ({ date, ...assessment }, today) => loonwaarde({ ...assessment, date: date ?? today }),
});
