import type { Minute } from './clock.ts';
import { fill, putIn, takeOut } from './diensten.ts';
import { type Deviations, type Facts, type Stretch, workOf } from './facts.ts';
import type { Norms } from './parameters.ts';
import { asOne, at, type Piece } from './piece.ts';
import { type Asked, type Tried, takeBack, tryIn } from './question.ts';
import type { Scope } from './rule.ts';
import { isBroken } from './rules.ts';
import { emptyTimeline, isTaken, prepare } from './timeline.ts';

/** A shift that was looked up once for one worker's roster, to be asked about many times. */
export type RosterShift = Asked & {
  /** There is absence or consignatie then. */
  readonly isTaken: boolean;
  readonly firstWeek: number;
  readonly lastWeek: number;
  readonly from: Minute;
  readonly to: Minute;
};

/** A shift that stands in the roster, by which it can be taken out. */
export type Placed = { readonly places: readonly number[] };

/** One worker's roster that a search fills: see `roster`. */
export type Roster = {
  readonly shift: (shift: Stretch, breaks?: readonly Stretch[]) => RosterShift;
  readonly wouldViolate: (shift: RosterShift) => boolean;
  readonly place: (shift: RosterShift) => Placed;
  readonly remove: (placed: Placed) => void;
};

type Given = {
  /** The time the search is about, with the history it must look back on: 52 weeks for all rules. */
  readonly span: Stretch;
  readonly facts: Facts;
  readonly norms: Norms;
  readonly deviations?: Deviations;
  /** The most pieces of work (a shift has one more than it has breaks) that stand in it at once. */
  readonly room?: number;
};

/**
 * One worker's time, to be asked many times whether a shift can be added. The history of `facts` is in it from the start; absence
 * and consignatie are fixed. `wouldViolate` is true when, with the shift, a rule is breached in a period that it touches (also
 * when it was already), or when the worker has something else then. `place` does not ask first. It uses the rules that the full
 * check uses; nothing else knows the law.
 */
export function roster({ span, facts, norms, deviations = {}, room }: Given): Roster {
  const days = (span.to - span.from) / 1440;
  const timeline = emptyTimeline(span, room ?? facts.work.length + Math.ceil(days) * 4 + 64, facts, {
    norms,
    deviations,
  });
  fill(
    timeline,
    facts.work.map((each) => prepare(timeline, each)),
  );
  const tried: Tried = { places: [], whole: null, before: 0, after: 0, first: 0, last: 0 };
  const scope: Scope = { first: 0, last: 0, firstWeek: 0, lastWeek: 0, from: 0, to: 0 };
  return {
    shift: (shift, breaks = []) => {
      const pieces = workOf(shift, breaks, norms.breakPart).map((each) => prepare(timeline, each));
      return {
        pieces,
        whole: asOne(pieces, norms.breakPart, norms.dienstRest),
        isTaken: pieces.some((piece) => isTaken(timeline, piece)),
        firstWeek: pieces[0]?.week ?? 0,
        lastWeek: weekOf(pieces.at(-1)),
        ...shift,
      };
    },
    wouldViolate: (shift) => {
      if (shift.isTaken || !tryIn(timeline, shift, tried)) return true;
      const { next, prev } = timeline.diensten;
      scope.first = tried.before === 0 ? at(next, 0) : tried.before;
      scope.last = at(prev, tried.after);
      scope.firstWeek = shift.firstWeek;
      scope.lastWeek = shift.lastWeek;
      scope.from = shift.from;
      scope.to = shift.to;
      const violates = isBroken(timeline, scope, null);
      takeBack(timeline, tried);
      return violates;
    },
    place: ({ pieces }) => ({ places: putIn(timeline, pieces) }),
    remove: ({ places }) => takeOut(timeline, places),
  };
}

function weekOf(piece: Piece | undefined): number {
  return piece === undefined ? 0 : piece.minutesNext > 0 ? piece.week + 1 : piece.week;
}
