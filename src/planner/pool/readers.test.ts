import fc from 'fast-check';
import { expect, it } from 'vitest';
import { violationsIn } from '../../law/arbeidstijd/arbeidstijd.ts';
import { randomFrom } from '../random.ts';
import { addLawRows } from './bound/law-rows.ts';
import { type LinearModel, linearModelOf, type Making } from './bound/model.ts';
import { pricedOf, type Rows, rowsFor, totalsOf } from './bound/rows.ts';
import { type Costs, check, costsOf } from './check.ts';
import { eachPair, type Pairs, personOf } from './pairs.ts';
import type { Problem, Roster } from './problem.ts';
import { limitRules, pairRules, personRules, wishes } from './rules/index.ts';
import { fixedOf } from './rules/read.ts';
import { normsFor, spanOf, workingTime } from './rules/working-time.ts';
import { int, real } from './search/cells.ts';
import { modelOf } from './search/model.ts';
import { State } from './search/state.ts';
import { smallPool } from './small-pools.ts';

/** Who gets which shift (-1: none), and which pair goes for it (-1: none). */
type Question = { readonly person: number; readonly shift: number; readonly goes: number };

const law = 'working-time';
/** What the model says of a roster with a pair that it has no column for. */
const noColumn = 'no column';
/** What is counted when a search keeps away from who breaches the law anyhow. */
const stricter = 'stricter than the check';
const limits = limitRules.map(({ name }) => name);
const shared = ['places', 'mentors', 'coaches', 'coach-hours'];

const whole = (random: () => number, below: number) => Math.floor(random() * below);

/** A pool in which half of the people have leave in the time of some shift: small pools have little of that. */
function poolOf(seed: number, random: () => number): Problem {
  const problem = smallPool(seed, { people: 3, days: 5, shifts: 16 });
  const people = problem.people.map((person) => {
    const shift = problem.shifts[whole(random, 30)];
    const absent = shift === undefined ? person.facts.absent : [{ from: shift.from + 60, to: shift.to }];
    return { ...person, facts: { ...person.facts, absent } };
  });
  return { ...problem, people };
}

/** How often a rule alone stood in the way, and how often a wish made the difference. */
class Counts {
  readonly by = new Map<string, number>();
  questions = 0;

  add(name: string): void {
    this.by.set(name, this.of(name) + 1);
  }

  of(name: string): number {
    return this.by.get(name) ?? 0;
  }
}

/** A pair of somebody, or of anybody when nobody is said or they have none; -1 when there is none at all. */
function pairIn({ count, first }: Pairs, random: () => number, person = -1): number {
  const [from, to] = [int(first, person), int(first, person + 1)];
  if (person >= 0 && from < to) return from + whole(random, to - from);
  return count === 0 ? -1 : whole(random, count);
}

/** Any shift that is asked for, or a pair: of most others a rule about one pair says all. */
function questionFor(state: State, random: () => number, who: number): Question {
  const { pairs, problem, days } = state.model;
  const asked = [...problem.shifts.keys()].filter((each) => (problem.shifts[each]?.places ?? 0) > 0);
  const pair = random() < 0.5 ? pairIn(pairs, random, who) : -1;
  const person = pair < 0 ? who : personOf(pairs, pair);
  const shift = pair < 0 ? (asked[whole(random, asked.length)] ?? 0) : int(pairs.shift, pair);
  const had = int(state.holds, person * days + (problem.shifts[shift]?.day ?? 0));
  if (had >= 0 && int(pairs.shift, had) === shift) return { person, shift: -1, goes: had };
  return { person, shift, goes: random() < 0.25 ? had : -1 };
}

