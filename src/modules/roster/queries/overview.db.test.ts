import { expect, it } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { askedWork, published } from '../../../../test/builders/published.ts';
import { buildWestpoort, done, lookingForWork, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { asActor } from '../../../platform/session.ts';
import { setWorkLimits } from '../../availability/index.ts';
import { signContract } from '../../pool/index.ts';
import { betweenAssignments } from './overview.ts';
import { viewPublished } from './published.ts';

const platform = testPlatform(await freshDatabase());
const today = '2026-11-26';

it('who has had no work for more than half a year is not new: it is told since when they wait', async () => {
  setDay(platform, '2026-02-02');
  const westpoort = await buildWestpoort(platform);
  const { coach, planner, firmId } = westpoort;
  const underContract = async (givenName: string) => {
    const { participantId } = await lookingForWork(platform, westpoort, { givenName, familyName: 'Vos' });
    await done(platform, coach, signContract, {
      participantId,
      fromDate: '2026-02-02',
      toDate: '2027-02-02',
      hoursPerWeek: 32,
      withoutDecision: 'Het werk begint morgen.',
    });
    const hours = { nights: 'no', longestShiftHours: '9', mostWeekHours: '40' };
    await done(platform, coach, setWorkLimits, { participantId, guidance: 0, ...hours });
    return participantId;
  };
  const [amina, bas] = [await underContract('Amina'), await underContract('Bas')];
  const { demandId } = await askedWork(platform, westpoort, { fromDate: '2026-02-02' });
  for (const day of ['2026-03-02', '2026-03-03', '2026-03-04'] as const)
    await published(platform, westpoort, demandId, day, amina);
  setDay(platform, today);

  const found = await asActor(platform, planner, async (db) =>
    betweenAssignments(db, await viewPublished(db, { firmId, today, now: platform.clock.now() }), today),
  );

  expect(found.map(({ participantId, since, why }) => ({ participantId, since, why }))).toEqual([
    { participantId: amina, since: '2026-03-05', why: 'not-planned' },
    { participantId: bas, since: today, why: 'new' },
  ]);
});
