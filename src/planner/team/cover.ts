import type { Highs } from 'highs';
import { randomFrom, someOf } from '../random.ts';
import { construct, descend, joined, windowsOver } from './greedy.ts';
import { Means } from './means.ts';
import { Part } from './part.ts';
import { Pricing } from './pricing.ts';
import { coverOf, type Roster, type Span, type Team, teamCost } from './problem.ts';
import { Sizes, type Step } from './sizes.ts';
import { type Clock, Time } from './time.ts';

export type Search = {
  readonly seed: number;
  /** True once the time or the number of tries is over; asked before each step. */
  readonly stop: () => boolean;
  /** Begin with the linear programme over everybody (which also proves a bound), or with parts of the team at once. */
  readonly whole: boolean;
  /**
   * To end a linear programme in time and to fit the size of parts to the time they take. Without it the same seed and tries give the
   * same answer.
   */
  readonly clock?: Clock;
  readonly told?: (news: News) => void;
  /** Rosters to begin with, in place of first ones. */
  readonly begin?: readonly Roster[];
  /** Better rosters that another search found meanwhile. */
  readonly others?: () => readonly Roster[] | null;
};

export type News = { readonly rosters: readonly Roster[]; readonly cost: number; readonly bound: number };

/** Days above which the linear programme over everybody takes longer than it is worth. */
const longestWhole = 112;
/** Days above which parts are windows, and few people have means too. */
const longestExact = 56;
const longWindows = [14, 28, 42];
/** Days of the windows in which everybody is planned anew, and rounds of their means. */
const sweepDays = 28;
const roundsOfWindow = 60;
/** More people than this are a crowd: then everybody's mean leads to the same as a linear programme over everybody, far sooner. */
const crowd = 36;
/** Of the time, means may take so much, and their dives be so far; so many rounds and dives at most. */
const climbShare = 0.4;
const diveShare = 0.8;
const mostRounds = 400;
const fewestRounds = 12;
const mostDives = 6;
/** A dive of means holds one of so many undecided days at once; fewer when there is no time for as many steps as that takes. */
const stepsOfDive = 25;
const fewestSteps = 3;
/** What a dive takes for each of those, in rounds of means. */
const roundsPerStep = 1.7;
/** Rounds of prices for each step of a dive: over everybody it pays to price until nearly nothing helps. */
const roundsOfWhole = 20;
const roundsOfPart = 10;
/** A first part has about a third of the team, but no more people than this. */
const firstPeople = 12;
/** So many people in a row are given a better roster before others are heard. */
const atOnce = 10;
/** Descending goes on while it gains this part of the cost each time over. */
const worthwhile = 0.004;

/** How many rosters of a person are kept for later parts. */
const kept = 60;

/**
 * Covers the shifts of a team: a first set of rosters; for a large team everybody's mean of rosters, else a linear programme over rosters
 * whose prices find better ones (column generation); whole rosters by diving; and then such programmes for parts of the team over and
 * over while all others keep theirs. Every roster keeps every rule of its person; the bound is proven. The same seed and the same
 * number of tries give the same answer.
 */