/** Pairs that come and go, some of them undone; half of them of one person, because the law looks at all they have together. */
function change(state: State, random: () => number, who: number): void {
  for (let each = 0; each < 12; each += 1) {
    const pair = pairIn(state.model.pairs, random, random() < 0.5 ? who : -1);
    if (pair < 0) return;
    const had = int(state.holds, state.cellOf(pair));
    if (had >= 0 && !state.isFixed(had) && random() < 0.4) state.drop(had);
    if (state.fits(pair)) state.add(pair, state.costOf(pair));
    if (random() < 0.2) state.undo();
    else if (random() < 0.7) state.keep();
  }
  if (!state.keep()) state.undo();
}

/** The roster that a question is about. */
function after({ roster, model: { pairs, problem } }: State, { person, shift, goes }: Question): Roster {
  return roster.map((shifts, each) => {
    if (each !== person) return shifts;
    const left = shifts.filter((own) => goes < 0 || own !== int(pairs.shift, goes));
    const inTime = (a: number, b: number) => (problem.shifts[a]?.from ?? 0) - (problem.shifts[b]?.from ?? 0);
    return shift < 0 ? left : [...left, shift].toSorted(inTime);
  });
}

/** What the search says: whether a change is possible as far as its counters go, what it costs, and whether the law allows it. */
type Searched = { readonly fits: boolean; readonly cost: number; readonly isLawful: boolean };

/** A change that is possible is made, and mostly taken back. */
function bySearch(state: State, question: Question, random: () => number): Searched {
  const { person, shift, goes } = question;
  const pair = shift < 0 ? -1 : state.pairOf(person, shift);
  if (!fitsIn(state, question, pair)) return { fits: false, cost: 0, isLawful: false };
  const weighed = state.weigh(pair, goes, -1);
  const alone = goes < 0 ? state.allowedIn([state.cellOf(pair)], [pair])[0] : null;
  const cost = replace(state, goes, pair);
  expect(cost).toBeCloseTo(weighed, 6);
  const isLawful = state.keep();
  if (alone !== null) expect(alone).toBe(isLawful);
  if (isLawful && random() < 0.7) {
    replace(state, pair, goes);
    state.keep();
  }
  return { fits: true, cost, isLawful };
}

function fitsIn(state: State, { shift, goes }: Question, pair: number): boolean {
  if (goes >= 0 && state.isFixed(goes)) return false;
  if (shift < 0) return true;
  return pair >= 0 && (goes < 0 ? state.fits(pair) : state.fitsFor(pair, goes, -1));
}

function replace(state: State, goes: number, comes: number): number {
  const gone = goes < 0 ? 0 : state.drop(goes);
  return comes < 0 ? gone : gone + state.add(comes, state.costOf(comes));
}

/** What the linear model says: the rules whose rows a roster breaks, and its objective. */
type Modelled = { readonly broken: Set<string>; readonly cost: number };

function byModel({ lines, rows, pairs, constant }: LinearModel, roster: Roster): Modelled {
  const broken = new Set<string>();
  const values = valuesOf(pairs, roster, lines.cost.length);
  const chosen = values.reduce((sum, value) => sum + value, 0);
  if (chosen < roster.flat().length) broken.add(noColumn);
  for (let pair = 0; pair < pairs.count; pair += 1)
    if (real(values, pair) < (lines.lower[pair] ?? 0)) broken.add('pinned');
  rows.forEach((meaning, row) => {
    if (!isHeld(lines, row, values, pairs.count)) broken.add(ruleOf(meaning));
  });
  return { broken, cost: lines.cost.reduce((sum, each, at) => sum + each * real(values, at), constant) };
}

function ruleOf(meaning: LinearModel['rows'][number]): string {
  if (meaning.for === 'limit') return meaning.rule;
  if (meaning.for === 'rest') return 'overlap';
  return meaning.for === 'law' ? law : meaning.for;
}

/** A roster as values of columns; those that are no pairs are 0 yet. */
function valuesOf(pairs: Pairs, roster: Roster, columns: number): Float64Array {
  const values = new Float64Array(columns);
  eachPair(pairs, (person, shift, pair) => {
    values[pair] = roster[person]?.includes(shift) === true ? 1 : 0;
  });
  return values;
}

