import { Chain } from './chain.ts';
import { free, type Person, type Roster, type Span, type Team } from './problem.ts';
import type { Scratch } from './scratch.ts';
import { type Work, workOf } from './stretches.ts';

/** A cheap roster of one person at given prices; `cost` is the sum of the prices of its shifts, and none costs less than `least`. */
export type Best = { readonly roster: Roster; readonly cost: number; readonly least: number };

/** More states than this take too much memory or time; then limits of shifts are kept by raising their price. */
export const mostStates = { whole: 8_000_000, part: 400_000 };

/**
 * Finds the cheapest roster of one person that keeps every rule of theirs, at any prices per shift and day: exact, by dynamic
 * programming in two layers. Stretches of work are built day by day; whole stretches are then strung together with rest between them,
 * with minutes and weekends so far as state. How often a shift was worked is state only once a roster has passed its limit, because
 * most limits never bind.
 */
export class RosterFinder {
  readonly #team: Team;
  readonly #person: Person;
  readonly #works = new Map<string, Work>();
  readonly #scratch: Scratch;
  readonly #whole: Span;
  readonly #most: typeof mostStates;
  #chain: Chain | null = null;
  /** Shifts that passed their limit once: they are counted from then on, where that is not too much. */
  #limited: readonly number[] = [];
  /** Those that are counted over the whole time. */
  #ofWhole: readonly number[] = [];

  /** Finders of one search share their working memory: each call has it to itself. */
  constructor(team: Team, person: Person, scratch: Scratch, most = mostStates) {
    this.#most = most;
    this.#team = team;
    this.#person = person;
    this.#scratch = scratch;
    this.#whole = { from: 0, to: team.days };
  }

  /** `prices` at `day * shifts + shift`. Null when no roster was found that keeps all rules. */
  find(prices: Float64Array): Best | null {
    for (;;) {
      this.#chain ??= this.#chainOf(this.#person, this.#whole, this.#ofWhole);
      const best = this.#chain.find(prices);
      if (best === null) return null;
      const passed = passedBy(best.roster, this.#person, this.#whole);
      if (passed.length === 0) return { ...best, least: best.cost };
      this.#limited = [...new Set([...this.#limited, ...passed])];
      const more = [...this.#ofWhole, ...passed];
      if (Chain.states(this.#person, this.#workOf(more), this.#whole, more) > this.#most.whole)
        return this.#priced(this.#chain, this.#person, this.#whole, prices);
      this.#ofWhole = more;
      this.#chain = null;
    }
  }

  /**
   * The same within a span, at whose ends somebody is rested, for a person of whom the limits are what is left for the span. Only
   * the days of the span are written; `cost` is theirs alone.
   */
  findWithin(prices: Float64Array, span: Span, left: Person): Best | null {
    let limited: readonly number[] = [];
    for (const shift of this.#limited) {
      const more = [...limited, shift];
      const matters = (left.most[shift] ?? 0) > 0 && (left.most[shift] ?? 0) < span.to - span.from;
      if (matters && Chain.states(left, this.#workOf(more), span, more) <= this.#most.part) limited = more;
    }
    for (;;) {
      const chain = this.#chainOf(left, span, limited);
      const best = chain.find(prices);
      if (best === null) return null;
      const passed = passedBy(best.roster, left, span);
      if (passed.length === 0) return { ...best, least: best.cost };
      this.#limited = [...new Set([...this.#limited, ...passed])];
      const more = [...limited, ...passed];
      if (Chain.states(left, this.#workOf(more), span, more) > this.#most.part)
        return this.#priced(chain, left, span, prices);
      limited = more;
    }
  }

  #chainOf(person: Person, span: Span, limited: readonly number[]): Chain {
    return new Chain(this.#team, person, this.#workOf(limited), span, limited, this.#scratch);
  }

  #workOf(limited: readonly number[]): Work {
    const key = limited.join();
    const work = this.#works.get(key) ?? workOf(this.#team, this.#person, limited);
    this.#works.set(key, work);
    return work;
  }

  /**
   * Makes shifts that pass their limit dearer, more each time, until they no longer do. No roster can cost less than the cheapest one
   * of dearer shifts without what those were made dearer as often as they may be worked.
   */
  #priced(chain: Chain, person: Person, span: Span, prices: Float64Array): Best | null {
    const raised = Float64Array.from(prices);
    const width = this.#team.shifts.length;
    let least = Number.NEGATIVE_INFINITY;
    let given = 0;
    for (let by = 1; by < 1e9; by *= 4) {
      const best = chain.find(raised);
      if (best === null) return null;
      least = Math.max(least, best.cost - given);
      const passed = passedBy(best.roster, person, span);
      if (passed.length === 0)
        return { roster: best.roster, cost: priceOf(best.roster, prices, width), least };
      for (const shift of passed) {
        given += by * (person.most[shift] ?? 0);
        for (let cell = span.from * width + shift; cell < span.to * width; cell += width)
          raised[cell] = (raised[cell] ?? 0) + by;
      }
    }
    return null;
  }
}

/** Shifts that were worked more often than they may. */
function passedBy(roster: Roster, { most }: Person, { from, to }: Span): number[] {
  return most.flatMap((limit, shift) => {
    if (limit >= to - from) return [];
    let times = 0;
    for (let day = from; day < to; day += 1) if (roster[day] === shift) times += 1;
    return times > limit ? [shift] : [];
  });
}

function priceOf(roster: Roster, prices: Float64Array, width: number): number {
  return roster.reduce(
    (sum, shift, day) => sum + (shift === free ? 0 : (prices[day * width + shift] ?? 0)),
    0,
  );
}
