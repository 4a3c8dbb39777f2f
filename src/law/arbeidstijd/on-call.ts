import { type Calendar, dayIn, type Minute, minutesPerDay } from './clock.ts';
import { type Facts, joined, placeAfter, type Stretch, without } from './facts.ts';
import type { Norms } from './parameters.ts';
import { at, never, type Piece, pieceOf } from './piece.ts';

/** What consignatie adds to one worker's time (ATW 5:9), looked up once: only `extra` changes with the work that is put in. */
export type OnCall = {
  /** Consignatie that goes on counts as one here. */
  readonly whole: readonly Stretch[];
  /** Calls as lid 7 counts them, and what of it is no work. */
  readonly counted: readonly Stretch[];
  readonly added: readonly Stretch[];
  /** Of each night the last call that began between 0 and 6, in periods with many on-call nights (lid 6 a). */
  readonly lastCalls: readonly Stretch[];
  /** Per week how many times consignatie has some time between 0 and 6. */
  readonly nights: Int32Array;
  /** Per week the minutes by which short calls count for more than the work that is done then. */
  readonly extra: Int32Array;
  /**
   * Per consignatie, for each 48 hours that must be free after it: where one begins that was found free of all there is; 0 when
   * none is known. Work that is taken out leaves them free; work that is put in to stay takes them (`takeDoubles`).
   */
  readonly doubles: Int32Array;
};

type Given = {
  readonly calendar: Calendar;
  readonly norms: Norms;
  readonly facts: Pick<Facts, 'onCall' | 'calls' | 'adultFrom'>;
};

/** The profile of somebody's consignatie; null of who is never on call. */
export function onCallOf(given: Given): OnCall | null {
  const { calendar, facts, norms } = given;
  if (facts.onCall.length === 0) return null;
  const count = calendar.days / 7;
  const piece = (stretch: Stretch) => pieceOf(calendar, facts.adultFrom, 6, stretch);
  const nights = new Int32Array(count + 1);
  for (const each of facts.onCall) {
    const { week, two } = piece(each);
    if (two !== never) nights[week] = at(nights, week) + 1;
  }
  const counted = countedCalls(facts.calls, norms.callLeast);
  const added = without(counted, joined(facts.calls));
  const extra = new Int32Array(count + 1);
  for (const each of added) addTo(extra, piece(each), 1);
  return {
    whole: joined(facts.onCall),
    counted,
    added,
    lastCalls: lastCalls(given, nights),
    nights,
    extra,
    doubles: new Int32Array(facts.onCall.length * norms.onCallFreeDouble),
  };
}

/** Time between two calls of at most half an hour is work, and a call is at least half an hour (5:9 lid 7). */
function countedCalls(calls: readonly Stretch[], least: number): readonly Stretch[] {
  return joined(calls.map(({ from, to }) => ({ from, to: to + least }))).map(({ from, to }) => ({
    from,
    to: Math.max(to - least, from + least),
  }));
}

function addTo(extra: Int32Array, { week, minutes, minutesNext }: Piece, times: 1 | -1): void {
  extra[week] = at(extra, week) + times * minutes;
  extra[week + 1] = at(extra, week + 1) + times * minutesNext;
}

/** Work that is put in where a call counts for more than it lasted: that time is not counted twice. */
export function countBesideCalls(
  onCall: OnCall,
  stretch: Stretch,
  prepared: (stretch: Stretch) => Piece,
  times: 1 | -1,
): void {
  const { added, extra } = onCall;
  for (let place = placeAfter(added, stretch.from); place < added.length; place++) {
    const each = added[place];
    if (each === undefined || each.from >= stretch.to) return;
    const both = { from: Math.max(each.from, stretch.from), to: Math.min(each.to, stretch.to) };
    addTo(extra, prepared(both), times === 1 ? -1 : 1);
  }
}

/** Forgets the free times of 48 hours in which work was put in to stay. */
export function takeDoubles({ doubles }: OnCall, from: Minute, to: Minute): void {
  for (let each = 0; each < doubles.length; each++) {
    const free = at(doubles, each);
    if (free < to && from < free + 2 * minutesPerDay) doubles[each] = 0;
  }
}

function lastCalls({ calendar, facts, norms }: Given, nights: Int32Array): readonly Stretch[] {
  const busy = busyWeeks(nights, norms.onCallsForLess);
  const inNight = facts.calls.filter(({ from }) => from < at(calendar.six, dayIn(calendar, from)));
  return inNight.filter((call, place) => {
    const day = dayIn(calendar, call.from);
    const later = inNight[place + 1];
    return (later === undefined || dayIn(calendar, later.from) !== day) && busy[Math.floor(day / 7)] === true;
  });
}

/** The weeks that lie in 16 weeks with so many on-call nights. */
function busyWeeks(nights: Int32Array, least: number): readonly boolean[] {
  const sum = (from: number) => nights.subarray(from, from + 16).reduce((all, each) => all + each, 0);
  const many = Array.from(nights, (_, first) => sum(first) >= least);
  return many.map((_, week) => many.slice(Math.max(0, week - 15), week + 1).includes(true));
}
