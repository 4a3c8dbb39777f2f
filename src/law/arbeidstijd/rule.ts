import { fillText, type Text } from '../../kernel/text.ts';
import type { Minute } from './clock.ts';
import type { NormName } from './parameters.ts';
import { at, never } from './piece.ts';
import type { Timeline } from './timeline.ts';

/** Where a rule looks: the diensten whose hours or following rest may be new, and the weeks whose sums may be. */
export type Scope = {
  first: number;
  last: number;
  firstWeek: number;
  lastWeek: number;
  /** The time in which work may be new. */
  from: Minute;
  to: Minute;
};

/** Takes what a rule finds: a breach with its words, or a use of an exception that the law ties to a condition. */
export type Tell = {
  readonly breach: (rule: string, at: Minute, told: Told, ...norms: readonly NormName[]) => void;
  readonly exception: (rule: string) => void;
};

/**
 * A rule of the law, in one definition for both questions. Without `tell` it answers true at the first breach that it meets; with
 * `tell` it tells them all, and never answers.
 */
export type Rule = (timeline: Timeline, scope: Scope, tell: Tell | null) => boolean;

/** Everything there is. */
export function wholeOf({ diensten, weeks }: Timeline): Scope {
  return {
    first: at(diensten.next, 0),
    last: at(diensten.prev, 0),
    firstWeek: 0,
    lastWeek: weeks.count - 1,
    from: -never,
    to: never,
  };
}

/** A week that may lie outside what is known: then 0. Reading outside a typed array would make every read through `at` slower. */
export function ofWeek(cells: Int32Array, week: number): number {
  return week < 0 || week >= cells.length ? 0 : at(cells, week);
}

/** Sum of a run of weeks; what lies outside counts as 0. */
export function sumOver(cells: Int32Array, from: number, weeks: number): number {
  let sum = 0;
  const last = Math.min(cells.length, from + weeks);
  for (let week = Math.max(0, from); week < last; week++) sum += at(cells, week);
  return sum;
}

/**
 * The periods of so many weeks that contain a week of the scope, by their first week. A period that reaches outside what is
 * known holds nothing more than one within it, so those are left out.
 */
export function periodsOf(
  { weeks }: Timeline,
  { firstWeek, lastWeek }: Scope,
  length: number,
): { from: number; to: number } {
  const last = Math.max(0, weeks.count - length);
  return { from: Math.min(last, Math.max(0, firstWeek - length + 1)), to: Math.min(last, lastWeek) };
}

/** A length of time in words, that keeps its minutes. */
type Duration = Text & { readonly minutes: number };

/** 12 uur, 45 minuten, 12 uur en 15 minuten. */
export function duration(minutes: number): Duration {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const nl = [
    hours > 0 ? `${hours} uur` : '',
    rest > 0 || hours === 0 ? many(rest, 'minuut', 'minuten') : '',
  ];
  const en = [
    hours > 0 ? many(hours, 'hour', 'hours') : '',
    rest > 0 || hours === 0 ? many(rest, 'minute', 'minutes') : '',
  ];
  const both = (parts: readonly string[], and: string) => parts.filter((part) => part !== '').join(and);
  return { nl: both(nl, ' en '), en: both(en, ' and '), minutes };
}

function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** A number that a sentence names, for who reads no sentences: `found` and `allowed` above all. */
export type Fact = { readonly name: string; readonly value: number; readonly unit: 'minutes' | 'number' };

/** A sentence, and the numbers in it. */
export type Told = { readonly text: Text; readonly facts: readonly Fact[] };

/** Fills a sentence with durations (in words of its language), counts and words. */
export function say(sentence: Text, values: Readonly<Record<string, Duration | Text | number>> = {}): Told {
  const facts = Object.entries(values).flatMap(([name, value]): readonly Fact[] => {
    if (typeof value === 'number') return [{ name, value, unit: 'number' }];
    return 'minutes' in value ? [{ name, value: value.minutes, unit: 'minutes' }] : [];
  });
  return { text: fillText(sentence, values), facts };
}
