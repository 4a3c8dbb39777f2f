import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../src/kernel/actor.ts';
import { addDays, dayOf, type LocalDate, momentOf } from '../src/kernel/local-date.ts';
import { rolesOfAccount } from '../src/modules/access/door/membership.ts';
import { reportSick } from '../src/modules/availability/index.ts';
import { setDay as setShiftDay } from '../src/modules/demand/index.ts';
import { findAllGrounds, recordAttendance } from '../src/modules/hours/index.ts';
import { ledgersOf } from '../src/modules/hours/queries/ledgers.ts';
import {
  answerShift,
  askRepair,
  askRun,
  expectedAmong,
  publishDraft,
  startDraft,
} from '../src/modules/roster/index.ts';
import { judge, problemOf } from '../src/modules/roster/problem/judge.ts';
import { calculate } from '../src/modules/roster/run.ts';
import { draftShifts, publishedShifts } from '../src/modules/roster/store.ts';
import { perform } from '../src/platform/action.ts';
import { asActor } from '../src/platform/session.ts';
import { testPlatform } from '../test/builders/platform.ts';
import { done, rulesOf } from '../test/builders/walk.ts';
import { freshDatabase } from '../test/database/fixture.ts';
import { fillDemo } from './fill.ts';

/**
 * One and the same month of the demonstration from end to end, through the actions that the pages call: their clock can be turned, that of a
 * running product cannot. Four weeks that lie in one month and in a year of which the law is known.
 */
type Days = { readonly from: LocalDate; readonly to: LocalDate };
const filledOn: LocalDate = '2026-10-11';
const days: Days = { from: '2026-11-02', to: '2026-11-30' };
const month: Days = { from: '2026-11-01', to: '2026-12-01' };

const platform = testPlatform(await freshDatabase(), `${filledOn}T08:00:00.000Z`);
await fillDemo(platform);
const { db } = platform;

async function somebody(role: Role, name?: string): Promise<Actor> {
  let query = db
    .selectFrom('membership')
    .innerJoin('partnership', 'partnership.id', 'membership.partnership_id')
    .select('account_id')
    .where('slug', '=', 'westpoort')
    .where('role', '=', role)
    .where('to_date', 'is', null);
  if (name !== undefined) query = query.where('membership.name', '=', name);
  const { account_id } = await query.executeTakeFirstOrThrow();
  const held = await db.transaction().execute((tx) => rolesOfAccount(tx, account_id ?? '', filledOn));
  const found = held.find(({ actor }) => actor.role === role);
  if (found === undefined) throw new Error(`nobody is ${role} in Westpoort`);
  return found.actor;
}

const planner = await somebody('planner');
const { partnershipId, membershipId, organisationId: firmId } = planner;
const today = () => dayOf(platform.clock.now());
const roster = () => asActor(platform, planner, (tx) => publishedShifts(tx, firmId, days));
const calculated = (runId: string) => calculate(platform, { partnershipId, runId }, membershipId);
const built = () =>
  asActor(platform, planner, (tx) =>
    problemOf(tx, { firmId, days, today: today(), now: platform.clock.now() }),
  );

/** What is wrong with a roster, by the checker that counts everything anew and asks the Arbeidstijdenwet; and by hand, from the times alone. */
async function wrongIn(shifts: Awaited<ReturnType<typeof roster>>): Promise<readonly string[]> {
  const judged = judge(await built(), shifts);
  const byHand = judged.roster.flatMap((own, person) => {
    const times = own.flatMap((shift) => judged.built.problem.shifts[shift] ?? []);
    const rests = times.slice(1).map(({ from }, before) => from - (times[before]?.to ?? 0));
    const weeks = Map.groupBy(times, ({ day }) => Math.floor(day / 7));
    const hours = [...weeks.values()].map(
      (week) => week.reduce((sum, { workMinutes }) => sum + workMinutes, 0) / 60,
    );
    return [
      ...rests.filter((rest) => rest < 8 * 60).map((rest) => `${person} rests ${rest} minutes`),
      ...hours.filter((each) => each > 60).map((each) => `${person} works ${each} hours in a week`),
    ];
  });
  return [...judged.violations.map(({ rule, person }) => `${rule} ${person}`), ...byHand];
}

