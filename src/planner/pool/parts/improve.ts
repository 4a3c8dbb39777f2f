import type { Highs } from 'highs';
import { randomFrom } from '../../random.ts';
import { costsOf } from '../check.ts';
import type { Roster } from '../problem.ts';
import { int } from '../search/cells.ts';
import { Days } from '../search/day.ts';
import type { Model } from '../search/model.ts';
import { rosterOf, State } from '../search/state.ts';
import { Shapes } from './shapes.ts';
import { improvePart, takeOver } from './try.ts';

export type Improving = {
  readonly seed: number;
  /** So many parts, the same on any machine; or so many milliseconds on the clock that is given. */
  readonly budget: { readonly parts: number } | { readonly milliseconds: number; readonly now: () => number };
  readonly start: Roster;
  /** Which days of whom may change; all, when left out. */
  readonly isFree?: ((person: number, day: number) => boolean) | undefined;
  readonly stop?: (() => boolean) | undefined;
  readonly onBest?: ((roster: Roster, cost: number) => void) | undefined;
  /** A roster that another thread found since this was asked; null when there is none. */
  readonly others?: (() => Roster | null) | undefined;
};

export type Improved = { readonly roster: Roster; readonly cost: number; readonly parts: number };

/** How far HiGHS looks in one part; seconds only where there is a clock. */
const nodes = 100;
const mostSeconds = 3;

/**
 * Makes a roster cheaper by parts while all else stays: whole days exactly (`Days`), and people in some days as far as HiGHS comes.
 * It never gets worse, and adds no breach of a hard rule. The same seed and number of parts give the same roster.
 */
export function improve(highs: Highs, model: Model, asked: Improving): Improved {
  return new Improvement(highs, model, asked).run();
}

class Improvement {
  readonly #highs: Highs;
  readonly #asked: Improving;
  readonly #state: State;
  readonly #days: Days;
  readonly #shapes: Shapes;
  readonly #random: () => number;
  readonly #isOpen: (cell: number) => boolean;
  readonly #began: number;
  #cost: number;
  #told: number;
  #parts = 0;

  constructor(highs: Highs, model: Model, asked: Improving) {
    this.#highs = highs;
    this.#asked = asked;
    this.#began = 'now' in asked.budget ? asked.budget.now() : 0;
    this.#random = randomFrom(asked.seed);
    this.#state = new State(model);
    this.#state.load(asked.start);
    const { isFree = () => true } = asked;
    this.#isOpen = (cell) => {
      const had = int(this.#state.holds, cell);
      return (had < 0 || !this.#state.isFixed(had)) && isFree(this.#state.whoOf(cell), cell % model.days);
    };
    this.#days = new Days(this.#state, this.#isOpen);
    this.#shapes = new Shapes(model.days, model.problem.people.length);
    this.#cost = costsOf(model.problem, this.#state.roster).total;
    this.#told = Number.POSITIVE_INFINITY;
  }

  run(): Improved {
    const { model } = this.#state;
    this.#sweep(0, model.days);
    this.#tell();
    while (!this.#isOver() && model.pairs.count > 0) {
      this.#hear();
      this.#part();
      this.#tell();
    }
    const roster = rosterOf(model, this.#state.kept);
    return { roster, cost: costsOf(model.problem, roster).total, parts: this.#parts };
  }

  #left(): number | null {
    const { budget } = this.#asked;
    return 'now' in budget ? budget.milliseconds - (budget.now() - this.#began) : null;
  }

  #isOver(): boolean {
    const { budget, stop } = this.#asked;
    const left = this.#left();
    return (
      stop?.() === true || (left === null ? 'parts' in budget && this.#parts >= budget.parts : left <= 0)
    );
  }

  /** Days one after another, until none of them gains. */
  #sweep(from: number, to: number): void {
    for (let gained = -1; gained < -1e-6 && !this.#isOver(); ) {
      gained = 0;
      for (let day = from; day < to && !this.#isOver(); day += 1)
        gained += this.#days.improve(day, () => this.#isOver());
      this.#cost += gained;
    }
  }

  #part(): void {
    const { days, problem } = this.#state.model;
    const place = this.#shapes.choose(this.#random);
    const shape = this.#shapes.at(place);
    const from = Math.floor(this.#random() * (days - shape.days + 1));
    const first = Math.floor(this.#random() * problem.people.length);
    const people = this.#related(first, from, shape);
    const cells = people
      .flatMap((person) => Array.from({ length: shape.days }, (_, day) => person * days + from + day))
      .filter(this.#isOpen);
    const before = this.#left();
    const seconds = before === null ? undefined : Math.min(mostSeconds, Math.max(0.05, before / 1000));
    const { cost, columns, isBest } = improvePart(this.#highs, this.#state, cells, { nodes, seconds });
    const after = this.#left();
    this.#cost += cost;
    this.#parts += 1;
    const took = before === null || after === null ? null : before - after;
    this.#shapes.learn(place, { gain: -cost, columns, isBest }, took);
    if (cost < 0) this.#sweep(from, from + shape.days);
  }

  /** People who have what another can have, from the first on; in order of number. */
  #related(
    first: number,
    from: number,
    { days, people }: { readonly days: number; readonly people: number },
  ): readonly number[] {
    const found = new Set([first]);
    const queue = [first];
    for (let at = 0; at < queue.length && found.size < people; at += 1) {
      for (const person of this.#near(queue[at] ?? 0, from, days)) {
        if (found.size >= people) break;
        if (found.has(person)) continue;
        found.add(person);
        queue.push(person);
      }
    }
    return [...found].toSorted((a, b) => a - b);
  }

  /** One of those who have each shift that a person can have in some days; who has most of them mostly first. */
  #near(person: number, from: number, days: number): readonly number[] {
    const { cellFirst, pairs, days: all } = this.#state.model;
    const count = new Map<number, number>();
    const first = person * all + from;
    for (let pair = int(cellFirst, first); pair < int(cellFirst, first + days); pair += 1) {
      const holder = this.#state.holder(int(pairs.shift, pair), this.#random());
      if (holder < 0) continue;
      const other = this.#state.whoOf(this.#state.cellOf(holder));
      count.set(other, (count.get(other) ?? 0) + 1);
    }
    return [...count]
      .map(([other, times]) => ({ other, weight: times * (0.3 + this.#random()) }))
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ other }) => other);
  }

  /** What another thread gained, as far as it gains here too. */
  #hear(): void {
    const roster = this.#asked.others?.() ?? null;
    if (roster !== null) this.#cost += takeOver(this.#state, roster, this.#isOpen);
  }

  #tell(): void {
    if (this.#cost > this.#told - 1e-6) return;
    this.#told = this.#cost;
    this.#asked.onBest?.(rosterOf(this.#state.model, this.#state.kept), this.#cost);
  }
}
