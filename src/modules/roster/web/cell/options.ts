import { type Problem, unreachable } from '../../../../planner/pool/problem.ts';
import {
  type Breach,
  type Effect,
  type Move,
  type WhatIf,
  whatIf,
} from '../../../../planner/pool/what-if.ts';
import { hoursOf, type PersonHours } from '../../problem/figures.ts';
import type { DraftView } from '../../queries/draft.ts';
import { betterBy, clockOf, inHours } from '../text.ts';
import { wishWords } from '../wishes.ts';

/** A choice that a form offers. */
export type Choice = { readonly value: string; readonly label: string; readonly hint: string };
/** What cannot be chosen, with the rule that says so. */
export type No = { readonly key: string; readonly what: string; readonly rule: string; readonly why: string };

/** How many wishes are named beside the sum. */
const namedWishes = 2;
/** Longer lists of people help nobody; the best come first. */
const mostChoices = 30;

/** What a change does, in words: "32 punten beter (lege plekken 40 beter, reistijd 8 minder goed)". */
export function effectWords(effect: Effect): string {
  const parts = wishWords
    .map(({ weight, title }) => ({ title, points: Math.round(effect[weight]) }))
    .filter(({ points }) => points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, namedWishes)
    .map(
      ({ title, points }) =>
        `${title.toLowerCase()} ${Math.abs(points)} ${points < 0 ? 'beter' : 'minder goed'}`,
    );
  const all = betterBy(sumOf(effect));
  return parts.length === 0 ? all : `${all} (${parts.join(', ')})`;
}

export function sumOf(effect: Effect): number {
  return Object.values(effect).reduce((sum, each) => sum + each, 0);
}

function travelWords({ people }: Problem, person: number, shift: number): string {
  const minutes = people[person]?.travel[shift] ?? unreachable;
  return minutes === unreachable ? 'niet te bereiken' : `${minutes} minuten reizen`;
}

/** What is wrong in the words of its rule; of a full shift the sentence of the rule would speak of people who are not on it yet. */
function whyNot({ rule, title, why }: Breach): { readonly rule: string; readonly why: string } {
  return { rule: title, why: rule === 'places' ? 'Alle plekken op deze dienst zijn bezet.' : why };
}

type Tried = {
  readonly moves: readonly Move[];
  readonly breaches: readonly Breach[];
  readonly effect: Effect;
};

function tried(what: WhatIf, moves: readonly Move[]): Tried {
  return { moves, breaches: what.breaches(moves), effect: what.effect(moves) };
}

/** The shifts of a day that somebody may have in place of what they have then, the best first; and those they may not have, with why. */
export function shiftsFor(view: DraftView, person: number, day: string) {
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
        hint: `${travelWords(built.problem, person, number)}, ${inHours(shift.workMinutes)}, ${effectWords(effect)}`,
      }),
    ),
    mayNot: all.flatMap(({ shift, label, breaches: [first] }): No[] =>
      first === undefined ? [] : [{ key: shift.demandId, what: label, ...whyNot(first) }],
    ),
    without: (shift: number) => effectWords(what.effect([{ person, shift, does: 'remove' }])),
  };
}

/** Who may have a shift, the best first, and who may not with why; `from` hands it over, null gives a place that is open. */
export function peopleFor(view: DraftView, shift: number, from: number | null) {
  const { built, roster, names } = view;
  const what = whatIf(built.problem, roster);
  const hours = hoursOf(built, roster);
  const removes: readonly Move[] = from === null ? [] : [{ person: from, shift, does: 'remove' }];
  const all = built.people.flatMap(({ participantId }, person) =>
    roster[person]?.includes(shift) === true
      ? []
      : [
          {
            participantId,
            person,
            name: names.people.get(participantId) ?? '',
            ...tried(what, [...removes, { person, shift, does: 'add' }]),
          },
        ],
  );
  const may = all
    .filter(({ breaches }) => breaches.length === 0)
    .sort((a, b) => sumOf(a.effect) - sumOf(b.effect));
  return {
    count: may.length,
    may: may.slice(0, mostChoices).map(
      ({ participantId, person, name, effect }): Choice => ({
        value: participantId,
        label: name,
        hint: `${travelWords(built.problem, person, shift)}, ${hoursWords(hours[person])}, ${effectWords(effect)}`,
      }),
    ),
    mayNot: all
      .flatMap(({ participantId, name, breaches: [first] }): No[] =>
        first === undefined ? [] : [{ key: participantId, what: name, ...whyNot(first) }],
      )
      .sort((a, b) => a.what.localeCompare(b.what, 'nl')),
  };
}

function hoursWords(hours: PersonHours | undefined): string {
  return hours === undefined ? '' : `heeft ${inHours(hours.planned)} van ${inHours(hours.owed)}`;
}
