import { exact, sumOf, whole } from '../../../kernel/exact.ts';
import { type Refusal, refusalsOf } from '../../../kernel/result.ts';
import type { Text } from '../../../kernel/text.ts';

/** A task of the job as the expert laid it out. */
export type JobTask = {
  readonly name: string;
  /** Percent of the working time. */
  readonly share: number;
  /** What an average worker does in an hour; null where pace is observed in percents. */
  readonly norm: { readonly count: number; readonly unit: string } | null;
};

/** What was seen of one task at one moment, in percents of the average worker. */
export type Observation = {
  /** Percent, or the count in an hour where the task has a norm. */
  readonly tempo: number;
  readonly quality: number;
  readonly availability: number;
};

/** A task with its means over all moments, as `law/loonwaarde` reckons with it. */
export type MeasuredTask = {
  readonly name: string;
  readonly share: number;
  readonly tempo: number | { readonly measured: number; readonly norm: number };
  readonly quality: number;
  readonly availability: number;
};

export const refusal = refusalsOf('subsidy', {
  'tasks-missing': {
    nl: 'Leg eerst de taken van de baan vast.',
    en: 'Lay out the tasks of the job first.',
  },
  'moments-missing': {
    nl: 'Leg eerst ten minste één meting vast.',
    en: 'Record at least one moment first.',
  },
  'moment-in-future': {
    nl: 'Kies vandaag of een dag die voorbij is.',
    en: 'Choose today or a day that is over.',
  },
  'observation-wrong': {
    nl: '{factor} bij {task}: vul een getal in van 0 tot en met 200 procent.',
    en: '{factor} of {task}: give a number from 0 to 200 percent.',
  },
  'count-wrong': {
    nl: '{factor} bij {task}: vul een aantal in van 0 tot en met tweemaal de norm ({norm} per uur).',
    en: '{factor} of {task}: give a count from 0 to twice the norm ({norm} an hour).',
  },
});

/** The fields of one task at one moment: `tempo-0`, `quality-0`, `availability-0`. */
export const factors = ['tempo', 'quality', 'availability'] as const;

export const factorNames: Readonly<Record<(typeof factors)[number], Text>> = {
  tempo: { nl: 'Tempo', en: 'Pace' },
  quality: { nl: 'Kwaliteit', en: 'Quality' },
  availability: { nl: 'Netto werktijd', en: 'Net working time' },
};

/** Every observation that makes no sense, by its field; the observations stand in the order of the tasks. */
export function wrongObservations(
  tasks: readonly JobTask[],
  observations: readonly Observation[],
): readonly Refusal[] {
  return tasks.flatMap(({ name: task, norm }, place) => {
    const seen = observations[place];
    return factors.flatMap((factor) => {
      const field = `${factor}-${place}`;
      const value = seen?.[factor] ?? Number.NaN;
      const what = { factor: factorNames[factor], task };
      if (factor === 'tempo' && norm !== null)
        return value >= 0 && value <= norm.count * 2
          ? []
          : [refusal('count-wrong', { field, values: { ...what, norm: norm.count } })];
      return value >= 0 && value <= 200 ? [] : [refusal('observation-wrong', { field, values: what })];
    });
  });
}

/**
 * The means of the observations over all moments, each moment counting as much as another, rounded half up to one decimal: the
 * Besluit does not say how several moments become one, so this is our choice, and the report shows every moment beside it.
 */
export function meansOf(
  tasks: readonly JobTask[],
  moments: readonly (readonly Observation[])[],
): readonly MeasuredTask[] {
  return tasks.map(({ name, share, norm }, place) => {
    const mean = (factor: (typeof factors)[number]) =>
      meanOf(moments.flatMap((moment) => moment[place]?.[factor] ?? []));
    const tempo = mean('tempo');
    return {
      name,
      share,
      tempo: norm === null ? tempo : { measured: tempo, norm: norm.count },
      quality: mean('quality'),
      availability: mean('availability'),
    };
  });
}

function meanOf(values: readonly number[]): number {
  const sum = sumOf(values.map((value) => exact(String(value))));
  return whole(sum.mul(10).div(Math.max(values.length, 1))) / 10;
}
