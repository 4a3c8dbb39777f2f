import { describe, expect, it } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildRosterPool, draftOf, give, monday } from '../../../../test/builders/roster.ts';
import { done, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { addDays } from '../../../kernel/local-date.ts';
import { perform } from '../../../platform/action.ts';
import { asActor } from '../../../platform/session.ts';
import { endAssignment, startAssignment } from '../../pool/index.ts';
import { changeDraft, publishDraft } from '../index.ts';
import { publishedShifts } from '../store.ts';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { planner, people, sorting, counter, westpoort } = pool;
const days = { from: monday, to: addDays(monday, 56) };
const roster = () => asActor(platform, planner, (db) => publishedShifts(db, westpoort.firmId, days));

describe('work for somebody elsewhere in the circle', () => {
  const at = (participantId: string, phase: 'placed' | 'finding-work' | 'in-the-pool') =>
    platform.db
      .updateTable('trajectory')
      .set({ phase })
      .where('participant_id', '=', participantId)
      .where('ended_on', 'is', null)
      .execute();

  it('is refused with their name and where they are, before anything is published', async () => {
    await at(people.Dewi, 'placed');
    const draftId = await draftOf(platform, pool);
    const before = await roster();
    await give(platform, pool, draftId, [people.Dewi, counter, 11], [people.Fleur, sorting, 9]);
    const result = await perform(platform, planner, 'page', publishDraft, { draftId });
    expect(result.ok ? [] : result.refusals.map(({ rule, message }) => [rule, message.nl])).toEqual([
      [
        'roster/cannot-be-given',
        'Dewi Vos kan dit werk nog niet krijgen. Dit traject staat op „Aan het werk”. Van daar begint geen opdracht. Laat de coach eerst die stap nakijken.',
      ],
    ]);
    expect(await roster()).toEqual(before);
    await done(platform, planner, changeDraft, {
      draftId,
      steps: [{ does: 'remove', participantId: people.Dewi, demandId: counter, onDate: addDays(monday, 11) }],
    });
    await done(platform, planner, publishDraft, { draftId });
    expect(await roster()).toHaveLength(before.length + 1);
  });

  it('brings who looked for work under a running contract back into the pool, once, posted with every employer of their shifts', async () => {
    await at(people.Dewi, 'finding-work');
    const draftId = await draftOf(platform, pool);
    await give(platform, pool, draftId, [people.Dewi, counter, 11], [people.Dewi, sorting, 9]);
    const steps = () =>
      platform.db
        .selectFrom('trajectory_step')
        .innerJoin('trajectory', 'trajectory.id', 'trajectory_step.trajectory_id')
        .select('to_phase')
        .where('participant_id', '=', people.Dewi)
        .execute();
    const before = await steps();
    await done(platform, planner, publishDraft, { draftId });
    expect((await steps()).slice(before.length)).toEqual([{ to_phase: 'in-the-pool' }]);
    const posted = await platform.db
      .selectFrom('placement')
      .select(['organisation_id', 'from_date'])
      .where('participant_id', '=', people.Dewi)
      .where('form', '=', 'posting')
      .orderBy('from_date')
      .execute();
    expect(posted).toEqual([
      { organisation_id: westpoort.employerId, from_date: addDays(monday, 9) },
      { organisation_id: pool.otherEmployerId, from_date: addDays(monday, 11) },
    ]);
    const { phase } = await platform.db
      .selectFrom('trajectory')
      .select('phase')
      .where('participant_id', '=', people.Dewi)
      .executeTakeFirstOrThrow();
    expect(phase).toBe('in-the-pool');
  });

  it('after an assignment that ends before their first shift that is left, they are posted anew', async () => {
    await at(people.Amina, 'in-the-pool');
    const coming = await draftOf(platform, pool, { weeks: 4 });
    await give(platform, pool, coming, [people.Amina, sorting, 0], [people.Amina, sorting, 3]);
    await done(platform, planner, publishDraft, { draftId: coming });
    const later = await draftOf(platform, pool, { weeks: 4 });
    await give(platform, pool, later, [people.Amina, sorting, 14]);
    const postings = () =>
      platform.db
        .selectFrom('placement')
        .select(['id', 'from_date', 'to_date'])
        .where('participant_id', '=', people.Amina)
        .where('form', '=', 'posting')
        .where('ended_reason', 'is', null)
        .orderBy('from_date')
        .execute();
    const [first] = await postings();
    setDay(platform, addDays(monday, 1));
    const { coach, employerId } = westpoort;
    await done(platform, coach, endAssignment, {
      placementId: first?.id,
      endedOn: addDays(monday, 1),
      reason: 'Klaar',
    });
    await done(platform, coach, startAssignment, {
      participantId: people.Amina,
      organisationId: employerId,
      work: 'sorteren',
      fromDate: addDays(monday, 7),
      toDate: addDays(monday, 10),
    });
    // Her Thursday fell away with the first assignment; it still stands in the draft, within the second.
    await done(platform, planner, publishDraft, { draftId: later });
    expect((await postings()).map(({ from_date, to_date }) => [from_date, to_date])).toEqual([
      [addDays(monday, 7), addDays(monday, 10)],
      [addDays(monday, 14), null],
    ]);
  });
});
