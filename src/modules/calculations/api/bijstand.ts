import { z } from '@hono/zod-openapi';
import { accept } from '../../../kernel/result.ts';
import { bijstand } from '../../../law/bijstand/bijstand.ts';
import { households } from '../../../law/bijstand/norm.ts';
import { exemptions } from '../../../law/bijstand/parameters.ts';
import { calculating, filter, shown } from '../../../platform/api/index.ts';
import { field } from '../../../platform/input.ts';
import { reasonShape } from './reason-shape.ts';
import { receiptShape } from './receipt-shape.ts';
import { tag } from './tag.ts';

/** Social assistance beside earnings from work, per month. */
export const bijstandCall = calculating({
  method: 'post',
  path: '/calculations/bijstand',
  operationId: 'calculateBijstand',
  tag,
  summary: 'Bijstand naast inkomsten uit werk',
  input: z.strictObject({
    date: field.date().describe('Dag in de maand waarom het gaat.'),
    household: field.choice(households).describe('Alleen, of met een partner.'),
    costSharers: field
      .number()
      .optional()
      .describe(
        'Iedereen van 27 jaar of ouder die de woonkosten deelt, en de persoon (en partner) zelf (22a: A).',
      ),
    earningsCents: field.number().optional().describe('Netto inkomsten uit werk in de maand, in centen.'),
    exemption: filter.choice(
      exemptions,
      'Letter van artikel 31 lid 2 Participatiewet waaronder een deel vrij is.',
    ),
    monthsUsed: field.number().optional().describe('Maanden waarin deze vrijlating al is gebruikt.'),
    birthDate: filter.day('Geboortedatum; zonder: van 21 jaar tot de AOW-leeftijd.'),
  }),
  example: { date: '2026-07-01', household: 'single' },
  shape: z
    .object({
      normCents: shown.count('Bijstandsnorm per maand, in centen, met vakantietoeslag.'),
      exemptCents: shown.count('Deel van de inkomsten dat vrij is, in centen.'),
      remainingCents: shown.count('Bijstand die overblijft, in centen.'),
      reason: reasonShape.optional(),
      receipt: receiptShape,
    })
    .openapi('SocialAssistanceOutcome', { description: 'Bijstand naast werk.' }),
  answer: (situation) => {
    const found = bijstand(situation);
    if (!found.ok) return found;
    const { reason, ...outcome } = found.value;
    return accept(reason === null ? outcome : { ...outcome, reason });
  },
});
