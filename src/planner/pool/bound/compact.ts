import type { Pairs } from '../pairs.ts';
import type { Problem } from '../problem.ts';
import { int } from '../search/cells.ts';
import { type Choices, choicesIn, type Day, type Option } from './choices.ts';

/**
 * The choices of one person in typed arrays, for who looks at them a thousand times. Options that differ in cost only are a class; classes
 * that differ in employer only are a group. `...First` says where the members of each begin, and has one more at the end.
 */
export type Compact = {
  /** Per class its pairs: one of them is chosen, or all when `isAll` says so (what is fixed). */
  readonly classFirst: Int32Array;
  readonly pairs: Int32Array;
  readonly isAll: Uint8Array;
  /** Per class the kind of employer on its day. */
  readonly link: Int32Array;
  readonly groupOf: Int32Array;
  readonly groupFirst: Int32Array;
  readonly units: Int32Array;
  readonly state: Int32Array;
  readonly after: Int32Array;
  readonly dayFirst: Int32Array;
  readonly states: Int32Array;
  readonly canBeFree: Uint8Array;
  readonly blockFirst: Int32Array;
  readonly most: Int32Array;
  readonly partFirst: Int32Array;
  /** Per part what so many units cost; null when they cost nothing. Never more for more units. */
  readonly partCost: readonly (Float64Array | null)[];
  /** Per kind on a day: which kind, and what it pays of what a kind costs before that is decided; of one kind together all of it. */
  readonly linkKind: Int32Array;
  readonly share: Float64Array;
  readonly kindsFixed: readonly boolean[];
  readonly perExtra: number;
};

/** The choices of everybody. */
export function compactOf(problem: Problem, pairs: Pairs): readonly Compact[] {
  const choices = choicesIn(problem, pairs);
  return problem.people.map((_, person) => new Packer(choices(person), pairs).pack());
}

class Packer {
  readonly #choices: Choices;
  readonly #fixed: Uint8Array;
  readonly #classFirst = [0];
  readonly #pairs: number[] = [];
  readonly #isAll: number[] = [];
  readonly #link: number[] = [];
  readonly #groupOf: number[] = [];
  readonly #groupFirst = [0];
  readonly #groups: Option[] = [];
  readonly #dayFirst = [0];
  readonly #days: Day[] = [];
  readonly #linkKind: number[] = [];

  constructor(choices: Choices, pairs: Pairs) {
    this.#choices = choices;
    this.#fixed = pairs.fixed;
  }

  pack(): Compact {
    const blockFirst = [0];
    const most: number[] = [];
    const partFirst = [0];
    const { parts, kindsFixed, perExtra } = this.#choices;
    for (const { blocks } of parts) {
      for (const block of blocks) {
        for (const day of block.days) this.#addDay(day);
        blockFirst.push(this.#days.length);
        most.push(block.most);
      }
      partFirst.push(most.length);
    }
    return {
      classFirst: Int32Array.from(this.#classFirst),
      pairs: Int32Array.from(this.#pairs),
      isAll: Uint8Array.from(this.#isAll),
      link: Int32Array.from(this.#link),
      groupOf: Int32Array.from(this.#groupOf),
      groupFirst: Int32Array.from(this.#groupFirst),
      units: Int32Array.from(this.#groups, ({ units }) => units),
      state: Int32Array.from(this.#groups, ({ state }) => state),
      after: Int32Array.from(this.#groups, ({ after }) => after),
      dayFirst: Int32Array.from(this.#dayFirst),
      states: Int32Array.from(this.#days, ({ states }) => states),
      canBeFree: Uint8Array.from(this.#days, ({ canBeFree }) => (canBeFree ? 1 : 0)),
      blockFirst: Int32Array.from(blockFirst),
      most: Int32Array.from(most),
      partFirst: Int32Array.from(partFirst),
      partCost: parts.map(({ blocks, cost, isFree }) => {
        const all = blocks.reduce((sum, block) => sum + block.most, 0);
        return isFree ? null : Float64Array.from({ length: all + 1 }, (_, units) => cost(units));
      }),
      linkKind: Int32Array.from(this.#linkKind),
      share: this.#shares(),
      kindsFixed,
      perExtra,
    };
  }

  #addDay(day: Day): void {
    const links = new Map<number, number>();
    const byGroup: Map<number, Option[]>[] = Array.from({ length: day.groups }, () => new Map());
    for (const option of day.options) {
      const own = byGroup[option.group];
      const members = own?.get(option.kind) ?? [];
      members.push(option);
      own?.set(option.kind, members);
    }
    for (const own of byGroup) {
      for (const [kind, members] of own) {
        if (!links.has(kind)) {
          links.set(kind, this.#linkKind.length);
          this.#linkKind.push(kind);
        }
        this.#addClass(members, links.get(kind) ?? 0);
        const [any] = members;
        if (any !== undefined) this.#groups[this.#groupFirst.length - 1] = any;
      }
      this.#groupFirst.push(this.#groupOf.length);
    }
    this.#days.push(day);
    this.#dayFirst.push(this.#groups.length);
  }

  #addClass(members: readonly Option[], link: number): void {
    for (const { pairs } of members) for (const pair of pairs) this.#pairs.push(pair);
    this.#classFirst.push(this.#pairs.length);
    this.#isAll.push(this.#fixed[members[0]?.pairs[0] ?? -1] ?? 0);
    this.#link.push(link);
    this.#groupOf.push(this.#groupFirst.length - 1);
  }

  /** At first each day of a kind pays as much. */
  #shares(): Float64Array {
    const days = new Int32Array(this.#choices.kinds.length);
    for (const kind of this.#linkKind) days[kind] = int(days, kind) + 1;
    return Float64Array.from(this.#linkKind, (kind) => this.#choices.perExtra / int(days, kind));
  }
}
