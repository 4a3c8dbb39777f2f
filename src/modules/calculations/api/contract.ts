import { z } from '@hono/zod-openapi';
import { oproep } from '../../../law/oproep/oproep.ts';
import { calculating, filter, shown } from '../../../platform/api/index.ts';
import { field } from '../../../platform/input.ts';
import { receiptShape } from './receipt-shape.ts';
import { tag } from './tag.ts';

const yesOrNo = () => z.boolean({ error: (issue) => (issue.input === undefined ? 'required' : 'choice') });

/** Hours that may be left out; the rule knows their bounds. */
function some(words: string) {
  return field.number().optional().describe(words);
}

const fixed = z
  .object({
    kind: z.literal('fixed').describe('Eén vast aantal uren.'),
    hoursPerWeek: some('Uren per week, meer dan 0 en ten hoogste 168. Vul dit in of de uren per maand.'),
    hoursPerMonth: some('Uren per maand, meer dan 0 en ten hoogste 744. Vul dit in of de uren per week.'),
  })
  .openapi('FixedHours', {
    description:
      'Eén vast aantal uren per week of per maand: geen oproepovereenkomst, tenzij `exclusionOfWage`.',
    example: { kind: 'fixed', hoursPerMonth: 120 },
  });

const minMax = z
  .object({
    kind: z.literal('min-max').describe('Een minimum en een maximum.'),
    minHours: some('Ten minste, 0 of meer.'),
    maxHours: some('Ten hoogste, meer dan 0 en niet lager dan het minimum.'),
    per: field
      .choice(['week', 'month', 'year'])
      .default('month')
      .describe('Per week, maand of jaar; zonder: per maand.'),
  })
  .openapi('MinMaxHours', {
    description:
      'Uren tussen een minimum en een maximum: een oproepovereenkomst. Zijn beide gelijk, dan is het één vast aantal.',
    example: { kind: 'min-max', minHours: 80, maxHours: 120, per: 'month' },
  });

const annual = z
  .object({
    kind: z.literal('annual').describe('Eén aantal uren per jaar.'),
    hoursPerYear: some('Uren per jaar, meer dan 0 en ten hoogste 8784.'),
  })
  .openapi('AnnualHours', {
    description: 'Eén vast aantal uren per jaar: alleen met `payEvenly` geen oproepovereenkomst.',
    example: { kind: 'annual', hoursPerYear: 1566 },
  });

const zero = z.object({ kind: z.literal('zero').describe('Geen uren afgesproken.') }).openapi('ZeroHours', {
  description: 'Geen uren afgesproken: een oproepovereenkomst.',
  example: { kind: 'zero' },
});

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
        'De afgesproken uren. De soort beslist en is verplicht. De aantallen mogen ontbreken; met de aantallen wordt ook gewogen of het een klein contract is (minder dan 15 uur per week).',
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
  example: { hours: { kind: 'zero' }, payEvenly: true, exclusionOfWage: false },
  answer: ({ date, ...contract }, today) => oproep({ ...contract, date: date ?? today }),
});
