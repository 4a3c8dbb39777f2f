import { expect, it } from 'vitest';
import { firstMonday, poolOf, shiftOn, someone } from '../../../../../test/builders/pool-facts.ts';
import { addDays } from '../../../../kernel/local-date.ts';
import { whatIf } from '../../../../planner/pool/what-if.ts';
import { proposing } from '../../queries/proposals.ts';
import { givenTo, shiftsFor, takersOf } from './options.ts';

/** Each day an early shift at the hall and a late one at the shop, for four weeks: many more shifts than ways there. */
const days = Array.from({ length: 28 }, (_, day) => day);
const built = poolOf(
  days.flatMap((day) => [shiftOn('hall', day, 7), shiftOn('shop', day, 14)]),
  [
    someone('amina', { travel: ({ siteId }) => (siteId === 'hall' ? 15 : 40) }),
    someone('bas', { travel: ({ siteId }) => (siteId === 'hall' ? null : 25) }),
  ],
);
const names = {
  people: new Map([
    ['amina', 'Amina'],
    ['bas', 'Bas'],
  ]),
  sites: new Map([
    ['hall', { employer: 'AEB', site: 'Hal' }],
    ['shop', { employer: 'Kringloop', site: 'Winkel' }],
  ]),
};
const view = { built, roster: [[], []], names };
const lateDay = addDays(firstMonday, 24);
const numberOf = (siteId: string) =>
  built.shifts.findIndex((shift) => shift.siteId === siteId && shift.onDate === lateDay);
const travelIn = (choices: readonly { readonly hint: string }[]) =>
  choices.map(({ hint }) => hint.slice(0, hint.indexOf(',')));

it('who is given a shift in the fourth week reads the minutes to that site, not to another', () => {
  const { may } = shiftsFor(view, 0, lateDay);
  expect(may.map(({ value, hint }) => [value, hint.slice(0, hint.indexOf(','))]).sort()).toEqual([
    ['hall', '15 minuten reizen'],
    ['shop', '40 minuten reizen'],
  ]);
  expect(travelIn(shiftsFor(view, 1, lateDay).may)).toEqual(['25 minuten reizen']);
});

it('nobody who may have a late shift is called unable to reach it', () => {
  const shop = numberOf('shop');
  const { may } = givenTo(view, shop, [0, 1], whatIf(built.problem, view.roster));
  expect(travelIn(may).sort()).toEqual(['25 minuten reizen', '40 minuten reizen']);
  const held = { ...view, roster: [[shop], []] };
  expect(travelIn(takersOf(held, shop, 0).may)).toEqual(['25 minuten reizen']);
});

it('other work in the fourth week is offered with the minutes that it takes to go there', () => {
  const offered = (participantId: string) =>
    proposing(
      view,
      lateDay,
    )(participantId)?.shifts.flatMap(({ demandId, onDate, travel }) =>
      onDate === lateDay ? [[demandId, travel]] : [],
    );
  expect(offered('bas')).toEqual([['shop', 25]]);
  expect(offered('amina')).toEqual([
    ['hall', 15],
    ['shop', 40],
  ]);
});
