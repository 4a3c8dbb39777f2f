import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../../kernel/local-date.ts';
import { check } from '../../../planner/pool/check.ts';
import type { Problem, Roster } from '../../../planner/pool/problem.ts';
import { limitRules, pairRules, personRules } from '../../../planner/pool/rules/index.ts';
import { smallPool } from '../../../planner/pool/small-pools.ts';
import { type Move, whatIf } from '../../../planner/pool/what-if.ts';
import { type Given, whoIsTouched } from '../rules/draft.ts';

const size = { people: 6, days: 9, shifts: 24 };

const cases = fc.record({
  seed: fc.nat(),
  roster: fc.array(fc.uniqueArray(fc.nat(size.shifts - 1), { maxLength: 6 }), {
    minLength: size.people,
    maxLength: size.people,
  }),
  steps: fc.uniqueArray(fc.record({ person: fc.nat(size.people - 1), shift: fc.nat(size.shifts - 1) }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ person, shift }) => `${person} ${shift}`,
  }),
});

/** Each step takes away what is there, and gives what is not. */
function movesOf(roster: Roster, steps: readonly Omit<Move, 'does'>[]): readonly Move[] {
  return steps.map((step) => ({
    ...step,
    does: roster[step.person]?.includes(step.shift) === true ? 'remove' : 'add',
  }));
}

function afterMoves(roster: Roster, moves: readonly Move[]): Roster {
  return roster.map((own, person) => {
    const mine = moves.filter((move) => move.person === person);
    const gone = mine.flatMap(({ does, shift }) => (does === 'remove' ? [shift] : []));
    const come = mine.flatMap(({ does, shift }) => (does === 'add' ? [shift] : []));
    return [...own.filter((shift) => !gone.includes(shift)), ...come].sort((a, b) => a - b);
  });
}

/** The rules that are broken anew, counted over everybody: what each rule says of the whole roster before and after. */
function brokenAnew(problem: Problem, before: Roster, after: Roster): readonly string[] {
  const pairs = pairRules.flatMap((rule) => {
    const { allows } = rule.of(problem);
    return after.flatMap((own, person) =>
      own
        .filter((shift) => before[person]?.includes(shift) !== true && !allows(person, shift))
        .map(() => rule.name),
    );
  });
  const limits = limitRules.flatMap((rule) => {
    const { groups, group, amount, limit } = rule.of(problem);
    const sums = (roster: Roster) => {
      const found = new Array<number>(groups).fill(0);
      roster.forEach((own, person) => {
        for (const shift of own) {
          const key = group(person, shift);
          if (key >= 0) found[key] = (found[key] ?? 0) + amount(person, shift);
        }
      });
      return found;
    };
    const then = sums(before);
    return sums(after).flatMap((sum, key) => (sum > limit(key) && sum > (then[key] ?? 0) ? [rule.name] : []));
  });
  const people = personRules.flatMap((rule) => {
    const find = rule.of(problem);
    return problem.people.flatMap((_, person) => {
      const known = new Set(find(person, before[person] ?? []).map(({ mark }) => mark));
      return find(person, after[person] ?? []).flatMap(({ mark }) => (known.has(mark) ? [] : [rule.name]));
    });
  });
  return [...pairs, ...limits, ...people].sort();
}

/** The same pool with only some people, and the roster and moves in their numbers. */
function onlyThese(problem: Problem, roster: Roster, moves: readonly Move[], people: readonly number[]) {
  return {
    problem: { ...problem, people: people.flatMap((person) => problem.people[person] ?? []) },
    roster: people.map((person) => roster[person] ?? []),
    moves: moves.map((move) => ({ ...move, person: people.indexOf(move.person) })),
  };
}

it('a change judged by whom it touches breaks exactly what it breaks when everybody is judged', () => {
  fc.assert(
    fc.property(cases, ({ seed, steps, ...given }) => {
      const problem = smallPool(seed, size);
      const before = given.roster.map((own) => own.toSorted((a, b) => a - b));
      const moves = movesOf(before, steps);
      const named = (person: number, shift: number): Given => ({
        participantId: String(person),
        demandId: String(shift),
        onDate: addDays(problem.firstDay, problem.shifts[shift]?.day ?? 0),
      });
      const touched = whoIsTouched(
        before.flatMap((own, person) => own.map((shift) => named(person, shift))),
        moves.map(({ person, shift }) => named(person, shift)),
        {
          siteOf: (demandId) => String(problem.shifts[Number(demandId)]?.site),
          sharesWeek: (person, site) =>
            problem.people[Number(person)]?.guidance === 2 &&
            problem.sites[Number(site)]?.coachMinutes !== null,
        },
      );
      const few = onlyThese(problem, before, moves, touched.map(Number).sort());
      const partly = whatIf(few.problem, few.roster).breaches(few.moves);
      expect(partly).toEqual(whatIf(problem, before).breaches(moves));

      const after = afterMoves(before, moves);
      const broken = brokenAnew(problem, before, after);
      expect(partly.map(({ rule }) => rule).sort()).toEqual(broken);
      const checked = new Set(check(problem, after).violations.map(({ rule }) => rule));
      expect(broken.filter((rule) => !checked.has(rule))).toEqual([]);
      expect(whatIf(problem, before).barriers(moves).length > 0).toBe(broken.length > 0);
    }),
    { numRuns: 300 },
  );
}, 120_000);
