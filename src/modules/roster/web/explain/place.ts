import type { LocalDate } from '../../../../kernel/local-date.ts';
import { type EmptyPlace, emptyPlaceIn, type Nearly } from '../../../../planner/pool/explain.ts';
import { type WhatIf, whatIf } from '../../../../planner/pool/what-if.ts';
import { keyOf } from '../../problem/build.ts';
import type { ShiftOf } from '../../problem/facts.ts';
import type { DraftView } from '../../queries/draft.ts';
import { whyNotNow } from '../../rules/draft.ts';
import { cellHref, shiftHref } from '../paths.ts';
import { betterBy, clockOf } from '../text.ts';
import { effectWords } from './effect.ts';
import { type Remedy, remedyFor } from './remedy.ts';

/** Why a place is empty, in words and with the way to each list behind a number. */
export type PlaceShown = {
  readonly key: string;
  readonly href: string;
  readonly day: LocalDate;
  readonly clock: string;
  readonly employer: string;
  readonly work: string;
  readonly empty: number;
  readonly failing: readonly {
    readonly rule: string;
    readonly title: string;
    readonly count: number;
    /** Of those, how many fail on nothing else. */
    readonly only: number;
    readonly href: string;
  }[];
  /** Whether the draft can still give it to somebody. */
  readonly changeable: boolean;
  readonly possible: number;
  /** Who can have it at the least cost. */
  readonly best: { readonly name: string; readonly effect: string; readonly href: string } | null;
  /** For each rule who fails on that only, the least dear first: the first is the smallest change. */
  readonly nearly: readonly NearlyShown[];
  /** Who fails on the fewest rules, one line for each, where everybody fails on more than one. */
  readonly fewest: readonly NearlyShown[];
};

export type NearlyShown = {
  readonly rule: string;
  readonly title: string;
  readonly name: string;
  readonly href: string;
  readonly why: string;
  /** What the roster becomes: "12 punten beter". */
  readonly more: string;
  readonly remedy: Remedy | null;
};

/** Who looks: not everybody may change everything that would help. */
export type By = { readonly planner: boolean };

/** Whether the draft can still give a shift or take it, as the action that does so decides it. */
export function isChangeable({ draft, built }: Pick<DraftView, 'draft' | 'built'>, shift: ShiftOf): boolean {
  return whyNotNow(draft, [shift], built.isOver) === null;
}

/** Explains the shifts of a draft one by one, for who asks; null for a shift without an empty place. */
export function placesIn(view: DraftView, by: By) {
  const what = whatIf(view.built.problem, view.roster);
  const explain = emptyPlaceIn(view.built.problem, view.roster, what);
  return {
    what,
    explain,
    shown: (shift: number): PlaceShown | null => {
      const place = explain(shift);
      return place === null ? null : shownPlace(view, place, what, by);
    },
  };
}

function shownPlace(view: DraftView, place: EmptyPlace, what: WhatIf, { planner }: By): PlaceShown | null {
  const { draft, built, names } = view;
  const shift = built.shifts[place.shift];
  if (shift === undefined) return null;
  const href = shiftHref(draft.id, shift.demandId, shift.onDate);
  const [first] = place.possible;
  const participantId = built.people[first ?? -1]?.participantId;
  return {
    key: keyOf(shift),
    href,
    day: shift.onDate,
    clock: clockOf(shift),
    employer: names.sites.get(shift.siteId)?.employer ?? '',
    work: shift.work,
    empty: place.empty,
    changeable: isChangeable(view, shift),
    failing: place.failing.map(({ rule, title, people }) => ({
      rule,
      title,
      count: people.length,
      only: people.filter(({ only }) => only).length,
      href: `${href}?regel=${rule}#namen`,
    })),
    possible: place.possible.length,
    best:
      first === undefined || participantId === undefined
        ? null
        : {
            name: names.people.get(participantId) ?? '',
            effect: effectWords(what.effect([{ person: first, shift: place.shift, does: 'add' }])),
            href: `${href}?wie=${participantId}`,
          },
    nearly: place.nearly.flatMap((each) => nearlyShown(view, place.shift, each, planner) ?? []),
    fewest: fewestShown(view, place, planner),
  };
}

function fewestShown(view: DraftView, { shift, fewest }: EmptyPlace, planner: boolean) {
  if (fewest === null) return [];
  const { breaches, ...who } = fewest;
  return breaches.flatMap((breach) => nearlyShown(view, shift, { ...breach, ...who }, planner) ?? []);
}

function nearlyShown(
  { draft, built, names }: DraftView,
  number: number,
  { person, rule, title, why, more }: Nearly,
  planner: boolean,
): NearlyShown | null {
  const participantId = built.people[person]?.participantId;
  const shift = built.shifts[number];
  if (participantId === undefined || shift === undefined) return null;
  const name = names.people.get(participantId) ?? '';
  const { onDate: day, siteId } = shift;
  return {
    rule,
    title,
    name,
    href: cellHref(draft.id, participantId, day),
    why,
    more: betterBy(more),
    remedy: remedyFor(rule, { draftId: draft.id, participantId, name, day, siteId, planner }),
  };
}
