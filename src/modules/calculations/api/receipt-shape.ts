import { z } from '@hono/zod-openapi';
import { numberUnits, statuses } from '../../../kernel/receipt.ts';
import { shown } from '../../../platform/api/index.ts';

const quantity = z
  .union([
    z.object({
      unit: shown.choice(numberUnits, 'Eenheid.'),
      exact: shown.text('Exact getal: een decimaal getal, of een breuk (`9085/9`).'),
    }),
    z.object({ unit: z.literal('day').describe('Een dag.'), day: shown.day('De dag.') }),
    z.object({
      unit: z.literal('words').describe('Een keuze of gevolgtrekking.'),
      words: shown.twoLanguages('In woorden.'),
      code: shown.text('De keuze zoals zij aan de berekening wordt gegeven.').optional(),
    }),
  ])
  .openapi('Quantity', { description: 'Een waarde op een bon.' });

const line = {
  name: shown.text('Naam waarmee stappen ernaar verwijzen.'),
  label: shown.twoLanguages('Wat het is.'),
  quantity,
};

/** How an outcome came about, as the API shows it. */
export const receiptShape = z
  .object({
    version: z.literal(1).describe('Versie van deze vorm.'),
    instrument: shown.text('Het instrument van de wet.'),
    title: shown.twoLanguages('Wat is berekend.'),
    on: shown.day('De dag waarvan de regels zijn toegepast.'),
    inputs: z.array(z.object(line)).readonly().describe('Wat is ingevuld.'),
    parameters: z
      .array(
        z.object({
          ...line,
          article: shown.text('Artikel.'),
          from: shown.day('Eerste dag waarop deze waarde geldt.'),
          to: shown.day('Eerste dag waarop zij niet meer geldt; `null` is tot nader order.').nullable(),
          source: shown.text('Waar de waarde staat.'),
          status: shown.choice(statuses, 'Hoe zeker de waarde is.'),
          setBy: shown.choice(['law', 'municipality'], 'Wie de waarde vaststelde.'),
        }),
      )
      .readonly()
      .describe('Bedragen en percentages uit de wet, met datum en bron.'),
    steps: z
      .array(
        z.object({
          ...line,
          article: shown.text('Artikel.'),
          how: shown.twoLanguages('Waaruit het is gemaakt; `{naam}` verwijst naar een eerdere regel.'),
          rounding: shown.twoLanguages('Hoe is afgerond.').optional(),
        }),
      )
      .readonly()
      .describe('De stappen, in volgorde.'),
    outcome: z.array(z.object(line)).readonly().describe('De uitkomst.'),
    reason: z
      .object({
        rule: shown.text('De regel die het tegenhoudt.'),
        message: shown.twoLanguages('Waarom er geen recht is.'),
      })
      .nullable()
      .describe('Waarom er geen recht is; `null` als dat er wel is.'),
    remarks: z.array(shown.twoLanguages('Opmerking.')).readonly().describe('Goed om te weten.'),
  })
  .openapi('Receipt', {
    description: 'Hoe een uitkomst is berekend: invoer, gedateerde regels, stappen, uitkomst.',
  });
