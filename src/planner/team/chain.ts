import { Counters } from './counters.ts';
import { free, type Person, type Roster, type Span, type Team } from './problem.ts';
import type { Scratch } from './scratch.ts';
import { Stretches, type Work } from './stretches.ts';

const none = Number.POSITIVE_INFINITY;

/** A stretch at the end of a chain of them; what was before it is the state it came from. */
type End = {
  readonly day: number;
  readonly state: number;
  readonly length: number;
  readonly units: number;
  readonly count: number;
};

/** Stretches strung together. A state at a day is: rested, these weekends and minutes used, these limited shifts counted. */
export class Chain {
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
  /** At each day, what can have been worked by then at most. */
  readonly #reach: Int32Array;
  readonly #maxWeekends: number;
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
    this.#counters = new Counters(limited.map((shift) => mostTimes(person, span, shift)));
    this.#sums = this.#counters.sumsWith(this.#stretches.counters);
    this.#minUnits = Math.ceil(person.minMinutes / work.unit);
    this.#maxUnits = mostUnits(person, work, span);
    this.#behind = Int32Array.from({ length: span.to - span.from + 1 }, (_, at) =>
      Math.max(0, this.#minUnits - mostDays(person, span.to - span.from - at) * work.mostUnits),
    );
    this.#reach = Int32Array.from({ length: span.to - span.from + 1 }, (_, at) =>
      Math.min(this.#maxUnits, mostDays(person, at) * work.mostUnits),
    );
    this.#maxWeekends = limitOfWeekends(person, span);
    this.#perWeekend = (this.#maxUnits + 1) * this.#counters.size;
    this.#perDay = (this.#maxWeekends + 1) * this.#perWeekend;
    const size = (span.to - span.from + 1) * this.#perDay;
    this.#cost = scratch.floats('chain', size);
    this.#by = scratch.words('by', size);
  }

  /** How many states there are with these shifts counted. */
  static states(person: Person, work: Work, span: Span, limited: readonly number[]): number {
    const counts = limited.reduce((all, shift) => all * (mostTimes(person, span, shift) + 1), 1);
    const units = mostUnits(person, work, span) + 1;
    return (span.to - span.from + 1) * (limitOfWeekends(person, span) + 1) * units * counts;
  }

  find(prices: Float64Array): { readonly roster: Roster; readonly cost: number } | null {
    const { from, to } = this.#span;
    this.#cost.fill(none, 0, (to - from + 1) * this.#perDay);
    if (this.#perDay > 0) this.#cost[0] = 0;
    this.#stretches.at(prices);
    this.#best = none;
    this.#end = null;
    for (let day = from; day < to; day += 1) {
      const longest = this.#stretches.build(day);
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
    const { minRest } = this.#person;
    const end = day + length;
    const isLast = end + minRest > this.#span.to || end === this.#days;
    // Who must be back within the span has to be rested at its end, unless that is the end of all days.
    if (isLast && this.#span.to < this.#days) return;
    const weekends = this.#weekendsIn(day, end);
    const most = Math.min(this.#maxWeekends - weekends, this.#weekendsIn(this.#span.from, day));
    this.#stretches.list(day, length);
    for (let at = 0; at < this.#stretches.found; at += 1)
      for (let before = 0; before <= most; before += 1) {
        const from = (day - this.#span.from) * this.#perDay + before * this.#perWeekend;
        const to = (end + minRest - this.#span.from) * this.#perDay + (before + weekends) * this.#perWeekend;
        if (isLast) this.#finish(from, day, length, at);
        else this.#follow(from, to, end + minRest, length, at);
      }
  }

  /** A stretch after which there is still rest and work to come: from all states at a place to those at another, of a day. */
  #follow(from: number, to: number, day: number, length: number, at: number): void {
    const { size } = this.#counters;
    const { counters } = this.#stretches;
    const more = this.#stretches.units[at] ?? 0;
    const counted = this.#stretches.counts[at] ?? 0;
    const cost = this.#stretches.costs[at] ?? 0;
    const by = 1 + this.#keyOf(length, more, counted);
    const start = day - this.#person.minRest - length - this.#span.from;
    const low = Math.max(this.#behind[start] ?? 0, (this.#behind[day - this.#span.from] ?? 0) - more);
    const high = Math.min(this.#reach[start] ?? 0, this.#maxUnits - more);
    for (let count = 0; count < size; count += 1) {
      const sum = this.#sums[count * counters.size + counted] ?? -1;
      if (sum < 0) continue;
      const aim = to + more * size + sum - from - count;
      const first = from + count;
      this.#reachFrom(first + low * size, first + high * size, aim, cost, by);
    }
  }

  /** From states that are one unit apart to those so much further on, at a cost. */
  #reachFrom(first: number, last: number, aim: number, more: number, by: number): void {
    for (let state = first; state <= last; state += this.#counters.size) {
      const cost = (this.#cost[state] ?? none) + more;
      if (cost >= (this.#cost[state + aim] ?? none)) continue;
      this.#cost[state + aim] = cost;
      this.#by[state + aim] = by;
    }
  }

  /** A stretch after which nothing can come, from all states at a place. */
  #finish(from: number, day: number, length: number, at: number): void {
    const { size } = this.#counters;
    const { counters } = this.#stretches;
    const more = this.#stretches.units[at] ?? 0;
    const counted = this.#stretches.counts[at] ?? 0;
    const low = Math.max(0, this.#minUnits - more);
    const high = this.#maxUnits - more;
    for (let state = from + low * size; state < from + (high + 1) * size; state += 1) {
      const cost = (this.#cost[state] ?? none) + (this.#stretches.costs[at] ?? 0);
      if (cost >= this.#best) continue;
      if ((this.#sums[((state - from) % size) * counters.size + counted] ?? -1) < 0) continue;
      this.#best = cost;
      this.#end = { day, state, length, units: more, count: counted };
    }
  }

  /** Weekends that count: none when somebody may work all of them. */
  #weekendsIn(from: number, to: number): number {
    return this.#maxWeekends === 0 && this.#person.maxWeekends > 0 ? 0 : weekendsIn(from, to);
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
        this.#weekendsIn(start, start + length) * this.#perWeekend -
        units * this.#counters.size +
        fewer;
      day = start;
      this.#stretches.write(roster, start, length, units, count);
    }
    return roster;
  }
}

/** How often a shift within a span at most. */
function mostTimes(person: Person, { from, to }: Span, shift: number): number {
  return Math.max(0, Math.min(person.most[shift] ?? 0, to - from));
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

/** The limit of weekends as far as it must be counted: 0 when they may work all weekends of a span. */
function limitOfWeekends({ maxWeekends }: Person, { from, to }: Span): number {
  return maxWeekends >= weekendsIn(from, to) ? Math.min(0, maxWeekends) : maxWeekends;
}

/** How many weekends have one of these days; the first day of all is a Monday. */
function weekendsIn(from: number, to: number): number {
  let weekends = 0;
  for (let day = from; day < to; day += 1) {
    if (day % 7 === 5 || (day % 7 === 6 && day === from)) weekends += 1;
  }
  return weekends;
}
