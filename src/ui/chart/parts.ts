/** A part of a bar: which (its pattern and its place in the legend), and how much. */
export type Part = { readonly key: string; readonly value: number };

/** Bars that belong together, such as what goes out and what comes in, under one heading. */
export type PartsGroup = {
  readonly heading: string;
  readonly bars: readonly {
    readonly label: string;
    readonly total: string;
    readonly parts: readonly Part[];
  }[];
};

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type PartsLayout = {
  readonly width: number;
  readonly height: number;
  readonly headings: readonly { readonly text: string; readonly y: number }[];
  readonly bars: readonly {
    readonly label: string;
    readonly total: string;
    readonly y: number;
    readonly parts: readonly (Box & { readonly key: string })[];
  }[];
};

/** Wide as a card on a phone, so that letters are read at their own size there. */
const plot = { left: 86, right: 296, width: 300, heading: 22, bar: 16, between: 6, after: 10 } as const;

/** Places bars under each other on one scale from zero, so that lengths can be compared over all groups. */
export function layOutParts(groups: readonly PartsGroup[]): PartsLayout {
  const totals = groups.flatMap(({ bars }) => bars.map(({ parts }) => sum(parts)));
  const most = Math.max(1, ...totals);
  const scale = (plot.right - plot.left) / most;
  const headings: PartsLayout['headings'][number][] = [];
  const placed: PartsLayout['bars'][number][] = [];
  let y = 0;
  for (const { heading, bars } of groups) {
    headings.push({ text: heading, y: y + 15 });
    y += plot.heading;
    for (const { label, total, parts } of bars) {
      placed.push({ label, total, y, parts: boxes(parts, y, scale) });
      y += plot.bar + plot.between;
    }
    y += plot.after;
  }
  return { width: plot.width, height: y, headings, bars: placed };
}

function boxes(parts: readonly Part[], y: number, scale: number) {
  let x: number = plot.left;
  return parts
    .filter(({ value }) => value > 0)
    .map(({ key, value }) => {
      const box = { key, x, y, width: value * scale, height: plot.bar };
      x += box.width;
      return box;
    });
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((total, { value }) => total + Math.max(0, value), 0);
}
