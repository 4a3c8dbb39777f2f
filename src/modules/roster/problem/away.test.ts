import { expect, it } from 'vitest';
import { firstMonday, poolOf, shiftOn, someone } from '../../../../test/builders/pool-facts.ts';
import { addDays } from '../../../kernel/local-date.ts';
import { midnightOf } from '../../../law/arbeidstijd/clock.ts';
import { check } from '../../../planner/pool/check.ts';
import { awayFrom } from './away.ts';

const [monday, tuesday] = [firstMonday, addDays(firstMonday, 1)] as const;
const shifts = [0, 1].map((day) => shiftOn('hall', day, 8, { places: 9 }));
const all = [
  someone('comes'),
  someone('says no'),
  someone('is ill', {
    available: [],
    paidAbsence: [monday, tuesday].map((on) => ({ on, kind: 'sick' as const })),
  }),
  someone('works other days now', { available: [] }),
];

/** Who is away on Monday and on Tuesday, when it is `now`. */
function awayAt(now: number) {
  const built = poolOf(shifts, all, { now });
  const roster = all.map(() => [0, 1]);
  const refused = [monday, tuesday].map((onDate) => ({ participantId: 'says no', demandId: 'hall', onDate }));
  const isAway = awayFrom({ built, violations: check(built.problem, roster).violations, refused });
  return [0, 1].map((shift) =>
    all.flatMap(({ participantId }, person) => (isAway(person, shift) ? [participantId] : [])),
  );
}

it('who is ill, away at that time or said no does not come', () => {
  const everybodyElse = ['says no', 'is ill', 'works other days now'];
  expect(awayAt(midnightOf(monday) - 1)).toEqual([everybodyElse, everybodyElse]);
});

it('of a shift that has begun only illness, leave and a no say so: the days that somebody works may have changed since', () => {
  expect(awayAt(midnightOf(monday) + 12 * 60)).toEqual([
    ['says no', 'is ill'],
    ['says no', 'is ill', 'works other days now'],
  ]);
});
