import type { Highs, Model } from 'highs';
import { real } from '../search/cells.ts';
import type { PartModel } from './part.ts';

/** How far HiGHS looks: so many nodes, and when there is a clock so many seconds. */
export type Effort = { readonly nodes: number; readonly seconds?: number | undefined };

/** A part in HiGHS, to be asked again with what the law refused. Who makes it disposes of it. */
export class Solver {
  readonly #highs: Highs;
  readonly #pairs: readonly number[];
  readonly #model: Model;
  readonly #place: ReadonlyMap<number, number>;

  constructor(highs: Highs, { pairs, lines }: PartModel) {
    this.#highs = highs;
    this.#pairs = pairs;
    this.#model = lines.in(highs, pairs.length);
    this.#place = new Map(pairs.map((pair, column) => [pair, column]));
  }

  dispose(): void {
    this.#model.dispose();
  }

  /** The pairs of the cheapest roster it finds, beginning with one that is known; null when it found nothing. */
  solve(known: readonly number[], { nodes, seconds }: Effort): readonly number[] | null {
    const model = this.#model;
    model.options.set({
      output_flag: false,
      mip_max_nodes: nodes,
      ...(seconds !== undefined && { time_limit: seconds }),
    });
    const values = new Float64Array(this.#pairs.length);
    for (const pair of known) values[this.#place.get(pair) ?? 0] = 1;
    model.setSolution({ indices: Int32Array.from(values.keys()), values });
    model.run();
    if (!Number.isFinite(model.getObjectiveValue())) return null;
    const { colValue } = model.getSolution();
    if (colValue.length < this.#pairs.length) return null;
    return this.#pairs.filter((_, column) => real(colValue, column) > 0.5);
  }

  /** Not all of these pairs together. */
  forbid(pairs: readonly number[]): void {
    const indices = Int32Array.from(pairs, (pair) => this.#place.get(pair) ?? 0);
    const values = new Float64Array(pairs.length).fill(1);
    this.#model.addRow(-this.#highs.infinity, pairs.length - 1, { indices, values });
  }

  /** True when the last answer was proven to be the best. */
  get isBest(): boolean {
    return this.#model.getModelStatus() === this.#highs.constants.modelStatus.optimal;
  }
}
