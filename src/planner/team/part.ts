import type { Highs } from 'highs';
import { Master, type Solved } from './master.ts';
import type { Pricing } from './pricing.ts';
import { count, type Roster, type Span, type Team } from './problem.ts';

const small = 1e-6;

/** Part of a team whose rosters are open, in a window of days, while all others keep theirs. */
export class Part {
  readonly #pricing: Pricing;
  readonly #people: readonly number[];
  readonly #window: Span;
  readonly #rosters: readonly Roster[];
  readonly #master: Master;
  readonly #chosen = new Set<number>();

  /** `rosters` are those of the whole team, `known` rosters that were good before, by person. */
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
  ) {
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
   * stops once that is above `cutoff`.
   */
  relax(
    rounds: number,
    cutoff: number,
    stop: () => boolean,
  ): { readonly solved: Solved; readonly bound: number } {
    let solved = this.#master.solve();
    let bound = Number.NEGATIVE_INFINITY;
    for (let round = 0; round < rounds && !stop(); round += 1) {
      const { added, gain } = this.#price(solved, stop);
      bound = Math.max(bound, solved.objective + gain);
      if (added === 0 || bound > cutoff || bound > solved.objective - 1e-3) break;
      solved = this.#master.solve();
    }
    return { solved, bound };
  }

  /** The best roster for everybody who is not held, at the prices of now. `gain` is by how much they all could lower the cost. */
  #price({ saving, perPerson }: Solved, stop: () => boolean): { added: number; gain: number } {
    let added = 0;
    let gain = 0;
    this.#people.forEach((person, at) => {
      const own = this.#rosters[person];
      if (own === undefined || this.#master.held(at) >= 0) return;
      if (stop()) {
        gain = Number.NEGATIVE_INFINITY;
        return;
      }
      const best = this.#pricing.best(person, (cell) => -(saving[cell] ?? 0), {
        window: this.#window,
        roster: own,
      });
      if (best === null) return;
      const reduced = this.#master.reducedCost(at, best.roster, saving) - (perPerson[at] ?? 0);
      gain += best.exact ? Math.min(0, reduced) : Number.NEGATIVE_INFINITY;
      if (reduced < -small && this.#master.isNew(at, best.roster)) {
        this.#master.add(at, best.roster);
        added += 1;
      }
    });
    return { added, gain };
  }

  /**
   * Goes down to whole rosters: holds who is nearly decided and the most decided of the others, and prices again. Null when it
   * cannot come below `cutoff`. With `noise` it chooses otherwise each time.
   */
  dive(rounds: number, cutoff: number, noise: () => number, stop: () => boolean): readonly Roster[] | null {
    for (;;) {
      const { solved, bound } = this.relax(rounds, cutoff, stop);
      solved.share.forEach((part, at) => {
        if (part > small) this.#chosen.add(at);
      });
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
    let most = -1;
    let chosen = parted[0] ?? 0;
    for (const at of parted) {
      const weight = (share[at] ?? 0) * noise();
      if (weight > most) {
        most = weight;
        chosen = at;
      }
    }
    this.#master.columns.forEach(({ person }, at) => {
      if (this.#master.held(person) < 0 && (share[at] ?? 0) * noise() > 0.95) this.#master.hold(person, at);
    });
    const { person } = this.#master.columns[chosen] ?? { person: 0 };
    if (this.#master.held(person) < 0) this.#master.hold(person, chosen);
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
