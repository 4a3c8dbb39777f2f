import type { Highs } from 'highs';
import type { Best } from './best-roster.ts';
import { mostDecided, type Parted } from './decided.ts';
import { forceOf } from './held.ts';
import { Master, type Solved } from './master.ts';
import type { Pricing } from './pricing.ts';
import { count, free, type Roster, type Span, type Team } from './problem.ts';
import type { Step } from './sizes.ts';

const small = 1e-6;
/** How near prices stay to those of the best bound. */
const nearness = 0.6;
/** A dive holds one of so many undecided days or people at once: with one after the other the linear programmes take too long. */
const stepsOfDays = 4;
const stepsOfRosters = 12;

/** How to go down: what to hold at a time, rounds of prices between, and a factor for each weight. */
type Dive = {
  readonly step: Step;
  readonly rounds: number;
  readonly cutoff: number;
  readonly noise: () => number;
};

/** A roster of a person, and how much of it is chosen. */
type Piece = { readonly roster: Roster; readonly part: number };

/** Part of a team whose rosters are open, in a window of days, while all others keep theirs. */
export class Part {
  readonly #team: Team;
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
    part: {
      readonly people: readonly number[];
      readonly window: Span;
      readonly rosters: readonly Roster[];
    },
    known: (person: number) => readonly Roster[],
    seconds: () => number | undefined = () => undefined,
  ) {
    this.#seconds = seconds;
    this.#team = team;
    this.#pricing = pricing;
    this.#people = part.people;
    this.#window = part.window;
    this.#rosters = part.rosters;
    const left = leftFor(team, part.people, part.rosters);
    this.#master = new Master(highs, left, part.window);
    part.people.forEach((person, at) => {
      const own = part.rosters[person];
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
      const best = own === undefined || stop() ? null : this.#bestAt(person, place, own, at);
      if (best === null || !this.#master.fits(place, best.roster)) {
        bound = Number.NEGATIVE_INFINITY;
        return;
      }
      bound += this.#master.reducedCost(place, best.roster, at) - (best.cost - best.least);
      const reduced = this.#master.reducedCost(place, best.roster, saving) - (perPerson[place] ?? 0);
      if (reduced < -small && this.#master.isNew(place, best.roster)) {
        this.#master.add(place, best.roster);
        added += 1;
      }
    });
    if (bound > this.#bound) this.#best = { bound, saving: at };
    return added;
  }

  /** The best roster of a person at these savings; where they are held, anything else is far too dear. */
  #bestAt(person: number, place: number, own: Roster, at: Float64Array): Best | null {
    const { shifts } = this.#team;
    const cost = (cell: number): number => {
      const shift = cell % shifts.length;
      return forceOf(this.#master.held(place, (cell - shift) / shifts.length), shift) - (at[cell] ?? 0);
    };
    return this.#pricing.best(person, cost, { window: this.#window, roster: own });
  }

  /**
   * Goes down to whole rosters: holds the days or the people that are nearly decided, and prices again. Null when it cannot come below
   * `cutoff`. With `noise` it chooses otherwise each time.
   */
  dive({ step, rounds, cutoff, noise }: Dive, stop: () => boolean): readonly Roster[] | null {
    for (;;) {
      const relaxed = this.relax(rounds, cutoff, stop);
      if (relaxed === null || stop() || isAbove(relaxed, cutoff)) return null;
      const { solved } = relaxed;
      const parted = this.#parted(solved.share);
      if (parted.length === 0) return this.#whole(solved.share);
      if (step === 'rosters') this.#holdRosters(solved.share, parted, noise);
      else
        for (const { person, day, shift } of mostDecided(parted, this.#window, { steps: stepsOfDays, noise }))
          this.#master.hold(person, day, shift);
    }
  }

  /** People whose rosters are chosen in part, with those columns and shares. */
  #parted(share: Float64Array): readonly Parted<Piece>[] {
    const pieces: Piece[][] = this.#people.map(() => []);
    this.#master.columns.forEach(({ person, roster }, at) => {
      const part = share[at] ?? 0;
      if (part > small && part < 1 - small) pieces[person]?.push({ roster, part });
    });
    // Who has all but crumbs of one roster has it whole.
    return pieces.flatMap((each, person) => (each.length > 1 ? [{ person, pieces: each }] : []));
  }

  /** Holds whole rosters: of everybody who is nearly decided, and the most decided of the others. */
  #holdRosters(share: Float64Array, parted: readonly Parted<Piece>[], noise: () => number): void {
    this.#master.columns.forEach(({ person, roster }, at) => {
      if ((share[at] ?? 0) * noise() > 0.95) this.#holdRoster(person, roster);
    });
    const all = parted.flatMap(({ person, pieces }) =>
      pieces.map(({ roster, part }) => ({ person, roster, weight: part * noise() })),
    );
    const done = new Set<number>();
    for (const { person, roster } of all.sort((a, b) => b.weight - a.weight)) {
      if (done.size >= parted.length / stepsOfRosters) return;
      if (this.#master.fits(person, roster)) this.#holdRoster(person, roster);
      done.add(person);
    }
  }

  #holdRoster(person: number, roster: Roster): void {
    for (let day = this.#window.from; day < this.#window.to; day += 1)
      this.#master.hold(person, day, roster[day] ?? free);
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
    this.#master.release();
  }
}

/** Whether nothing below `cutoff` can come of it. */
function isAbove({ solved, bound }: { readonly solved: Solved; readonly bound: number }, cutoff: number) {
  return bound > cutoff || solved.objective > cutoff + 1e-4;
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