async function rows(from: LocalDate, to: LocalDate) {
  return db
    .selectFrom('rostered_shift')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .where('firm_organisation_id', '=', firmId)
    .where('on_date', '>=', from)
    .where('on_date', '<', to)
    .orderBy('on_date')
    .orderBy('id')
    .execute();
}

/** Everybody who is expected on a day was there, but for one who stayed away once. */
async function workOff(day: LocalDate): Promise<void> {
  platform.clock.set(momentOf(day, '22:30'));
  const standing = (await rows(day, addDays(day, 1))).filter((each) => each.withdrawn_in === null);
  const ids = standing.map(({ id }) => id);
  const expected = await asActor(platform, planner, (tx) => expectedAmong(tx, ids));
  for (const [place, rosteredShiftId] of ids.filter((id) => expected.has(id)).entries())
    await done(platform, planner, recordAttendance, {
      rosteredShiftId,
      outcome: day === '2026-11-19' && place === 0 ? 'absent' : 'worked',
    });
}

async function self(participantId: string): Promise<Actor> {
  const id = platform.newId();
  const accountId = platform.newId();
  const name = 'Deelnemer';
  await db
    .insertInto('account')
    .values({ id: accountId, issuer: 'test', subject: accountId, email: null, name, language: 'nl' })
    .execute();
  await db
    .insertInto('membership')
    .values({
      partnership_id: partnershipId,
      id,
      account_id: accountId,
      organisation_id: firmId,
      role: 'participant',
      participant_id: participantId,
      name,
      from_date: '2026-01-01',
      to_date: null,
    })
    .execute();
  return { ...planner, membershipId: id, accountId, role: 'participant', participantId, name };
}

