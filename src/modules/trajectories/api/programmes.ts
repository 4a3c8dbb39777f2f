import { z } from '@hono/zod-openapi';
import { roles } from '../../../kernel/actor.ts';
import { type Call, listing, pageOf, reading, shown } from '../../../platform/api/index.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { phases } from '../rules/phases.ts';
import { clockStarts, targetMeasures } from '../rules/programme.ts';
import { readScope, transition } from './shapes.ts';
import '../tables.ts';

const tag = 'Programma’s';

const line = {
  id: shown.id('Kenmerk van het programma.'),
  key: shown.text('Korte naam.'),
  version: shown.whole('Nieuwste versie.'),
  name: shown.text('Naam.'),
  publishedAt: shown.moment('Gepubliceerd op.'),
};

const clock = z
  .object({
    key: shown.text('Naam van de klok.'),
    phases: z.array(z.enum(phases)).describe('Fasen waarin de klok loopt.'),
    from: shown.choice(clockStarts, 'Vanaf waar de klok loopt.'),
    months: shown.whole('Maanden na (of voor) het begin.'),
    days: shown.whole('Dagen na (of voor) het begin.'),
    role: shown.choice(roles, 'Op wiens lijst.'),
    notice: shown.whole('Dagen van tevoren op de lijst.'),
    extendable: shown.yes('Kan worden verlengd.'),
    task: shown.twoLanguages('Wat er moet gebeuren.'),
  })
  .openapi('Clock', { description: 'Klok: termijn uit het programma.' });

const target = z
  .object({
    measure: shown.choice(targetMeasures, 'Wat wordt geteld.'),
    pillar: shown.text('Pijler van het samenwerkingsverband.'),
    year: shown.whole('Jaar.'),
    value: shown.count('Streefgetal.'),
  })
  .openapi('Target', { description: 'Doelstelling.' });

const programme = z
  .object({
    ...line,
    phases: z
      .array(
        z.object({ key: shown.choice(phases, 'Fase.'), name: shown.twoLanguages('Naam in dit programma.') }),
      )
      .describe('Fasen, in de volgorde van de cirkel.'),
    transitions: z.array(transition).describe('Tabel van stappen.'),
    clocks: z.array(clock).describe('Klokken.'),
    targets: z.array(target).describe('Doelstellingen.'),
    agreement: shown.text('Tekst van de overeenkomst.'),
    invitation: shown.text('Tekst van de uitnodiging.'),
  })
  .openapi('Programme', { description: 'Programma, als gegevens.' });

/** Programmes as data, in their newest version. */
export const programmeCalls: readonly Call[] = [
  listing({
    path: '/programmes',
    operationId: 'listProgrammes',
    tag,
    scope: readScope,
    summary: 'Programma’s van het samenwerkingsverband',
    filters: z.strictObject({}),
    item: z.object(line).openapi('ProgrammeLine', { description: 'Programma, op naam.' }),
    read: (db, _filters, page) =>
      pageOf(newest(db).orderBy('programme_version.name').orderBy('programme.id'), page),
  }),
  reading({
    path: '/programmes/{programmeId}',
    operationId: 'readProgramme',
    tag,
    scope: readScope,
    summary: 'Eén programma: fasen, stappen, klokken, doelstellingen en teksten',
    params: z.object({ programmeId: shown.id('Kenmerk van het programma.') }),
    shape: programme,
    read: async (db, { programmeId }) => {
      const row = await newest(db)
        .select('programme_version.content')
        .where('programme.id', '=', programmeId)
        .executeTakeFirst();
      if (row === undefined) return null;
      const { content, ...found } = row;
      return { ...content, ...found };
    },
  }),
];

function newest(db: Transaction) {
  return db
    .selectFrom('programme')
    .innerJoin('programme_version', (join) =>
      join
        .onRef('programme_version.partnership_id', '=', 'programme.partnership_id')
        .onRef('programme_version.programme_id', '=', 'programme.id'),
    )
    .select([
      'programme.id',
      'programme.key',
      'programme_version.version',
      'programme_version.name',
      'programme_version.published_at as publishedAt',
    ])
    .where('programme_version.version', '=', (eb) =>
      eb
        .selectFrom('programme_version as other')
        .select((inner) => inner.fn.max('other.version').as('version'))
        .whereRef('other.partnership_id', '=', 'programme.partnership_id')
        .whereRef('other.programme_id', '=', 'programme.id'),
    );
}
