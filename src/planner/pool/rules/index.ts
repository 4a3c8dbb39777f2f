import { available } from './available.ts';
import { certificates } from './certificates.ts';
import { changes } from './changes.ts';
import { closed } from './closed.ts';
import { coachHours } from './coach-hours.ts';
import { coaches } from './coaches.ts';
import { employers } from './employers.ts';
import { fair } from './fair.ts';
import { fallen } from './fallen.ts';
import { familiar } from './familiar.ts';
import { idle } from './idle.ts';
import { likings } from './likings.ts';
import { longestShift } from './longest-shift.ts';
import { mentors } from './mentors.ts';
import { nights } from './nights.ts';
import { occupied } from './occupied.ts';
import { oneADay } from './one-a-day.ts';
import { overlap } from './overlap.ts';
import { pinned } from './pinned.ts';
import { places } from './places.ts';
import { reachable } from './reachable.ts';
import type { LimitRule, PairRule, PersonRule, Wish } from './rule.ts';
import { travel } from './travel.ts';
import { unfilled } from './unfilled.ts';
import { weekHours } from './week-hours.ts';
import { workingTime } from './working-time.ts';

/** Hard rules about one person on one shift, those that are quickest to ask first. */
export const pairRules: readonly PairRule[] = [
  reachable,
  longestShift,
  nights,
  closed,
  fallen,
  available,
  certificates,
  occupied,
];

/** Hard rules that are a limit to a sum. */
export const limitRules: readonly LimitRule[] = [oneADay, places, weekHours, mentors, coaches, coachHours];

/** Hard rules about all shifts of a person. */
export const personRules: readonly PersonRule[] = [pinned, overlap, workingTime];

/** What is weighed. */
export const wishes: readonly Wish[] = [unfilled, idle, travel, employers, fair, familiar, likings, changes];
