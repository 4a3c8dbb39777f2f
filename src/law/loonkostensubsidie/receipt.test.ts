import fc from 'fast-check';
import { describe, it } from 'vitest';
import { ages, bornOn, holds, hours, known, maybe } from '../../../test/builders/receipt.ts';
import { addDays } from '../../kernel/local-date.ts';
import { beslistermijn } from './beslistermijn.ts';
import { routes } from './job.ts';
import { loonkostensubsidie } from './loonkostensubsidie.ts';
import { befores, jobKinds, rechtOpLoonkostensubsidie } from './recht.ts';
import { helps } from './samenloop.ts';

const job = fc
  .record({
    date: known,
    age: ages,
    sinceStart: maybe(fc.integer({ min: 0, max: 300 })),
    route: fc.constantFrom(...routes),
    loonwaardePercent: fc.integer({ min: 0, max: 100 }),
    hoursPerWeek: hours(48),
    fullTimeHoursPerWeek: maybe(fc.constantFrom(32, 36, 38, 40)),
    werkgeverslastenPercent: maybe(fc.constantFrom(23.5, 25)),
    vakantiebijslagPercent: maybe(fc.constantFrom(8, 8.33)),
  })
  .map(({ age, sinceStart, ...more }) => ({
    ...more,
    birthDate: bornOn(more.date, age),
    startDate: sinceStart === undefined ? undefined : addDays(more.date, -sinceStart),
  }));

describe('a kept receipt cannot be changed and gives the same outcome again', () => {
  it(
    'loonkostensubsidie',
    holds({
      facts: job,
      compute: loonkostensubsidie,
      read: (kept) => ({
        date: kept.day('date'),
        birthDate: bornOn(kept.day('date'), kept.number('age')),
        startDate: kept.has('startDate') ? kept.day('startDate') : undefined,
        route: kept.choice('route', routes),
        loonwaardePercent: kept.maybe('loonwaarde'),
        hoursPerWeek: kept.number('uren'),
        fullTimeHoursPerWeek: kept.maybe('voltijd'),
        werkgeverslastenPercent: kept.maybe('werkgeverslasten'),
        vakantiebijslagPercent: kept.maybe('vakantiebijslag-cao'),
      }),
    }),
  );

  it(
    'loonkostensubsidie: recht',
    holds({
      facts: fc.record({
        date: known,
        startDate: known,
        targetGroup: fc.boolean(),
        before: fc.constantFrom(...befores),
        job: fc.constantFrom(...jobKinds),
        help: fc.subarray([...helps]),
      }),
      compute: rechtOpLoonkostensubsidie,
      read: (kept) => ({
        date: kept.day('date'),
        startDate: kept.day('startDate'),
        targetGroup: kept.yes('targetGroup') === true,
        before: kept.choice('before', befores),
        job: kept.choice('job', jobKinds),
        help: helps.filter((each) => kept.code(each) === each),
      }),
    }),
  );

  it(
    'loonkostensubsidie: beslistermijn',
    holds({ facts: known, compute: beslistermijn, read: (kept) => kept.day('vastgesteld') }),
  );
});
