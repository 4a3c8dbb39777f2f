import { type Best, RosterFinder } from './best-roster.ts';
import { free, type Roster, type Team } from './problem.ts';
import { Scratch } from './scratch.ts';

/** The days that a roster may change on; outside it stays as it is. */
export type Window = { readonly from: number; readonly to: number };

/** Dearer than anything that a roster can save. */
const forbidden = 1e7;

/** Finds the best rosters of the people of a team, at prices that the search makes. */
export class Pricing {
  readonly #team: Team;
  readonly #finders: readonly RosterFinder[];
  readonly #prices: Float64Array;

  constructor(team: Team) {
    const scratch = new Scratch();
    this.#team = team;
    this.#finders = team.people.map((person) => new RosterFinder(team, person, scratch));
    this.#prices = new Float64Array(team.days * team.shifts.length);
  }

  /** The best roster of a person when each shift also costs what `cost` says; within a window, when one is given. */
  best(
    person: number,
    cost: (cell: number) => number,
    kept?: { readonly window: Window; readonly roster: Roster },
  ): Best | null {
    const { people, need } = this.#team;
    const wish = people[person]?.wish;
    for (let cell = 0; cell < need.length; cell += 1) this.#prices[cell] = (wish?.[cell] ?? 0) + cost(cell);
    const whole = kept === undefined || (kept.window.from <= 0 && kept.window.to >= this.#team.days);
    if (!whole) this.#keep(kept.window, kept.roster);
    return this.#finders[person]?.find(this.#prices, whole ? undefined : forbidden / 2) ?? null;
  }

  /** Outside the window what is in the roster is wanted above all, and what is not is out of the question. */
  #keep({ from, to }: Window, roster: Roster): void {
    const width = this.#team.shifts.length;
    for (let day = 0; day < this.#team.days; day += 1) {
      if (day >= from && day < to) continue;
      const shift = roster[day] ?? free;
      for (let each = 0; each < width; each += 1)
        this.#prices[day * width + each] = each === shift ? -forbidden : forbidden;
    }
  }
}
