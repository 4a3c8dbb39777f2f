import { type Hold, mostDecided } from './decided.ts';
import { fitsHeld, forceOf, open } from './held.ts';
import type { Pricing } from './pricing.ts';
import { free, type Roster, type Span, type Team, wishCost } from './problem.ts';

/** One of the rosters that somebody's mean is made of, and how much of it. */
type Piece = {
  readonly roster: Roster;
  /** Its shifts, at `day * shifts + shift`. */
  readonly cells: readonly number[];
  readonly wish: number;
  part: number;
};

/** Of the dearest shortage: what the first place short adds to a price, and what it adds at last. */
const firstStiffness = 0.3;
const lastStiffness = 0.03;
/** From one round to the next. */
const calmer = 0.97;
const sweepsOfRound = 2;
const sweepsOfStep = 2;
/** How often, after each new roster, the worst one of a mean gives way to the best. */
const exchanges = 3;
/** Less of a roster than this is forgotten; in a dive, less than the other. */
const crumb = 1e-7;
const crumbOfDive = 1e-3;
/** The cost in fractions and the bound are one when they are so near, as a part of the cost or as points. */
const nearness = { part: 1e-4, points: 0.3 };

/**
 * Everybody's mean of rosters: a roster of the team in fractions. Shifts have prices that rise where people are short and fall where they are too
 * many; somebody's cheapest roster at those is mixed into their mean as much as helps most, and the prices follow at once, before
 * the next person is asked. What a price was at the end of a round is where it begins in the next one (the method of multipliers, Hestenes
 * 1969; one person at a time, Lacoste-Julien and others 2013). Over a large team or a long time that leads to the same answer as a
 * linear programme over rosters, in a fraction of the time: no equations between all shifts are solved.
 */
export class Means {
  readonly #team: Team;
  readonly #pricing: Pricing;
  readonly #window: Span;
  readonly #rosters: readonly Roster[];
  readonly #pieces: Piece[][];
  readonly #held: readonly Int16Array[];
  readonly #filled: Float64Array;
  readonly #centre: Float64Array;
  readonly #change: Float64Array;
  readonly #dearest: number;
  #stiffness: number;
  #bound = Number.NEGATIVE_INFINITY;

  /** Means to begin with: one roster for everybody. Only the days of a window are counted and may change. */
  constructor(
    team: Team,
    pricing: Pricing,
    rosters: readonly Roster[],
    window: Span = { from: 0, to: team.days },
  ) {
    this.#team = team;
    this.#window = window;
    this.#rosters = rosters;
    this.#pricing = pricing;
    this.#filled = new Float64Array(team.need.length);
    this.#centre = new Float64Array(team.need.length);
    this.#change = new Float64Array(team.need.length);
    this.#held = team.people.map(() => new Int16Array(team.days).fill(open));
    this.#dearest = team.underCost.reduce((most, each) => Math.max(most, each), 1);
    this.#stiffness = this.#dearest * firstStiffness;
    this.#pieces = team.people.map((_, at) => {
      const roster = rosters[at];
      return roster === undefined ? [] : [{ ...this.#pieceOf(at, roster), part: 1 }];
    });
    this.#recount();
  }

