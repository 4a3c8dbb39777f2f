import { expect, it } from 'vitest';
import { addDays, dayOf, type LocalDate, momentOf } from '../src/kernel/local-date.ts';
import { recordAbsence, reportBetter, reportSick } from '../src/modules/availability/index.ts';
import { askedBetween, setDay } from '../src/modules/demand/index.ts';
import { recordTraining } from '../src/modules/hours/index.ts';
import { shiftsOn } from '../src/modules/hours/queries/floor.ts';
import { ledgersOf } from '../src/modules/hours/queries/ledgers.ts';
import { answerShift } from '../src/modules/roster/index.ts';
import { draftShifts } from '../src/modules/roster/store.ts';
import { waysOf } from '../src/modules/roster/web/repair/ways.ts';
import { verifyAudit } from '../src/platform/audit/store.ts';
import { asActor } from '../src/platform/session.ts';
import {
  against,
  againstTheLaw,
  found,
  type PublishedRow,
  playersOf,
  publishedRows,
  roomFor,
} from '../test/builders/month.ts';
import { monthByHand } from '../test/builders/month-by-hand.ts';
import { plannerAt } from '../test/builders/month-pages.ts';
import { rosterQueue, workOff } from '../test/builders/month-work.ts';
import { testPlatform } from '../test/builders/platform.ts';
import { done } from '../test/builders/walk.ts';
import { freshDatabase } from '../test/database/fixture.ts';
import { fillDemo } from './fill.ts';

/*
 * One month of the pool of Westpoort from end to end, on the demonstration as it is filled: planned, published, disturbed, repaired,
 * worked off, and settled in the ledger. The planner goes by the pages; of all others it performs the actions that their pages perform, and
 * it does the jobs of the queue, because over HTTP nobody can turn the clock of the product.
 */

/** The roster of the demonstration ends with January. February 2027 begins on a Monday and has four whole weeks. */
const month = { from: '2027-02-01', to: '2027-03-01' } as const;
/** Other work on the same machine can make it wait. */
const patience = 300_000;
const filledOn = '2027-01-10';
const plannedOn = '2027-01-26';
const disturbedOn = '2027-02-08';

const platform = testPlatform(await freshDatabase(), momentOf(filledOn, '09:00'));
await fillDemo(platform, undefined, { past: false });
const players = await playersOf(platform);
const { firmId } = players;
const planner = await players.actor('planner');
const supervisor = await players.actor('floor-supervisor', 'Ruud Zeegers');
const aeb = await players.actor('employer-contact', 'Mirjam Kolk');
const coenhaven = await players.actor('employer-contact', 'Jolanda Mooij');

const workers = { tapping: [supervisor, coenhaven], planner, confirming: [aeb, coenhaven] };
const pages = plannerAt(platform, planner, rosterQueue(platform));
const at = (day: LocalDate, time: string) => platform.clock.set(momentOf(day, time));
const now = () => ({ firmId, today: dayOf(platform.clock.now()), now: platform.clock.now() });
const rows = () => publishedRows(platform, players, month.from, month.to);
const standing = async () => (await rows()).filter(({ withdrawnIn }) => withdrawnIn === null);
const cell = ({ who, onDate }: Pick<PublishedRow, 'who' | 'onDate'>) => `${who} ${onDate}`;
const asPlanner = <Value>(read: Parameters<typeof asActor<Value>>[2]) => asActor(platform, planner, read);
const wrongIn = (from: LocalDate, draftId: string | null = null) =>
  against(platform, players, planner, { from, to: month.to, draftId });
/** Whom the story is about: chosen from the roster once it is there. */
const story = { offDuty: '', ill: '', illForADay: '', learns: '' };
const pool = await monthByHand(platform, players, month);

it('sixty people are under contract, and twelve employers ask for work in each week of the month', async () => {
  expect(pool.size).toBeGreaterThanOrEqual(60);
  for (let week: LocalDate = month.from; week < month.to; week = addDays(week, 7)) {
    const asked = await asPlanner((db) => askedBetween(db, { from: week, to: addDays(week, 7) }));
    expect(new Set(asked.map(({ demand }) => demand.organisationId)).size).toBe(12);
  }
});

