import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { spreadOver } from '../../../kernel/shares.ts';
import { betweenOf, type LostWork, type WorkAhead } from './between.ts';

/** A Thursday. */
const today = '2026-12-03';
const day = (number: number): LocalDate => addDays(today, number);
const days = (...numbers: readonly number[]) => numbers.map(day);
const daysUntil = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, number) => day(from + number));
const december = spreadOver('2026-12-01', 8320, [{ from: '2026-12-01', to: null }]);

const somebody: WorkAhead = {
  works: [],
  can: daysUntil(0, 21),
  lost: [],
  shares: december,
  absent: [],
};
const lostOn = (why: LostWork['why'], ...numbers: readonly number[]): LostWork[] =>
  numbers.map((number) => ({ onDate: day(number), why, siteId: 'hall' }));
const known = { today, publishedUntil: day(25) } as const;

describe('somebody is between assignments at once', () => {
  it.each<[string, Partial<WorkAhead>, LocalDate, string]>([
    [
      'who worked this morning and whose employer called off everything from tomorrow',
      { works: days(-1, 0), lost: lostOn('called-off', 1, 4, 5, 6, 7) },
      day(1),
      'called-off',
    ],
    ['who worked this morning and has nothing from tomorrow', { works: days(-1, 0) }, day(1), 'not-planned'],
    ['who has a shift on day 13 only', { works: days(-3, 13) }, day(-2), 'not-planned'],
    ['with a new contract without a roster', {}, day(0), 'new'],
    ['with a contract that begins on Monday, without a roster', { can: daysUntil(4, 21) }, day(4), 'new'],
    [
      'whose assignment ends on Friday of next week, after which nothing is left',
      { works: days(0, 1, 4, 5, 6, 7, 8), lost: lostOn('assignment-ended', 11, 12) },
      day(9),
      'assignment-ended',
    ],
    [
      'of whom one day of leave stands in an empty fortnight',
      { works: days(-1), absent: days(4) },
      day(0),
      'not-planned',
    ],
    [
      'who comes back from leave on Thursday to an empty week, from then on',
      { works: days(-1), absent: daysUntil(0, 7), can: daysUntil(7, 21), lost: lostOn('called-off', 7, 8) },
      day(7),
      'called-off',
    ],
    [
      'who was ill until yesterday and has nothing, from today',
      { works: days(-20), absent: daysUntil(-10, 0) },
      day(0),
      'not-planned',
    ],
  ])('%s', (_, more, since, why) => {
    expect(betweenOf({ ...somebody, ...more }, known)).toMatchObject({ since, why });
  });

  it('and the list says at which site they lost their work', () => {
    const lost = lostOn('called-off', 5, 4);
    expect(betweenOf({ ...somebody, works: days(0), lost }, known)?.siteId).toBe('hall');
    expect(betweenOf({ ...somebody, works: days(0) }, known)?.siteId).toBeNull();
  });

  it('also where the roster ran out and nobody made the next one', () => {
    const person = { ...somebody, works: days(-3, -2, -1) };
    expect(betweenOf(person, { today, publishedUntil: day(0) })).toMatchObject({ since: day(0) });
    expect(betweenOf(person, { today, publishedUntil: null })).toMatchObject({ since: day(0) });
  });
});

describe('somebody is not between assignments', () => {
  it.each<[string, Partial<WorkAhead>]>([
    ['who works every week', { works: days(0, 5, 11, 17) }],
    [
      'who lost two shifts of a week and works on',
      { works: days(0, 4, 5, 11, 17), lost: lostOn('called-off', 6, 7) },
    ],
    [
      'who lost a day and was given work elsewhere on it',
      { works: days(0, 1, 6, 12, 18), lost: lostOn('called-off', 1) },
    ],
    ['who is on leave in that time', { works: days(-1), absent: daysUntil(0, 16), can: daysUntil(16, 21) }],
    ['who is ill without an end', { works: days(-1), absent: daysUntil(0, 25), can: [] }],
    ['who is on leave for most of the empty week', { works: days(-1, 8, 14, 20), absent: daysUntil(1, 7) }],
    ['whom no guarantee promises work', { shares: new Map() }],
    ['whose contract has ended', { works: days(-1), can: [], shares: new Map() }],
    ['whose empty week begins only after a week', { works: days(0, 4, 8) }],
  ])('%s', (_, more) => expect(betweenOf({ ...somebody, ...more }, known)).toBeNull());

  it('whose shifts go on until where nobody has a roster yet: they wait for the planner, as everybody does', () => {
    const person = { ...somebody, works: days(-1, 0, 1) };
    expect(betweenOf(person, { today, publishedUntil: day(4) })).toBeNull();
    // But work that they lost there already, they lost.
    const lost = lostOn('called-off', 2);
    expect(betweenOf({ ...person, lost }, { today, publishedUntil: day(4) })).toMatchObject({
      since: day(2),
    });
  });
});
