import { z } from '@hono/zod-openapi';
import { minimumloon } from '../../../law/minimumloon/minimumloon.ts';
import { calculating, filter, shown } from '../../../platform/api/index.ts';
import { field } from '../../../platform/input.ts';
import { receiptShape } from './receipt-shape.ts';
import { tag } from './tag.ts';

/** The minimum wage of an age on a day. */
export const minimumloonCall = calculating({
  method: 'get',
  path: '/calculations/minimumloon',
  operationId: 'calculateMinimumloon',
  tag,
  summary: 'Minimumloon per uur en referentiemaandloon',
  input: z.strictObject({
    date: field.date().describe('Datum waarop het minimumloon geldt.'),
    birthDate: field.date().describe('Geboortedatum; zij bepaalt de leeftijd.'),
    bbl: filter.yes('Beroepsbegeleidende leerweg.'),
  }),
  example: { date: '2026-07-01', birthDate: '1990-01-01' },
  shape: z
    .object({
      centsPerHour: shown.count('Minimumloon per uur, in centen, zonder vakantiebijslag.'),
      referenceCentsPerMonth: shown.count('Referentiemaandloon bij 36 uur per week, in centen.'),
      receipt: receiptShape,
    })
    .openapi('MinimumloonOutcome', { description: 'Wettelijk minimumloon.' }),
  answer: ({ date, birthDate, bbl = false }) => minimumloon({ date, birthDate, bbl }),
});
