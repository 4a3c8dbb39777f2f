import { type Guidance, guidances, type LikingScore, likingScores } from '../words.ts';

/** What work must be like for somebody. */
export type Limits = {
  readonly guidance: Guidance;
  readonly nights: boolean;
  readonly longestShiftMinutes: number;
  readonly mostWeekMinutes: number;
  readonly prefers: 'morning' | 'evening' | null;
};

/**
 * For whom nothing was recorded: a mentor near, no nights, shifts of at most 9 and weeks of at most 40 hours. Careful, so that
 * nobody who is new stands alone, or in a night, because a form was not filled in.
 */
export const usualLimits: Limits = {
  guidance: 1,
  nights: false,
  longestShiftMinutes: 540,
  mostWeekMinutes: 2400,
  prefers: null,
};

/** A number from a form as a level of guidance; outside it, the nearest that guides more. */
export function guidanceOf(number: number): Guidance {
  return guidances.find((each) => each === number) ?? 2;
}

/** A number from a form as a score of liking; outside it, 0. */
export function likingOf(number: number): LikingScore {
  return likingScores.find((each) => each === number) ?? 0;
}
