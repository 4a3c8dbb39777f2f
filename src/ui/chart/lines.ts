/** Lines are told apart by how they are drawn, not by colour. */
type Stroke = 'solid' | 'dotted' | 'dashed';

/** Straight lines over a share from 0 to `most` percent, above and below zero. */
export type Lines = {
  readonly most: number;
  readonly lines: readonly {
    readonly key: string;
    readonly stroke: Stroke;
    readonly atNone: number;
    readonly atMost: number;
  }[];
  readonly points: readonly { readonly key: string; readonly share: number; readonly value: number }[];
  /** Where something crosses zero; null when it does not within the picture. */
  readonly crossing: number | null;
};

export type LinesLayout = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly zero: number;
  readonly levels: readonly { readonly value: number; readonly y: number }[];
  readonly shares: readonly { readonly share: number; readonly x: number }[];
  readonly lines: readonly {
    readonly key: string;
    readonly stroke: Stroke;
    readonly y1: number;
    readonly y2: number;
  }[];
  readonly points: readonly { readonly key: string; readonly x: number; readonly y: number }[];
  readonly crossing: { readonly x: number; readonly share: number } | null;
};

const plot = { left: 56, right: 280, top: 12, bottom: 196, width: 300, height: 234 } as const;

/** Places the lines on round levels that take in all values and zero. */
export function layOutLines({ most, lines, points, crossing }: Lines): LinesLayout {
  const values = [
    0,
    ...lines.flatMap(({ atNone, atMost }) => [atNone, atMost]),
    ...points.map((p) => p.value),
  ];
  const [least, highest] = [Math.min(...values), Math.max(...values)];
  const step = roundStep((highest - least) / 4);
  const [bottom, top] = [Math.floor(least / step) * step, Math.max(Math.ceil(highest / step) * step, step)];
  const y = (value: number) =>
    plot.bottom - ((value - bottom) * (plot.bottom - plot.top)) / Math.max(top - bottom, 1);
  const x = (share: number) => plot.left + (share * (plot.right - plot.left)) / most;
  const levels = Array.from(
    { length: Math.round((top - bottom) / step) + 1 },
    (_, place) => bottom + place * step,
  );
  return {
    ...plot,
    zero: y(0),
    levels: levels.map((value) => ({ value, y: y(value) })),
    shares: Array.from({ length: 5 }, (_, place) => (place * most) / 4).map((share) => ({
      share,
      x: x(share),
    })),
    lines: lines.map(({ key, stroke, atNone, atMost }) => ({ key, stroke, y1: y(atNone), y2: y(atMost) })),
    points: points.map(({ key, share, value }) => ({ key, x: x(share), y: y(value) })),
    crossing: crossing === null || crossing > most ? null : { share: crossing, x: x(crossing) },
  };
}

/** The next of 1, 2, 5, 10, 20, 50, … that is as large. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(size, 1)));
  return ([1, 2, 5].find((each) => each * power >= size) ?? 10) * power;
}
