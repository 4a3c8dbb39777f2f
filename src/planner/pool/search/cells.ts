/** A cell of a typed array; outside it 0. One function for each kind of array, so that the engine can make it one load. */
export function int(cells: Int32Array, place: number): number {
  return cells[place] ?? 0;
}

export function real(cells: Float64Array, place: number): number {
  return cells[place] ?? 0;
}
