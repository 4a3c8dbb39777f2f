import { fill, putIn, type Sides, takeOut } from './diensten.ts';
import { type Deviations, type Facts, type Stretch, workOf } from './facts.ts';
import type { Norms } from './parameters.ts';
import { at, type Piece } from './piece.ts';
import type { Scope } from './rule.ts';
import { rules } from './rules.ts';
import { emptyTimeline, isFree, prepare, type Timeline } from './timeline.ts';

/** A shift that was looked up once for one worker's roster, to be asked about many times. */
export type RosterShift = { readonly pieces: readonly Piece[] };

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
  const sides: Sides = { before: 0, after: 0 };
  fill(
    timeline,
    facts.work.map((each) => prepare(timeline, each)),
  );
  const scratch: number[] = [];
  const scope: Scope = { first: 0, last: 0, firstWeek: 0, lastWeek: 0 };
  return {
    shift: (shift, breaks = []) => ({
      pieces: workOf(shift, breaks, norms.breakPart).map((each) => prepare(timeline, each)),
    }),
    wouldViolate: ({ pieces }) => {
      for (const piece of pieces) if (!isFree(timeline, piece)) return true;
      putIn(timeline, pieces, scratch, sides);
      const { before, after } = sides;
      const { next, prev } = timeline.diensten;
      scope.first = before === 0 ? at(next, 0) : before;
      scope.last = at(prev, after);
      scope.firstWeek = pieces[0]?.week ?? 0;
      scope.lastWeek = weekOf(pieces.at(-1));
      const violates = isBroken(timeline, scope);
      takeOut(timeline, scratch, sides);
      return violates;
    },
    place: ({ pieces }) => {
      const places: number[] = [];
      putIn(timeline, pieces, places, sides);
      return { places };
    },
    remove: ({ places }) => takeOut(timeline, places, sides),
  };
}

function isBroken(timeline: Timeline, scope: Scope): boolean {
  for (const rule of rules) if (rule(timeline, scope, null)) return true;
  return false;
}

function weekOf(piece: Piece | undefined): number {
  return piece === undefined ? 0 : piece.minutesNext > 0 ? piece.week + 1 : piece.week;
}