it('the month is planned within every rule, and published once', { timeout: patience }, async () => {
  at(plannedOn, '09:00');
  const away = await platform.db.selectFrom('absence').select('participant_id').execute();
  const free = [...pool.keys()].filter((who) => !away.some(({ participant_id }) => participant_id === who));
  story.offDuty = found(free[0], 'person without days off');
  await done(platform, planner, recordAbsence, {
    participantId: story.offDuty,
    kind: 'leave',
    fromDate: '2027-02-03',
    lastDay: '2027-02-04',
  });
  const proposal = await pages.proposal({ name: 'Februari', fromDate: month.from, weeks: '4' }, 8);
  expect(proposal).not.toBe('');
  expect(await rows()).toEqual([]);
  expect(await wrongIn(month.from, proposal)).toEqual([]);

  const publishing = await pages.publishing(proposal);
  expect((await pages.publish(publishing)).text).toContain('Het rooster is gepubliceerd');
  const once = await rows();
  expect(new Set(once.map(({ who }) => who)).size).toBeGreaterThanOrEqual(60);
  expect(new Set(once.map(({ organisationId }) => organisationId)).size).toBe(12);
  expect(once.filter((row) => row.who === story.offDuty && /-0[34]$/.test(row.onDate))).toEqual([]);
  expect((await pages.publish(publishing)).text).toContain('Dit concept is al gepubliceerd');
  expect(await rows()).toEqual(once);
  expect(new Set(once.map(cell)).size).toBe(once.length);
  expect(await wrongIn(month.from)).toEqual([]);
});

it('the first week is worked off', { timeout: patience }, async () => {
  const shifts = await standing();
  const long = found(
    shifts.find((row) => row.onDate === '2027-02-03' && row.organisationId === aeb.organisationId),
    'shift at AEB',
  );
  story.learns = found(
    [...pool.keys()].find((who) => !shifts.some((row) => cell(row) === `${who} 2027-02-05`)),
    'person who is free on the first Friday',
  );
  await workOff(
    platform,
    workers,
    { from: month.from, to: disturbedOn },
    new Map([[long.id, { outcome: 'worked', breakMinutes: 45 }]]),
  );
  await done(platform, planner, recordTraining, {
    participantId: story.learns,
    onDate: '2027-02-05',
    minutes: 240,
  });
});

