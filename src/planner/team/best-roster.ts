import { Counters } from './counters.ts';
import { free, type Person, type Roster, type Span, type Team } from './problem.ts';
import type { Scratch } from './scratch.ts';
import { Stretches, type Work, workOf } from './stretches.ts';

/** A cheap roster of one person at given prices; `cost` is the sum of the prices of its shifts. Not `exact`: there may be a cheaper one. */
export type Best = { readonly roster: Roster; readonly cost: number; readonly exact: boolean };

/** More states than this take too much memory or time; then limits of shifts are kept by raising their price. */
const mostStates = 8_000_000;
const mostStatesOfPart = 400_000;

const none = Number.POSITIVE_INFINITY;

/**
 * Finds the cheapest roster of one person that keeps every rule of theirs, at any prices per shift and day: exact, by dynamic
 * programming in two layers. Stretches of work are built day by day; whole stretches are then strung together with rest between them,
 * with minutes and weekends so far as state. How often a shift was worked is state only once a roster has passed its limit, because
 * most limits never bind.
 */
export class RosterFinder {
  readonly #team: Team;
  readonly #person: Person;
  readonly #work: Work;
  readonly #scratch: Scratch;
  readonly #whole: Span;
  #chain: Chain | null = null;
  /** Shifts that passed their limit once: they are counted from then on. */
  #limited: readonly number[] = [];

  /** Finders of one search share their working memory: each call has it to itself. */
  constructor(team: Team, person: Person, scratch: Scratch) {
    this.#team = team;
    this.#person = person;
    this.#scratch = scratch;
    this.#work = workOf(team, person);
    this.#whole = { from: 0, to: team.days };
  }

