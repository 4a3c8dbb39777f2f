/**
 * A team that covers the shifts of one place: who works which shift on which day, at the least cost. People are numbered from 0,
 * shifts and days too; the first day is a Monday. A roster has a shift for every day, or `free`.
 */
export type Team = {
  readonly days: number;
  readonly shifts: readonly Shift[];
  readonly people: readonly Person[];
  /** At `day * shifts.length + shift`: how many are needed, and what each one too few or too many costs. */
  readonly need: Int32Array;
  readonly underCost: Float64Array;
  readonly overCost: Float64Array;
};

export type Shift = {
  readonly id: string;
  readonly minutes: number;
  /** Shifts that cannot be worked on the day after this one. */
  readonly notBefore: readonly number[];
};

export type Person = {
  readonly id: string;
  /** How often each shift at most; 0 for a shift that they do not work. */
  readonly most: readonly number[];
  readonly minMinutes: number;
  readonly maxMinutes: number;
  /** Days of work in a row, and days off in a row between them. What lies outside the horizon is taken to be enough. */
  readonly maxRun: number;
  readonly minRun: number;
  readonly minRest: number;
  /** Weekends with work on one of its days. */
  readonly maxWeekends: number;
  /** Days on which they do not work. */
  readonly off: ReadonlySet<number>;
  /** What is paid whatever the roster, and what a shift costs or saves at `day * shifts.length + shift`. */
  readonly base: number;
  readonly wish: Float64Array;
};

/** A shift for every day, or `free`. */
export type Roster = Int16Array;
export const free = -1;

/** Days that a roster may change on, `to` not included; outside them it stays as it is. */
export type Span = { readonly from: number; readonly to: number };

/** What a roster costs the wishes of who works it. */
export function wishCost(team: Team, person: Person, roster: Roster): number {
  let cost = person.base;
  for (let day = 0; day < team.days; day += 1) {
    const shift = roster[day] ?? free;
    if (shift !== free) cost += person.wish[day * team.shifts.length + shift] ?? 0;
  }
  return cost;
}

/** What the whole team costs: wishes, and everyone too few or too many. */
export function teamCost(team: Team, rosters: readonly Roster[]): number {
  const filled = coverOf(team, rosters);
  let cost = 0;
  team.people.forEach((person, at) => {
    const roster = rosters[at];
    if (roster !== undefined) cost += wishCost(team, person, roster);
  });
  for (let cell = 0; cell < filled.length; cell += 1) {
    const short = (team.need[cell] ?? 0) - (filled[cell] ?? 0);
    cost += short > 0 ? short * (team.underCost[cell] ?? 0) : -short * (team.overCost[cell] ?? 0);
  }
  return cost;
}

/** How many work each shift of each day. */
export function coverOf(team: Team, rosters: readonly Roster[]): Int32Array {
  const filled = new Int32Array(team.days * team.shifts.length);
  for (const roster of rosters) count(team, filled, roster, 1);
  return filled;
}

/** Adds somebody to what is filled (1), or takes them out (-1). */
export function count(team: Team, filled: Int32Array, roster: Roster, by: 1 | -1): void {
  for (let day = 0; day < team.days; day += 1) {
    const shift = roster[day] ?? free;
    const cell = day * team.shifts.length + shift;
    if (shift !== free) filled[cell] = (filled[cell] ?? 0) + by;
  }
}