export function coverTeam(highs: Highs, team: Team, search: Search): News {
  const state = new State(highs, team, search);
  const isCrowd = team.people.length > crowd;
  const isLong = team.days > longestExact;
  state.begin();
  if (search.whole && (isCrowd || isLong)) state.means();
  state.descend();
  if (isLong) state.sweep();
  if (search.whole && !isCrowd && team.days <= longestWhole) state.whole();
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
  readonly #sizes: Sizes;
  readonly #time: Time;

  constructor(highs: Highs, team: Team, search: Search) {
    this.#highs = highs;
    this.#team = team;
    this.#search = search;
    this.#pricing = new Pricing(team);
    this.#random = randomFrom(search.seed);
    this.#known = team.people.map(() => []);
    this.#time = new Time(search.stop, search.clock);
    const people = team.people.length;
    this.#sizes = new Sizes(
      team.days > longestExact ? longWindows : people > crowd ? [10, 14, 18, team.days] : [team.days],
      people,
      Math.min(firstPeople, Math.max(4, Math.round(people * 0.3))),
    );
  }

  news(): News {
    return { rosters: this.#rosters, cost: this.#cost, bound: this.#bound };
  }

  isDone(): boolean {
    return this.#search.stop() || this.#cost <= Math.ceil(this.#bound - 1e-4) + 1e-6;
  }

  begin(): void {
    const { stop, begin } = this.#search;
    this.#offer(begin === undefined ? construct(this.#team, this.#pricing, stop) : [...begin]);
  }

  /** Better rosters for one person after the other, while that is worth it. */
  descend(): void {
    for (let changed = 1, before = Number.POSITIVE_INFINITY; changed > 0; ) {
      if (this.#search.stop() || this.#cost > before * (1 - worthwhile)) return;
      before = this.#cost;
      changed = this.#everybody();
    }
  }

  /** Everybody once, in random order: searches side by side then do different people first, and hear of each other in between. */
  #everybody(): number {
    const windows = windowsOver(this.#team.days, this.#random());
    const everybody = this.#team.people.map((_, at) => at);
    const order = someOf(everybody, everybody.length, this.#random);
    let changed = 0;
    for (let from = 0; from < order.length && !this.#search.stop(); from += atOnce) {
      const rosters = [...this.#rosters];
      const people = order.slice(from, from + atOnce);
      changed += descend(this.#team, this.#pricing, rosters, people, windows, this.#search.stop);
      this.#offer(rosters);
      this.#join();
    }
    return changed;
  }

  /** The whole team at once: a bound, and dives. */
  whole(): void {
    const people = this.#team.people.map((_, at) => at);
    const part = this.#open(people, { from: 0, to: this.#team.days });
    const relaxed = part.relax(1000, Number.POSITIVE_INFINITY, this.#search.stop);
    for (const { person, roster } of part.chosen) this.#keep(person, roster);
    this.#bound = Math.max(this.#bound, relaxed?.bound ?? Number.NEGATIVE_INFINITY);
    for (let dive = 0; relaxed !== null && dive < 3 && !this.isDone(); dive += 1) {
      const cutoff = this.#cost - 1;
      this.#dive(part, people, { step: 'days', rounds: roundsOfWhole, cutoff, noise: dive * 0.3 });
      part.release();
    }
    part.dispose();
  }

  /** The whole of a large team at once: everybody's mean and its bound, then dives from it. */
  means(): void {
    const means = new Means(this.#team, this.#pricing, this.#rosters);
    const perRound = this.#climb(means);
    this.#join();
    // Far from its end it leads nowhere good.
    if (perRound === undefined || means.cost > this.#cost) return;
    const isLate = this.#time.after(diveShare);
    for (let dive = 0; dive < mostDives && !this.isDone() && !isLate(); dive += 1) {
      const noise = () => 1 + Math.min(0.3, dive * 0.1) * (this.#random() - 0.5);
      const found = means.copy().dive({ steps: this.#stepsFor(perRound), noise }, isLate);
      if (found !== null) this.#offer(found);
    }
  }

  /** Climbs until the means settle or their time is over; milliseconds a round (null without a clock), nothing when there is no time for it. */
  #climb(means: Means): number | null | undefined {
    const isOver = this.#time.after(climbShare);
    const all = this.#time.left(climbShare);
    const taken = this.#time.measure();
    let perRound: number | null = null;
    for (let round = 1; round <= mostRounds && !means.isSettled && !isOver(); round += 1) {
      means.climb(isOver);
      const took = taken();
      perRound = took === null ? null : took / round;
      if (all !== null && perRound !== null && perRound * fewestRounds > all) return undefined;
    }
    this.#bound = means.bound;
    this.#team.people.forEach((_, person) => {
      for (const roster of means.rostersOf(person).slice(-kept)) this.#keep(person, roster);
    });
    return perRound;
  }

  /** How finely a dive may go in the time that is left for it, when a round of means takes so long. */
  #stepsFor(perRound: number | null): number {
    const left = this.#time.left(diveShare);
    if (left === null || perRound === null) return stepsOfDive;
    return Math.max(fewestSteps, Math.min(stepsOfDive, Math.floor(left / (perRound * roundsPerStep))));
  }

  /** Everybody in one window of days after the other, while that is worth it; searches side by side begin at other ends. */
  sweep(): void {
    for (let before = Number.POSITIVE_INFINITY; this.#cost <= before * (1 - worthwhile); ) {
      before = this.#cost;
      const windows = windowsOver(this.#team.days, this.#random(), sweepDays);
      for (const window of this.#search.seed % 2 === 1 ? windows : windows.reverse()) {
        if (this.isDone()) return;
        this.#sweepWindow(window);
        this.#join();
      }
    }
  }

  #sweepWindow(window: Span): void {
    const { stop } = this.#search;
    const means = new Means(this.#team, this.#pricing, this.#rosters, window);
    for (let round = 0; round < roundsOfWindow && !means.isSettled && !stop(); round += 1) means.climb(stop);
    const found = means.copy().dive({ steps: stepsOfDive, noise: () => 1 }, stop);
    if (found !== null) this.#offer(found);
  }

  /** Part of the team, or of the days, with all others as they are. The part grows when it often fails. */
  improve(): void {
    this.#join();
    const place = this.#sizes.choose(this.#random);
    const size = this.#sizes.at(place);
    const taken = this.#time.measure();
    const before = this.#cost;
    const wrong = this.#random() < 0.5 ? null : this.#wrongCell();
    const people = someOf(this.#able(wrong, size.people), size.people, this.#random);
    const part = this.#open(people, this.#window(wrong, size.days));
    this.#dive(part, people, { step: size.step, rounds: roundsOfPart, cutoff: part.costNow - 1, noise: 0.3 });
    part.dispose();
    this.#sizes.learn(place, before - this.#cost, taken());
  }

  /** Takes over what others found: all of it when it is cheaper, and then from the other set each roster that still gains. */
  #join(): void {
    const theirs = this.#search.others?.() ?? null;
    if (theirs === null) return;
    const mine = this.#rosters;
    const [base, other] = teamCost(this.#team, theirs) < this.#cost ? [theirs, mine] : [mine, theirs];
    this.#offer(joined(this.#team, base, other));
  }

  /** A window anywhere, or about the day of a cell. */
  #window(cell: number | null, days: number): Span {
    const last = this.#team.days - days;
    const from =
      cell === null
        ? Math.floor(this.#random() * (last + 1))
        : Math.floor(cell / this.#team.shifts.length - this.#random() * days);
    const begin = Math.max(0, Math.min(last, from));
    return { from: begin, to: begin + days };
  }

  /** A shift of a day that is short or too full: the dearer, the likelier. */
  #wrongCell(): number | null {
    const { need, underCost, overCost } = this.#team;
    const filled = coverOf(this.#team, this.#rosters);
    const costs = Float64Array.from(filled, (each, cell) => {
      const short = (need[cell] ?? 0) - each;
      return short > 0 ? short * (underCost[cell] ?? 0) : -short * (overCost[cell] ?? 0);
    });
    const all = costs.reduce((sum, each) => sum + each, 0);
    let left = this.#random() * all;
    const at = costs.findIndex((each) => {
      left -= each;
      return each > 0 && left <= 0;
    });
    return at < 0 ? null : at;
  }

  /** Who works a shift; everybody when they are too few. */
  #able(cell: number | null, atLeast: number): readonly number[] {
    const everybody = this.#team.people.map((_, at) => at);
    if (cell === null) return everybody;
    const shift = cell % this.#team.shifts.length;
    const able = everybody.filter((at) => (this.#team.people[at]?.most[shift] ?? 0) > 0);
    return able.length >= atLeast ? able : everybody;
  }

  #open(people: readonly number[], window: Span): Part {
    const open = { people, window, rosters: this.#rosters };
    const known = (person: number) => this.#known[person] ?? [];
    return new Part(this.#highs, this.#team, this.#pricing, open, known, () => this.#seconds());
  }

  /** What is left for a linear programme. */
  #seconds(): number | undefined {
    const left = this.#time.left();
    return left === null ? undefined : Math.max(0.01, left / 1000);
  }

  #dive(
    part: Part,
    people: readonly number[],
    how: {
      readonly step: Step;
      readonly rounds: number;
      readonly cutoff: number;
      readonly noise: number;
    },
  ): void {
    const random = () => 1 + how.noise * (this.#random() - 0.5);
    const found = part.dive({ ...how, cutoff: how.cutoff + 1e-6, noise: random }, this.#search.stop);
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
      if (roster !== this.#rosters[person]) this.#keep(person, roster);
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