it('somebody is ill, somebody says no, a shift is called off and one more is asked: it is repaired with few changes', {
  timeout: patience,
}, async () => {
  at(disturbedOn, '05:30');
  const before = await standing();
  const on = (actor: typeof aeb, day: LocalDate) =>
    before.filter((row) => row.organisationId === actor.organisationId && row.onDate === day);
  const calledOff = found(on(aeb, '2027-02-10')[0], 'shift at AEB to call off').demandId;
  const off = on(aeb, '2027-02-10').filter(({ demandId }) => demandId === calledOff);
  const notOff = before.filter(({ who }) => off.every((row) => row.who !== who));
  const saysNo = found(
    notOff.find(({ onDate }) => onDate === '2027-02-11'),
    'shift to say no to',
  );
  const thisWeek = notOff.filter(
    ({ who, onDate }) => who !== saysNo.who && onDate >= disturbedOn && onDate < '2027-02-13',
  );
  story.ill = found(
    [...Map.groupBy(thisWeek, ({ who }) => who)].find(([, own]) => own.length >= 4)?.[0],
    'person with four shifts in the second week',
  );
  // What one employer calls off, another asks: of who is free that day at least two could come, so that one can be asked for who is ill.
  const stay = before.filter((row) => row.onDate >= disturbedOn && !off.includes(row));
  const among = [
    ...Map.groupBy(
      stay.filter(({ onDate }) => onDate === '2027-02-10'),
      ({ demandId }) => demandId,
    ).values(),
  ]
    .flatMap(([first]) => first ?? [])
    .toSorted(
      (a, b) =>
        Number(b.organisationId === coenhaven.organisationId) -
        Number(a.organisationId === coenhaven.organisationId),
    );
  const days = { from: disturbedOn, to: month.to } as const;
  const busier = found(
    await roomFor(platform, players, planner, { days, published: stay, among, people: 2 }),
    'shift to which more people could come',
  );
  const asked = await asPlanner((db) =>
    askedBetween(db, { from: busier.onDate, to: addDays(busier.onDate, 1) }),
  );
  const isBusier = ({ demandId, onDate }: Pick<PublishedRow, 'demandId' | 'onDate'>) =>
    demandId === busier.demandId && onDate === busier.onDate;
  const places =
    found(
      asked.find(({ demand }) => demand.id === busier.demandId),
      'demand of that shift',
    ).places + 1;

  await done(platform, await players.self(story.ill), reportSick, { participantId: story.ill });
  await done(platform, await players.self(saysNo.who), answerShift, { shiftId: saysNo.id, answer: 'no' });
  const told = { demandId: calledOff, onDate: '2027-02-10', places: 0, reason: 'De band staat stil.' };
  const { lateMinutes } = await done(platform, aeb, setDay, told);
  expect(lateMinutes).toBeGreaterThanOrEqual(off.reduce((sum, { minutes }) => sum + minutes, 0));
  await done(platform, busier.organisationId === coenhaven.organisationId ? coenhaven : planner, setDay, {
    demandId: busier.demandId,
    onDate: busier.onDate,
    places,
    reason: 'Er komt een schip.',
  });

  const { runId, page } = await pages.repaired();
  const ways = await asPlanner((db) => waysOf(db, runId, now()));
  expect(ways.map(({ name }) => name)).toEqual([
    'Zo min mogelijk wijzigingen',
    'Met andere mensen',
    'Het beste rooster',
  ]);
  for (const way of ways) {
    expect(way).toMatchObject({ state: 'open', stale: false, wrong: 0 });
    expect(way.rows.length).toBeGreaterThan(0);
    expect(page.text).toContain(way.name);
    for (const row of way.rows) {
      expect(row.name).not.toBe('');
      expect(`${row.had}${row.gets}`).not.toBe('');
    }
    expect(await wrongIn(disturbedOn, way.id)).toEqual([]);
    const shifts = await asPlanner((db) => draftShifts(db, way.id));
    expect(shifts.filter(({ participantId }) => participantId === story.ill)).toEqual([]);
    expect(
      shifts.filter(({ demandId, onDate }) => demandId === calledOff && onDate === '2027-02-10'),
    ).toEqual([]);
    expect(
      shifts.map((each) => `${each.demandId} ${cell({ ...each, who: each.participantId })}`),
    ).not.toContain(`${saysNo.demandId} ${cell(saysNo)}`);
  }
  const [fewest, other] = ways;
  // Where the first way needs everybody who could come, the second asks nobody, and leaves it open.
  expect(fewest?.people).toBeGreaterThan(0);
  const chosen = found(fewest, 'way').id;
  const there = await asPlanner((db) => draftShifts(db, chosen));
  expect(there.filter(isBusier).length).toBeGreaterThan(before.filter(isBusier).length);
  expect((await pages.choose(page, chosen)).text).toContain('Het rooster is gepubliceerd');
  expect((await pages.choose(page, chosen)).text).toContain('Dit concept is al gepubliceerd');
  const late = await pages.choose(page, found(other, 'other way').id);
  expect(late.text).toContain('er is al een andere manier gekozen');

  const after = await rows();
  const gone = after.filter(({ withdrawnIn }) => withdrawnIn !== null);
  const come = after.filter(({ id }) => !before.some((row) => row.id === id));
  const causes = Map.groupBy(gone, ({ cause }) => cause);
  expect(causes.get('sick')?.map(({ who }) => who)).toEqual(
    before.filter((row) => row.who === story.ill && row.onDate >= disturbedOn).map(({ who }) => who),
  );
  expect(causes.get('refused')?.map(({ id }) => id)).toEqual([saysNo.id]);
  expect(
    causes
      .get('cancelled-by-employer')
      ?.map(({ id }) => id)
      .toSorted(),
  ).toEqual(off.map(({ id }) => id).toSorted());
  // To fill a place one person comes, or one moves over and another comes for them.
  const toFill = (causes.get('sick')?.length ?? 0) + 1 + 1;
  const moved = causes.get('replanned') ?? [];
  expect(moved.length).toBeLessThanOrEqual(toFill);
  expect(come.length).toBeLessThanOrEqual(moved.length + toFill);
  expect(await wrongIn(disturbedOn)).toEqual([]);
});

