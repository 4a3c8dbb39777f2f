import { describe, expect, it } from 'vitest';
import { testPlatform } from '../../../test/builders/platform.ts';
import { buildRosterPool, draftOf, give, monday, rosterToday } from '../../../test/builders/roster.ts';
import { done, rulesOf, setDay } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import { addDays, momentOf } from '../../kernel/local-date.ts';
import type { Shares } from '../../kernel/shares.ts';
import { perform } from '../../platform/action.ts';
import { asActor } from '../../platform/session.ts';
import { setWorkPattern } from '../availability/index.ts';
import { askShifts, changeDemand, setDay as setShiftDay } from '../demand/index.ts';
import { endContract, signContract } from '../pool/index.ts';
import { answerShift, askRepair, changeDraft, publishDraft } from './index.ts';
import { problemOf } from './problem/judge.ts';
import { fallenAway } from './queries/overview.ts';
import { viewPublished } from './queries/published.ts';
import { standingShifts } from './queries/standing.ts';
import { calculate } from './run.ts';
import { draftShifts } from './store.ts';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { planner, people, sorting, counter, westpoort } = pool;
const { coach, employer, firmId, house } = westpoort;
const on = (day: number) => addDays(monday, day);

const view = () =>
  asActor(platform, planner, (db) =>
    viewPublished(db, { firmId, today: rosterToday, now: platform.clock.now() }),
  );
const rowsOn = (day: number) =>
  asActor(platform, planner, (db) =>
    db
      .selectFrom('rostered_shift')
      .select(['id', 'participant_id as who', 'demand_id as demandId', 'withdrawn_cause as cause'])
      .where('on_date', '=', on(day))
      .orderBy('id')
      .execute(),
  );
type Shifts = Parameters<typeof give>[3][];
async function publish(...given: Shifts) {
  const draftId = await draftOf(platform, pool);
  await give(platform, pool, draftId, ...given);
  await done(platform, planner, publishDraft, { draftId });
}
const remove = (draftId: string, demandId: string, day: number, ...who: string[]) =>
  done(platform, planner, changeDraft, {
    draftId,
    steps: who.map((participantId) => ({ does: 'remove', participantId, demandId, onDate: on(day) })),
  });

describe('somebody who says that they cannot come', () => {
  it('is read by the planner with the reason, and a repair looks for somebody else; the planner may hold them to it', async () => {
    await publish([people.Amina, sorting, 0], [people.Bas, sorting, 0]);
    const [mine] = (await rowsOn(0)).filter(({ who }) => who === people.Amina);
    const self = await house.person('participant', firmId, { participantId: people.Amina });
    await done(platform, self, answerShift, {
      shiftId: mine?.id,
      answer: 'no',
      reason: 'Ik verhuis die dag.',
    });
    expect(fallenAway(await view()).map(({ participantId, why }) => [participantId, why])).toEqual([
      [people.Amina, 'Deze persoon kan niet komen: Ik verhuis die dag.'],
    ]);
    const { id: runId } = await done(platform, planner, askRepair, {});
    const { partnershipId, membershipId } = planner;
    await calculate(platform, { partnershipId, runId }, membershipId);
    const ways = await platform.db
      .selectFrom('roster_draft')
      .select('id')
      .where('run_id', '=', runId)
      .execute();
    expect(ways.length).toBeGreaterThan(0);
    for (const { id } of ways) {
      const there = (await asActor(platform, planner, (db) => draftShifts(db, id))).filter(
        ({ demandId, onDate }) => demandId === sorting && onDate === monday,
      );
      expect(there.map(({ participantId }) => participantId)).not.toContain(people.Amina);
      expect(there).toHaveLength(2);
    }
    // Another draft may keep them in it: whether a no is a no, is decided in a talk.
    await publish([people.Emre, counter, 0]);
    expect((await rowsOn(0)).map(({ cause }) => cause)).toEqual([null, null, null]);
  });
});

describe('an employer who asks for less', () => {
  it('for fewer people: the one too many is cancelled by the employer, whoever else goes is replanned', async () => {
    await publish([people.Amina, sorting, 7], [people.Bas, sorting, 7]);
    await done(platform, employer, setShiftDay, {
      demandId: sorting,
      onDate: on(7),
      places: 1,
      reason: 'Er is minder werk.',
    });
    const draftId = await draftOf(platform, pool);
    await remove(draftId, sorting, 7, people.Amina, people.Bas);
    await done(platform, planner, publishDraft, { draftId });
    const causes = (await rowsOn(7)).map(({ cause }) => cause);
    expect(causes.toSorted()).toEqual(['cancelled-by-employer', 'replanned']);
  });

  it('of a shift that has begun: whoever is there stays in the roster, to be recorded as sent home', async () => {
    await publish([people.Emre, counter, 2]);
    platform.clock.set(momentOf(on(2), '12:00'));
    await done(platform, planner, setShiftDay, {
      demandId: counter,
      onDate: on(2),
      places: 0,
      reason: 'De winkel staat blank.',
    });
    const draftId = await draftOf(platform, pool, { fromDate: on(2), weeks: 2 });
    await give(platform, pool, draftId, [people.Fleur, counter, 8]);
    await done(platform, planner, publishDraft, { draftId });
    expect((await rowsOn(2)).map(({ cause }) => cause)).toEqual([null]);
    setDay(platform, rosterToday);
  });
});

