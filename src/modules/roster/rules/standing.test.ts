import { describe, expect, it, test } from 'vitest';
import { type AbsenceOf, type StandingFacts, standingOf, versionOf } from './standing.ts';

const shift: StandingFacts = {
  takenBack: null,
  places: 3,
  absences: [],
  onDate: '2026-11-30',
  ended: null,
};
const absence: AbsenceOf = { kind: 'leave', from: '2026-11-30', to: '2026-12-01', withdrawn: false };
const absent = (more: Partial<AbsenceOf>): StandingFacts => ({
  ...shift,
  absences: [{ ...absence, ...more }],
});

describe('a published shift', () => {
  test.each<[string, StandingFacts, string]>([
    ['stands while it is asked', shift, 'stands'],
    ['stands when fewer are asked: nobody is singled out', { ...shift, places: 1 }, 'stands'],
    ['falls away with the day', { ...shift, places: 0 }, 'cancelled'],
    ['falls away with the work', { ...shift, places: null }, 'cancelled'],
    ['falls away when the planner takes it back', { ...shift, takenBack: 'replanned' }, 'cancelled'],
    ['falls away with the assignment', { ...shift, ended: 'assignment' }, 'assignment-ended'],
    ['falls away with the contract', { ...shift, ended: 'contract' }, 'contract-ended'],
    [
      'says so when the planner took it back for it',
      { ...shift, takenBack: 'assignment-ended' },
      'assignment-ended',
    ],
    ['is not of who said no and lost it', { ...shift, takenBack: 'refused' }, 'absent'],
    ['is not of who is off', absent({}), 'absent'],
    ['is not of who is reported sick, without an end', absent({ kind: 'sick', to: null }), 'absent'],
    ['stands the day after', absent({ from: '2026-11-01', to: '2026-11-30' }), 'stands'],
    ['stands the day before', absent({ from: '2026-12-01', to: null }), 'stands'],
    ['stands when the days off were taken back', absent({ withdrawn: true }), 'stands'],
    ['of who is off does not go on for another reason', { ...absent({}), places: 0 }, 'cancelled'],
  ])('%s', (_, facts, expected) => expect(standingOf(facts)).toBe(expected));

  it('has a number that grows with everything that can happen to it', () => {
    const story: [StandingFacts, number][] = [
      [shift, 0],
      [absent({ kind: 'sick', from: '2026-11-20', to: null }), 0],
      [absent({ kind: 'sick', from: '2026-11-20', to: '2026-11-25' }), 0],
      [{ ...absent({ kind: 'sick', from: '2026-11-20', to: '2026-11-25' }), places: 0 }, 470_000],
      [absent({ kind: 'sick', from: '2026-11-20', to: '2026-11-25' }), 470_010],
      [{ ...absent({ kind: 'sick', from: '2026-11-20', to: '2026-11-25' }), places: null }, 470_010],
      [
        {
          ...absent({ kind: 'sick', from: '2026-11-20', to: '2026-11-25' }),
          places: null,
          takenBack: 'cancelled-by-employer',
        },
        470_010,
      ],
    ];
    const versions = story.map(([facts, changed]) => versionOf(facts, { minute: changed, work: 0 }));
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    const never = { minute: 0, work: 0 };
    expect([versionOf(absent({}), never), versionOf(absent({ withdrawn: true }), never)]).toEqual([1, 2]);
    expect(versionOf(shift, { minute: 0, work: 2 })).toBeGreaterThan(versionOf(shift, never));
  });
});
