import { int, real } from './cells.ts';
import { limitsAt, shiftAt, stride, sumsAt } from './model.ts';
import type { State } from './state.ts';

/** Limits beside its places that people of a shift share: mentors, coaches and the hours of those. */
const slots = 3;
/** Kinds of need at a shift: a place alone, or with any of those. */
const needs = 2 ** slots;
const least = 1e-6;
const never = Number.POSITIVE_INFINITY;

type Options = { readonly pairs: number[]; readonly costs: number[] };
type Steps = { readonly cells: readonly number[]; readonly pairs: readonly number[] };

/**
 * Makes one day of everybody as cheap as can be while all other days stay. What a person costs on a day hangs on their own other
 * days only, so that people and shifts of a day are an assignment: as long as there is a round of people who each take the place
 * of the next, in which all together costs less, that round is done (cycle cancelling, Klein 1967). A place that is empty and a
 * day off are stations of such a round too. Who comes where guidance is full is followed by somebody who leaves guidance there.
 */
export class Days {
  readonly #state: State;
  readonly #isOpen: (cell: number) => boolean;
  /** The number of each shift within its day, and the shared limits beside its places that its pairs use. */
  readonly #local: Int32Array;
  readonly #shifts: readonly (readonly number[])[];
  readonly #others: Int32Array;
  /** Of the day: the cells that may change, from `#first` their options; what each costs beside an empty cell. */
  #cells = new Int32Array(0);
  #first = new Int32Array(0);
  #options = new Int32Array(0);
  #costs = new Float64Array(0);
  #targets = new Int32Array(0);
  /** Of the cells: what stands there now, and what it costs. */
  #now = new Float64Array(0);
  /** Per station the cheapest way to it, and who comes by that. Station 0 is a day off. */
  #dist = new Float64Array(0);
  #before = new Int32Array(0);
  #byCell = new Int32Array(0);
  #byPair = new Int32Array(0);
  #seen = new Int32Array(0);

  constructor(state: State, isOpen: (cell: number) => boolean) {
    this.#state = state;
    this.#isOpen = isOpen;
    const { problem, days } = state.model;
    const shifts: number[][] = Array.from({ length: days }, () => []);
    this.#local = new Int32Array(problem.shifts.length);
    problem.shifts.forEach(({ day }, shift) => {
      const own = shifts[day];
      if (own === undefined) return;
      this.#local[shift] = own.length;
      own.push(shift);
    });
    this.#shifts = shifts;
    this.#others = othersOf(state);
  }

  /** Gives what it cost: below 0 when it gained. */
  improve(day: number, stop: () => boolean = () => false): number {
    this.#prepare(day);
    let cost = 0;
    while (!stop()) {
      const found = this.#negative(day);
      if (found.length === 0) break;
      for (const station of found) cost += this.#round(station);
    }
    return cost;
  }

  #prepare(day: number): void {
    const state = this.#state;
    const { cellFirst, days, problem } = state.model;
    const cells: number[] = [];
    const first = [0];
    const options: Options = { pairs: [], costs: [] };
    for (let person = 0; person < problem.people.length; person += 1) {
      const cell = person * days + day;
      const had = int(state.holds, cell);
      const isBusy = had >= 0 && state.isFixed(had);
      if (isBusy || int(cellFirst, cell) === int(cellFirst, cell + 1) || !this.#isOpen(cell)) continue;
      cells.push(cell);
      this.#addOptions(cell, had, options);
      first.push(options.pairs.length);
    }
    this.#cells = Int32Array.from(cells);
    this.#first = Int32Array.from(first);
    this.#options = Int32Array.from(options.pairs);
    this.#costs = Float64Array.from(options.costs);
    this.#targets = new Int32Array(options.pairs.length);
    this.#now = new Float64Array(cells.length);
    const stations = 1 + needs * (this.#shifts[day]?.length ?? 0);
    this.#dist = new Float64Array(stations);
    this.#before = new Int32Array(stations);
    this.#byCell = new Int32Array(stations);
    this.#byPair = new Int32Array(stations);
    this.#seen = new Int32Array(stations);
  }

  /** What a person could have in a cell, and what it costs beside nothing at all. */
  #addOptions(cell: number, had: number, { pairs, costs }: Options): void {
    const state = this.#state;
    const { cellFirst } = state.model;
    const empty = had < 0 ? 0 : state.weigh(-1, had, -1);
    for (let pair = int(cellFirst, cell); pair < int(cellFirst, cell + 1); pair += 1) {
      if (pair !== had && (!state.fitsAlone(pair, had) || state.isRefused(pair))) continue;
      pairs.push(pair);
      costs.push(pair === had ? -empty : state.weigh(pair, had, -1) - empty);
    }
  }

