import { expect, it } from 'vitest';
import { addDays, type LocalDate, momentOf } from '../../../kernel/local-date.ts';
import { consequenceOf, lastDayToTell, lostBetween, toldTooLate } from './notice.ts';
import { shiftsIn } from './occurrences.ts';
import type { Demand } from './shift-facts.ts';

const demand: Demand = {
  id: 'd',
  organisationId: 'o',
  siteId: 's',
  work: 'sorteren',
  weekdays: [1, 2, 3, 4, 5],
  onDate: null,
  fromDate: '2026-11-02',
  toDate: null,
  fromMinute: 480,
  toMinute: 960,
  breaks: [],
  places: 2,
  importance: 2,
  certificates: [],
  noticeDays: 4,
  guided: false,
  mentor: null,
  cancelledAt: null,
};
const week = { from: '2026-11-23', to: '2026-11-30' } as const;
const shifts = (more: Partial<Demand> = {}) => shiftsIn([{ ...demand, ...more }], [], week);

it.each<[LocalDate, string, number, boolean]>([
  ['2026-11-23', '23:59', 4, false],
  ['2026-11-24', '00:00', 4, true],
  ['2026-11-27', '06:00', 0, false],
  ['2026-11-27', '06:00', 1, true],
])(
  'told on %s at %s for Friday 27 November with a notice of %i days: too late is %s',
  (day, time, noticeDays, late) => {
    const friday = { onDate: '2026-11-27', demand: { ...demand, noticeDays } } as const;
    expect(toldTooLate(friday, momentOf(day, time))).toBe(late);
  },
);

it('the last day to tell counts calendar days back, over the turn of a month', () =>
  expect(lastDayToTell('2026-12-02', 4)).toBe('2026-11-28'));

it('a shift at another time is another shift; fewer places are lost places; more are not', () => {
  expect(lostBetween(shifts(), shifts({ id: 'e' }))).toEqual([]);
  expect(lostBetween(shifts(), shifts({ id: 'e', fromMinute: 500 })).map(({ places }) => places)).toEqual([
    2, 2, 2, 2, 2,
  ]);
  expect(lostBetween(shifts(), shifts({ id: 'e', places: 1 }))).toHaveLength(5);
  expect(lostBetween(shifts(), shifts({ id: 'e', places: 9 }))).toEqual([]);
});

const everyDay = (...names: readonly string[]) =>
  new Map(shifts().map(({ key }) => [key, names.map((name) => ({ participantId: name, name }))]));

it('cancelling a week on Monday morning is too late for four of its days, for who was to come', () =>
  expect(
    consequenceOf(lostBetween(shifts(), []), everyDay('Amina', 'Bas'), momentOf('2026-11-23', '08:00')),
  ).toEqual({
    places: 10,
    openPlaces: 0,
    turns: 10,
    minutes: 10 * 480,
    lateTurns: 8,
    lateMinutes: 8 * 480,
    lateDays: [0, 1, 2, 3].map((days) => addDays('2026-11-23', days)),
    dueTurns: 0,
    dueWithinDays: 0,
    people: ['Amina', 'Bas'],
  }));

it('with a short agreed notice the law still makes the pool pay what is called off within four days', () => {
  const short = { noticeDays: 1 } as const;
  const told = momentOf('2026-11-23', '08:00');
  const coming = everyDay('Amina', 'Bas');
  // Monday is too late by agreement; Tuesday to Thursday by the law; Friday at eight is four days ahead to the minute.
  expect(consequenceOf(lostBetween(shifts(short), []), coming, told)).toMatchObject({
    lateTurns: 2,
    dueTurns: 6,
    dueWithinDays: 4,
  });
});

it('a place that nobody was given costs nothing, and is no loss to anybody', () => {
  const told = momentOf('2026-11-23', '08:00');
  expect(consequenceOf(lostBetween(shifts(), []), new Map(), told)).toMatchObject({
    places: 10,
    openPlaces: 10,
    turns: 0,
    lateMinutes: 0,
    lateDays: [],
    people: [],
  });
  expect(consequenceOf(lostBetween(shifts(), []), everyDay('Amina'), told)).toMatchObject({
    openPlaces: 5,
    turns: 5,
    lateMinutes: 4 * 480,
    people: ['Amina'],
  });
});

it('where some places stay, who comes can have those; who goes is for the planner to say', () => {
  const told = momentOf('2026-11-23', '08:00');
  const lost = lostBetween(shifts(), shifts({ id: 'e', places: 1 }));
  expect(consequenceOf(lost, everyDay('Amina'), told)).toMatchObject({ turns: 0, openPlaces: 5, people: [] });
  expect(consequenceOf(lost, everyDay('Amina', 'Bas'), told)).toMatchObject({
    turns: 5,
    openPlaces: 0,
    people: null,
  });
});

it('a shift that is over was worked: calling it off takes it from nobody', () => {
  const [monday] = shifts();
  const lost = monday === undefined ? [] : lostBetween([monday], []);
  const at = (time: string) => consequenceOf(lost, everyDay('Amina'), momentOf('2026-11-23', time)).turns;
  expect([at('15:59'), at('16:00')]).toEqual([1, 0]);
});
