/** What is tried since the last time that something was kept or undone; it grows when a change is long. */
export class Change {
  /** `pair + 1` put in, below 0 taken out. */
  changes = new Int32Array(256);
  count = 0;
  /** Room for each cell that differs. */
  readonly cells: Int32Array;

  constructor(cells: number) {
    this.cells = new Int32Array(cells);
  }

  push(change: number): void {
    if (this.count === this.changes.length) this.#grow();
    this.changes[this.count] = change;
    this.count += 1;
  }

  #grow(): void {
    const longer = new Int32Array(2 * this.count);
    longer.set(this.changes);
    this.changes = longer;
  }

  clear(): void {
    this.count = 0;
  }
}
