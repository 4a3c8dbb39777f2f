import type { Pairs } from '../pairs.ts';
import type { Problem } from '../problem.ts';
import { employers } from '../rules/employers.ts';
import { idle } from '../rules/idle.ts';
import { leastRest } from '../rules/overlap.ts';
import { fixedOf, shiftOf } from '../rules/read.ts';
import type { Hinge } from '../rules/rule.ts';
import { weekHours } from '../rules/week-hours.ts';
import { int } from '../search/cells.ts';
import { pairsByDay } from './model.ts';

/** What somebody can do on one day: a shift, or all that is fixed on it. */
export type Option = {
  readonly pairs: readonly number[];
  /** Which of the person's kinds of employer; none when it is fixed, for those they have anyhow. */
  readonly kind: number;
  /** Units of work. */
  readonly units: number;
  /** The state in which it leaves the next day: 0 leaves everything open. */
  readonly state: number;
  /** The highest state of the day before that it can follow. */
  readonly after: number;
  /** Options of one day with the same group differ in cost only. */
  readonly group: number;
};

export type Day = {
  readonly options: readonly Option[];
  readonly states: number;
  readonly groups: number;
  /** False when what is fixed has to be done. */
  readonly canBeFree: boolean;
};

/** Days of one week and of one part of a guarantee: the most work in them. */
export type Block = { readonly days: readonly Day[]; readonly most: number };

/** Blocks whose work counts together, and what it costs by units. */
export type Part = {
  readonly blocks: readonly Block[];
  readonly cost: (units: number) => number;
  /** So many units never cost anything. */
  readonly isFree: boolean;
};

/** All that a roster of one person hangs on, as far as a bound looks at it: their days apart from the law of working time. */
export type Choices = {
  readonly parts: readonly Part[];
  /** How many kinds of employer there are, the name of each, and which of them they have anyhow. */
  readonly kinds: readonly number[];
  readonly kindsFixed: readonly boolean[];
  readonly perExtra: number;
};

const noCost = () => 0;
/** More units than this in a week take too long: then units are coarser, and the limits as much wider. */
const mostUnits = 170;

type Rules = {
  readonly week: ReturnType<typeof weekHours.of>;
  readonly idle: ReturnType<typeof idle.of>;
  readonly kinds: ReturnType<typeof employers.of>;
};

/** Makes the choices of a person; of one after another, so that not all of them stand in memory. */
export function choicesIn(problem: Problem, pairs: Pairs): (person: number) => Choices {
  const rules = { week: weekHours.of(problem), idle: idle.of(problem), kinds: employers.of(problem) };
  return (person) => new Maker(problem, pairs, person, rules).make();
}

type Raw = { readonly pairs: readonly number[]; readonly isFixed: boolean; readonly minutes: number } & {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
};

class Maker {
  readonly #problem: Problem;
  readonly #pairs: Pairs;
  readonly #person: number;
  readonly #rules: Rules;
  readonly #days: readonly (readonly Raw[])[];
  readonly #kinds: readonly number[];
  #unit = 1;

  constructor(problem: Problem, pairs: Pairs, person: number, rules: Rules) {
    this.#problem = problem;
    this.#pairs = pairs;
    this.#person = person;
    this.#rules = rules;
    const byDay = pairsByDay(problem, pairs, person);
    this.#kinds = [...new Set(byDay.flat().map((pair) => this.#kindOf(pair)))].toSorted((a, b) => a - b);
    this.#days = byDay.map((own) => this.#rawOf(own));
  }

