import { describe, expect, it } from 'vitest';
import { causesOf, figures, nothing } from '../../../../test/builders/ledger.ts';
import { addDays } from '../../../kernel/local-date.ts';
import { carryOf } from './carry.ts';
import type { AbsenceFact, MonthFacts, ShiftFact } from './facts.ts';
import { ledgerOf } from './ledger.ts';

// November 2026 has 21 weekdays; 8400 minutes are 400 of each.
const month: MonthFacts = {
  month: '2026-11-01',
  today: '2026-12-01',
  owed: 8400,
  contracts: [{ from: '2026-11-01', to: '2026-12-01' }],
  shifts: [],
  training: [],
  absences: [],
  grounds: [],
};
const shift: ShiftFact = {
  id: 'a',
  demandId: 'd',
  onDate: '2026-11-02',
  minutes: 480,
  publishedIn: 1,
  withdrawnIn: null,
  cause: null,
  outcome: 'worked',
  worked: 480,
  toldLate: false,
  judged: null,
};
const back = (cause: ShiftFact['cause'], more: Partial<ShiftFact> = {}): ShiftFact => ({
  ...shift,
  outcome: null,
  worked: 0,
  withdrawnIn: 2,
  cause,
  ...more,
});

describe('a month by hand', () => {
  it('nothing happened: all of it idle, because nobody asked', () => {
    expect(figures(ledgerOf(month))).toEqual({ ...nothing, idle: 8400 });
    expect(causesOf(month)).toEqual({ 'no-demand': 8400 });
  });

  it('all twenty-one days worked eight hours: above the guarantee', () => {
    const shifts = weekdays.map((onDate) => ({ ...shift, id: onDate, onDate }));
    expect(figures(ledgerOf({ ...month, shifts }))).toEqual({ ...nothing, worked: 10_080, surplus: 1680 });
  });

  it('ill on a day with a shift counts the shift, without one its share', () => {
    const absences: AbsenceFact[] = [{ kind: 'sick', from: '2026-11-02', to: '2026-11-04' }];
    const shifts = [{ ...shift, outcome: null, worked: 0 }];
    expect(ledgerOf({ ...month, absences, shifts }).sick).toBe(480 + 400);
  });

  it('ill counts the same whether a planner took the shift back or not, and so does a day off', () => {
    const short = { ...shift, minutes: 240, outcome: null, worked: 0 };
    for (const kind of ['sick', 'leave'] as const) {
      const absences: AbsenceFact[] = [{ kind, from: '2026-11-02', to: '2026-11-03' }];
      const standing = figures(ledgerOf({ ...month, absences, shifts: [short] }));
      expect(standing[kind]).toBe(240);
      const shifts = [back(kind, { minutes: 240 })];
      expect(figures(ledgerOf({ ...month, absences, shifts }))).toEqual(standing);
    }
  });

  it('training before the contract began is owed to nobody', () => {
    const training = [
      { id: 't', onDate: '2026-11-05', minutes: 60 },
      { id: 'u', onDate: '2026-11-17', minutes: 60 },
    ] as const;
    const contracts = [{ from: '2026-11-16', to: '2026-12-01' }] as const;
    expect(ledgerOf({ ...month, owed: 4400, contracts, training }).trained).toBe(60);
  });

  it('ill reported on the floor at noon: five hours worked, three ill', () =>
    expect(figures(ledgerOf({ ...month, shifts: [{ ...shift, outcome: 'sick', worked: 300 }] }))).toEqual({
      ...nothing,
      worked: 300,
      sick: 180,
      idle: 7920,
    }));

  it('an hour of training on a day off leaves the rest of the day off', () => {
    const absences: AbsenceFact[] = [{ kind: 'leave', from: '2026-11-06', to: '2026-11-07' }];
    const training = [{ id: 't', onDate: '2026-11-06', minutes: 60 } as const];
    expect(figures(ledgerOf({ ...month, absences, training }))).toMatchObject({ leave: 340, trained: 60 });
  });

  it('off on Friday and Monday counts two shares, and the weekend nothing', () => {
    const absences: AbsenceFact[] = [{ kind: 'leave', from: '2026-11-06', to: '2026-11-10' }];
    expect(ledgerOf({ ...month, absences }).leave).toBe(800);
  });

  it('who is ill without an end is ill until today and not further', () => {
    const absences: AbsenceFact[] = [{ kind: 'sick', from: '2026-11-02', to: null }];
    expect(figures(ledgerOf({ ...month, today: '2026-11-03', absences }))).toEqual({
      ...nothing,
      sick: 800,
      open: 7600,
    });
  });

  it('a running month: what is still to come is open, not idle', () => {
    const ledger = ledgerOf({ ...month, today: '2026-11-16', shifts: [shift] });
    // Eleven weekdays from the 16th on; ten before, of which one was worked for eight hours.
    expect(figures(ledger)).toEqual({ ...nothing, worked: 480, open: 4400, idle: 3520 });
  });

  it('a shift that nobody recorded is open until somebody does', () => {
    const ledger = ledgerOf({ ...month, shifts: [{ ...shift, outcome: null, worked: 0 }] });
    expect(figures(ledger)).toEqual({ ...nothing, open: 480, idle: 7920 });
    expect(ledger.lines.filter((line) => line.onDate === shift.onDate)).toMatchObject([{ kind: 'open' }]);
  });
});

