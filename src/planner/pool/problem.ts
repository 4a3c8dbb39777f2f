import type { LocalDate } from '../../kernel/local-date.ts';
import type { Minute } from '../../law/arbeidstijd/clock.ts';
import type { Deviations, Facts, Stretch } from '../../law/arbeidstijd/facts.ts';

/**
 * All that the planner knows of a pool: people with a guarantee, shifts at several employers, and what weighs how much. People,
 * sites, employers and shifts are numbered from 0 by their place in the lists; moments are minutes as in `law/arbeidstijd`, so a
 * night in which the clock changes is as long as it really is. No names, no addresses, nothing about health.
 */
export type Problem = {
  readonly firstDay: LocalDate;
  readonly days: number;
  readonly sites: readonly Site[];
  readonly guidance: readonly Guidance[];
  /** In order of `from`. */
  readonly shifts: readonly Shift[];
  readonly people: readonly Person[];
  readonly weights: Weights;
};

/** A place where people work, of one employer. */
export type Site = {
  readonly id: string;
  readonly employer: number;
  /** Minutes from Monday to Sunday that people with guidance 2 can work there, all together; null when nobody said how many. */
  readonly coachMinutes: number | null;
  /**
   * By week from the one of `firstDay`, minutes of those that went before that day, or stand after the days; below 0 for what stands in the
   * days and was not used. Nothing in weeks that it does not reach.
   */
  readonly coachedInWeek: readonly number[];
};

/** Who can be guided at one site on one day. */
export type Guidance = {
  /** How many people with guidance 1 or 2 can be there. */
  readonly mentorPlaces: number;
  /** How many with guidance 2, of those. */
  readonly coachPlaces: number;
};

/** Work on one day at one site, for one or more people. */
export type Shift = {
  readonly id: string;
  readonly site: number;
  /** Shifts of one site at the same hours of the clock share this, whatever the day: travel and liking hang on nothing else. */
  readonly trip: number;
  /** Days after `firstDay` on which it begins. */
  readonly day: number;
  readonly from: Minute;
  readonly to: Minute;
  readonly breaks: readonly Stretch[];
  /** Without the breaks: what counts for the guarantee. */
  readonly workMinutes: number;
  readonly places: number;
  readonly importance: 1 | 2 | 3;
  readonly certificates: readonly string[];
  /** Which of the problem's `guidance` is there: shifts of one site and day share it. */
  readonly guidance: number;
  /** Who is the mentor there, by a number; null when nobody said so. */
  readonly mentor: number | null;
  /** Evening, night or weekend: shared fairly. */
  readonly unpopular: boolean;
  /** Too near to give to somebody without asking (notice): nobody is added, nobody is taken out; only pinned work stands. */
  readonly closed: boolean;
};

export type Person = {
  readonly id: string;
  /** Time worked, agreed absence and consignatie, of all employers, 52 weeks back; and the law that goes with it. */
  readonly facts: Facts;
  readonly deviations: Deviations;
  /** When they can work, in order of time without overlap; leave and sickness are taken out already. */
  readonly available: readonly Stretch[];
  readonly certificates: readonly Certificate[];
  /** 0: works alone; 1: a mentor near; 2: a coach beside them. */
  readonly guidance: 0 | 1 | 2;
  readonly nights: boolean;
  readonly longestShift: number;
  /** At most so many minutes of work from Monday to Sunday, with what stands beside the roster. */
  readonly weekMinutes: number;
  /** By week from the one of `firstDay`, minutes: what was worked in it before that day, what stands in it after the days, and courses; nothing in weeks that it does not reach. */
  readonly besideInWeek: readonly number[];
  /** What is still owed in each part of a month within the horizon: the guarantee less what was worked, learned or paid leave. */
  readonly guarantees: readonly Guarantee[];
  /** Minutes from home by the trip of a shift, at its hour; `unreachable` when there is no way to be there, or it is further than they can travel. */
  readonly travel: Int16Array;
  /** What they like (above 0) or would rather not (below 0), by the trip of a shift, from -2 to 2. */
  readonly liking: Int8Array;
  /** Sites where they worked lately. */
  readonly familiar: readonly number[];
  /** Mentors with whom they worked lately. */
  readonly mentors: readonly number[];
  /** Unpopular shifts in the eight weeks before. */
  readonly unpopularBefore: number;
  /** Shifts they have: agreed by hand or too near to change. They stay. */
  readonly pinned: readonly number[];
  /** Shifts of the published roster: changing one is possible, and weighs. */
  readonly published: readonly number[];
  /** Shifts of the published roster that fell away from them because their work there ended. */
  readonly fallen: readonly number[];
};

export const unreachable = -1;

/** Valid from the beginning of one moment until another; null for ever. */
export type Certificate = { readonly name: string; readonly from: Minute; readonly until: Minute | null };

/** Days after `firstDay`, half-open. */
export type Guarantee = { readonly fromDay: number; readonly toDay: number; readonly minutes: number };

/** What each wish weighs, in points; a planner can set them and compare. */
export type Weights = {
  /** An hour of asked work with nobody, by importance 1, 2, 3. */
  readonly unfilledHour: readonly [number, number, number];
  /** An hour that is paid and not worked; each next quarter of the guarantee weighs half as much again, so that idleness is spread. */
  readonly idleHour: number;
  /** An hour of travel, there and back. */
  readonly travelHour: number;
  /** Each employer beyond the first of a person. */
  readonly extraEmployer: number;
  /** Each unpopular shift of a person above what is fair. */
  readonly unfairShift: number;
  /** Each shift at a site that the person does not know yet; half of it for another mentor at a site that they know. */
  readonly unfamiliarShift: number;
  /** A shift that is liked less by one. */
  readonly dislike: number;
  /** A person and day that is otherwise than published. */
  readonly change: number;
};

/** For each person the shifts they work, in order of time. */
export type Roster = readonly (readonly number[])[];

export const standardWeights: Weights = {
  unfilledHour: [20, 30, 45],
  idleHour: 15,
  travelHour: 6,
  extraEmployer: 20,
  unfairShift: 10,
  unfamiliarShift: 2,
  dislike: 4,
  change: 25,
};
