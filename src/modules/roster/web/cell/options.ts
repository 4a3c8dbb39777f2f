import { type Problem, unreachable } from '../../../../planner/pool/problem.ts';
import { travelOf } from '../../../../planner/pool/rules/read.ts';
import {
  type Breach,
  type Effect,
  type Move,
  sumOf,
  type WhatIf,
  whatIf,
} from '../../../../planner/pool/what-if.ts';
import { hoursOf, type PersonHours } from '../../problem/figures.ts';
import type { DraftView } from '../../queries/draft.ts';
import { nearWords } from '../ask-words.ts';
import { effectWords } from '../explain/effect.ts';
import { clockOf, inHours } from '../text.ts';

/** A choice that a form offers. */
export type Choice = { readonly value: string; readonly label: string; readonly hint: string };
/** What cannot be chosen, with the rule that says so. */
export type No = { readonly key: string; readonly what: string; readonly rule: string; readonly why: string };

/** What of a draft the choices are made from. */
type Seen = Pick<DraftView, 'built' | 'roster' | 'names'>;

/** Longer lists of people help nobody; the best come first. */
const mostChoices = 30;

function travelWords(problem: Problem, person: number, shift: number): string {
  const minutes = travelOf(problem, person, shift);
  return minutes === unreachable ? 'niet te bereiken' : `${minutes} minuten reizen`;
}

/** Said of a choice that brings somebody a shift so near that they may say no; nothing when they have it in the roster already. */
function askWords({ problem, shifts, noticeOf }: DraftView['built'], person: number, number: number): string {
  const shift = shifts[number];
  const had = problem.people[person]?.published.includes(number) === true;
  const noticeDays = shift === undefined || had ? null : noticeOf(shift);
  return noticeDays === null ? '' : `, vraag het eerst: ${nearWords(noticeDays)}`;
}

/**
 * What is wrong in other words than those of its rule, that were made for another place: of a full shift it would speak of people who
 * are not on it yet, and for the hand of a planner only what has begun is too near.
 */
const otherWords: Readonly<Record<string, string>> = {
  places: 'Alle plekken op deze dienst zijn bezet.',
  closed: 'Deze dienst is al begonnen of voorbij.',
};

function whyNot({ rule, title, why }: Breach): { readonly rule: string; readonly why: string } {
  return { rule: title, why: otherWords[rule] ?? why };
}

type Tried = {
  readonly moves: readonly Move[];
  readonly breaches: readonly Breach[];
  readonly effect: Effect;
};

function tried(what: WhatIf, moves: readonly Move[]): Tried {
  return { moves, breaches: what.barriers(moves), effect: what.effect(moves) };
}

/** The shifts of a day that somebody may have in place of what they have then, the best first; and those they may not have, with why. */
export function shiftsFor(view: Seen, person: number, day: string) {
  const { built, roster, names } = view;
  const what = whatIf(built.problem, roster);
  const own = (roster[person] ?? []).filter((shift) => built.shifts[shift]?.onDate === day);
  const removes = own.map((shift): Move => ({ person, shift, does: 'remove' }));
  const all = built.shifts.flatMap((shift, number) => {
    if (shift.onDate !== day || own.includes(number)) return [];
    const place = names.sites.get(shift.siteId);
    const label = `${clockOf(shift)}, ${place?.employer ?? ''}, ${shift.work}`;
    return [{ shift, number, label, ...tried(what, [...removes, { person, shift: number, does: 'add' }]) }];
  });
  const may = all
    .filter(({ breaches }) => breaches.length === 0)
    .sort((a, b) => sumOf(a.effect) - sumOf(b.effect));
  return {
    may: may.map(
      ({ shift, number, label, effect }): Choice => ({
        value: shift.demandId,
        label,
        hint: `${travelWords(built.problem, person, number)}, ${inHours(shift.workMinutes)}, ${effectWords(effect)}${askWords(built, person, number)}`,
      }),
    ),
    mayNot: all.flatMap(({ shift, label, breaches: [first] }): No[] =>
      first === undefined ? [] : [{ key: shift.demandId, what: label, ...whyNot(first) }],
    ),
    without: (shift: number) => effectWords(what.effect([{ person, shift, does: 'remove' }])),
  };
}

/** Who may take a shift over from somebody, the best first. */
export function takersOf(view: Seen, shift: number, from: number) {
  const what = whatIf(view.built.problem, view.roster);
  const all = view.built.people.flatMap((_, person) => {
    if (view.roster[person]?.includes(shift) === true) return [];
    const moves: readonly Move[] = [
      { person: from, shift, does: 'remove' },
      { person, shift, does: 'add' },
    ];
    const { breaches, effect } = tried(what, moves);
    return breaches.length > 0 ? [] : [{ person, effect }];
  });
  all.sort((a, b) => sumOf(a.effect) - sumOf(b.effect));
  return { count: all.length, may: choicesOf(view, shift, all.slice(0, mostChoices)) };
}

/** The people whom no rule keeps from an open place, in their order, with what it would cost. */
export function givenTo(view: Seen, shift: number, people: readonly number[], what: WhatIf) {
  const effects = people.slice(0, mostChoices).map((person) => ({
    person,
    effect: what.effect([{ person, shift, does: 'add' }]),
  }));
  return { count: people.length, may: choicesOf(view, shift, effects) };
}

function choicesOf(
  { built, roster, names }: Seen,
  shift: number,
  chosen: readonly { readonly person: number; readonly effect: Effect }[],
): readonly Choice[] {
  const hours = hoursOf(built, roster);
  return chosen.flatMap(({ person, effect }) => {
    const participantId = built.people[person]?.participantId;
    if (participantId === undefined) return [];
    return [
      {
        value: participantId,
        label: names.people.get(participantId) ?? '',
        hint: `${travelWords(built.problem, person, shift)}, ${hoursWords(hours[person])}, ${effectWords(effect)}${askWords(built, person, shift)}`,
      },
    ];
  });
}

function hoursWords(hours: PersonHours | undefined): string {
  return hours === undefined ? '' : `heeft ${inHours(hours.planned)} van ${inHours(hours.owed)}`;
}