/**
 * Whether a row holds, when its columns that are no pairs rise as far as it asks, the cheapest first. That is the least they can
 * cost: only the columns of kinds stand in more than one row, and the row of the first kind comes behind those that raise them.
 */
function isHeld(lines: LinearModel['lines'], row: number, values: Float64Array, pairs: number): boolean {
  const [from, to] = [lines.starts[row] ?? 0, lines.starts[row + 1] ?? 0];
  const members = lines.indices
    .slice(from, to)
    .map((column, place) => ({ column, amount: lines.values[from + place] ?? 0 }));
  const sum = members.reduce((so, { column, amount }) => so + amount * real(values, column), 0);
  let lack = Math.max(0, (lines.rowLower[row] ?? 0) - sum) + Math.min(0, (lines.rowUpper[row] ?? 0) - sum);
  const costOf = ({ column }: { readonly column: number }) => lines.cost[column] ?? 0;
  for (const { column, amount } of members.toSorted((a, b) => costOf(a) - costOf(b))) {
    if (column < pairs || lack * amount <= 0) continue;
    const step = Math.min((lines.upper[column] ?? 0) - real(values, column), lack / amount);
    values[column] = real(values, column) + step;
    lack -= step * amount;
  }
  return Math.abs(lack) < 1e-6;
}

/** What the rows with a price say: whether a limit that people share is passed, and what unfair shares cost. */
function byPrices(
  rows: Rows,
  pairs: Pairs,
  roster: Roster,
): { readonly isPassed: boolean; readonly cost: number } {
  const sums = new Float64Array(rows.count);
  eachPair(pairs, (person, shift, pair) => {
    if (roster[person]?.includes(shift) !== true) return;
    for (let each = int(rows.first, pair); each < int(rows.first, pair + 1); each += 1) {
      const entry = int(rows.entry, each);
      sums[int(rows.row, entry)] = real(sums, int(rows.row, entry)) + real(rows.amount, entry);
    }
  });
  let [isPassed, cost] = [false, 0];
  rows.pieces.forEach((pieces, row) => {
    let lack = Math.max(0, real(rows.at, row) - real(sums, row));
    for (const piece of pieces) {
      const step = Math.min(lack, piece.length);
      cost += step * piece.cost;
      lack -= step;
    }
    if (lack > 1e-6) isPassed = true;
  });
  return { isPassed, cost };
}

/** True for who breached the law before the roster, or does by what is fixed: a search adds nothing that touches that. */
function breachesAnyhow(problem: Problem, person: number): boolean {
  const who = problem.people[person];
  if (who === undefined) return false;
  const before = violationsIn(who.facts, spanOf(problem), normsFor(problem), who.deviations).violations;
  return before.length > 0 || workingTime.of(problem)(person, [...fixedOf(problem, person)]).length > 0;
}

/** The three readers of one problem. */
class Readers {
  readonly #problem: Problem;
  readonly #linear: Making;
  readonly #rows: Rows;
  readonly #state: State;
  readonly #counts: Counts;

  constructor(problem: Problem, counts: Counts) {
    this.#problem = problem;
    this.#linear = linearModelOf(problem);
    const { pairs } = this.#linear;
    this.#rows = rowsFor(pricedOf(totalsOf(problem, pairs)), pairs);
    this.#state = new State(modelOf(problem));
    this.#counts = counts;
  }