/** Shifts on days of November 2026. */
const on = (days: readonly number[], minutes: number, more: Partial<ShiftFact> = {}) =>
  days.map((day): ShiftFact => {
    const onDate = addDays('2026-11-01', day - 1);
    return { ...shift, id: onDate, onDate, minutes, worked: minutes, ...more };
  });
const waits = { outcome: null, worked: 0 } as const;
const taken = (cause: 'sick' | 'leave') => ({ ...waits, withdrawnIn: 2, cause });

describe.each(['sick', 'leave'] as const)('a week of %s counts what would have been worked', (kind) => {
  // Off or ill from Monday 9 to Sunday 15 November, by a share of the guarantee a day.
  const of = (share: number, shifts: readonly ShiftFact[], more: Partial<MonthFacts> = {}) =>
    ledgerOf({
      ...month,
      owed: 21 * share,
      absences: [{ kind, from: '2026-11-09', to: '2026-11-16' }],
      shifts,
      ...more,
    })[kind];

  it.each([
    ['24 hours a week, three shifts of eight from Tuesday to Thursday: 24 hours', 288, [10, 11, 12], 24],
    ['full time from Tuesday to Saturday: 40 hours', 480, [10, 11, 12, 13, 14], 40],
    ['full time from Monday to Friday: 40 hours', 480, [9, 10, 11, 12, 13], 40],
    ['without any roster: the share of five weekdays', 288, [], 24],
    ['more in the roster than the guarantee of the week: the roster', 288, [10, 11, 12, 13], 32],
    ['less in the roster than the guarantee of the week: the guarantee', 480, [10, 11], 40],
  ] as const)('%s, whether a planner took the shifts back or not', (_name, share, days, hours) => {
    expect(of(share, on(days, 480, waits))).toBe(hours * 60);
    expect(of(share, on(days, 480, taken(kind)))).toBe(hours * 60);
    expect(of(share, on(days, 480, taken(kind)), { today: '2026-11-02' })).toBe(hours * 60);
  });

  it('one day away from a week with its whole roster counts nothing when that day had no shift', () => {
    const absences: AbsenceFact[] = [{ kind, from: '2026-11-09', to: '2026-11-10' }];
    const week = on([10, 11, 12], 480);
    expect(of(288, week, { absences })).toBe(0);
    // What would have been worked does not hang on what came of the other shifts.
    for (const outcome of ['absent', 'sent-home'] as const)
      expect(of(288, on([10, 11, 12], 480, { outcome, worked: 0 }), { absences })).toBe(0);
    expect(of(288, on([10, 11, 12], 480, waits), { absences })).toBe(0);
    const calledOff = { ...waits, withdrawnIn: 2, cause: 'cancelled-by-employer' } as const;
    expect(of(288, on([10, 11, 12], 480, calledOff), { absences })).toBe(0);
  });

  it('what was replanned away was not given; a course was, in that week and in no other', () => {
    const absences: AbsenceFact[] = [{ kind, from: '2026-11-09', to: '2026-11-10' }];
    const replanned = { ...waits, withdrawnIn: 2, cause: 'replanned' } as const;
    expect(of(288, on([10, 11, 12], 480, replanned), { absences })).toBe(288);
    const course = (onDate: '2026-11-10' | '2026-11-17') => [{ id: 't', onDate, minutes: 480 }];
    const shifts = on([11, 12], 480);
    expect(of(288, shifts, { absences, training: course('2026-11-10') })).toBe(0);
    expect(of(288, shifts, { absences, training: course('2026-11-17') })).toBe(288);
  });

  it('what the week lacks is spread over the days without a shift, to the minute', () => {
    const { lines } = ledgerOf({
      ...month,
      owed: 6240,
      absences: [{ kind, from: '2026-11-09', to: '2026-11-16' }],
      shifts: on([11, 12], 480, waits),
    });
    const days = lines.filter((line) => line.kind === kind && line.shiftId === null);
    // 6240 minutes are 297 or 298 a day; of 1485 for this week 960 are in the roster.
    expect(days.map(({ onDate }) => onDate)).toEqual(['2026-11-09', '2026-11-10', '2026-11-13']);
    expect(days.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(1485 - 960);
    for (const { minutes } of days) expect(Math.abs(minutes - 525 / 3)).toBeLessThanOrEqual(1);
  });

  it('coming weeks: hours that a day off does not count can still be worked, and are not idle', () => {
    const absences: AbsenceFact[] = [{ kind, from: '2026-11-09', to: '2026-11-10' }];
    const ahead: MonthFacts = {
      ...month,
      today: '2026-11-01',
      owed: 21 * 288,
      absences,
      shifts: on([10, 11, 12], 480, waits),
    };
    expect(figures(ledgerOf(ahead))).toEqual({ ...nothing, open: 21 * 288 });
  });
});

describe('why an hour was idle, and who carries it', () => {
  const carriers = (facts: MonthFacts) =>
    ledgerOf(facts)
      .lines.filter(({ cause }) => cause !== null && cause !== 'no-demand')
      .map(({ cause, carrier, minutes }) => `${cause} ${carrier} ${minutes}`);
  const late = { onDate: shift.onDate, demandId: 'd', ground: 'late-cancellation', minutes: 480 } as const;

  it.each([
    ['sent home', { ...shift, outcome: 'sent-home', worked: 120 }, 'cancelled-by-employer employer 360'],
    ['cancelled in time', back('cancelled-by-employer'), 'cancelled-by-employer firm 480'],
    ['without a certificate', back('no-certificate'), 'no-certificate firm 480'],
    ['out of reach', back('no-transport'), 'no-transport firm 480'],
    ['turned down: paid until a person decides', back('refused'), 'refused firm 480'],
    ['turned down, and decided after a talk', back('refused', { judged: 'person' }), 'refused person 480'],
    ['did not come', { ...shift, outcome: 'absent', worked: 0 }, 'refused firm 480'],
  ] as const)('%s', (_name, given, told) => expect(carriers({ ...month, shifts: [given] })).toEqual([told]));

  it('cancelled within the notice is for the employer', () =>
    expect(carriers({ ...month, shifts: [back('cancelled-by-employer')], grounds: [late] })).toEqual([
      'cancelled-by-employer employer 480',
    ]));

  it('a place that nobody took: it fitted, a certificate, or the way there; the least in the way counts', () => {
    const place = { onDate: '2026-11-03', demandId: 'e', minutes: 450 } as const;
    const grounds = [
      { ...place, ground: 'no-transport' },
      { ...place, demandId: 'f', ground: 'no-certificate' },
    ] as const;
    expect(carriers({ ...month, grounds })).toEqual(['no-certificate firm 450']);
    expect(
      carriers({ ...month, grounds: [...grounds, { ...place, demandId: 'g', ground: 'open' }] }),
    ).toEqual(['not-planned firm 450']);
  });

  it('another shift in its place the same day: nothing was lost', () => {
    const instead = { ...shift, id: 'b', publishedIn: 2 };
    expect(carriers({ ...month, shifts: [back('refused'), instead] })).toEqual([]);
    expect(carriers({ ...month, shifts: [back('refused'), { ...instead, publishedIn: 1 }] })).not.toEqual([]);
  });

  it('a course in its place takes the loss away', () => {
    const training = [{ id: 't', onDate: shift.onDate, minutes: 300 }];
    expect(carriers({ ...month, shifts: [back('no-certificate')], training })).toEqual([
      'no-certificate firm 180',
    ]);
  });

  it.each(['person', null] as const)(
    'hours made up elsewhere count first for what somebody turned down (decided: %s)',
    (judged) => {
      const shifts: ShiftFact[] = [
        back('refused', { judged }),
        back('cancelled-by-employer', { id: 'c', onDate: '2026-11-03' }),
        { ...shift, id: 'w', onDate: '2026-11-04', worked: 7800, minutes: 7800 },
      ];
      expect(carriers({ ...month, shifts })).toEqual([
        `refused ${judged ?? 'firm'} 120`,
        'cancelled-by-employer firm 480',
      ]);
    },
  );

  it.each([
    ['called off', back('cancelled-by-employer', { toldLate: true }), 480],
    ['taken back because a certificate ran out', back('no-certificate', { toldLate: true }), 480],
    ['taken back because the way there was gone', back('no-transport', { toldLate: true }), 480],
    ['sent home after two hours', { ...shift, outcome: 'sent-home', worked: 120, toldLate: true }, 360],
    ['called off in time', back('cancelled-by-employer'), 0],
    ['turned down', back('refused', { toldLate: true }), 0],
    ['planned otherwise', back('replanned', { toldLate: true }), 480],
    ['of work that ended', back('assignment-ended', { toldLate: true }), 480],
    ['of a contract that ended', back('contract-ended', { toldLate: true }), 0],
    ['did not come', { ...shift, outcome: 'absent', worked: 0, toldLate: true }, 0],
  ] as const)('a shift within four days is paid on top of a full month when it was %s', (_, given, paid) => {
    const full = { ...shift, id: 'full', onDate: '2026-11-04', minutes: 8400 - given.worked } as const;
    const ledger = ledgerOf({ ...month, shifts: [given, { ...full, worked: full.minutes }] });
    expect([ledger.idle, ledger.surplus]).toEqual([paid, paid]);
    expect(carryOf(ledger, { kind: 'month', last: false }, 0).paidAbove).toBe(paid);
    expect(carryOf(ledger, { kind: 'annual', last: false }, 0).carriedOut).toBe(paid);
  });

  it('what was called off too late is within the guarantee as long as that is not full, and is not owed back', () => {
    const shifts = [back('cancelled-by-employer', { toldLate: true })];
    const ledger = ledgerOf({ ...month, shifts });
    expect(figures(ledger)).toEqual({ ...nothing, idle: 8400 });
    expect(carryOf(ledger, { kind: 'annual', last: false }, 0).carriedOut).toBe(-(8400 - 480));
  });

  it('what was called off too late is paid although there is a month to go in which to make it up', () => {
    const shifts = [
      back('cancelled-by-employer', { toldLate: true }),
      ...on([9, 10, 11, 12, 13], 1680, waits),
    ];
    expect(figures(ledgerOf({ ...month, today: '2026-11-09', shifts }))).toEqual({
      ...nothing,
      idle: 480,
      open: 7920,
    });
    const worked = [back('cancelled-by-employer', { toldLate: true }), ...on([9, 10, 11, 12, 13], 1680)];
    expect(figures(ledgerOf({ ...month, shifts: worked }))).toMatchObject({ idle: 480, surplus: 480 });
  });

  it('other work on the same day takes the place of what was called off too late', () => {
    const instead = { ...shift, id: 'b', publishedIn: 2, minutes: 300, worked: 300 };
    const full = { ...shift, id: 'full', onDate: '2026-11-04', minutes: 8100, worked: 8100 } as const;
    const shifts = [back('cancelled-by-employer', { toldLate: true }), instead, full];
    expect(figures(ledgerOf({ ...month, shifts }))).toMatchObject({ idle: 180, surplus: 180 });
  });

  const full = { ...shift, id: 'full', onDate: '2026-11-04', minutes: 8400, worked: 8400 } as const;

  it('a wage that is due is not lost by saying no to other work on that day, and each minute of the day is due once', () => {
    const first = back('cancelled-by-employer', { toldLate: true });
    const second = { id: 'b', publishedIn: 2, withdrawnIn: 3, toldLate: true } as const;
    const dueOf = (other: ShiftFact) => ledgerOf({ ...month, shifts: [first, other, full] }).surplus;
    expect(dueOf(back('refused', second))).toBe(480);
    expect(dueOf({ ...shift, ...second, withdrawnIn: null, outcome: 'absent', worked: 0 })).toBe(480);
    expect(dueOf(back('cancelled-by-employer', second))).toBe(480);
    expect(dueOf(back('replanned', second))).toBe(480);
  });

  it('who falls ill after their shift was called off too late keeps its wage, once', () => {
    const absences: AbsenceFact[] = [{ kind: 'sick', from: '2026-11-02', to: '2026-11-03' }];
    const shifts = [back('cancelled-by-employer', { toldLate: true }), full];
    expect(figures(ledgerOf({ ...month, absences, shifts }))).toEqual({
      ...nothing,
      ...{ worked: 8400, idle: 480, surplus: 480 },
    });
  });

  it('nothing is due of a day after the contract', () => {
    const contracts = [{ from: '2026-11-01', to: '2026-11-16' }] as const;
    const late = back('cancelled-by-employer', { toldLate: true, onDate: '2026-11-17' });
    expect(ledgerOf({ ...month, contracts, shifts: [late, full] })).toMatchObject({ idle: 0, surplus: 0 });
  });

  it('an open place on a day on which somebody worked explains nothing', () => {
    const grounds = [{ onDate: shift.onDate, demandId: 'e', ground: 'open', minutes: 480 }] as const;
    expect(carriers({ ...month, shifts: [shift], grounds })).toEqual([]);
  });

  it('what is not paid after a talk is not owed to next month as well', () => {
    const ledger = ledgerOf({ ...month, shifts: [back('refused', { judged: 'person' })] });
    expect(carryOf(ledger, { kind: 'annual', last: false }, 0).carriedOut).toBe(-(8400 - 480));
  });
});

const weekdays = Array.from({ length: 30 }, (_, place) => addDays('2026-11-01', place)).filter(
  (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
);