it('the rest is worked off: who is ill stays ill, and nobody waits for who was called off', {
  timeout: patience,
}, async () => {
  await workOff(platform, workers, { from: disturbedOn, to: '2027-02-15' });
  at('2027-02-15', '05:30');
  await done(platform, await players.self(story.ill), reportBetter, {
    participantId: story.ill,
    fromDate: '2027-02-15',
  });
  const missing = found(
    (await standing()).find(
      (row) => row.onDate === '2027-02-16' && row.organisationId === coenhaven.organisationId,
    ),
    'shift at Coenhaven that somebody misses',
  );
  await workOff(
    platform,
    workers,
    { from: '2027-02-15', to: '2027-02-18' },
    new Map([[missing.id, { outcome: 'absent' }]]),
  );

  at('2027-02-18', '05:30');
  const off = (await standing()).filter(
    (row) => row.onDate === '2027-02-18' && row.organisationId === coenhaven.organisationId,
  );
  const { demandId } = found(off[0], 'shift at Coenhaven to call off');
  await done(platform, coenhaven, setDay, {
    demandId,
    onDate: '2027-02-18',
    places: 0,
    reason: 'De kraan is stuk.',
  });
  await workOff(platform, workers, { from: '2027-02-18', to: '2027-02-22' });
  const seen = await asActor(platform, coenhaven, (db) =>
    shiftsOn(db, { from: '2027-02-18', to: '2027-02-19' }, { organisationId: coenhaven.organisationId }),
  );
  expect(seen.map(({ id }) => id)).toEqual(
    expect.not.arrayContaining(off.filter((row) => row.demandId === demandId).map(({ id }) => id)),
  );

  at('2027-02-22', '05:30');
  const shift = found(
    (await standing()).find((row) => row.onDate === '2027-02-22' && row.who !== story.ill),
    'shift on the last Monday',
  );
  story.illForADay = shift.who;
  const self = await players.self(shift.who);
  await done(platform, self, reportSick, { participantId: shift.who });
  const floor = await asPlanner((db) => shiftsOn(db, { from: '2027-02-22', to: '2027-02-23' }, { firmId }));
  expect(floor.filter(({ expected }) => !expected).map(({ id }) => id)).toEqual([shift.id]);
  at('2027-02-23', '05:30');
  await done(platform, self, reportBetter, { participantId: shift.who, fromDate: '2027-02-23' });
  // Nobody found somebody else for that day: it stands in the roster, and is recorded by name.
  await workOff(
    platform,
    workers,
    { from: '2027-02-22', to: month.to },
    new Map([[shift.id, { outcome: 'sick' }]]),
  );
  expect((await againstTheLaw(platform, players, { ...month, draftId: null })).wrong).toEqual([]);
});

it('the ledger of everybody balances to the minute, as it is added up by hand', async () => {
  at(month.to, '12:00');
  const ledgers = await asPlanner((db) => ledgersOf(db, { ...now(), month: month.from }));
  const byHand = await monthByHand(platform, players, month);
  expect(ledgers.map(({ person }) => person.id).toSorted()).toEqual([...byHand.keys()].toSorted());
  for (const { person, ledger } of ledgers) {
    const { owed, surplus, worked, trained, leave, sick, idle, open, lines } = ledger;
    expect(owed + surplus).toBe(worked + trained + leave + sick + idle);
    expect(open).toBe(0);
    const byEmployer = lines
      .filter(({ carrier }) => carrier === 'employer')
      .reduce((sum, { minutes }) => sum + minutes, 0);
    expect({ who: person.id, owed, surplus, worked, trained, leave, sick, idle, byEmployer }).toEqual({
      who: person.id,
      ...byHand.get(person.id),
    });
  }
  const of = (who: string) =>
    found(
      ledgers.find(({ person }) => person.id === who),
      'ledger',
    ).ledger;
  expect(of(story.offDuty).leave).toBeGreaterThan(0);
  expect(of(story.learns).trained).toBe(240);
  expect(of(story.ill).sick).toBeGreaterThan(4 * 240);
  expect(of(story.illForADay).lines).toContainEqual(
    expect.objectContaining({ onDate: '2027-02-22', kind: 'sick' }),
  );
  // What was called off too late is borne by who called it off, and by nobody in the pool.
  expect([...byHand.values()].some(({ byEmployer }) => byEmployer > 0)).toBe(true);
  expect(ledgers.flatMap(({ ledger }) => ledger.lines).filter(({ carrier }) => carrier === 'person')).toEqual(
    [],
  );
  expect((await verifyAudit(platform.db, platform.keys.audit)).faults).toEqual([]);
});
