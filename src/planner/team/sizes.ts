/**
 * How many days and people a part of a team has, and whether its dive holds single days or whole rosters; and what came of such
 * parts lately.
 */
type Size = {
  readonly days: number;
  readonly step: Step;
  people: number;
  failed: number;
  gain: number;
  took: number;
};
/** What a dive holds at a time. */
export type Step = 'days' | 'rosters';
const steps: readonly Step[] = ['days', 'rosters'];

/** What a part should take, in milliseconds: long enough to find something, short enough to try many. */
const shortest = 150;
const longest = 500;
/** Of what came of parts before, this much counts still. */
const memory = 0.9;
const patience = 12;

/**
 * Learns how large the parts of a team should be and how to dive in them: mostly those that gained most for the time they took, and with as many people as fit
 * the time that a part should take. Without a clock every part counts as one, and parts grow when they often fail.
 */
export class Sizes {
  readonly #sizes: readonly Size[];
  readonly #people: number;

  constructor(days: readonly number[], people: number, first: number) {
    this.#people = people;
    this.#sizes = days.flatMap((each) =>
      steps.map((step) => ({
        days: each,
        step,
        people: Math.min(people, first),
        failed: 0,
        gain: 0,
        took: 0,
      })),
    );
  }

  /** The place of the size to try: what gained most, or any of them a quarter of the time. */
  choose(random: () => number): number {
    if (random() < 0.25) return Math.floor(random() * this.#sizes.length);
    const rates = this.#sizes.map(({ gain, took }) =>
      took === 0 ? Number.POSITIVE_INFINITY : (gain / took) * (0.5 + random()),
    );
    return rates.indexOf(Math.max(...rates));
  }

  at(place: number): { readonly days: number; readonly people: number; readonly step: Step } {
    return this.#sizes[place] ?? { days: 1, people: 1, step: 'rosters' };
  }

  /** What a part of this size gained and took, in milliseconds; null without a clock. */
  learn(place: number, gain: number, took: number | null): void {
    const size = this.#sizes[place];
    if (size === undefined) return;
    size.gain = size.gain * memory + gain;
    size.took = size.took * memory + (took ?? 1);
    size.failed = gain > 0 ? 0 : size.failed + 1;
    if (took !== null && took > longest * (1 + size.failed / patience))
      size.people = Math.max(2, Math.floor(size.people * 0.9));
    else if ((took !== null && took < shortest) || (took === null && size.failed >= patience)) {
      size.people = Math.min(this.#people, size.people + 1);
      if (took === null) size.failed = 0;
    }
  }
}