  /** `prices` at `day * shifts + shift`. Null when no roster was found that keeps all rules. */
  find(prices: Float64Array): Best | null {
    for (;;) {
      this.#chain ??= this.#chainOf(this.#person, this.#whole, this.#limited);
      const best = this.#chain.find(prices);
      if (best === null) return null;
      const passed = passedBy(best.roster, this.#person, this.#work, this.#whole);
      if (passed.length === 0) return { ...best, exact: true };
      const limited = [...this.#limited, ...passed];
      if (Chain.states(this.#person, this.#work, this.#whole, limited) > mostStates)
        return this.#priced(this.#chain, this.#person, this.#whole, prices);
      this.#limited = limited;
      this.#chain = null;
    }
  }

  /**
   * The same within a span, at whose ends somebody is rested, for a person of whom the limits are what is left for the span. Only
   * the days of the span are written; `cost` is theirs alone.
   */
  findWithin(prices: Float64Array, span: Span, left: Person): Best | null {
    let limited: readonly number[] = [];
    for (const place of this.#limited) {
      const more = [...limited, place];
      if (Chain.states(left, this.#work, span, more) <= mostStatesOfPart) limited = more;
    }
    for (;;) {
      const chain = this.#chainOf(left, span, limited);
      const best = chain.find(prices);
      if (best === null) return null;
      const passed = passedBy(best.roster, left, this.#work, span);
      if (passed.length === 0) return { ...best, exact: true };
      this.#limited = [...new Set([...this.#limited, ...passed])];
      const more = [...limited, ...passed];
      if (Chain.states(left, this.#work, span, more) > mostStatesOfPart)
        return this.#priced(chain, left, span, prices);
      limited = more;
    }
  }

  #chainOf(person: Person, span: Span, limited: readonly number[]): Chain {
    return new Chain(this.#team, person, this.#work, span, limited, this.#scratch);
  }

  /** Makes shifts that pass their limit dearer, more each time, until they no longer do. */
  #priced(chain: Chain, person: Person, span: Span, prices: Float64Array): Best | null {
    const raised = Float64Array.from(prices);
    const width = this.#team.shifts.length;
    for (let by = 1; by < 1e9; by *= 4) {
      const best = chain.find(raised);
      if (best === null) return null;
      const passed = passedBy(best.roster, person, this.#work, span);
      if (passed.length === 0)
        return { roster: best.roster, cost: priceOf(best.roster, prices, width), exact: false };
      for (const place of passed)
        for (
          let cell = span.from * width + (this.#work.shifts[place] ?? 0);
          cell < span.to * width;
          cell += width
        )
          raised[cell] = (raised[cell] ?? 0) + by;
    }
    return null;
  }
}

/** Places of the shifts that were worked more often than they may. */
function passedBy(roster: Roster, person: Person, work: Work, span: Span): number[] {
  return work.shifts.flatMap((shift, place) => {
    const most = person.most[shift] ?? 0;
    if (most >= span.to - span.from) return [];
    let times = 0;
    for (let day = span.from; day < span.to; day += 1) if (roster[day] === shift) times += 1;
    return times > most ? [place] : [];
  });
}

function priceOf(roster: Roster, prices: Float64Array, width: number): number {
  return roster.reduce(
    (sum, shift, day) => sum + (shift === free ? 0 : (prices[day * width + shift] ?? 0)),
    0,
  );
}

/** A stretch at the end of a chain of them; what was before it is the state it came from. */
type End = {
  readonly day: number;
  readonly state: number;
  readonly length: number;
  readonly units: number;
  readonly count: number;
};

/** Stretches strung together. A state at a day is: rested, these weekends and minutes used, these limited shifts counted. */
class Chain {
  readonly #days: number;
  readonly #span: Span;
  readonly #person: Person;
  readonly #stretches: Stretches;
  readonly #counters: Counters;
  readonly #sums: Int32Array;
  readonly #minUnits: number;
  readonly #maxUnits: number;
  /** At each day, what must have been worked by then so that the least minutes can still be reached. */
  readonly #behind: Int32Array;
  readonly #perWeekend: number;
  readonly #perDay: number;
  readonly #cost: Float64Array;
  /** How a state was reached: 0 by a day off, else 1 + the key of a stretch. */
  readonly #by: Int32Array;
  #best = none;
  #end: End | null = null;

  constructor(
    team: Team,
    person: Person,
    work: Work,
    span: Span,
    limited: readonly number[],
    scratch: Scratch,
  ) {
    this.#days = team.days;
    this.#span = span;
    this.#person = person;
    this.#stretches = new Stretches(team, person, work, span, limited, scratch);
    this.#counters = new Counters(limited.map((place) => mostTimes(person, work, span, place)));
    this.#sums = this.#counters.sumsWith(this.#stretches.counters);
    this.#minUnits = Math.ceil(person.minMinutes / work.unit);
    this.#maxUnits = mostUnits(person, work, span);
    this.#behind = Int32Array.from({ length: span.to - span.from + 1 }, (_, at) =>
      Math.max(0, this.#minUnits - mostDays(person, span.to - span.from - at) * work.mostUnits),
    );
    this.#perWeekend = (this.#maxUnits + 1) * this.#counters.size;
    this.#perDay = (person.maxWeekends + 1) * this.#perWeekend;
    const size = (span.to - span.from + 1) * this.#perDay;
    this.#cost = scratch.floats('chain', size);
    this.#by = scratch.words('by', size);
  }

  /** How many states there are with these shifts counted. */
  static states(person: Person, work: Work, span: Span, limited: readonly number[]): number {
    const counts = limited.reduce((all, place) => all * (mostTimes(person, work, span, place) + 1), 1);
    const units = mostUnits(person, work, span) + 1;
    return (span.to - span.from + 1) * (person.maxWeekends + 1) * units * counts;
  }

  find(prices: Float64Array): Omit<Best, 'exact'> | null {
    const { from, to } = this.#span;
    this.#cost.fill(none, 0, (to - from + 1) * this.#perDay);
    if (this.#perDay > 0) this.#cost[0] = 0;
    this.#best = none;
    this.#end = null;
    for (let day = from; day < to; day += 1) {
      const longest = this.#stretches.build(day, prices);
      for (let length = 1; length <= longest; length += 1) {
        const whole = day === 0 || day + length === this.#days || length >= this.#person.minRun;
        if (whole) this.#work(day, length);
      }
      this.#rest(day);
    }
    this.#endAt(to);
    return this.#end === null ? null : { roster: this.#written(this.#end), cost: this.#best };
  }

  /** From every state at a day: each stretch of a length that begins there. */
  #work(day: number, length: number): void {
    const { maxWeekends, minRest } = this.#person;
    const end = day + length;
    const last = end + minRest > this.#span.to || end === this.#days;
    // Who must be back within the span has to be rested at its end, unless that is the end of all days.
    if (last && this.#span.to < this.#days) return;
    const weekends = weekendsIn(day, end);
    this.#stretches.list(day, length);
    for (let before = 0; before + weekends <= maxWeekends; before += 1) {
      const from = (day - this.#span.from) * this.#perDay + before * this.#perWeekend;
      const to = (end + minRest - this.#span.from) * this.#perDay + (before + weekends) * this.#perWeekend;
      const first = from + (this.#behind[day - this.#span.from] ?? 0) * this.#counters.size;
      for (let state = first; state < from + this.#perWeekend; state += 1) {
        if (this.#cost[state] === none) continue;
        if (last) this.#finish(state, state - from, day, length);
        else this.#follow(state, state - from, to, length);
      }
    }
  }

  /** Stretches after which there is still rest and work to come. */
  #follow(state: number, key: number, to: number, length: number): void {
    const { units, counts, costs, found, counters } = this.#stretches;
    const so = this.#cost[state] ?? none;
    const count = key % this.#counters.size;
    for (let at = 0; at < found; at += 1) {
      const more = units[at] ?? 0;
      const sum = this.#sums[count * counters.size + (counts[at] ?? 0)] ?? -1;
      const next = key - count + more * this.#counters.size + sum;
      const cost = so + (costs[at] ?? 0);
      if (sum < 0 || next >= this.#perWeekend || cost >= (this.#cost[to + next] ?? none)) continue;
      this.#cost[to + next] = cost;
      this.#by[to + next] = 1 + this.#keyOf(length, more, counts[at] ?? 0);
    }
  }

  /** Stretches after which nothing can come. */
  #finish(state: number, key: number, day: number, length: number): void {
    const { units, counts, costs, found, counters } = this.#stretches;
    const so = this.#cost[state] ?? none;
    const count = key % this.#counters.size;
    const used = Math.floor(key / this.#counters.size);
    for (let at = 0; at < found; at += 1) {
      const cost = so + (costs[at] ?? 0);
      const minutes = used + (units[at] ?? 0);
      if (cost >= this.#best || minutes < this.#minUnits || minutes > this.#maxUnits) continue;
      if ((this.#sums[count * counters.size + (counts[at] ?? 0)] ?? -1) < 0) continue;
      this.#best = cost;
      this.#end = { day, state, length, units: units[at] ?? 0, count: counts[at] ?? 0 };
    }
  }

  /** A day off more. */
  #rest(day: number): void {
    const from = (day - this.#span.from) * this.#perDay;
    for (let state = from; state < from + this.#perDay; state += 1) {
      const cost = this.#cost[state] ?? none;
      if (cost >= (this.#cost[state + this.#perDay] ?? none)) continue;
      this.#cost[state + this.#perDay] = cost;
      this.#by[state + this.#perDay] = 0;
    }
  }

  /** The states in which somebody is off until the end. */
  #endAt(day: number): void {
    const from = (day - this.#span.from) * this.#perDay;
    for (let state = from; state < from + this.#perDay; state += 1) {
      const cost = this.#cost[state] ?? none;
      const used = Math.floor(((state - from) % this.#perWeekend) / this.#counters.size);
      if (cost >= this.#best || used < this.#minUnits) continue;
      this.#best = cost;
      this.#end = { day, state, length: 0, units: 0, count: 0 };
    }
  }

  #keyOf(length: number, units: number, count: number): number {
    return (length * this.#stretches.counters.size + count) * this.#stretches.width + units;
  }

  #written(end: End): Roster {
    const { width, counters } = this.#stretches;
    const roster: Roster = new Int16Array(this.#days).fill(free);
    if (end.length > 0) this.#stretches.write(roster, end.day, end.length, end.units, end.count);
    let { day, state } = end;
    while (day > this.#span.from) {
      const by = this.#by[state] ?? 0;
      if (by === 0) {
        day -= 1;
        state -= this.#perDay;
        continue;
      }
      const units = (by - 1) % width;
      const rest = Math.floor((by - 1) / width);
      const count = rest % counters.size;
      const length = Math.floor(rest / counters.size);
      const start = day - this.#person.minRest - length;
      const counted = state % this.#counters.size;
      const fewer = this.#counters.without(counted, counters, count) - counted;
      state +=
        (start - day) * this.#perDay -
        weekendsIn(start, start + length) * this.#perWeekend -
        units * this.#counters.size +
        fewer;
      day = start;
      this.#stretches.write(roster, start, length, units, count);
    }
    return roster;
  }
}

/** How often a shift within a span at most. */
function mostTimes(person: Person, work: Work, { from, to }: Span, place: number): number {
  return Math.min(person.most[work.shifts[place] ?? 0] ?? 0, to - from);
}

/** Units that can be worked within a span, and may be. */
function mostUnits(person: Person, work: Work, { from, to }: Span): number {
  const can = Math.ceil((to - from) / (person.maxRun + person.minRest)) * person.maxRun * work.mostUnits;
  return Math.max(-1, Math.min(can, Math.floor(person.maxMinutes / work.unit)));
}

/** Most days of work in so many days, from a day on which somebody is rested. */
function mostDays({ maxRun, minRest }: Person, days: number): number {
  const cycle = maxRun + minRest;
  return Math.floor(days / cycle) * maxRun + Math.min(maxRun, days % cycle);
}

/** How many weekends have one of these days; the first day of all is a Monday. */
function weekendsIn(from: number, to: number): number {
  let weekends = 0;
  for (let day = from; day < to; day += 1) {
    if (day % 7 === 5 || (day % 7 === 6 && day === from)) weekends += 1;
  }
  return weekends;
}
