import type { Highs, Model } from 'highs';

/** Columns and rows of a linear model as they are added; what is under a row is kept by row, which is how it is made. */
export class Lines {
  readonly cost: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly rowLower: number[] = [];
  readonly rowUpper: number[] = [];
  readonly starts: number[] = [0];
  readonly indices: number[] = [];
  readonly values: number[] = [];

  /** Says the number of the column. */
  column(cost: number, lower: number, upper: number): number {
    this.cost.push(cost);
    this.lower.push(lower);
    this.upper.push(upper);
    return this.cost.length - 1;
  }

  row(lower: number, upper: number, columns: readonly number[], values: readonly number[]): void {
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
    for (const column of columns) this.indices.push(column);
    for (const value of values) this.values.push(value);
    this.starts.push(this.indices.length);
  }

  /** The model in HiGHS; the first `whole` columns are whole numbers. Who asks disposes of it. */
  in(highs: Highs, whole = 0): Model {
    const [numCols, numRows] = [this.cost.length, this.rowLower.length];
    const { continuous, integer } = highs.constants.variableType;
    const finite = (value: number) => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity);
    return highs.createModel({
      numCols,
      numRows,
      colCost: this.cost,
      colLower: this.lower,
      colUpper: this.upper.map(finite),
      rowLower: this.rowLower.map(finite),
      rowUpper: this.rowUpper.map(finite),
      ...(whole > 0 && {
        integrality: Int32Array.from({ length: numCols }, (_, each) => (each < whole ? integer : continuous)),
      }),
      matrix: {
        format: 'csr',
        numRows,
        numCols,
        starts: Int32Array.from(this.starts),
        indices: Int32Array.from(this.indices),
        values: Float64Array.from(this.values),
      },
    });
  }
}
