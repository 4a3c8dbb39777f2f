/** So many people in so many days; and what came of such parts lately. */
type Shape = { readonly days: number; people: number; gain: number; took: number };

/** What a part should take, in milliseconds. */
const shortest = 150;
const longest = 600;
/** Without a clock: columns that are about a millisecond, so that the same seed and number of parts give the same roster. */
const columnsPerMs = 4;
/** Of what came of parts before, this much counts still. */
const memory = 0.9;
/** Many people in few days, and few in all: what one cannot untie the other can. */
const first: readonly (readonly [number, number])[] = [
  [2, 90],
  [3, 60],
  [5, 40],
  [7, 30],
  [14, 16],
  [28, 8],
];

export type Came = { readonly gain: number; readonly columns: number; readonly isBest: boolean };

/** Learns which parts gain most for the time they take, and how many people fit that time. */
export class Shapes {
  readonly #shapes: readonly Shape[];
  readonly #people: number;

  constructor(days: number, people: number) {
    this.#people = people;
    const fitting = first.filter(([each]) => each <= days);
    const used = fitting.length > 0 ? fitting : [[days, 8] as const];
    this.#shapes = used.map(([each, most]) => ({
      days: each,
      people: Math.min(people, most),
      gain: 0,
      took: 0,
    }));
  }

  /** The place of the shape to try: what gained most, or any of them a quarter of the time. */
  choose(random: () => number): number {
    if (random() < 0.25) return Math.floor(random() * this.#shapes.length);
    const rates = this.#shapes.map(({ gain, took }) =>
      took === 0 ? Number.POSITIVE_INFINITY : (gain / took) * (0.5 + random()),
    );
    return rates.indexOf(Math.max(...rates));
  }

  at(place: number): { readonly days: number; readonly people: number } {
    return this.#shapes[place] ?? { days: 1, people: 1 };
  }

  /** What came of a part of this shape, in so many milliseconds; null without a clock. */
  learn(place: number, { gain, columns, isBest }: Came, milliseconds: number | null): void {
    const shape = this.#shapes[place];
    if (shape === undefined) return;
    const took = milliseconds ?? 1 + columns / columnsPerMs;
    shape.gain = shape.gain * memory + gain;
    shape.took = shape.took * memory + took;
    if (!isBest || took > longest) shape.people = Math.max(2, Math.floor(shape.people * 0.85));
    else if (took < shortest) shape.people = Math.min(this.#people, Math.ceil(shape.people * 1.15));
  }
}
