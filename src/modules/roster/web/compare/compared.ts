import { addDays } from '../../../../kernel/local-date.ts';
import { costsOf } from '../../../../planner/pool/check.ts';
import type { Weights } from '../../../../planner/pool/problem.ts';
import { formatDay } from '../../../../ui/index.ts';
import { figuresOf } from '../../problem/figures.ts';
import type { DraftView } from '../../queries/draft.ts';
import type { DraftShift } from '../../rules/draft.ts';
import { idleIn, wishCostsOf } from '../explain/costs.ts';
import { fromTill } from '../text.ts';
import { wishWords } from '../wishes.ts';

/** One of two drafts, in the figures by which they are compared. */
export type Side = {
  readonly id: string;
  readonly name: string;
  readonly period: string;
  /** What it was made with. */
  readonly weighing: string;
  readonly total: number;
  readonly costs: Readonly<Record<string, number>>;
  /** The same in the own unit of each wish. */
  readonly amounts: Readonly<Record<string, number>>;
  readonly asked: number;
  readonly unfilled: number;
  /** In minutes. */
  readonly idle: number;
  /** How many people have shifts at one employer, at two, and at more. */
  readonly employers: readonly [one: number, two: number, more: number];
  readonly wrong: number;
};

/** The figures of a draft; its points by the weights that both sides are held against, whatever it was made with. */
export function sideOf(view: DraftView, weights: Weights): Side {
  const { draft, days, built, roster, weightSet } = view;
  const costs = costsOf({ ...built.problem, weights }, roster);
  const wishes = wishCostsOf(view);
  const employers = roster.map(
    (own) => new Set(own.map((shift) => built.shifts[shift]?.organisationId)).size,
  );
  const having = (test: (count: number) => boolean) => employers.filter(test).length;
  return {
    id: draft.id,
    name: draft.name,
    period: fromTill(days.from, addDays(days.to, -1)),
    weighing: weightSet.name,
    total: Math.round(costs.total),
    costs: Object.fromEntries(wishWords.map(({ weight }) => [weight, Math.round(costs.by[weight])])),
    amounts: Object.fromEntries(wishes.map(({ weight, amount }) => [weight, Math.round(amount * 10) / 10])),
    ...figuresOf(built, roster),
    idle: idleIn(wishes),
    employers: [having((n) => n === 1), having((n) => n === 2), having((n) => n > 2)],
    wrong: view.violations.length,
  };
}

export type Difference = {
  readonly participantId: string;
  readonly name: string;
  readonly days: number;
  readonly first: string;
  readonly onlyA: number;
  readonly onlyB: number;
};

/** Whose roster differs, most days first. */
export function differences(a: DraftView, b: DraftView): readonly Difference[] {
  const keyed = (shifts: readonly DraftShift[]) =>
    new Map(shifts.map((each) => [`${each.participantId} ${each.demandId} ${each.onDate}`, each]));
  const [inA, inB] = [keyed(a.shifts), keyed(b.shifts)];
  const only = [
    ...[...inA].flatMap(([key, each]) => (inB.has(key) ? [] : [{ ...each, side: 'a' as const }])),
    ...[...inB].flatMap(([key, each]) => (inA.has(key) ? [] : [{ ...each, side: 'b' as const }])),
  ];
  return [...Map.groupBy(only, ({ participantId }) => participantId)]
    .map(([participantId, shifts]) => {
      const days = [...new Set(shifts.map(({ onDate }) => onDate))].sort();
      const [first] = days;
      return {
        participantId,
        name: a.names.people.get(participantId) ?? b.names.people.get(participantId) ?? '',
        days: days.length,
        first: first === undefined ? '' : formatDay(first, 'nl', 'near'),
        onlyA: shifts.filter(({ side }) => side === 'a').length,
        onlyB: shifts.filter(({ side }) => side === 'b').length,
      };
    })
    .sort((x, y) => y.days - x.days || x.name.localeCompare(y.name, 'nl'));
}
