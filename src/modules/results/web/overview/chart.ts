import type { Cohort, Figures } from '../../queries.ts';

/** The numbers that the picture of the years shows, each in its own pattern as well as its own tint. */
export const charted = ['started', 'completed', 'hired'] as const;
export type Charted = (typeof charted)[number];

type Bar = {
  readonly key: string;
  readonly measure: Charted;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The picture in a drawing of `width` by `height`, with a line for every step of `step`. */
export type Chart = {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly Bar[];
  readonly years: readonly { readonly year: number; readonly x: number; readonly shown: boolean }[];
  readonly lines: readonly { readonly value: number; readonly y: number }[];
};

const plot = { left: 34, top: 12, bottom: 26, height: 210 } as const;
const perYear = 44;
const barWidth = 11;

/** Places the bars of the years, oldest left. The scale begins at zero, so that lengths can be compared. */
export function chartOf(cohorts: readonly (Pick<Cohort, 'year'> & Pick<Figures, Charted>)[]): Chart {
  const years = cohorts.toSorted((a, b) => a.year - b.year);
  const most = Math.max(10, ...years.flatMap((cohort) => charted.map((measure) => cohort[measure])));
  const step = [5, 10, 20, 25, 50, 100, 200, 500].find((size) => most / size <= 5) ?? 1000;
  const top = Math.ceil(most / step) * step;
  const room = plot.height - plot.top - plot.bottom;
  const yOf = (value: number) => plot.height - plot.bottom - (value * room) / top;
  const left = (place: number) => plot.left + place * perYear;
  const every = years.length > 8 ? 2 : 1;
  return {
    width: left(years.length) + 8,
    height: plot.height,
    bars: years.flatMap((cohort, place) =>
      charted.map((measure, row) => ({
        key: `${cohort.year} ${measure}`,
        measure,
        x: left(place) + row * (barWidth + 1) + 4,
        y: yOf(cohort[measure]),
        width: barWidth,
        height: plot.height - plot.bottom - yOf(cohort[measure]),
      })),
    ),
    years: years.map(({ year }, place) => ({
      year,
      x: left(place) + perYear / 2,
      shown: (years.length - 1 - place) % every === 0,
    })),
    lines: Array.from({ length: top / step + 1 }, (_, place) => ({
      value: place * step,
      y: yOf(place * step),
    })),
  };
}
