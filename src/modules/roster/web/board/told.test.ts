import { describe, expect, it } from 'vitest';
import { firstMonday, poolOf, shiftOn, someone } from '../../../../../test/builders/pool-facts.ts';
import { addDays } from '../../../../kernel/local-date.ts';
import { type Given, keyOf } from '../../rules/draft.ts';
import { readTold, whyNot } from './may-go.ts';
import { toldOf } from './told.ts';

/** Early work at the hall every day, late work at the shop; Dewi may work twelve hours a week, Emre cannot reach the shop. */
const built = poolOf(
  Array.from({ length: 28 }, (_, day) => [
    shiftOn('hall', day, 7, { places: 2 }),
    shiftOn('shop', day, 19),
  ]).flat(),
  [
    someone('amina'),
    someone('bas'),
    someone('dewi', { weekMinutes: 720 }),
    someone('emre', { travel: ({ siteId }) => (siteId === 'shop' ? null : 20) }),
  ],
);
const numberOf = (demandId: string, day: number) =>
  built.shifts.findIndex((each) => each.demandId === demandId && each.onDate === addDays(firstMonday, day));
const given = (participantId: string, demandId: string, day: number): Given => ({
  participantId,
  demandId,
  onDate: addDays(firstMonday, day),
});
const draft = { state: 'open', from_date: firstMonday, to_date: addDays(firstMonday, 28) } as const;
const roster = [
  // Amina: the late shift of the fourth Tuesday, and the early one of Thursday.
  [numberOf('shop', 22), numberOf('hall', 24)],
  [numberOf('hall', 22), numberOf('shop', 25)],
  [numberOf('hall', 21), numberOf('hall', 23)],
  [],
];
const told = (held: Given, ...places: readonly Given[]) => {
  const found = toldOf({ draft, built, roster }, held, places);
  return places.map((place) => found[keyOf(place)]);
};

describe('of a shift in the hand is told before it is put down', () => {
  const held = given('amina', 'shop', 22);

  it('what every rule says, in the fourth week as well: one a day, week hours, and the way there', () => {
    const [home, bas, dewi, emre] = told(
      held,
      held,
      given('bas', 'shop', 22),
      given('dewi', 'shop', 22),
      given('emre', 'shop', 22),
    );
    expect(home).toBe('');
    expect(bas).toMatch(/^Eén dienst per dag\. /);
    expect(dewi).toContain('week');
    expect(emre).toMatch(/^Bereikbaar\. /);
  });

  it('that a shift is full, and that the law wants rest before the next one', () => {
    const full = toldOf(
      { draft, built, roster: [[numberOf('shop', 22)], [numberOf('shop', 23)], [], []] },
      held,
      [given('amina', 'shop', 23)],
    );
    expect(Object.values(full)).toEqual([expect.stringMatching(/^Gevraagde plekken\. /)]);
    const tired = toldOf({ draft, built, roster: [roster[0] ?? [], [numberOf('hall', 23)], [], []] }, held, [
      given('bas', 'shop', 22),
    ]);
    expect(Object.values(tired)).toEqual([expect.stringContaining('ust')]);
  });

  it('nothing against a place that is free, nothing of a day without that work or of a shift that nobody has', () => {
    expect(told(held, given('amina', 'hall', 23), given('amina', 'shop', 40))).toEqual(['', undefined]);
    expect(told(given('emre', 'hall', 22), given('bas', 'hall', 23))).toEqual([undefined]);
  });

  it('that a draft which was published does not change, and that somebody has the shift already', () => {
    const closed = { ...draft, state: 'published' } as const;
    const said = toldOf({ draft: closed, built, roster }, held, [given('emre', 'shop', 22)]);
    expect(Object.values(said)).toEqual([
      'Dit concept is al gepubliceerd of weggelegd. Begin een nieuw concept.',
    ]);
    const twice = toldOf(
      { draft, built, roster: [[numberOf('hall', 22)], [numberOf('hall', 22)], [], []] },
      given('amina', 'hall', 22),
      [given('bas', 'hall', 22)],
    );
    expect(Object.values(twice)).toEqual(['Dat staat al zo in het rooster.']);
  });
});

describe('the board', () => {
  const held = given('amina', 'shop', 22);
  const cell = { href: '', before: '', held: [], note: null, open: false, target: { participantId: 'bas' } };
  const may = { shifts: [], people: {}, rules: [] };

  it('says what the server told, also where so many weeks are shown that it knew nothing itself', () => {
    const against = { [keyOf({ ...held, participantId: 'bas' })]: 'Uren per week. Te veel.' };
    expect(whyNot(held, cell, may)).toBeNull();
    expect(whyNot(held, cell, may, against)).toBe('Hier kan het niet: Uren per week. Te veel.');
    expect(whyNot(held, cell, may, { [keyOf({ ...held, participantId: 'bas' })]: '' })).toBeNull();
    expect(whyNot(held, cell, may, { [keyOf(held)]: '' })).toBe('Deze dienst is er niet op deze dag.');
  });

  it('goes on as before when the server gives no answer or another one', () => {
    for (const nothing of [null, 'fout', [], {}, { status: 500 }]) expect(readTold(nothing)).toBeNull();
    expect(readTold({ a: 'Vol.', b: 3 })).toEqual({ a: 'Vol.' });
  });
});
