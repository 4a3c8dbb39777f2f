import type { Highs } from 'highs';
import { randomFrom, someOf } from '../random.ts';
import { construct, descend } from './greedy.ts';
import { Part } from './part.ts';
import { Pricing, type Window } from './pricing.ts';
import { coverOf, type Roster, type Team, teamCost } from './problem.ts';

export type Search = {
  readonly seed: number;
  /** True once the time or the number of tries is over; asked before each step. */
  readonly stop: () => boolean;
  /** Begin with the linear programme over everybody (which also proves a bound), or with parts of the team at once. */
  readonly whole: boolean;
  readonly told?: (news: News) => void;
  /** Better rosters that another search found meanwhile. */
  readonly others?: () => readonly Roster[] | null;
};

export type News = { readonly rosters: readonly Roster[]; readonly cost: number; readonly bound: number };

/** Days above which the linear programme over everybody takes longer than it is worth: then only parts, in windows of days. */
const longestWhole = 56;
const windowDays = 28;

/** How many rosters of a person are kept for later parts. */
const kept = 60;

/**
 * Covers the shifts of a team: a first set of rosters, then a linear programme over rosters whose prices find better ones (column
 * generation), whole rosters by diving, and then the same for parts of the team over and over while all others keep theirs. Every
 * roster keeps every rule of its person; the bound is proven. The same seed and the same number of tries give the same answer.
 */
export function coverTeam(highs: Highs, team: Team, search: Search): News {
  const state = new State(highs, team, search);
  state.begin();
  if (search.whole && team.days <= longestWhole) state.whole();
  while (!state.isDone()) state.improve();
  return state.news();
}

class State {
  readonly #highs: Highs;
  readonly #team: Team;
  readonly #search: Search;
  readonly #pricing: Pricing;
  readonly #random: () => number;
  readonly #known: Roster[][];
  #rosters: Roster[] = [];
  #cost = Number.POSITIVE_INFINITY;
  #bound = Number.NEGATIVE_INFINITY;
  #size: number;
  #days: number;
  #failed = 0;

  constructor(highs: Highs, team: Team, search: Search) {
    this.#highs = highs;
    this.#team = team;
    this.#search = search;
    this.#pricing = new Pricing(team);
    this.#random = randomFrom(search.seed);
    this.#known = team.people.map(() => []);
    this.#size = Math.min(team.people.length, Math.max(4, Math.round(team.people.length * 0.3)));
    this.#days = team.days <= longestWhole ? team.days : windowDays;
  }

  news(): News {
    return { rosters: this.#rosters, cost: this.#cost, bound: this.#bound };
  }

  isDone(): boolean {
    return this.#search.stop() || this.#cost <= Math.ceil(this.#bound - 1e-4) + 1e-6;
  }

  begin(): void {
    const { stop } = this.#search;
    const rosters = construct(this.#team, this.#pricing, stop);
    descend(this.#team, this.#pricing, rosters, stop);
    this.#offer(rosters);
  }

  /** The whole team at once: a bound, and three dives. */
  whole(): void {
    const people = this.#team.people.map((_, at) => at);
    const part = this.#open(people, { from: 0, to: this.#team.days });
    const { bound } = part.relax(1000, Number.POSITIVE_INFINITY, this.#search.stop);
    if (Number.isFinite(bound)) this.#bound = bound;
    for (let dive = 0; dive < 3 && !this.isDone(); dive += 1) {
      this.#dive(part, people, 6, this.#cost - 1, dive * 0.3);
      part.release();
    }
    part.dispose();
  }

  /** Part of the team, or of the days, with all others as they are. The part grows when it often fails. */
  improve(): void {
    const better = this.#search.others?.() ?? null;
    if (better !== null) this.#offer([...better]);
    const people = someOf(this.#linked(), this.#size, this.#random);
    const window = this.#window();
    const part = this.#open(people, window);
    const before = this.#cost;
    this.#dive(part, people, 10, part.costNow - 1, 0.3);
    part.dispose();
    this.#learn(this.#cost < before);
  }

  #learn(improved: boolean): void {
    this.#failed = improved ? 0 : this.#failed + 1;
    if (this.#failed < 12) return;
    this.#failed = 0;
    this.#size = Math.min(this.#team.people.length, this.#size + 1);
  }

  #window(): Window {
    const from = Math.floor(this.#random() * (this.#team.days - this.#days + 1));
    return { from, to: from + this.#days };
  }

  /** Half of the time anybody; else who works a shift that is short or too full. */
  #linked(): readonly number[] {
    const everybody = this.#team.people.map((_, at) => at);
    if (this.#random() < 0.5) return everybody;
    const filled = coverOf(this.#team, this.#rosters);
    const wrong = [...filled.keys()].filter((cell) => filled[cell] !== this.#team.need[cell]);
    const cell = wrong[Math.floor(this.#random() * wrong.length)] ?? 0;
    const shift = cell % this.#team.shifts.length;
    const able = everybody.filter((at) => (this.#team.people[at]?.most[shift] ?? 0) > 0);
    return able.length >= this.#size ? able : everybody;
  }

  #open(people: readonly number[], window: Window): Part {
    const open = { people, window, rosters: this.#rosters };
    return new Part(this.#highs, this.#team, this.#pricing, open, (person) => this.#known[person] ?? []);
  }

  #dive(part: Part, people: readonly number[], rounds: number, cutoff: number, noise: number): void {
    const random = () => 1 + noise * (this.#random() - 0.5);
    const found = part.dive(rounds, cutoff + 1e-6, random, this.#search.stop);
    for (const { person, roster } of part.chosen) this.#keep(person, roster);
    if (found === null) return;
    const rosters = [...this.#rosters];
    people.forEach((person, at) => {
      const roster = found[at];
      if (roster !== undefined) rosters[person] = roster;
    });
    this.#offer(rosters);
  }

  #offer(rosters: Roster[]): void {
    rosters.forEach((roster, person) => {
      this.#keep(person, roster);
    });
    const cost = teamCost(this.#team, rosters);
    if (cost > this.#cost - 1e-6) return;
    this.#rosters = rosters;
    this.#cost = cost;
    this.#search.told?.(this.news());
  }

  #keep(person: number, roster: Roster): void {
    const known = this.#known[person] ?? [];
    const at = known.findIndex((each) => each.every((shift, day) => shift === roster[day]));
    // What was used last is forgotten last.
    if (at >= 0) known.splice(at, 1);
    known.push(roster);
    if (known.length > kept) known.shift();
  }
}
