import type { Highs } from 'highs';
import { Master, type Solved } from './master.ts';
import type { Pricing } from './pricing.ts';
import { count, type Roster, type Span, type Team } from './problem.ts';

const small = 1e-6;
/** How near prices stay to those of the best bound. */
const nearness = 0.6;
/** A dive over many people holds a part of them at once: with one after the other the linear programmes take too long. */
const stepsOfDive = 12;

/** Part of a team whose rosters are open, in a window of days, while all others keep theirs. */
export class Part {
  readonly #pricing: Pricing;
  readonly #people: readonly number[];
  readonly #window: Span;
  readonly #rosters: readonly Roster[];
  readonly #master: Master;
  readonly #seconds: () => number | undefined;
  readonly #chosen = new Set<number>();
  /** The best bound since somebody was held or released, and the savings that proved it. */
  #best: { readonly bound: number; readonly saving: Float64Array } | null = null;

  /** `rosters` are those of the whole team, `known` rosters that were good before, by person; `seconds` are left. */
  constructor(
    highs: Highs,
    team: Team,
    pricing: Pricing,
    open: {
      readonly people: readonly number[];
      readonly window: Span;
      readonly rosters: readonly Roster[];
    },
    known: (person: number) => readonly Roster[],
    seconds: () => number | undefined = () => undefined,
  ) {
    this.#seconds = seconds;
    this.#pricing = pricing;
    this.#people = open.people;
    this.#window = open.window;
    this.#rosters = open.rosters;
    const left = leftFor(team, open.people, open.rosters);
    this.#master = new Master(highs, left, open.window);
    open.people.forEach((person, at) => {
      const own = open.rosters[person];
      if (own !== undefined) this.#master.add(at, own);
      for (const roster of known(person))
        if (own === undefined || this.#fits(roster, own)) this.#master.add(at, roster);
    });
  }

  /** The same outside the window. */
  #fits(roster: Roster, own: Roster): boolean {
    return roster.every(
      (shift, day) => (day >= this.#window.from && day < this.#window.to) || shift === own[day],
    );
  }

  dispose(): void {
    this.#master.dispose();
  }

  /** What the rosters of now cost here, as the master counts it. */
  get costNow(): number {
    return this.#master.costOf(this.#people.map((_, at) => at));
  }

  /**
   * Adds rosters until none can help, for at most so many rounds. `bound` is what the linear programme cannot be below; the search
   * stops once that is above `cutoff`. Prices are kept near those of the best bound so far: else they swing, and most rosters that
   * are found at them help nothing (Wentges 1997). Null when time was over first.
   */
  relax(
    rounds: number,
    cutoff: number,
    stop: () => boolean,
  ): { readonly solved: Solved; readonly bound: number } | null {
    this.#best = null;
    let solved = this.#master.solve(this.#seconds());
    for (let round = 0; round < rounds && solved !== null && !stop(); round += 1) {
      const added = this.#priceNear(solved, stop);
      if (added === 0 || this.#bound > cutoff || this.#bound > solved.objective - 1e-3) break;
      solved = this.#master.solve(this.#seconds());
    }
    solved?.share.forEach((part, at) => {
      if (part > small) this.#chosen.add(at);
    });
    return solved === null ? null : { solved, bound: this.#bound };
  }

  get #bound(): number {
    return this.#best?.bound ?? Number.NEGATIVE_INFINITY;
  }

  /** Prices near those of the best bound and, when that finds nothing, at those of now. How many rosters were added. */
  #priceNear(solved: Solved, stop: () => boolean): number {
    const near =
      this.#best === null ? 0 : this.#price(solved, between(this.#best.saving, solved.saving), stop);
    return near > 0 ? near : this.#price(solved, solved.saving, stop);
  }

  /** The best roster for everybody who is not held, at these savings, which also prove a bound. How many were added. */
  #price({ saving, perPerson }: Solved, at: Float64Array, stop: () => boolean): number {
    let added = 0;
    let bound = this.#master.worth(at);
    this.#people.forEach((person, place) => {
      const own = this.#rosters[person];
      const held = this.#master.columns[this.#master.held(place)];
      if (own === undefined || stop()) bound = Number.NEGATIVE_INFINITY;
      else if (held !== undefined) bound += this.#master.reducedCost(place, held.roster, at);
      else {
        const best = this.#pricing.best(person, (cell) => -(at[cell] ?? 0), {
          window: this.#window,
          roster: own,
        });
        const roster = best?.roster ?? own;
        bound +=
          best?.exact === false ? Number.NEGATIVE_INFINITY : this.#master.reducedCost(place, roster, at);
        const reduced = this.#master.reducedCost(place, roster, saving) - (perPerson[place] ?? 0);
        if (reduced < -small && this.#master.isNew(place, roster)) {
          this.#master.add(place, roster);
          added += 1;
        }
      }
    });
    if (bound > this.#bound) this.#best = { bound, saving: at };
    return added;
  }

  /**
   * Goes down to whole rosters: holds who is nearly decided and the most decided of the others, and prices again. Null when it
   * cannot come below `cutoff`. With `noise` it chooses otherwise each time.
   */
  dive(rounds: number, cutoff: number, noise: () => number, stop: () => boolean): readonly Roster[] | null {
    for (;;) {
      const relaxed = this.relax(rounds, cutoff, stop);
      if (relaxed === null) return null;
      const { solved, bound } = relaxed;
      if (stop() || bound > cutoff || solved.objective > cutoff + 1e-4) return null;
      const parted = this.#parted(solved.share);
      if (parted.length === 0) return this.#whole(solved.share);
      this.#hold(solved.share, parted, noise);
    }
  }

  /** Columns that are chosen in part, of who is not held. */
  #parted(share: Float64Array): readonly number[] {
    return this.#master.columns.flatMap(({ person }, at) => {
      const part = share[at] ?? 0;
      return this.#master.held(person) < 0 && part > small && part < 1 - small ? [at] : [];
    });
  }

  #hold(share: Float64Array, parted: readonly number[], noise: () => number): void {
    const { columns } = this.#master;
    const weights = parted.map((at) => ({ at, weight: (share[at] ?? 0) * noise() }));
    columns.forEach(({ person }, at) => {
      if (this.#master.held(person) < 0 && (share[at] ?? 0) * noise() > 0.95) this.#master.hold(person, at);
    });
    const open = new Set(parted.map((at) => columns[at]?.person)).size;
    let left = Math.ceil(open / stepsOfDive);
    for (const { at } of weights.sort((a, b) => b.weight - a.weight)) {
      const person = columns[at]?.person ?? 0;
      if (left === 0) return;
      left -= 1;
      if (this.#master.held(person) < 0) this.#master.hold(person, at);
    }
  }

  /** The rosters of the open people, in their order. */
  #whole(share: Float64Array): readonly Roster[] {
    const chosen: Roster[] = this.#people.flatMap((person) => this.#rosters[person] ?? []);
    this.#master.columns.forEach(({ person, roster }, at) => {
      if ((share[at] ?? 0) > 0.5) chosen[person] = roster;
    });
    return chosen;
  }

  /** Rosters that the linear programme chose in whole or part on the way: good beginnings for another part. */
  get chosen(): readonly { readonly person: number; readonly roster: Roster }[] {
    return [...this.#chosen].flatMap((at) => {
      const column = this.#master.columns[at];
      const person = column === undefined ? undefined : this.#people[column.person];
      return column === undefined || person === undefined ? [] : [{ person, roster: column.roster }];
    });
  }

  /** Lets everybody go again, for another dive over the same rosters. */
  release(): void {
    this.#people.forEach((_, at) => {
      this.#master.hold(at, null);
    });
  }
}

/** Savings between those of the best bound and those of now. */
function between(centre: Float64Array, now: Float64Array): Float64Array {
  return centre.map((each, at) => nearness * each + (1 - nearness) * (now[at] ?? 0));
}

/** The team of the open people, with what is left to fill beside all others; it can be less than nothing. */
function leftFor(team: Team, people: readonly number[], rosters: readonly Roster[]): Team {
  const need = Int32Array.from(team.need);
  const filled = new Int32Array(need.length);
  const open = new Set(people);
  rosters.forEach((roster, person) => {
    if (!open.has(person)) count(team, filled, roster, 1);
  });
  for (let cell = 0; cell < need.length; cell += 1) need[cell] = (need[cell] ?? 0) - (filled[cell] ?? 0);
  return { ...team, need, people: people.flatMap((person) => team.people[person] ?? []) };
}
