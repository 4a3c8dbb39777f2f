import { clockOf, dienstenIn, filmOf, type SlowShift } from './film.ts';
import { checkWeeks } from './hours.ts';
import { checkDiensten } from './nights.ts';
import { checkOnCall } from './on-call.ts';
import { checkRests } from './rests.ts';

/** What a collective agreement may set otherwise, by the names of the real rules. */
export type SlowDeviations = {
  readonly shortBreaks?: boolean | undefined;
  readonly moreSundays?: boolean | undefined;
  readonly withoutFourWeeks?: boolean | undefined;
  readonly seriesOfEight?: boolean | undefined;
  readonly nights?: 'per-52-weeks' | 'per-2-weeks' | undefined;
  readonly restAfterCalls?: boolean | undefined;
  readonly dayOfRest?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
};

/** Tells a breach with the minute of the film at which it begins; or only that there is one. */
export type Tell = (rule: string, minute: number) => void;
export type TellOnce = (rule: string) => void;

/** Every breach, as `ATW 5:4 lid 2 a @ 2026-11-23T07:00`; null when the shifts cannot be so. */
export function slowly(
  birthDate: string,
  shifts: readonly SlowShift[],
  deviations: SlowDeviations = {},
): ReadonlySet<string> | null {
  // Of no shifts there is nothing to judge.
  if (shifts.length === 0) return null;
  const film = filmOf(birthDate, shifts);
  if (film.impossible) return null;
  const found = new Set<string>();
  const tell: Tell = (rule, minute) => found.add(`${rule} @ ${clockOf(film, minute)}`);
  const tellOnce: TellOnce = (rule) => found.add(rule);
  const diensten = dienstenIn(film);
  checkRests(film, diensten, deviations.shortBreaks === true, tell);
  checkDiensten(diensten, deviations.seriesOfEight === true ? 8 : 7, tell, tellOnce);
  checkWeeks(film, diensten, deviations, tell, tellOnce);
  checkOnCall(film, diensten, tell);
  return found;
}
