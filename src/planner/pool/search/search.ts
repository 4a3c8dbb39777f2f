import { randomFrom } from '../../random.ts';
import { costsOf } from '../check.ts';
import type { Problem, Roster } from '../problem.ts';
import { Days } from './day.ts';
import type { Laws } from './law.ts';
import { type Model, modelOf } from './model.ts';
import { Moves } from './moves.ts';
import { rosterOf, State } from './state.ts';

/** How far a search is. */
export type Progress = {
  readonly moves: number;
  /** From 0 to 1: of its moves, or of its time. */
  readonly done: number;
  readonly cost: number;
  readonly best: number;
};

export type Asked = {
  readonly seed: number;
  /** So many moves, the same on any machine; or so many milliseconds on the clock that is given. */
  readonly budget: { readonly moves: number } | { readonly milliseconds: number; readonly now: () => number };
  /** A roster to begin with: what does not fit any more is left out. Without it: what is published. */
  readonly start?: Roster | undefined;
  /** How much worse a change may be at first and at last, in points: less for a roster that is good already. */
  readonly heat?: { readonly from: number; readonly to: number } | undefined;
  /** Which days of whom may change; all, when left out. */
  readonly isFree?: ((person: number, day: number) => boolean) | undefined;
  /** Without whole days at once: for a search that is too short for them. */
  readonly withoutDays?: boolean | undefined;
  readonly stop?: (() => boolean) | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly onBest?: ((roster: Roster, cost: number) => void) | undefined;
};

export type Answer = { readonly roster: Roster; readonly cost: number; readonly moves: number };

const standardHeat = { from: 25, to: 2.5 };
/** Moves between two looks at the clock. */
const stride = 4096;
/** Of those strides, until a whole day is made as cheap as can be: about a fifth of the time, which takes longer with more people. */
const stridesPerDay = ({ people }: Problem) => Math.max(5, Math.floor(people.length / 60));
/** The share of a search before the last descent. */
const annealed = 0.98;

/** A good roster of a problem: see `searchIn`. */
export function search(problem: Problem, asked: Asked): Answer {
  return searchIn(modelOf(problem), asked);
}

/**
 * Looks for a cheap roster that breaches no hard rule: first what is fixed, what is published and what is cheapest by itself, then
 * simulated annealing (a change that is worse is kept less and less often), then a descent. The same seed and number of moves give
 * the same roster. It can be stopped at any time. `laws` of the same people and shifts, with nothing in them, can be used again.
 */
export function searchIn(model: Model, asked: Asked, laws?: Laws): Answer {
  return new Search(model, asked, laws).run();
}

class Search {
  readonly #model: Model;
  readonly #asked: Asked;
  readonly #state: State;
  readonly #moves: Moves;
  readonly #random: () => number;
  readonly #heat: { readonly from: number; readonly to: number };
  readonly #began: number;
  readonly #best: Int32Array;
  readonly #days: Days | null;
  #day = 0;
  #least: number;
  #cost: number;
  #done = 0;

  constructor(model: Model, asked: Asked, laws?: Laws) {
    this.#model = model;
    this.#asked = asked;
    this.#began = 'now' in asked.budget ? asked.budget.now() : 0;
    this.#random = randomFrom(asked.seed);
    this.#heat = asked.heat ?? standardHeat;
    this.#state = new State(model, laws);
    this.#state.load(asked.start ?? model.problem.people.map(({ published }) => published));
    this.#moves = new Moves(this.#state, this.#random, asked.isFree ?? (() => true));
    this.#moves.construct();
    this.#days =
      asked.withoutDays === true
        ? null
        : new Days(this.#state, (cell) => asked.isFree?.(this.#state.whoOf(cell), cell % model.days) ?? true);
    this.#cost = costsOf(model.problem, this.#state.roster).total;
    this.#least = this.#cost;
    this.#best = this.#state.kept.slice();
  }

  run(): Answer {
    const every = stridesPerDay(this.#model.problem);
    let share = this.#moves.size === 0 ? 1 : this.#share();
    while (share < annealed && this.#asked.stop?.() !== true) {
      this.#anneal(this.#heat.from * (this.#heat.to / this.#heat.from) ** (share / annealed));
      if ((this.#done / stride) % every === 0) this.#oneDay();
      this.#remember();
      share = this.#share();
      this.#asked.onProgress?.({ moves: this.#done, done: share, cost: this.#cost, best: this.#least });
    }
    this.#cost -= this.#moves.descend(() => this.#share() >= 1 || this.#asked.stop?.() === true);
    this.#lastDays();
    this.#remember();
    const roster = rosterOf(this.#model, this.#best);
    return { roster, cost: costsOf(this.#model.problem, roster).total, moves: this.#done };
  }

  #share(): number {
    const { budget } = this.#asked;
    return 'now' in budget ? (budget.now() - this.#began) / budget.milliseconds : this.#done / budget.moves;
  }

  #anneal(heat: number): void {
    for (let each = 0; each < stride; each += 1) {
      const most = -heat * Math.log(this.#random() + 1e-12);
      const cost = this.#moves.any(most);
      if (cost <= most) {
        if (this.#state.keep()) this.#cost += cost;
      } else this.#state.undo();
    }
    this.#done += stride;
  }

  /** The next day, exactly: what single changes do not find is long rounds of people. Gives what it cost. */
  #oneDay(): number {
    const { days } = this.#model;
    const cost = this.#days?.improve(this.#day, () => this.#asked.stop?.() === true) ?? 0;
    this.#day = (this.#day + 1) % days;
    this.#cost += cost;
    return cost;
  }

  /** All days until a whole round of them gains nothing, as far as there is time. */
  #lastDays(): void {
    let still = 0;
    while (this.#days !== null && still < this.#model.days && !this.#isOver())
      still = this.#oneDay() < -1e-6 ? 0 : still + 1;
  }

  #isOver(): boolean {
    return ('now' in this.#asked.budget && this.#share() >= 1) || this.#asked.stop?.() === true;
  }

  #remember(): void {
    if (this.#cost > this.#least - 1e-6) return;
    this.#least = this.#cost;
    this.#best.set(this.#state.kept);
    this.#asked.onBest?.(rosterOf(this.#model, this.#best), this.#least);
  }
}
