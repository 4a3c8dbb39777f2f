import { addDays, type LocalDate } from '../../src/kernel/local-date.ts';
import { asking, mondayAfter, otherDay } from '../beats/asking.ts';
import type { Cast } from '../cast.ts';
import { before } from '../days.ts';
import type { Beat } from '../stage.ts';
import { type Workplace, westBrabantWorkplaces, westpoortWorkplaces } from './demand-texts.ts';

/** How long ago employers began to ask for shifts. */
const since = 42;

/**
 * What the employers of both partnerships ask, since six weeks and without an end; and of the first of each, with somebody who signs
 * in: a day that was cancelled in time, one that was cancelled too late, and one with more people.
 */
export function demandOf(westpoort: Cast, westBrabant: Cast, today: LocalDate): Beat[] {
  return [
    ...asked(westpoort, westpoortWorkplaces, today),
    ...asked(westBrabant, westBrabantWorkplaces, today),
  ];
}

function asked(cast: Cast, places: readonly Workplace[], today: LocalDate): Beat[] {
  const on = before(today, since);
  const first: string[] = [];
  const asks = places.map((place, index) =>
    asking(cast, place, on, mondayAfter(on), index === 0 ? first : []),
  );
  const [place] = places;
  if (place === undefined) return asks;
  // Mondays and Tuesdays, on which the first of each asks people.
  const last = mondayAfter(before(today, 15));
  const next = mondayAfter(addDays(today, 6));
  const days = [
    { on: addDays(last, -7), onDate: last, places: 0, reason: 'De band wordt onderhouden' },
    { on: last, onDate: addDays(last, 1), places: 2, reason: 'Er komt minder binnen' },
    { on: before(today, 1), onDate: next, places: 8, reason: 'Er komt een extra schip' },
  ];
  return [...asks, ...days.map(({ on: told, ...change }) => otherDay(cast, place, first, told, change))];
}
