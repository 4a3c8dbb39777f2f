import { formatDay } from '../../../../ui/index.ts';
import { shiftOfBreach } from '../../problem/breach.ts';
import { keyOf } from '../../problem/build.ts';
import { figuresOf, filledOf } from '../../problem/figures.ts';
import type { DraftView } from '../../queries/draft.ts';
import { type DraftShift, keyOf as keyOfGiven } from '../../rules/draft.ts';
import { idleIn, type WishCosts, wishCostsOf } from '../explain/costs.ts';
import { cellHref, shiftHref } from '../paths.ts';
import { clockOf } from '../text.ts';

/** Something to say with the page where it can be mended. */
export type Said = { readonly key: string; readonly text: string; readonly href: string | null };

export type Summary = {
  readonly asked: number;
  readonly unfilled: number;
  /** In minutes. */
  readonly idle: number;
  readonly cost: number;
  readonly wishes: readonly WishCosts[];
  readonly violations: readonly Said[];
  readonly open: readonly Said[];
  readonly lost: readonly Said[];
};

/** What a draft comes to, with words for whatever is wrong with it. */
export function summaryOf(view: DraftView): Summary {
  const { built, roster, costs } = view;
  const wishes = wishCostsOf(view);
  return {
    ...figuresOf(built, roster),
    idle: idleIn(wishes),
    cost: Math.round(costs.total),
    wishes,
    violations: view.violations.map((each, place) => violationSaid(view, each, place)),
    open: openPlaces(view),
    lost: view.lost.map((each) => lostSaid(view, each)),
  };
}

function violationSaid(
  { draft, built, names }: DraftView,
  violation: DraftView['violations'][number],
  place: number,
): Said {
  const { title, person, sentence, standing } = violation;
  const shift = shiftOfBreach(violation, built.shifts);
  const participantId = person === null ? null : (built.people[person]?.participantId ?? null);
  const facts = shift === null ? null : (built.shifts[shift] ?? null);
  const who = participantId === null ? [] : [names.people.get(participantId) ?? ''];
  const where =
    facts === null
      ? []
      : [formatDay(facts.onDate, 'nl', 'near'), names.sites.get(facts.siteId)?.employer ?? ''];
  const about = [...who, ...where].join(', ');
  return {
    key: String(place),
    text: `${title}${about === '' ? '' : ` (${about})`}: ${sentence.text}${standing ? ' Dit komt door wat al vaststaat.' : ''}`,
    href:
      facts === null
        ? null
        : participantId === null
          ? shiftHref(draft.id, facts.demandId, facts.onDate)
          : cellHref(draft.id, participantId, facts.onDate),
  };
}

function openPlaces({ draft, built, roster, names }: DraftView): readonly Said[] {
  const filled = filledOf(built.problem, roster);
  return built.shifts.flatMap((shift, number) => {
    const open = shift.places - (filled[number] ?? 0);
    if (open <= 0) return [];
    const employer = names.sites.get(shift.siteId)?.employer ?? '';
    return [
      {
        key: keyOf(shift),
        text: `${formatDay(shift.onDate, 'nl', 'near')}, ${clockOf(shift)}, ${employer}, ${shift.work}: ${open} open`,
        href: shiftHref(draft.id, shift.demandId, shift.onDate),
      },
    ];
  });
}

function lostSaid({ draft, names, fallen }: DraftView, lost: DraftShift): Said {
  const { participantId, demandId, onDate } = lost;
  const name = names.people.get(participantId) ?? 'Iemand die niet meer in de pool is';
  const ended = fallen.some((each) => keyOfGiven(each) === keyOfGiven(lost));
  const why = ended
    ? 'deze dienst viel weg met de opdracht of het contract'
    : 'deze dienst wordt niet meer gevraagd';
  return {
    key: `${participantId} ${demandId} ${onDate}`,
    text: `${name}, ${formatDay(onDate, 'nl', 'near')}: ${why}.`,
    href: cellHref(draft.id, participantId, onDate),
  };
}
