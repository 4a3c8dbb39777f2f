/** Milliseconds of now and of the end. */
export type Clock = { readonly now: () => number; readonly until: number };

/** The time of a search: until it is told to stop, and in shares when it has a clock. */
export class Time {
  readonly isOver: () => boolean;
  readonly #clock: Clock | undefined;
  readonly #began: number;

  constructor(isOver: () => boolean, clock: Clock | undefined) {
    this.isOver = isOver;
    this.#clock = clock;
    this.#began = clock?.now() ?? 0;
  }

  /** Milliseconds until a share of all the time is over, less than nothing after it; null without a clock. */
  left(share = 1): number | null {
    if (this.#clock === undefined) return null;
    return this.#began + share * (this.#clock.until - this.#began) - this.#clock.now();
  }

  /** Tells when a share of all the time is over; without a clock, when all of it is. */
  after(share: number): () => boolean {
    return () => this.isOver() || (this.left(share) ?? 1) < 0;
  }

  /** Measures milliseconds from now on; they are null without a clock. */
  measure(): () => number | null {
    const began = this.#clock?.now();
    return () => (this.#clock === undefined || began === undefined ? null : this.#clock.now() - began);
  }
}
