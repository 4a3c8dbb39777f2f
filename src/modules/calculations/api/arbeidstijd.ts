import { z } from '@hono/zod-openapi';
import type { Refusal } from '../../../kernel/result.ts';
import { arbeidstijd } from '../../../law/arbeidstijd/arbeidstijd.ts';
import { kinds } from '../../../law/arbeidstijd/shifts.ts';
import { calculating, filter, shown } from '../../../platform/api/index.ts';
import { field } from '../../../platform/input.ts';
import { receiptShape } from './receipt-shape.ts';
import { tag } from './tag.ts';

const moment = (words: string) =>
  field.text(40).describe(`${words} Op de klok in Amsterdam: \`2026-11-23T07:00\`.`);

const pause = z
  .strictObject({ start: moment('Begin van de pauze.'), end: moment('Einde van de pauze.') })
  .openapi('WorkBreak', { description: 'Een pauze.' });

const shift = z
  .strictObject({
    start: moment('Begin.'),
    end: moment('Einde.'),
    breaks: z.array(pause).max(50, 'invalid').optional().describe('Pauzes tijdens het werk.'),
    kind: filter.choice(
      kinds,
      'Werk, uren die door ziekte of verlof niet zijn gewerkt, of bereikbaar zijn; zonder: werk.',
    ),
    employer: field.text(200).optional().describe('Bij wie. Alle werkgevers tellen samen.'),
  })
  .openapi('WorkShift', { description: 'Een dienst.' });

const yes = () => z.boolean({ error: 'choice' }).optional();

/** What a collective agreement may set otherwise (see `src/law/arbeidstijd/facts.ts`). */
const deviations = z
  .strictObject({
    shortBreaks: yes().describe('5:4 lid 3: 15 minuten pauze is genoeg.'),
    moreSundays: yes().describe('5:6 lid 4: minder dan 13 vrije zondagen.'),
    withoutFourWeeks: yes().describe('5:7 lid 4: geen gemiddelde over 4 weken.'),
    seriesOfEight: yes().describe('5:8 lid 7: 8 diensten achter elkaar.'),
    nights: filter.choice(
      ['per-52-weeks', 'per-2-weeks'],
      '5:8 lid 9: nachten per 52 weken, of uren per 2 weken.',
    ),
    restAfterCalls: yes().describe('5:9 lid 6: rust na de laatste oproep.'),
  })
  .openapi('WorkingTimeDeviations', { description: 'Wat een collectieve regeling anders regelt.' });

/** What is wrong with the shifts that can be read, when something else cannot: an unread time is held against nothing. */
function refusalsOfReadable(given: unknown): readonly Refusal[] {
  const { birthDate, shifts } = loosely.parse(given);
  const readable = shifts.flatMap((each, place) => {
    const read = shift.safeParse(each);
    return read.success ? [{ place, read: read.data }] : [];
  });
  if (readable.length === 0) return [];
  const found = arbeidstijd({
    birthDate: birthDate ?? '1990-01-01',
    shifts: readable.map(({ read }) => read),
  });
  if (found.ok) return [];
  return found.refusals
    .map((each) => ({
      ...each,
      field: (each.field ?? 'shifts').replace(
        /^shifts\.(\d+)/,
        (_, at: string) => `shifts.${readable[Number(at)]?.place}`,
      ),
    }))
    .filter(({ field: name }) => name !== 'birthDate' || birthDate !== undefined);
}

const loosely = z
  .object({ birthDate: field.date().optional().catch(undefined), shifts: z.array(z.unknown()).catch([]) })
  .catch({ birthDate: undefined, shifts: [] });

/** Which rules of the Arbeidstijdenwet a list of shifts breaches. */
export const arbeidstijdCall = calculating({
  method: 'post',
  path: '/checks/arbeidstijd',
  operationId: 'checkArbeidstijd',
  tag,
  summary: 'Mag dit rooster van de Arbeidstijdenwet?',
  description:
    'Alle diensten van één werknemer, bij alle werkgevers samen. Wat er niet staat, telt als vrij.',
  input: z.strictObject({
    birthDate: field.date().describe('Geboortedatum; onder 18 jaar gelden andere regels.'),
    shifts: z
      .array(shift, { error: (issue) => (issue.input === undefined ? 'required' : 'invalid') })
      .describe('De diensten, met wat eraan voorafging.'),
    deviations: deviations.optional(),
  }),
  rest: refusalsOfReadable,
  shape: z
    .object({
      violations: z
        .array(
          z.object({
            rule: shown.text('Artikel: `ATW 5:3 lid 2`.'),
            at: shown.text('Wanneer het begint, op de klok in Amsterdam.'),
            explanation: shown.twoLanguages('Waarom.'),
            facts: z
              .array(
                z.object({
                  name: shown.text('Naam: `found` is gevonden, `allowed` is toegestaan.'),
                  value: z.number().describe('Getal.'),
                  unit: z.enum(['minutes', 'number']).describe('Minuten, of een aantal.'),
                }),
              )
              .readonly()
              .describe('De getallen uit de uitleg.'),
          }),
        )
        .readonly()
        .describe('Wat niet mag, in volgorde van tijd.'),
      conditions: z
        .array(
          z.object({
            rule: shown.text('Artikel.'),
            explanation: shown.twoLanguages('Wat de wet daarvoor vraagt.'),
          }),
        )
        .readonly()
        .describe('Wat alleen onder een voorwaarde mag die niet uit uren blijkt.'),
      receipt: receiptShape,
    })
    .openapi('WorkingTimeOutcome', { description: 'Een rooster, getoetst aan de Arbeidstijdenwet.' }),
  answer: (asked) => arbeidstijd(asked),
});