  make(): Choices {
    this.#unit = this.#unitOf();
    const fixed = new Set(
      [...fixedOf(this.#problem, this.#person)].map((shift) => this.#rules.kinds.kind(this.#person, shift)),
    );
    const parts = [...this.#blocks()].map(([group, blocks]) => ({ blocks, cost: this.#costOf(group) }));
    return {
      parts: parts.flatMap(({ blocks, cost }): readonly Part[] =>
        // Without a guarantee no block hangs on another.
        cost === noCost
          ? blocks.map((block) => ({ blocks: [block], cost, isFree: true }))
          : [{ blocks, cost, isFree: false }],
      ),
      kinds: this.#kinds,
      kindsFixed: this.#kinds.map((kind) => this.#kinds.length === 1 || fixed.has(kind)),
      perExtra: this.#rules.kinds.perExtra,
    };
  }

  #shift(pair: number): number {
    return int(this.#pairs.shift, pair);
  }

  #kindOf(pair: number): number {
    return this.#rules.kinds.kind(this.#person, this.#shift(pair));
  }

  #rawOf(own: readonly number[]): readonly Raw[] {
    const fixed = own.filter((pair) => this.#pairs.fixed[pair] === 1);
    const sets = fixed.length > 0 ? [fixed] : own.map((pair) => [pair]);
    return sets.map((members) => {
      const shifts = members.map((pair) => shiftOf(this.#problem, this.#shift(pair)));
      return {
        pairs: members,
        isFixed: fixed.length > 0,
        minutes: shifts.reduce((sum, { workMinutes }) => sum + workMinutes, 0),
        from: Math.min(...shifts.map(({ from }) => from)),
        to: Math.max(...shifts.map(({ to }) => to)),
        kind: this.#kinds.indexOf(this.#kindOf(members[0] ?? 0)),
      };
    });
  }

  /** Minutes in a unit: all that the shifts have in common, unless a week would have too many. */
  #unitOf(): number {
    const common = this.#days.flat().reduce((sum, { minutes }) => gcd(sum, minutes), 0) || 1;
    const most = Math.max(60, this.#problem.people[this.#person]?.weekMinutes ?? 0);
    return most / common <= mostUnits ? common : Math.ceil(most / mostUnits);
  }

  /** Units are rounded up, which makes idleness no dearer than it is. */
  #units(minutes: number): number {
    return Math.ceil(minutes / this.#unit);
  }

  /** Days by guarantee, and in it by week. A week with two guarantees has its whole limit in both. */
  #blocks(): ReadonlyMap<number, readonly Block[]> {
    const days = new Map<number, Map<number, number[]>>();
    this.#days.forEach((options, day) => {
      const shift = options[0] === undefined ? undefined : this.#shift(options[0].pairs[0] ?? 0);
      if (shift === undefined) return;
      const guarantee = this.#rules.idle.group(this.#person, shift);
      const week = this.#rules.week.group(this.#person, shift);
      const weeks = days.get(guarantee) ?? new Map<number, number[]>();
      days.set(guarantee, weeks.set(week, [...(weeks.get(week) ?? []), day]));
    });
    this.#addGuarantees(days);
    return new Map(
      [...days].map(([guarantee, weeks]) => [
        guarantee,
        [...weeks].map(([week, own]) => this.#block(own, this.#rules.week.limit(week))),
      ]),
    );
  }

  /** A guarantee of days without any shift costs what it costs. */
  #addGuarantees(days: Map<number, Map<number, number[]>>): void {
    let group = 0;
    this.#problem.people.forEach(({ guarantees }, person) => {
      for (let each = 0; each < guarantees.length; each += 1, group += 1)
        if (person === this.#person && !days.has(group)) days.set(group, new Map());
    });
  }

  #block(days: readonly number[], limit: number): Block {
    let lost = 0;
    let fixed = 0;
    for (const day of days) {
      const options = this.#days[day] ?? [];
      lost += Math.max(0, ...options.map(({ minutes }) => this.#units(minutes) * this.#unit - minutes));
      fixed += options.reduce((sum, { isFixed, minutes }) => sum + (isFixed ? this.#units(minutes) : 0), 0);
    }
    return {
      days: days.map((day, place) => this.#day(day, days[place - 1], days[place + 1])),
      most: Math.max(0, fixed, Math.floor((limit + lost) / this.#unit)),
    };
  }

  /** A day between others of its block; those that are not next to it have nothing to do with it. */
  #day(day: number, before: number | undefined, after: number | undefined): Day {
    const options = this.#days[day] ?? [];
    const next = after === day + 1 ? (this.#days[after] ?? []) : [];
    const ends = endsBefore(options, next);
    const previous = before === day - 1 ? endsBefore(this.#days[before] ?? [], options) : [];
    const groups: string[] = [];
    return {
      options: options.map((option) => {
        const units = this.#units(option.minutes);
        const state = ends.indexOf(option.to) + 1;
        const after = previous.filter((end) => option.isFixed || option.from - end >= leastRest).length;
        const key = `${units} ${state} ${after}`;
        if (!groups.includes(key)) groups.push(key);
        return { pairs: option.pairs, kind: option.kind, units, state, after, group: groups.indexOf(key) };
      }),
      states: ends.length + 1,
      groups: groups.length,
      canBeFree: !options.some(({ isFixed }) => isFixed),
    };
  }

  #costOf(group: number): (units: number) => number {
    const hinges = group < 0 ? [] : this.#rules.idle.hinges(group);
    if (hinges.length === 0) return noCost;
    return (units) => costAt(hinges, units * this.#unit);
  }
}

/** When the options end after which something of the next day comes too early, in order of time. */
function endsBefore(options: readonly Raw[], next: readonly Raw[]): readonly number[] {
  const first = Math.min(...next.map(({ from }) => from));
  const ends = options.map(({ to }) => to).filter((to) => first - to < leastRest);
  return [...new Set(ends)].toSorted((a, b) => a - b);
}

/** What is owed is not worked: only hinges below. */
function costAt(hinges: readonly Hinge[], sum: number): number {
  return hinges.reduce((cost, { slope, at }) => cost + slope * Math.max(0, at - sum), 0);
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
