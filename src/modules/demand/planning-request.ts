import { z } from 'zod';
import { field, inputRefusals } from '../../platform/input.ts';

const text = (words: string, most = 200) => field.text(most).describe(words);
const identifier = z.object({
  value: text('Het kenmerk.'),
  schemeAgencyId: text('Wiens kenmerk dit is: Customer of Supplier.', 20).optional(),
});

/** A time on the clock of the workplace. SETU writes an offset behind it; a weekly time has none that holds all year. */
const clock = (words: string) =>
  z
    .string({ error: 'required' })
    .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/, 'time')
    .describe(words);
const dateTime = z.iso.datetime({ offset: true, local: true });
const moment = (words: string) =>
  z
    .string({ error: 'required' })
    .refine((text) => dateTime.safeParse(text).success, 'date')
    .meta({ format: 'date-time', description: words });

const line = {
  lineId: identifier.describe('Kenmerk van de regel.'),
  actionCode: text('Wat er met de regel moet gebeuren. Alleen POST (nieuw) kan hier.', 10).optional(),
  planningLineName: text('Naam van de regel; wordt niet bewaard.').optional(),
  positionQuantity: field.whole(1, 500).describe('Hoeveel mensen.'),
};

/** Hours of a line as SETU has them: of work, in decimals. Judged only where they are needed. */
const hours = z
  .number({ error: 'number' })
  .nullish()
  .describe('Hoeveel uur werk, in plaats van een einde. Een onbetaalde pauze komt erbij; zie `assumed`.');

const breakTrigger = z
  .object({
    hours: z.number({ error: 'number' }).nullish().describe('Na zoveel uur.'),
    breakDuration: z
      .string({ error: 'time' })
      .nullish()
      .describe('Hoe lang de pauze duurt, bijvoorbeeld 00:30:00.'),
  })
  .nullish()
  .describe(
    'In plaats van begin en einde: na hoeveel uur de pauze begint, gerekend vanaf het begin van het werk.',
  );

const paid = text(
  'Of de pauze betaald is. Een pauze telt hier nooit als werktijd; zie `assumed`.',
  20,
).optional();

const periodicLine = z.object({
  ...line,
  planningPeriod: field
    .choice(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
    .describe('Dag van de week.'),
  startTime: clock('Begin op de klok van de werkplek; een toevoeging als Z telt niet mee.'),
  endTime: clock('Einde; voor het begin is de volgende dag.').optional(),
  hours,
  breaks: z
    .array(
      z.object({
        startTime: clock('Begin van de pauze.').optional(),
        endTime: clock('Einde van de pauze.').optional(),
        breakTrigger,
        paidOrUnpaid: paid,
      }),
    )
    .max(6, 'too-long')
    .optional()
    .describe('Pauzes, met begin en einde of met `breakTrigger`.'),
});

const singleLine = z.object({
  ...line,
  singlePlanningType: field
    .choice(['Occasional', 'Exception'])
    .describe('Alleen Occasional (een losse dienst) kan hier.'),
  startDateTime: moment('Begin; zonder toevoeging is het tijd in Nederland.'),
  endDateTime: moment('Einde.').optional(),
  hours,
  breaks: z
    .array(
      z.object({
        startDateTime: moment('Begin van de pauze.').optional(),
        endDateTime: moment('Einde van de pauze.').optional(),
        breakTrigger,
        paidOrUnpaid: paid,
      }),
    )
    .max(6, 'too-long')
    .optional()
    .describe('Pauzes, met begin en einde of met `breakTrigger`.'),
});

const positionProfile = z.object({
  positionTitle: text('Welk werk het is.', 120).optional(),
  positionTask: z
    .object({
      description: z
        .object({ value: text('De taak in woorden.', 120) })
        .optional()
        .describe('Omschrijving.'),
    })
    .optional()
    .describe('De taak; in plaats van een titel.'),
  positionLocation: z
    .object({
      id: z
        .array(identifier)
        .max(2, 'too-long')
        .optional()
        .describe('Kenmerk van de werkplek, zoals in /sites.'),
      name: text('Naam van de werkplek, zoals in /sites.', 120),
    })
    .describe('De werkplek.'),
  positionQualifications: z
    .object({
      positionCompetencies: z
        .array(z.object({ competencyName: text('Wat iemand kan.').optional() }))
        .optional()
        .describe('Competenties; wat een cursus van het samenwerkingsverband is, wordt gevraagd.'),
      licenses: z
        .array(z.object({ name: text('Naam van het certificaat, zoals de cursus heet.') }))
        .optional()
        .describe('Certificaten die nodig zijn.'),
    })
    .optional()
    .describe('Wat nodig is.'),
  positionPeriod: z
    .object({
      start: field.date().describe('Eerste dag.'),
      end: field.date().optional().describe('Laatste dag.'),
    })
    .optional()
    .describe('Periode van de wekelijkse regels.'),
});

const singleLines = z.array(singleLine).max(100, 'too-long');

/** The single lines of a message; every wrong field of them is told at its place. */
function singleLinesOf(given: unknown, context: z.RefinementCtx): z.infer<typeof singleLines> {
  const read = singleLines.safeParse(given);
  if (read.success) return read.data;
  for (const [at, { path }] of read.error.issues.entries()) {
    const [rule = 'input/invalid'] = inputRefusals(read.error)
      .slice(at, at + 1)
      .map((each) => each.rule);
    context.addIssue({ code: 'custom', path, message: rule.slice('input/'.length) });
  }
  return z.NEVER;
}

/**
 * The body of a SETU PlanningRequest v2.0 (https://ontology.setu.nl/PlanningRequest), as far as it means something here. What else the
 * standard allows may be sent along and is not kept: no names of people, no costs.
 */
export const planningRequest = z.object({
  documentId: identifier,
  actionCode: text('Wat er met het bericht moet gebeuren. Alleen POST (nieuw) kan hier.', 10).optional(),
  supplier: z.unknown().optional(),
  customer: z
    .object({ id: z.array(identifier).max(2, 'too-long').optional().describe('Kenmerken.') })
    .optional(),
  positionProfile,
  requestComments: z.unknown().optional(),
  periodicPlanningLine: z.array(periodicLine).max(100, 'too-long').optional(),
  // Not described field by field: the API design rules have no moment under a name with Date in it, and the names are those of SETU.
  singlePlanningLine: z.unknown().transform(singleLinesOf).optional(),
});

export type PlanningRequest = z.infer<typeof planningRequest>;