  /** Changes, and then questions about one person. */
  round(random: () => number): void {
    const who = whole(random, this.#problem.people.length);
    change(this.#state, random, who);
    for (let each = 0; each < 3; each += 1) this.#ask(questionFor(this.#state, random, who), random);
  }

  #ask(question: Question, random: () => number): void {
    const roster = after(this.#state, question);
    const before = costsOf(this.#problem, this.#state.roster);
    const { violations, costs } = check(this.#problem, roster);
    const all = new Set(violations.filter(({ standing }) => !standing).map(({ rule }) => rule));
    const broken = new Set([...all].filter((rule) => rule !== law));
    const searched = bySearch(this.#state, question, random);
    this.#count(broken.size === 0 ? all : broken, before, costs);
    expect(searched.fits, [...broken].join()).toBe(broken.size === 0);
    this.#holdModel(broken, costs, roster);
    if (broken.size === 0) this.#holdRows(roster, all.has(law));
    if (!searched.fits) return;
    expect(searched.cost).toBeCloseTo(costs.total - before.total, 4);
    this.#holdLaw(searched.isLawful, !all.has(law), question.person);
  }

  #count(broken: ReadonlySet<string>, before: Costs, costs: Costs): void {
    this.#counts.questions += 1;
    const [first, ...more] = broken;
    if (first !== undefined && more.length === 0) this.#counts.add(first);
    if (first !== undefined) return;
    for (const { name, weight } of wishes)
      if (Math.abs(costs.by[weight] - before.by[weight]) > 1e-6) this.#counts.add(name);
  }

  /** What breaches the law gets a row that it breaks, and what is lawful breaks none of all the rows until now. */
  #holdRows(roster: Roster, breaches: boolean): void {
    if (breaches) {
      expect(addLawRows(this.#linear, roster)).toBeGreaterThan(0);
      this.#counts.add('law rows');
    }
    expect(byModel(this.#linear, roster).broken.has(law)).toBe(breaches);
  }

  /** Of the law the model has rows only of what was breached before: of all other rules it says what the check says. */
  #holdModel(broken: ReadonlySet<string>, costs: Costs, roster: Roster): void {
    const modelled = byModel(this.#linear, roster);
    modelled.broken.delete(law);
    expect(modelled.broken.size === 0, [...modelled.broken, 'for', ...broken].join()).toBe(broken.size === 0);
    if (broken.size === 0) expect(modelled.cost).toBeCloseTo(costs.total, 5);
    if (modelled.broken.has(noColumn)) return;
    expect(modelled.broken.has('pinned')).toBe(broken.has('pinned'));
    // Where something fixed is gone, or two shifts are on a day, other rows may count otherwise.
    if (broken.has('pinned')) return;
    const isSure = (rule: string) => !broken.has('one-a-day') || limits.includes(rule);
    expect([...modelled.broken].filter(isSure).toSorted()).toEqual([...broken].filter(isSure).toSorted());
    const priced = byPrices(this.#rows, this.#linear.pairs, roster);
    expect(priced.isPassed).toBe(shared.some((rule) => broken.has(rule)));
    expect(priced.cost).toBeCloseTo(costs.by.unfairShift, 5);
  }

  /** A search is never laxer than the check, and stricter only for who breaches the law anyhow. */
  #holdLaw(isLawful: boolean, isFine: boolean, person: number): void {
    if (isLawful === isFine) return;
    expect({ isLawful, isFine }).toEqual({ isLawful: false, isFine: true });
    expect(breachesAnyhow(this.#problem, person)).toBe(true);
    this.#counts.add(stricter);
  }
}

it('whether somebody may have a shift, and what that costs, is the same for search, check and linear model, whatever came before', () => {
  const counts = new Counts();
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (seed, other) => {
      const random = randomFrom(other);
      const readers = new Readers(poolOf(seed, random), counts);
      for (let each = 0; each < 6; each += 1) readers.round(random);
    }),
    { numRuns: 600 },
  );
  for (const { name } of [...pairRules, ...limitRules, ...personRules, ...wishes])
    expect(counts.of(name), name).toBeGreaterThan(20);
  expect(counts.of('law rows')).toBeGreaterThan(100);
  expect(counts.of(stricter)).toBeLessThan(counts.questions / 10);
}, 120_000);
