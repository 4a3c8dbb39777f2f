import { expect, it } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildWestpoort, done, referred, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { asActor } from '../../../platform/session.ts';
import { addCourse, certificatesIn, recordCourseResult } from '../index.ts';

const platform = testPlatform(await freshDatabase());
setDay(platform, '2026-11-23');
const westpoort = await buildWestpoort(platform);

it('a certificate counts from the day it was passed until its validity ends, and what was not passed never', async () => {
  const { trainer, planner } = westpoort;
  const { participantId } = await referred(platform, westpoort);
  const { id: courseId } = await done(platform, trainer, addCourse, { name: 'Heftruck', validMonths: 12 });
  const { id: failedId } = await done(platform, trainer, addCourse, { name: 'Reachtruck' });
  const on = { participantId, onDate: '2026-03-01' };
  await done(platform, trainer, recordCourseResult, { ...on, courseId, result: 'passed' });
  await done(platform, trainer, recordCourseResult, { ...on, courseId: failedId, result: 'not-yet' });
  const held = (
    from: '2026-02-01' | '2027-02-28' | '2027-03-01',
    to: '2026-03-01' | '2026-03-02' | '2027-04-01',
  ) => asActor(platform, planner, (db) => certificatesIn(db, [participantId], { from, to }));
  expect(await held('2026-02-01', '2026-03-01')).toEqual([]);
  expect(await held('2026-02-01', '2026-03-02')).toEqual([
    { participantId, course: 'Heftruck', from: '2026-03-01', until: '2027-03-01' },
  ]);
  expect(await held('2027-02-28', '2027-04-01')).toHaveLength(1);
  expect(await held('2027-03-01', '2027-04-01')).toEqual([]);
});
