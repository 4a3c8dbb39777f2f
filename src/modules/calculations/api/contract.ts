import { z } from '@hono/zod-openapi';
import { oproep } from '../../../law/oproep/oproep.ts';
import { calculating, filter, shown } from '../../../platform/api/index.ts';
import { field } from '../../../platform/input.ts';
import { receiptShape } from './receipt-shape.ts';
import { tag } from './tag.ts';

const yesOrNo = () => z.boolean({ error: (issue) => (issue.input === undefined ? 'required' : 'choice') });

const fixed = z
  .object({
    kind: z.literal('fixed').describe('Eén vast aantal uren.'),
    hoursPerWeek: field.number().optional().describe('Uren per week. Vul dit in of de uren per maand.'),
    hoursPerMonth: field.number().optional().describe('Uren per maand. Vul dit in of de uren per week.'),
  })
  .openapi('FixedHours', { description: 'Eén vast aantal uren per week of per maand.' });

const minMax = z
  .object({
    kind: z.literal('min-max').describe('Een minimum en een maximum.'),
    minHours: field.number().optional().describe('Ten minste.'),
    maxHours: field.number().optional().describe('Ten hoogste.'),
    per: field
      .choice(['week', 'month', 'year'])
      .default('month')
      .describe('Per week, maand of jaar; zonder: per maand.'),
  })
  .openapi('MinMaxHours', { description: 'Uren tussen een minimum en een maximum.' });

const annual = z
  .object({
    kind: z.literal('annual').describe('Eén aantal uren per jaar.'),
    hoursPerYear: field.number().optional().describe('Uren per jaar.'),
  })
  .openapi('AnnualHours', { description: 'Eén vast aantal uren per jaar.' });

const zero = z
  .object({ kind: z.literal('zero').describe('Geen uren afgesproken.') })
  .openapi('ZeroHours', { description: 'Geen uren afgesproken.' });

/** Is a contract an on-call contract, and what must the employer then do? */
export const contractCall = calculating({
  method: 'post',
  path: '/checks/contract',
  operationId: 'checkContract',
  tag,
  summary: 'Is dit een oproepovereenkomst?',
  input: z.strictObject({
    hours: z
      .discriminatedUnion('kind', [fixed, minMax, annual, zero], {
        error: (issue) => (issue.input === undefined ? 'required' : 'choice'),
      })
      .describe(
        'De afgesproken uren. De soort beslist; met de aantallen wordt ook gewogen of het een klein contract is.',
      ),
    payEvenly: yesOrNo().describe('Elke maand hetzelfde loon.'),
    exclusionOfWage: yesOrNo().describe('Er is afgesproken dat uren zonder werk geen loon geven.'),
    times: filter.choice(
      ['fixed', 'open', 'unpredictable'],
      'Of de werktijden vastliggen; zonder: ze liggen niet vast.',
    ),
    date: filter.day('Dag waarvan de regels gelden; zonder: vandaag.'),
  }),
  shape: z
    .object({
      onCall: shown.yes('Het is een oproepovereenkomst.'),
      article: shown.text('Artikel dat beslist.'),
      explanation: shown.twoLanguages('Waarom.'),
      duties: z
        .array(
          z.object({
            article: shown.text('Artikel.'),
            text: shown.twoLanguages('Wat de werkgever moet doen.'),
          }),
        )
        .readonly()
        .describe('Wat de werkgever moet doen.'),
      receipt: receiptShape,
    })
    .openapi('ContractOutcome', { description: 'De vorm van een contract, getoetst.' }),
  answer: ({ date, ...contract }, today) => oproep({ ...contract, date: date ?? today }),
});
