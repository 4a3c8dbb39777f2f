import { z } from '@hono/zod-openapi';
import { accept } from '../../../kernel/result.ts';
import { routes } from '../../../law/loonkostensubsidie/job.ts';
import { loonkostensubsidie } from '../../../law/loonkostensubsidie/loonkostensubsidie.ts';
import { calculating, filter, shown } from '../../../platform/api/index.ts';
import { field } from '../../../platform/input.ts';
import { reasonShape } from './reason-shape.ts';
import { receiptShape } from './receipt-shape.ts';
import { tag } from './tag.ts';

/** The wage-cost subsidy of a job per month. */
export const loonkostensubsidieCall = calculating({
  method: 'post',
  path: '/calculations/loonkostensubsidie',
  operationId: 'calculateLoonkostensubsidie',
  tag,
  summary: 'Loonkostensubsidie per maand',
  description: 'Zonder recht staat er `reason`, en geen bedrag.',
  input: z.strictObject({
    date: field.date().describe('Dag waarop de subsidie ingaat.'),
    birthDate: field.date().describe('Geboortedatum; zij bepaalt welk minimumloon geldt.'),
    route: field
      .choice(routes)
      .describe('Met de loonwaarde, of het vaste deel zolang die niet is vastgesteld.'),
    loonwaardePercent: field
      .number()
      .optional()
      .describe('Loonwaarde in hele procenten; nodig bij de route `loonwaarde`.'),
    hoursPerWeek: field.number().describe('Afgesproken uren per week.'),
    fullTimeHoursPerWeek: field.number().optional().describe('Uren van een volledige baan in dit werk.'),
    werkgeverslastenPercent: field
      .number()
      .optional()
      .describe(
        'Vergoeding werkgeverslasten, als de gemeente een ander percentage gebruikt dan de regeling.',
      ),
    vakantiebijslagPercent: field
      .number()
      .optional()
      .describe('Vakantiebijslag volgens de cao, als die hoger is dan 8.'),
    startDate: filter.day('Eerste werkdag van de baan: het vaste deel duurt daarna ten hoogste zes maanden.'),
  }),
  example: { date: '2026-02-01', birthDate: '1990-01-01', route: 'forfaitair', hoursPerWeek: 36 },
  shape: z
    .object({
      centsPerMonth: shown.count('Subsidie per maand, in centen.').optional(),
      exactCentsPerMonth: shown.text('Hetzelfde voor de afronding, als decimaal getal of breuk.').optional(),
      reason: reasonShape.optional(),
      receipt: receiptShape,
    })
    .openapi('WageCostSubsidyOutcome', { description: 'Loonkostensubsidie.' }),
  answer: (job) => {
    const found = loonkostensubsidie(job);
    if (!found.ok) return found;
    const { centsPerMonth, exactCentsPerMonth, reason, receipt } = found.value;
    return accept({
      ...(centsPerMonth === null ? {} : { centsPerMonth }),
      ...(exactCentsPerMonth === null ? {} : { exactCentsPerMonth }),
      ...(reason === null ? {} : { reason }),
      receipt,
    });
  },
});
