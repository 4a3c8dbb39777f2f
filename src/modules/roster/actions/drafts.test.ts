import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildRosterPool, draftOf, give, monday, rosterToday } from '../../../../test/builders/roster.ts';
import { done, rulesOf, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { addDays } from '../../../kernel/local-date.ts';
import { type Action, perform } from '../../../platform/action.ts';
import { asActor } from '../../../platform/session.ts';
import { recordAbsence } from '../../availability/index.ts';
import { holdAllDemand, setDay as setShiftDay } from '../../demand/index.ts';
import {
  askRun,
  changeDraft,
  dropDraft,
  publishDraft,
  refreshDraft,
  startDraft,
  undoDraft,
} from '../index.ts';
import { judgeChange } from '../problem/change.ts';
import { problemOf } from '../problem/judge.ts';
import { after } from '../rules/draft.ts';
import { draftShifts, publishedShifts } from '../store.ts';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { planner, people, sorting, counter, driving, westpoort } = pool;
const { coach, firmId } = westpoort;

const tried = async (toDo: Action<unknown>, input: object, actor = planner) =>
  rulesOf(await perform(platform, actor, 'page', toDo, input));
const step = (does: string, participantId: string, demandId: string, day: number) => ({
  does,
  participantId,
  demandId,
  onDate: addDays(monday, day),
});
const change = (draftId: string, ...steps: object[]) => tried(changeDraft, { draftId, steps });
const shiftsOf = (draftId: string) =>
  asActor(platform, planner, async (db) =>
    (await draftShifts(db, draftId)).map((each) => JSON.stringify(each)).sort(),
  );
const days = { from: monday, to: addDays(monday, 56) };
const roster = () =>
  asActor(platform, planner, async (db) =>
    (await publishedShifts(db, firmId, days)).map(
      ({ participantId, demandId, onDate }) => `${participantId} ${demandId} ${onDate}`,
    ),
  );

beforeEach(() => setDay(platform, rosterToday));

describe('a draft', () => {
  it('begins from the roster, from nothing, or from another draft, and never in the past', async () => {
    const first = await draftOf(platform, pool);
    await give(platform, pool, first, [people.Amina, sorting, 0]);
    await done(platform, planner, publishDraft, { draftId: first });
    const [published] = await shiftsOf(first);
    const from = await draftOf(platform, pool);
    expect(await shiftsOf(from)).toEqual([published]);
    expect(await shiftsOf(await draftOf(platform, pool, { empty: 'yes' }))).toEqual([]);
    await give(platform, pool, from, [people.Bas, sorting, 0]);
    expect(await shiftsOf(await draftOf(platform, pool, { copyOf: from }))).toHaveLength(2);
    const start = { name: 'x', fromDate: '2026-11-02', weeks: 2 };
    expect(await tried(startDraft, start)).toEqual(['roster/draft-in-past']);
    const longAgo = { ...start, fromDate: '2026-11-16', weeks: 8 };
    expect(await tried(startDraft, longAgo)).toEqual(['roster/draft-in-past']);
    expect(await tried(startDraft, { ...start, fromDate: '9999-12-31' })).toEqual(['input/date']);
    expect(await tried(startDraft, { ...start, fromDate: monday, copyOf: platform.newId() })).toEqual([
      'access/not-found',
    ]);
  });

  it('is of the planner and the coach, and of nobody else', async () => {
    const draftId = await draftOf(platform, pool);
    const steps = [step('add', people.Amina, counter, 8)];
    expect(await tried(changeDraft, { draftId, steps }, westpoort.employer)).toEqual(['access/not-allowed']);
    const elsewhere = await westpoort.house.person(
      'planner',
      await westpoort.house.organisation('social-firm', 'Elders'),
    );
    expect(await tried(changeDraft, { draftId, steps }, elsewhere)).toEqual(['access/not-found']);
    expect(await tried(changeDraft, { draftId, steps }, coach)).toEqual([]);
  });
});

describe('a change by hand', () => {
  it('that breaks a hard rule is refused with the name of the rule and why', async () => {
    const draftId = await draftOf(platform, pool, { empty: 'yes' });
    const said = async (...steps: object[]) => {
      const result = await perform(platform, planner, 'page', changeDraft, { draftId, steps });
      return result.ok ? [] : result.refusals.map(({ message }) => message.nl);
    };
    expect(await said(step('add', people.Amina, driving, 1))).toEqual([
      'Dit kan niet. Certificaten: Niet de hele dienst geldig: Heftruck.',
    ]);
    await give(platform, pool, draftId, [people.Amina, sorting, 0], [people.Bas, sorting, 0]);
    expect(await said(step('add', people.Emre, sorting, 0))).toEqual([
      'Dit kan niet. Gevraagde plekken: Er staan 3 mensen op deze dienst. De werkgever vraagt er 2.',
    ]);
    const twice = (await said(step('add', people.Amina, counter, 0))).join(' ');
    expect(twice).toContain('Eén dienst per dag');
    expect(twice).toContain('Rust tussen twee diensten');
    expect(await said(step('add', people.Amina, sorting, 5))).toEqual([
      'Deze dienst is er niet op die dag. Misschien heeft de werkgever hem afgezegd.',
    ]);
    await done(platform, coach, recordAbsence, {
      participantId: people.Fleur,
      kind: 'leave',
      fromDate: '2026-12-03',
      lastDay: '2026-12-03',
    });
    expect(await change(draftId, step('add', people.Fleur, counter, 3))).toEqual(['roster/breaks-a-rule']);
    expect(await shiftsOf(draftId)).toHaveLength(2);
  });

  it('goes together or not at all: two people swap their shifts in one change', async () => {
    const draftId = await draftOf(platform, pool, { empty: 'yes' });
    await give(platform, pool, draftId, [people.Amina, sorting, 0], [people.Bas, counter, 0]);
    const halfWay = step('add', people.Bas, sorting, 0);
    expect(await change(draftId, halfWay)).not.toEqual([]);
    expect(
      await change(
        draftId,
        step('remove', people.Amina, sorting, 0),
        step('remove', people.Bas, counter, 0),
        halfWay,
        step('add', people.Amina, counter, 0),
      ),
    ).toEqual([]);
    const now = await shiftsOf(draftId);
    expect(now.some((each) => each.includes(people.Amina) && each.includes(counter))).toBe(true);
    expect(now).toHaveLength(2);
  });

  it('may leave what it did not bring: of too many people on a shift one can be taken off', async () => {
    const draftId = await draftOf(platform, pool, { empty: 'yes' });
    await give(platform, pool, draftId, [people.Amina, sorting, 7], [people.Bas, sorting, 7]);
    const places = (count: number) =>
      done(platform, planner, setShiftDay, {
        demandId: sorting,
        onDate: addDays(monday, 7),
        places: count,
        reason: 'Er is minder werk.',
      });
    await places(0);
    expect(await change(draftId, step('add', people.Emre, sorting, 7))).toEqual(['roster/no-such-shift']);
    await places(1);
    expect(await change(draftId, step('add', people.Emre, sorting, 7))).toEqual(['roster/breaks-a-rule']);
    expect(await change(draftId, step('remove', people.Amina, sorting, 7))).toEqual([]);
    await places(2);
  });

  it('is refused with the same words as when everybody would be judged', async () => {
    const draftId = await draftOf(platform, pool, { empty: 'yes', weeks: 1 });
    const any = fc.record({
      does: fc.constantFrom('add', 'add', 'remove'),
      participantId: fc.constantFrom(...Object.values(people)),
      demandId: fc.constantFrom(sorting, counter, driving),
      onDate: fc.constantFrom(monday, addDays(monday, 1), addDays(monday, 2)),
    });
    const facts = { firmId, days: { from: monday, to: addDays(monday, 7) }, today: rosterToday };
    await fc.assert(
      fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 3 }), async (steps) => {
        const { built, before } = await asActor(platform, planner, async (db) => ({
          built: await problemOf(db, facts),
          before: await draftShifts(db, draftId),
        }));
        const changed = after(before, steps);
        const result = await perform(platform, planner, 'page', changeDraft, { draftId, steps });
        const { unknown, breaches } = changed.ok
          ? judgeChange(built, before, changed.value)
          : { unknown: [], breaches: [] };
        const first = changed.ok ? unknown.map(() => 'roster/no-such-shift') : ['roster/already-so'];
        const said = result.ok
          ? []
          : result.refusals.map(({ rule, message }) => ({ rule, text: message.nl }));
        if (first[0] !== undefined) expect(said.map(({ rule }) => rule)).toEqual([first[0]]);
        else
          expect(said.map(({ text }) => text)).toEqual(
            breaches.map(({ title, why }) => `Dit kan niet. ${title}: ${why}`),
          );
      }),
      { numRuns: 25 },
    );
  });

  it('of a day outside the draft, or of a shift that has begun, is refused; of later today it is not', async () => {
    const draftId = await draftOf(platform, pool, { empty: 'yes' });
    expect(await change(draftId, step('add', people.Amina, sorting, 14))).toEqual(['roster/day-outside']);
    setDay(platform, addDays(monday, 1));
    expect(await change(draftId, step('add', people.Amina, sorting, 1))).toEqual(['roster/in-the-past']);
    expect(await change(draftId, step('add', people.Amina, counter, 1))).toEqual([]);
  });

  it('that takes a pinned shift away is undone to a pinned shift', async () => {
    const draftId = await draftOf(platform, pool, { empty: 'yes' });
    await give(platform, pool, draftId, [people.Amina, sorting, 0]);
    await change(draftId, step('pin', people.Amina, sorting, 0));
    const pinned = await shiftsOf(draftId);
    expect(await change(draftId, step('remove', people.Amina, sorting, 0))).toEqual([]);
    expect(await shiftsOf(draftId)).toEqual([]);
    await done(platform, planner, undoDraft, { draftId });
    expect(await shiftsOf(draftId)).toEqual(pinned);
  });

  it('is undone exactly, whatever was done before it', async () => {
    // Few shifts, so that the same ones are given, pinned and taken away again.
    const any = fc.record({
      does: fc.constantFrom('add', 'add', 'pin', 'remove', 'unpin'),
      participantId: fc.constantFrom(people.Amina, people.Bas),
      demandId: fc.constant(counter),
      onDate: fc.constantFrom(monday, addDays(monday, 1)),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(any, { minLength: 1, maxLength: 2 }), { minLength: 4, maxLength: 10 }),
        async (tries) => {
          const draftId = await draftOf(platform, pool, { empty: 'yes', weeks: 1 });
          const states = [await shiftsOf(draftId)];
          for (const steps of tries) {
            const result = await perform(platform, planner, 'page', changeDraft, { draftId, steps });
            if (result.ok) states.push(await shiftsOf(draftId));
          }
          for (const before of states.toReversed().slice(1)) {
            await done(platform, planner, undoDraft, { draftId });
            expect(await shiftsOf(draftId)).toEqual(before);
          }
          expect(await tried(undoDraft, { draftId })).toEqual(['roster/nothing-to-undo']);
        },
      ),
      { numRuns: 6 },
    );
  });
});