  get #first(): number {
    return this.#window.from * this.#team.shifts.length;
  }

  get #end(): number {
    return this.#window.to * this.#team.shifts.length;
  }

  /** What no roster of the team costs less than, whatever the prices were; of a window: as long as rosters change there alone, between days on which people are rested. */
  get bound(): number {
    return this.#bound;
  }

  /** What the roster in fractions costs. */
  get cost(): number {
    const { need, underCost, overCost } = this.#team;
    let cost = 0;
    for (const pieces of this.#pieces) for (const { wish, part } of pieces) cost += part * wish;
    for (let cell = this.#first; cell < this.#end; cell += 1) {
      const short = (need[cell] ?? 0) - (this.#filled[cell] ?? 0);
      cost += short > 0 ? short * (underCost[cell] ?? 0) : -short * (overCost[cell] ?? 0);
    }
    return cost;
  }

  /** Whether the roster in fractions costs no more than the bound, or nearly. */
  get isSettled(): boolean {
    const cost = this.cost;
    return cost - this.#bound <= Math.max(nearness.points, nearness.part * Math.abs(cost));
  }

  /** The rosters of a person's mean, from the least of it to the most. */
  rostersOf(person: number): readonly Roster[] {
    return (this.#pieces[person] ?? [])
      .toSorted((one, other) => one.part - other.part)
      .map(({ roster }) => roster);
  }

  /** A round: everybody some times, and then once more at prices that stand still, which proves a bound. */
  climb(stop: () => boolean): void {
    for (const pieces of this.#pieces) wholeOf(pieces);
    this.#recount();
    for (let sweep = 0; sweep < sweepsOfRound; sweep += 1) this.#sweep(stop);
    this.#settle();
    this.#prove(stop);
    this.#stiffness = Math.max(this.#dearest * lastStiffness, this.#stiffness * calmer);
  }

  /** The same means once more, to dive from; the first stay as they are. */
  copy(): Means {
    const copy = new Means(this.#team, this.#pricing, this.#rosters, this.#window);
    this.#pieces.forEach((pieces, person) => {
      const kept = pieces.filter(({ part }) => part > crumbOfDive);
      copy.#pieces[person] = wholeOf((kept.length > 0 ? kept : pieces).map((piece) => ({ ...piece })));
    });
    copy.#centre.set(this.#centre);
    copy.#stiffness = this.#stiffness;
    copy.#recount();
    return copy;
  }

  /**
   * Goes down to one roster for everybody: holds one of `steps` of the days on which somebody's rosters differ, the most decided ones
   * times `noise`, and lets all prices follow. The means are gone then. Null when time was over first.
   */
  dive(how: { readonly steps: number; readonly noise: () => number }, stop: () => boolean): Roster[] | null {
    for (;;) {
      const parted = this.#pieces.map((pieces, person) => ({ person, pieces }));
      const holds = mostDecided(parted, this.#window, how);
      if (holds.length === 0) return this.#pieces.flatMap(([piece]) => piece?.roster ?? []);
      this.#hold(holds);
      for (let sweep = 0; sweep < sweepsOfStep; sweep += 1) {
        this.#sweep(stop);
        this.#settle();
      }
      if (stop()) return null;
    }
  }

  #pieceOf(person: number, roster: Roster): Omit<Piece, 'part'> {
    const who = this.#team.people[person];
    if (who === undefined) throw new RangeError(`no person ${person}`);
    const width = this.#team.shifts.length;
    const cells: number[] = [];
    for (let day = this.#window.from; day < this.#window.to; day += 1) {
      const shift = roster[day] ?? free;
      if (shift !== free) cells.push(day * width + shift);
    }
    return { roster, cells, wish: wishCost(this.#team, who, roster) };
  }

  #recount(): void {
    this.#filled.fill(0);
    for (const pieces of this.#pieces)
      for (const { cells, part } of pieces)
        for (const cell of cells) this.#filled[cell] = (this.#filled[cell] ?? 0) + part;
  }

  /** What one more on a shift would save if prices had no limits. */
  #free(cell: number): number {
    const short = (this.#team.need[cell] ?? 0) - (this.#filled[cell] ?? 0);
    return (this.#centre[cell] ?? 0) + this.#stiffness * short;
  }

  /** What one more on a shift saves: no more than it costs to be one short, or one too many. */
  #saving(cell: number): number {
    return Math.max(
      -(this.#team.overCost[cell] ?? 0),
      Math.min(this.#team.underCost[cell] ?? 0, this.#free(cell)),
    );
  }

  #settle(): void {
    for (let cell = this.#first; cell < this.#end; cell += 1) this.#centre[cell] = this.#saving(cell);
  }

  /** Everybody once, each at the prices that the one before left. */
  #sweep(stop: () => boolean): void {
    const saving = (cell: number): number => this.#saving(cell);
    for (let person = 0; person < this.#pieces.length && !stop(); person += 1) this.#ask(person, saving);
  }

  /** Everybody at the same prices: what they cost then, and what the shifts are worth, is a bound. */
  #prove(stop: () => boolean): void {
    const { need, people } = this.#team;
    const centre = Float64Array.from(this.#centre);
    let bound = 0;
    for (let cell = this.#first; cell < this.#end; cell += 1)
      bound += (need[cell] ?? 0) * (centre[cell] ?? 0);
    for (let person = 0; person < people.length; person += 1) {
      if (stop()) return;
      bound += this.#ask(person, (cell) => centre[cell] ?? 0) ?? Number.NEGATIVE_INFINITY;
    }
    this.#bound = Math.max(this.#bound, bound);
  }

  /**
   * The best roster of a person at these savings, which is mixed into their mean. What none of theirs costs less than then; null
   * when none was found.
   */
  #ask(person: number, saving: (cell: number) => number): number | null {
    const width = this.#team.shifts.length;
    const held = this.#held[person];
    if (held === undefined) return null;
    const own = this.#rosters[person];
    if (own === undefined) return null;
    const cost = (cell: number): number => {
      const shift = cell % width;
      return forceOf(held[(cell - shift) / width] ?? open, shift) - saving(cell);
    };
    const best = this.#pricing.best(person, cost, { window: this.#window, roster: own });
    if (best === null || !fitsHeld(held, best.roster)) return null;
    const { cells, wish } = this.#mix(person, best.roster);
    return cells.reduce((sum, cell) => sum - saving(cell), wish - (best.cost - best.least));
  }

  #mix(person: number, roster: Roster): Piece {
    const pieces = this.#pieces[person] ?? [];
    const known = pieces.find((piece) => piece.roster.every((shift, day) => shift === roster[day]));
    const piece = known ?? { ...this.#pieceOf(person, roster), part: 0 };
    if (known === undefined) pieces.push(piece);
    const by = this.#shift(pieces, piece, 1);
    for (const each of pieces) each.part *= 1 - by;
    piece.part += by;
    for (let time = 0; time < exchanges; time += 1) if (!this.#exchange(pieces)) break;
    this.#pieces[person] = pieces.filter(({ part }) => part > crumb);
    return piece;
  }

  /** The worst roster of a mean gives way to the best, as far as that helps; false when nothing did. */
  #exchange(pieces: readonly Piece[]): boolean {
    const costs = pieces.map(({ cells, wish }) =>
      cells.reduce((cost, cell) => cost - this.#saving(cell), wish),
    );
    let [best, worst] = [0, -1];
    costs.forEach((cost, at) => {
      if (cost < (costs[best] ?? 0)) best = at;
      if ((pieces[at]?.part ?? 0) > crumb && cost > (costs[worst] ?? Number.NEGATIVE_INFINITY)) worst = at;
    });
    const [to, from] = [pieces[best], pieces[worst]];
    if (to === undefined || from === undefined || to === from) return false;
    const by = this.#shift([{ ...from, part: 1 }], to, from.part);
    from.part -= by;
    to.part += by;
    return by > 0;
  }

  /** Moves what is filled from some rosters towards another, as far as helps most and at most so far; says how far. */
  #shift(from: readonly Piece[], to: Piece, most: number): number {
    const touched = new Set(to.cells);
    let slope = to.wish;
    for (const cell of to.cells) this.#change[cell] = 1;
    for (const { cells, wish, part } of from) {
      slope -= part * wish;
      for (const cell of cells) {
        touched.add(cell);
        this.#change[cell] = (this.#change[cell] ?? 0) - part;
      }
    }
    let bend = 0;
    for (const cell of touched) {
      const by = this.#change[cell] ?? 0;
      const saving = this.#saving(cell);
      slope -= by * saving;
      if (saving === this.#free(cell)) bend += this.#stiffness * by * by;
    }
    const far = slope >= -1e-9 ? 0 : bend < 1e-12 ? most : Math.min(most, -slope / bend);
    for (const cell of touched) {
      this.#filled[cell] = (this.#filled[cell] ?? 0) + far * (this.#change[cell] ?? 0);
      this.#change[cell] = 0;
    }
    return far;
  }

  #hold(holds: readonly Hold[]): void {
    for (const { person, day, shift } of holds) this.#held[person]?.fill(shift, day, day + 1);
    for (const person of new Set(holds.map((each) => each.person))) {
      const held = this.#held[person];
      const fits = (this.#pieces[person] ?? []).filter(
        ({ roster }) => held === undefined || fitsHeld(held, roster),
      );
      this.#pieces[person] = wholeOf(fits);
    }
    this.#recount();
  }
}

/** The same pieces, with parts that are one together. */
function wholeOf(pieces: Piece[]): Piece[] {
  const all = pieces.reduce((sum, { part }) => sum + part, 0);
  for (const piece of pieces) piece.part = all > 0 ? piece.part / all : 1 / pieces.length;
  return pieces;
}
