import { minuteOf } from '../../kernel/times.ts';
import { refusal } from './rules/refusals.ts';

/** A break as a line of a planning request has it: from when until when, or after so many hours for so long. */
export type SentBreak = {
  /** Minutes after the line begins. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly trigger:
    | { readonly hours?: number | null | undefined; readonly breakDuration?: string | null | undefined }
    | null
    | undefined;
  readonly isPaid: boolean;
};

/** The times of a line: its end, in minutes after it begins, or how many hours are worked. */
export type SentTimes = {
  readonly end: number | undefined;
  readonly hours: number | null | undefined;
  readonly breaks: readonly SentBreak[];
};

type Break = {
  readonly from: number;
  readonly to: number;
  /** Which break of the line it is. */
  readonly place: number;
  readonly isPaid: boolean;
  readonly isTriggered: boolean;
};

/** What a line means by them, in minutes after it begins. */
export type ReadTimes = {
  readonly end: number;
  readonly breaks: readonly Break[];
  readonly wrong: readonly ReturnType<typeof refusal>[];
  /** True for a line with an end and hours that say something else: then the end counts. */
  readonly hoursDiffer: boolean;
};

/** Minutes. Nobody is asked for longer. */
const longest = 16 * 60;

/**
 * Reads when a line ends and has its breaks; `fields` says where its end and its hours stand. Where it has no end, the hours are worked, and breaks
 * that are not paid come on top. A break that comes after so many hours is none in a line that is over before it would be. Refuses a
 * line without an end or with hours that cannot be, and a break without a time.
 */
export function readTimes(sent: SentTimes, at: string, endAt: string): ReadTimes {
  const works = typeof sent.hours === 'number' ? Math.round(sent.hours * 60) : null;
  const all = sent.breaks.map(breakOf);
  const known = all.filter((each) => each !== null).toSorted((a, b) => a.from - b.from);
  const missing = all.flatMap((each, place) =>
    each === null ? [refusal('break-when', { field: `${at}.breaks.${place}` })] : [],
  );
  const wrong = sent.end === undefined ? hoursWrong(works, at, endAt) : [];
  // Of a line without an end one thing is told, and not that its breaks are outside it.
  if (wrong.length > 0) return { end: 60, breaks: [], wrong: [...wrong, ...missing], hoursDiffer: false };
  const unpaid = (breaks: readonly Break[]) =>
    breaks.reduce((sum, { from, to, isPaid }) => sum + (isPaid ? 0 : to - from), 0);
  let breaks = known.filter(({ isTriggered }) => !isTriggered);
  for (const each of known.filter(({ isTriggered }) => isTriggered)) {
    const end = sent.end ?? (works ?? 0) + unpaid([...breaks, each]);
    if (each.to < end) breaks = [...breaks, each];
  }
  const worked = (works ?? 0) + unpaid(breaks);
  return {
    end: sent.end ?? worked,
    breaks: breaks.toSorted((a, b) => a.place - b.place),
    wrong: missing,
    hoursDiffer: sent.end !== undefined && works !== null && sent.end !== worked,
  };
}

function hoursWrong(works: number | null, at: string, endAt: string) {
  if (works === null || works <= 0) return [refusal('line-end', { field: `${at}.${endAt}` })];
  return works > longest ? [refusal('too-long', { field: `${at}.hours` })] : [];
}

/** Null when nothing says when it is. */
function breakOf({ from, to, trigger, isPaid }: SentBreak, place: number): Break | null {
  if (from !== undefined && to !== undefined) return { from, to, place, isPaid, isTriggered: false };
  const { hours, breakDuration } = trigger ?? {};
  const isTime = /^([01]\d|2[0-3]):[0-5]\d/.test(breakDuration ?? '');
  if (typeof hours !== 'number' || hours <= 0 || !isTime) return null;
  const after = Math.round(hours * 60);
  return { from: after, to: after + minuteOf(breakDuration ?? ''), place, isPaid, isTriggered: true };
}
