import { z } from '@hono/zod-openapi';
import { dayOf } from '../../kernel/local-date.ts';
import { type Call, listing, reading, shown } from '../../platform/api/index.ts';
import type { Scope } from '../access/index.ts';
import { targetMeasures } from '../trajectories/index.ts';
import { cohort, cohorts } from './queries.ts';
import { measureDefinitions, measureNames, measures } from './words.ts';

const tag = 'Resultaten';
const scope: Scope = 'results:read';

const figures = {
  started: shown.count('Gestart.'),
  completed: shown.count('Succesvol afgesloten.'),
  hired: shown.count('Aan een baan.'),
  coursesPassed: shown.count('Cursussen gehaald.'),
  employersWithPool: shown.count('Bedrijven met de flexpoule.'),
  stillInWork: shown.count('Nu aan het werk.'),
  completedInYear: shown.count('Afgesloten in dit jaar.'),
  hiredInYear: shown.count('Baan gekregen in dit jaar.'),
  outcomes: z
    .array(
      z.object({
        months: shown.count('Maanden na de eerste werkdag.'),
        known: shown.count('Van hoeveel mensen dit bekend is.'),
        working: shown.count('Hoeveel van hen werkten.'),
      }),
    )
    .readonly()
    .describe('Duurzaamheid: wie werkt er nog na zoveel maanden.'),
};

const target = z
  .object({
    measure: shown.choice(targetMeasures, 'Wat wordt geteld.'),
    pillar: shown.text('Pijler van het samenwerkingsverband.'),
    year: shown.whole('Jaar.'),
    value: shown.count('Streefgetal.'),
  })
  .openapi('YearTarget', { description: 'Doelstelling voor een jaar.' });

const programme = z
  .object({
    id: shown.id('Kenmerk van het programma.'),
    key: shown.text('Korte naam.'),
    name: shown.text('Naam.'),
    version: shown.whole('Versie die aan het einde van het jaar gold.'),
    ...figures,
    targets: z.array(target).readonly().describe('Doelstellingen voor dit jaar.'),
  })
  .openapi('ProgrammeFigures', { description: 'Cijfers van een programma.' });

const year = shown.whole('Jaar.');
const links = z
  .object({
    self: z.url().describe('Deze cijfers.'),
    trajectories: z.url().describe('De trajecten die in dit jaar begonnen, zover u ze mag zien.'),
  })
  .describe('Adressen.');

const cohortShape = z
  .object({
    ...figures,
    year,
    programmes: z.array(programme).readonly().describe('Per programma.'),
    definitions: z
      .array(
        z.object({
          measure: shown.choice(measures, 'Naam van het cijfer.'),
          name: shown.twoLanguages('Zoals het heet.'),
          definition: shown.twoLanguages('Hoe het wordt geteld.'),
        }),
      )
      .describe('Hoe elk cijfer wordt geteld.'),
    links,
  })
  .openapi('Cohort', { description: 'Cijfers van een jaar, berekend uit de feiten.' });

/** The figures of the years, computed from the facts at the moment of asking. */
export const resultsApi: readonly Call[] = [
  listing({
    path: '/results/cohorts',
    operationId: 'listCohorts',
    tag,
    scope,
    summary: 'Cijfers van alle jaren, het nieuwste eerst',
    filters: z.strictObject({}),
    item: z
      .object({ ...figures, year, links })
      .openapi('CohortLine', { description: 'Cijfers van een jaar, zonder uitsplitsing.' }),
    read: async (db, _filters, { page, pageSize }, { platform, base }) => {
      const all = await cohorts(db, dayOf(platform.clock.now()));
      const shownYears = all.slice((page - 1) * pageSize, page * pageSize);
      return {
        total: all.length,
        items: shownYears.map(({ programmes: _programmes, ...line }) => ({
          ...line,
          links: linksOf(base, line.year),
        })),
      };
    },
  }),
  reading({
    path: '/results/cohorts/{year}',
    operationId: 'readCohort',
    tag,
    scope,
    summary: 'Cijfers van één jaar: gestart, afgesloten, aan een baan, cursussen gehaald',
    params: z.object({
      year: z.coerce
        .number({ error: 'number' })
        .int('number')
        .min(2000, 'number')
        .max(2100, 'number')
        .describe('Jaar.'),
    }),
    shape: cohortShape,
    read: async (db, params, { platform, base }) => {
      const found = await cohort(db, params.year, dayOf(platform.clock.now()));
      const { year: ofYear, programmes, ...counted } = found;
      return {
        ...counted,
        year: ofYear,
        programmes,
        definitions: measures.map((measure) => ({
          measure,
          name: measureNames[measure],
          definition: measureDefinitions[measure],
        })),
        links: linksOf(base, ofYear),
      };
    },
  }),
];

function linksOf(base: string, ofYear: number) {
  const from = `startedFrom=${ofYear}-01-01&startedBefore=${ofYear + 1}-01-01`;
  return { self: `${base}/results/cohorts/${ofYear}`, trajectories: `${base}/trajectories?${from}` };
}
