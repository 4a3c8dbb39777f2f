import { type LocalDate, later } from '../../../../kernel/local-date.ts';

/** Something that happened to somebody, whatever module it comes from. */
export type Happening = {
  readonly key: string;
  readonly day: LocalDate;
  readonly kind: 'step' | 'begin' | 'end' | 'fact';
};

/** A step opens a lap when its trajectory or its lap is another than that of the step before. */
export type LapStep = Happening & { readonly trajectoryId: string; readonly lap: number };

export type Lap<Entry> = {
  readonly key: string;
  readonly trajectoryId: string;
  readonly lap: number;
  readonly entries: readonly Entry[];
};

/** On one day: what stopped comes before the step that followed from it, and what began after it. */
const order = { end: 0, step: 1, begin: 2, fact: 3 } as const;

/**
 * One history over all laps and all trajectories, in time order. What happened outside the steps (work, contracts,
 * courses, reviews) goes to the lap that ran on its day; work that stops on the day a lap begins belongs to the lap
 * before, because the new lap began with it. What happened before the first step goes to the first lap.
 */
export function historyOf<Step extends LapStep, Other extends Happening>(
  steps: readonly Step[],
  others: readonly Other[],
): Lap<Step | Other>[] {
  const laps = lapsOf(steps);
  return laps.map(({ first, key }, place) => {
    const own = steps.filter((step) => keyOf(step) === key);
    const next = laps[place + 1];
    const during = others.filter((other) => {
      const begun = place === 0 || isIn(other, first.day);
      const over = next !== undefined && isIn(other, next.first.day);
      return begun && !over;
    });
    return {
      key,
      trajectoryId: first.trajectoryId,
      lap: first.lap,
      entries: sorted([...own, ...during]),
    };
  });
}

function isIn({ day, kind }: Happening, lapBegins: LocalDate): boolean {
  return kind === 'end' ? day > lapBegins : day >= lapBegins;
}

function keyOf({ trajectoryId, lap }: LapStep): string {
  return `${trajectoryId}-${lap}`;
}

function lapsOf<Step extends LapStep>(steps: readonly Step[]): { key: string; first: Step }[] {
  const keys = [...new Set(steps.map(keyOf))];
  return keys.flatMap((key) => {
    const first = steps.find((step) => keyOf(step) === key);
    return first === undefined ? [] : [{ key, first }];
  });
}

/** Steps keep the order in which they were made, also when several were made on one day. */
function sorted<Entry extends Happening>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => {
    if (a.day !== b.day) return later(a.day, b.day) === a.day ? 1 : -1;
    return order[a.kind] - order[b.kind];
  });
}