  /** A station of each round that gains: shortest ways from everywhere (Bellman and Ford). */
  #negative(day: number): readonly number[] {
    this.#aim();
    this.#dist.fill(0);
    this.#before.fill(-1);
    for (let pass = 0; pass <= this.#dist.length; pass += 1) {
      const some = this.#passEmpty(day);
      const others = this.#passPeople();
      if (!some && !others) return [];
      const found = this.#cycles();
      if (found.length > 0) return found;
    }
    return [];
  }

  /** To which station each option leads now: that of its shift, with what is full there and the person needs. */
  #aim(): void {
    const { holds } = this.#state;
    for (let at = 0; at < this.#cells.length; at += 1) {
      const had = int(holds, int(this.#cells, at));
      let now = 0;
      for (let each = int(this.#first, at); each < int(this.#first, at + 1); each += 1) {
        const pair = int(this.#options, each);
        if (pair === had) now = real(this.#costs, each);
        this.#targets[each] = this.#station(pair) + this.#uses(pair, true);
      }
      this.#now[at] = now;
    }
  }

  #station(pair: number): number {
    return 1 + needs * int(this.#local, shiftAt(this.#state.model.records, pair));
  }

  /** What somebody uses beside a place, as bits; or only what of that is full. */
  #uses(pair: number, onlyFull: boolean): number {
    const { records } = this.#state.model;
    const shift = shiftAt(records, pair);
    let used = 0;
    for (let slot = 0; slot < slots; slot += 1) {
      const limit = int(this.#others, slots * shift + slot);
      const amount = limit === 0 ? 0 : amountOf(records, pair, limit);
      if (amount > 0 && (!onlyFull || this.#state.leftOf(limit) < amount)) used += 1 << slot;
    }
    return used;
  }

  /** An empty place asks nobody to leave. */
  #passEmpty(day: number): boolean {
    let changed = false;
    this.#shifts[day]?.forEach((shift, local) => {
      if (this.#state.placesOf(shift) > 0) changed = this.#relax(1 + needs * local, 0, 0, -1, -1) || changed;
    });
    return changed;
  }

  #passPeople(): boolean {
    let changed = false;
    for (let at = 0; at < this.#cells.length; at += 1) {
      const had = int(this.#state.holds, int(this.#cells, at));
      if (had < 0) {
        changed = this.#leave(at, 0, had, 0) || changed;
        continue;
      }
      const station = this.#station(had);
      const used = this.#uses(had, false);
      for (let given = 0; given < needs; given += 1)
        if ((given & used) === given)
          changed = this.#leave(at, station + given, had, used - given) || changed;
    }
    return changed;
  }

  /** From a station, with what somebody keeps of what they use now: that can go along to another shift of the same place. */
  #leave(at: number, from: number, had: number, keeps: number): boolean {
    const base = real(this.#dist, from) - real(this.#now, at);
    const cell = int(this.#cells, at);
    let changed = had >= 0 && this.#relaxTo(from, 0, base, cell, -1);
    const end = int(this.#first, at + 1);
    for (let each = int(this.#first, at); each < end; each += 1) {
      const station = int(this.#targets, each);
      const dist = base + real(this.#costs, each);
      // With what goes along the station can only be one that asks for less.
      if (keeps === 0 && dist >= real(this.#dist, station) - least) continue;
      const pair = int(this.#options, each);
      if (pair === had) continue;
      const to = keeps === 0 ? station : this.#asking(pair, had, station, keeps);
      changed = this.#relaxTo(from, to, dist, cell, pair) || changed;
    }
    return changed;
  }

  /** The station of a shift that asks for less by what goes along. */
  #asking(pair: number, had: number, station: number, keeps: number): number {
    const { records } = this.#state.model;
    const [there, here] = [shiftAt(records, pair), shiftAt(records, had)];
    let asked = (station - 1) % needs;
    for (let slot = 0; slot < slots; slot += 1) {
      const limit = int(this.#others, slots * there + slot);
      if (((keeps >> slot) & 1) === 0 || limit !== int(this.#others, slots * here + slot)) continue;
      const more = amountOf(records, pair, limit) - amountOf(records, had, limit);
      if (more <= this.#state.leftOf(limit)) asked &= ~(1 << slot);
    }
    return station - ((station - 1) % needs) + asked;
  }

  #relax(from: number, to: number, cost: number, cell: number, pair: number): boolean {
    return this.#relaxTo(from, to, real(this.#dist, from) + cost, cell, pair);
  }

  #relaxTo(from: number, to: number, dist: number, cell: number, pair: number): boolean {
    if (dist >= real(this.#dist, to) - least) return false;
    this.#dist[to] = dist;
    this.#before[to] = from;
    this.#byCell[to] = cell;
    this.#byPair[to] = pair;
    return true;
  }

  /** Of those that come back to themselves by those before them, one of each round. */
  #cycles(): readonly number[] {
    this.#seen.fill(0);
    const found: number[] = [];
    for (let start = 0; start < this.#seen.length; start += 1) {
      let at = start;
      while (at >= 0 && int(this.#seen, at) === 0) {
        this.#seen[at] = start + 1;
        at = int(this.#before, at);
      }
      if (at >= 0 && int(this.#seen, at) === start + 1) found.push(at);
    }
    return found;
  }

  /** Does a round; what it cost, 0 when something was in the way: then it is not found again. */
  #round(station: number): number {
    const found = this.#stepsOf(station);
    if (found === null) return 0;
    const { cells, pairs } = found;
    // A round before it can have shown that something of it is not possible.
    if (pairs.some((pair) => this.#isForgotten(pair))) return 0;
    const cost = this.#try(cells, pairs);
    if (cost < -least && this.#state.keep()) return cost;
    this.#state.undo();
    this.#forget(cells, pairs);
    return 0;
  }

  /** Who goes to what in a round; null when another round went first, and somebody is not where they were. */
  #stepsOf(station: number): Steps | null {
    const cells: number[] = [];
    const pairs: number[] = [];
    let at = station;
    do {
      const [cell, from] = [int(this.#byCell, at), int(this.#before, at)];
      if (cell >= 0) {
        const had = int(this.#state.holds, cell);
        if ((had < 0 ? 0 : this.#station(had)) !== from - (from === 0 ? 0 : (from - 1) % needs)) return null;
        cells.push(cell);
        pairs.push(int(this.#byPair, at));
      }
      at = from;
    } while (at !== station);
    return { cells, pairs };
  }

  /** What it costs when everybody in a round goes; above what may be when somebody cannot. */
  #try(cells: readonly number[], pairs: readonly number[]): number {
    const state = this.#state;
    if (new Set(cells).size < cells.length) return never;
    let cost = 0;
    for (const cell of cells) {
      const had = int(state.holds, cell);
      if (had >= 0) cost += state.drop(had);
    }
    for (const pair of pairs) {
      if (pair < 0) continue;
      if (!state.fits(pair)) return never;
      cost += state.add(pair, state.costOf(pair));
    }
    return cost;
  }

  #isForgotten(pair: number): boolean {
    return pair >= 0 && real(this.#costs, this.#options.indexOf(pair)) === never;
  }

  /** What the law refused is no option any more; when it refused nothing alone, the round is not possible as a whole. */
  #forget(cells: readonly number[], pairs: readonly number[]): void {
    const refused = pairs.filter((pair) => pair >= 0 && this.#state.isRefused(pair));
    const gone = new Set(refused.length > 0 ? refused : pairs.slice(0, 1));
    for (let each = 0; each < this.#options.length; each += 1)
      if (gone.has(int(this.#options, each))) this.#costs[each] = never;
    if (!gone.has(-1)) return;
    // Somebody who cannot be free on that day keeps what they have.
    const place = this.#cells.indexOf(cells[0] ?? -1);
    for (let each = int(this.#first, place); each < int(this.#first, place + 1); each += 1) {
      const isNow = int(this.#options, each) === int(this.#state.holds, cells[0] ?? 0);
      this.#costs[each] = isNow ? -1e12 : never;
    }
  }
}

/** How much of a limit a pair uses. */
function amountOf(records: Int32Array, pair: number, limit: number): number {
  for (let each = pair * stride + limitsAt; each < pair * stride + sumsAt; each += 2)
    if (int(records, each) === limit) return int(records, each + 1);
  return 0;
}

/** Per shift the limits, beside its places, that its pairs share; 0 for none. */
function othersOf({ model }: State): Int32Array {
  const { records, pairs, problem, isShared } = model;
  const others = new Int32Array(slots * problem.shifts.length);
  for (let pair = 0; pair < pairs.count; pair += 1) {
    const shift = int(pairs.shift, pair);
    for (let each = pair * stride + limitsAt + 2; each < pair * stride + sumsAt; each += 2) {
      const limit = int(records, each);
      if (limit === 0) break;
      if (isShared[limit] !== 1) continue;
      const own = others.subarray(slots * shift, slots * (shift + 1));
      if (!own.includes(limit)) own[own.indexOf(0)] = limit;
    }
  }
  return others;
}