describe('a month in Westpoort', () => {
  it('has sixty people under contract and twelve employers who ask for work', async () => {
    const { people, sites, shifts } = (await built()).problem;
    expect(people.length).toBeGreaterThanOrEqual(60);
    expect(new Set(shifts.map(({ site }) => sites[site]?.employer)).size).toBe(12);
  });

  it('is planned: work is given to most of them, and nothing breaks a rule or the law', async () => {
    const { id: draftId } = await done(platform, planner, startDraft, {
      name: 'November',
      fromDate: days.from,
      weeks: 4,
    });
    const { id: runId } = await done(platform, planner, askRun, { draftId, seconds: 10 });
    await calculated(runId);
    const run = await db
      .selectFrom('roster_run')
      .selectAll()
      .where('id', '=', runId)
      .executeTakeFirstOrThrow();
    expect(run.state).toBe('done');
    await done(platform, planner, publishDraft, { draftId: run.result_draft_id });
    const standing = await roster();
    expect(new Set(standing.map(({ participantId }) => participantId)).size).toBeGreaterThan(50);
    expect(await wrongIn(standing)).toEqual([]);

    const again = await perform(platform, planner, 'page', publishDraft, { draftId: run.result_draft_id });
    expect(rulesOf(again)).not.toEqual([]);
    expect(await roster()).toEqual(standing);
  });

  it('is disturbed: somebody ill, a no, work called off too late, and one person more; and mended with few changes', async () => {
    platform.clock.set(momentOf('2026-11-09', '05:15'));
    const monday: LocalDate = '2026-11-09';
    const before = await roster();
    const onMonday = before.filter(({ onDate }) => onDate === monday);
    const [calledOff] = onMonday;
    const others = onMonday.filter(({ demandId }) => demandId !== calledOff?.demandId);
    const [ill, cannot] = others;
    const more = others.find(({ demandId }) => ![ill?.demandId, cannot?.demandId].includes(demandId));
    for (const each of [calledOff, ill, cannot, more]) expect(each).toBeDefined();

    await done(platform, planner, reportSick, { participantId: ill?.participantId, fromDate: monday });
    await done(platform, await self(cannot?.participantId ?? ''), answerShift, {
      shiftId: cannot?.id,
      answer: 'no',
      reason: 'Mijn kind is jarig.',
    });
    const reason = 'De band staat stil.';
    await done(platform, planner, setShiftDay, {
      demandId: calledOff?.demandId,
      onDate: monday,
      places: 0,
      reason,
    });
    const asked = (await built()).shifts.find(
      ({ demandId, onDate }) => demandId === more?.demandId && onDate === monday,
    );
    await done(platform, planner, setShiftDay, {
      demandId: more?.demandId,
      onDate: monday,
      places: (asked?.places ?? 0) + 1,
      reason: 'Er komt een schip.',
    });

    const { id: runId } = await done(platform, planner, askRepair, {});
    await calculated(runId);
    const ways = await db
      .selectFrom('roster_draft')
      .select(['id', 'way', 'told'])
      .where('run_id', '=', runId)
      .execute();
    expect(ways.length).toBeGreaterThan(1);
    for (const { id, told } of ways) {
      expect(told).not.toBeNull();
      const there = await asActor(platform, planner, (tx) => draftShifts(tx, id));
      const stands = (given: typeof calledOff, who = true) =>
        there.filter(
          (each) =>
            each.demandId === given?.demandId &&
            each.onDate === monday &&
            (!who || each.participantId === given?.participantId),
        ).length;
      expect(
        there.filter((each) => each.participantId === ill?.participantId && each.onDate === monday),
      ).toEqual([]);
      expect(stands(cannot)).toBe(0);
      expect(stands(calledOff, false)).toBe(0);
    }
    const fewest = ways.find(({ way }) => way === 'fewest-changes');
    await done(platform, planner, publishDraft, { draftId: fewest?.id });
    const after = await roster();
    expect(await wrongIn(after)).toEqual([]);
    const keyOf = ({ participantId, demandId, onDate }: (typeof after)[number]) =>
      `${participantId} ${demandId} ${onDate}`;
    const had = new Set(before.map(keyOf));
    // What went is one person's illness, a no and a shift of an employer; of others hardly anything changes.
    const lost = before.length - after.filter((each) => had.has(keyOf(each))).length;
    const came = after.filter((each) => !had.has(keyOf(each))).length;
    expect(lost).toBeGreaterThan(0);
    expect(came).toBeLessThanOrEqual(1.5 * lost + 1);
    const causes = (await rows(days.from, days.to)).map((each) => each.withdrawn_cause);
    for (const cause of ['sick', 'cancelled-by-employer']) expect(causes).toContain(cause);
  });

  it('is worked off, and the ledger of everybody balances to the minute, as it does when counted by hand', async () => {
    for (let day = month.from; day < month.to; day = addDays(day, 1)) await workOff(day);
    platform.clock.set(momentOf(month.to, '06:00'));
    await db.transaction().execute((tx) => findAllGrounds(tx, month, month.to));
    const ledgers = await asActor(platform, planner, (tx) =>
      ledgersOf(tx, { month: month.from, today: month.to, firmId }),
    );
    expect(ledgers.length).toBeGreaterThanOrEqual(60);
    const worked = await db
      .selectFrom('worked_shift')
      .innerJoin('rostered_shift', 'rostered_shift.id', 'worked_shift.rostered_shift_id')
      .select(['rostered_shift.participant_id as who', 'worked_shift.work_minutes as minutes'])
      .where('worked_shift.partnership_id', '=', partnershipId)
      .where('worked_shift.on_date', '>=', month.from)
      .where('worked_shift.on_date', '<', month.to)
      .execute();
    for (const { person, ledger } of ledgers) {
      const { owed, surplus, trained, leave, sick, idle, open } = ledger;
      expect(owed + surplus, person.name).toBe(ledger.worked + trained + leave + sick + idle + open);
      const own = worked.filter(({ who }) => who === person.id);
      expect(ledger.worked, person.name).toBe(own.reduce((sum, { minutes }) => sum + minutes, 0));
      expect(open, person.name).toBe(0);
    }
    const lines = ledgers.flatMap(({ ledger }) => ledger.lines);
    expect(lines.some(({ kind }) => kind === 'sick')).toBe(true);
    const standing = await roster();
    const gone = (await rows(days.from, days.to)).filter(
      (each) => each.withdrawn_cause === 'cancelled-by-employer',
    );
    for (const each of gone) {
      const other = standing.filter(
        ({ participantId, onDate }) => participantId === each.participant_id && onDate === each.on_date,
      );
      const line = lines.find(({ shiftId, kind }) => shiftId === each.id && kind === 'idle');
      // Whoever got no other work that day is paid, and the employer who told it too late carries that.
      if (other.length === 0 && line !== undefined)
        expect(line).toMatchObject({ cause: 'cancelled-by-employer', carrier: 'employer' });
    }
  });
});