describe('publishing', () => {
  it('makes a draft the roster once, from two windows at the same moment', async () => {
    const draftId = await draftOf(platform, pool);
    await give(platform, pool, draftId, [people.Dewi, driving, 8]);
    const both = await Promise.all([
      perform(platform, planner, 'page', publishDraft, { draftId }),
      perform(platform, coach, 'page', publishDraft, { draftId }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap(rulesOf)).toEqual(['roster/already-published']);
    const mine = `${people.Dewi} ${driving} ${addDays(monday, 8)}`;
    expect((await roster()).filter((each) => each === mine)).toHaveLength(1);
    expect(await tried(publishDraft, { draftId })).toEqual(['roster/already-published']);
    expect(await change(draftId, step('remove', people.Dewi, driving, 8))).toEqual(['roster/draft-closed']);
  });

  it('and changing what is asked wait for each other, so that nobody is left on work that was replaced', async () => {
    let isChanged = false;
    const changing = await asActor(platform, planner, async (db) => {
      await holdAllDemand(db);
      const input = { demandId: driving, onDate: addDays(monday, 15), places: 2, reason: 'Drukte.' };
      const asked = done(platform, planner, setShiftDay, input).finally(() => {
        isChanged = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(isChanged).toBe(false);
      return { asked };
    });
    await changing.asked;
  });

  it('over what somebody else published is refused, until it is taken over; the rest of the draft stays', async () => {
    const mine = await draftOf(platform, pool);
    const theirs = await draftOf(platform, pool);
    await give(platform, pool, mine, [people.Emre, counter, 9]);
    await give(platform, pool, theirs, [people.Fleur, counter, 10]);
    await done(platform, coach, publishDraft, { draftId: theirs });
    expect(await tried(publishDraft, { draftId: mine })).toEqual(['roster/published-meanwhile']);
    await done(platform, planner, refreshDraft, { draftId: mine });
    const now = await shiftsOf(mine);
    expect(now.some((each) => each.includes(people.Emre))).toBe(true);
    expect(now.some((each) => each.includes(people.Fleur))).toBe(true);
    expect(await tried(undoDraft, { draftId: mine })).toEqual(['roster/nothing-to-undo']);
    await done(platform, planner, publishDraft, { draftId: mine });
    expect(await roster()).toContain(`${people.Fleur} ${counter} ${addDays(monday, 10)}`);
  });

  it('what changes nothing is refused, and so is what breaks a rule since the draft was made', async () => {
    const same = await draftOf(platform, pool);
    expect(await tried(publishDraft, { draftId: same })).toEqual(['roster/nothing-changes']);
    const draftId = await draftOf(platform, pool);
    await give(platform, pool, draftId, [people.Bas, counter, 11]);
    await done(platform, coach, recordAbsence, {
      participantId: people.Bas,
      kind: 'leave',
      fromDate: addDays(monday, 11),
      lastDay: addDays(monday, 11),
    });
    expect(await tried(publishDraft, { draftId })).toEqual(['roster/against-a-rule']);
  });

  it('says why somebody lost a shift, and leaves what has begun', async () => {
    const first = await draftOf(platform, pool);
    await give(platform, pool, first, [people.Amina, sorting, 2], [people.Bas, sorting, 4]);
    await done(platform, planner, publishDraft, { draftId: first });
    await done(platform, planner, setShiftDay, {
      demandId: sorting,
      onDate: addDays(monday, 4),
      places: 0,
      reason: 'De hal is dicht.',
    });
    setDay(platform, addDays(monday, 2));
    const draftId = await draftOf(platform, pool, { empty: 'yes' });
    await give(platform, pool, draftId, [people.Amina, counter, 3]);
    await done(platform, planner, publishDraft, { draftId });
    const rows = await asActor(platform, planner, (db) =>
      db
        .selectFrom('rostered_shift')
        .select(['participant_id', 'on_date', 'withdrawn_cause'])
        .where('demand_id', '=', sorting)
        .where('on_date', '>=', addDays(monday, 2))
        .orderBy('on_date')
        .execute(),
    );
    expect(rows.map(({ withdrawn_cause }) => withdrawn_cause)).toEqual([null, 'cancelled-by-employer']);
  });
});

describe('asking for a calculation', () => {
  it('is one at a time for a draft, and not for one that was put away', async () => {
    const draftId = await draftOf(platform, pool);
    const { id } = await done(platform, planner, askRun, { draftId, seconds: 30 });
    expect(platform.asked.at(-1)?.data).toMatchObject({ runId: id });
    expect(await tried(askRun, { draftId, seconds: 30 })).toEqual(['roster/running-already']);
    expect(await tried(askRun, { draftId, seconds: 30, weightSetId: platform.newId() })).toEqual([
      'roster/no-such-weights',
    ]);
    await done(platform, planner, dropDraft, { draftId });
    expect(await tried(askRun, { draftId, seconds: 30 })).toEqual(['roster/draft-closed']);
    expect(await tried(dropDraft, { draftId })).toEqual(['roster/draft-closed']);
  });
});