describe('an employer who changes what is asked', () => {
  const asked = {
    work: 'sorteren',
    weekdays: [1, 2, 3, 4, 5],
    startTime: '07:00',
    endTime: '15:30',
    breaks: [{ startTime: '12:00', endTime: '12:30' }],
    places: 3,
    guided: true,
  };

  it('but not the work or its times keeps the people who are in it, with what they answered', async () => {
    await publish([people.Amina, sorting, 9], [people.Bas, sorting, 9], [people.Bas, sorting, 10]);
    const draftId = await draftOf(platform, pool);
    const before = await rowsOn(9);
    const { id } = await done(platform, employer, changeDemand, {
      ...asked,
      demandId: sorting,
      fromDate: on(9),
    });
    expect(await rowsOn(9)).toEqual(before.map((row) => ({ ...row, demandId: id })));
    const stands = await asActor(platform, planner, (db) => standingShifts(db, { from: on(9), to: on(11) }));
    expect(stands.map(({ standing }) => standing)).toEqual(['stands', 'stands', 'stands']);
    const drafted = await asActor(platform, planner, (db) => draftShifts(db, draftId));
    expect(drafted.filter(({ onDate }) => onDate >= on(9)).map(({ demandId }) => demandId)).toEqual([
      id,
      id,
      id,
    ]);

    await done(platform, employer, changeDemand, {
      ...asked,
      demandId: id,
      fromDate: on(10),
      startTime: '07:30',
    });
    const after = await asActor(platform, planner, (db) => standingShifts(db, { from: on(9), to: on(11) }));
    expect(after.map(({ standing }) => standing)).toEqual(['stands', 'stands', 'cancelled']);
  });
});

describe('the edge of a draft', () => {
  it('leaves the rest that the law asks before what is published after it', async () => {
    for (const participantId of [people.Dewi, people.Fleur])
      await done(platform, coach, setWorkPattern, {
        participantId,
        fromDate: on(0),
        blocks: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '06:00', to: '23:45' })),
      });
    await publish([people.Dewi, sorting, 7]);
    const { id: late } = await done(platform, planner, askShifts, {
      siteId: (
        await platform.db
          .selectFrom('shift_demand')
          .select('site_id')
          .where('id', '=', counter)
          .executeTakeFirstOrThrow()
      ).site_id,
      work: 'opruimen',
      onDate: on(6),
      startTime: '16:00',
      endTime: '23:30',
      breaks: [{ startTime: '19:00', endTime: '19:30' }],
      places: 1,
    });
    const draftId = await draftOf(platform, pool, { weeks: 1 });
    const steps = [{ does: 'add', participantId: people.Dewi, demandId: late, onDate: on(6) }];
    const said = await perform(platform, planner, 'page', changeDraft, { draftId, steps });
    expect(new Set(rulesOf(said))).toEqual(new Set(['roster/breaks-a-rule']));
    expect(said.ok ? [] : said.refusals.map(({ message }) => message.nl).join(' ')).toMatch(
      /Rust tussen|Arbeidstijdenwet/,
    );
    expect(
      rulesOf(
        await perform(platform, planner, 'page', changeDraft, {
          draftId,
          steps: [{ ...steps[0], participantId: people.Fleur }],
        }),
      ),
    ).toEqual([]);
  });

  it('is also that of a contract: who goes on under another one is available and owed for both', async () => {
    setDay(platform, on(2));
    const contract = await platform.db
      .selectFrom('pool_contract')
      .select('id')
      .where('participant_id', '=', people.Chris)
      .executeTakeFirstOrThrow();
    const chris = (days = { from: on(0), to: on(14) }) =>
      asActor(platform, planner, async (db) => {
        const { people: all } = await problemOf(db, {
          firmId,
          days,
          today: rosterToday,
          only: [people.Chris],
        });
        return all[0];
      });
    const before = await chris();
    await done(platform, coach, endContract, {
      contractId: contract.id,
      endedOn: on(2),
      reason: 'Meer uren',
    });
    await done(platform, coach, signContract, {
      participantId: people.Chris,
      fromDate: on(3),
      hoursPerWeek: 32,
      withoutDecision: 'Het werk gaat door.',
    });
    const after = await chris();
    expect(after?.available).toEqual(before?.available);
    expect(after?.shares).toEqual(before?.shares);
    // Also a draft that begins with the second contract knows what the first owed of the month.
    const december = (shares: Shares | undefined) =>
      [...(shares ?? [])].filter(([day]) => day >= '2026-12-01' && day < '2027-01-01');
    expect(december((await chris({ from: on(3), to: on(14) }))?.shares)).toEqual(december(before?.shares));
  });
});
