/** Working memory by name, as large as what was asked for last needs: what is in it holds within one call only. */
export class Scratch {
  readonly #floats = new Map<string, Float64Array>();
  readonly #words = new Map<string, Int32Array>();
  readonly #bytes = new Map<string, Int8Array>();

  floats(name: string, size: number): Float64Array {
    return sized(this.#floats, name, size, (length) => new Float64Array(length));
  }

  words(name: string, size: number): Int32Array {
    return sized(this.#words, name, size, (length) => new Int32Array(length));
  }

  bytes(name: string, size: number): Int8Array {
    return sized(this.#bytes, name, size, (length) => new Int8Array(length));
  }
}

function sized<Cells extends { readonly length: number }>(
  held: Map<string, Cells>,
  name: string,
  size: number,
  make: (length: number) => Cells,
): Cells {
  const before = held.get(name);
  if (before !== undefined && before.length >= size) return before;
  const cells = make(size);
  held.set(name, cells);
  return cells;
}
