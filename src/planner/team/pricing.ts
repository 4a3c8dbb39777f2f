import { type Best, mostStates, RosterFinder } from './best-roster.ts';
import type { Person, Roster, Span, Team } from './problem.ts';
import { Scratch } from './scratch.ts';
import { leftFor, spanWithin } from './span.ts';

/** Finds the best rosters of the people of a team, at prices that the search makes. */
export class Pricing {
  readonly #team: Team;
  readonly #finders: readonly RosterFinder[];
  readonly #prices: Float64Array;

  /** `most`: states that a search for one roster may have, over all days and within some of them. */
  constructor(team: Team, most = mostStates) {
    const scratch = new Scratch();
    this.#team = team;
    this.#finders = team.people.map((person) => new RosterFinder(team, person, scratch, most));
    this.#prices = new Float64Array(team.days * team.shifts.length);
  }

  /**
   * The best roster of a person when each shift also costs what `cost` says; within a window, when one is given: then it changes only
   * between days on which they are rested, and is the same where there are none. Null when none was found.
   */
  best(
    person: number,
    cost: (cell: number) => number,
    kept?: { readonly window: Span; readonly roster: Roster },
  ): Best | null {
    const { people, days } = this.#team;
    const who = people[person];
    if (who === undefined) return null;
    const whole = kept === undefined || (kept.window.from <= 0 && kept.window.to >= days);
    if (whole) return this.#finders[person]?.find(this.#priced(who, { from: 0, to: days }, cost)) ?? null;
    const span = spanWithin(this.#team, who, kept.roster, kept.window);
    if (span === null) return { roster: kept.roster, cost: 0, least: 0 };
    return this.within(person, cost, span, kept.roster, leftFor(this.#team, who, kept.roster, span));
  }

  /** The best roster that is as `roster` outside a span, at whose ends the person is rested; `left`: their limits within it. */
  within(
    person: number,
    cost: (cell: number) => number,
    span: Span,
    roster: Roster,
    left: Person,
  ): Best | null {
    const best = this.#finders[person]?.findWithin(this.#priced(left, span, cost), span, left) ?? null;
    if (best === null) return null;
    const whole = Int16Array.from(roster);
    whole.set(best.roster.subarray(span.from, span.to), span.from);
    return { ...best, roster: whole };
  }

  #priced({ wish }: Person, { from, to }: Span, cost: (cell: number) => number): Float64Array {
    const width = this.#team.shifts.length;
    for (let cell = from * width; cell < to * width; cell += 1)
      this.#prices[cell] = (wish[cell] ?? 0) + cost(cell);
    return this.#prices;
  }
}
