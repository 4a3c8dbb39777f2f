import { addDays, daysBetween, type Instant, type LocalDate } from '../../../../kernel/local-date.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { filledOf } from '../../problem/figures.ts';
import { fallenAway } from '../../queries/overview.ts';
import {
  comingIn,
  mostWeeks,
  type PublishedView,
  viewPublished,
  weeksAhead,
} from '../../queries/published.ts';
import { mondayOf } from '../../rules/week-idle.ts';
import { publishedUntil } from '../../store.ts';
import { type BoardAddress, readAddress, weeksIn } from '../board/address.ts';
import type { GridLinks } from '../board/grid.ts';
import { frameOf, gridOf } from '../board/load.ts';
import { demandWanted } from '../board/rows.ts';
import { nowPath, rosterPath } from '../paths.ts';
import { fromTill } from '../text.ts';

/** It is only looked at: who is in it leads to what else they could do. */
const links: GridLinks = {
  person: (participantId) => `${rosterPath}/persoon/${participantId}`,
  cell: () => null,
  shift: () => null,
};

/** The published roster from this Monday until its end, and the weeks of it that an address shows. */
export async function publishedBoard(
  db: Transaction,
  url: URL,
  at: { readonly firmId: string; readonly today: LocalDate; readonly now: Instant },
) {
  const until = await publishedUntil(db, at.firmId);
  const ahead = until === null ? 0 : Math.ceil(daysBetween(mondayOf(at.today), until) / 7);
  const view = await viewPublished(db, at, Math.min(mostWeeks, Math.max(weeksAhead, ahead)));
  const address = readAddress(url.searchParams, view.days);
  const [first, last] = [address.days[0] ?? view.days.from, address.days.at(-1) ?? view.days.from];
  return {
    ...frameOf(view, address, url),
    ...gridOf({ ...view, asPublished: view }, address, links),
    ...placesIn(view, address),
    path: nowPath,
    weeksInAll: weeksIn(view.days),
    period: fromTill(first, last),
    first,
    fallen: fallenAway(view).filter(({ onDate }) => onDate >= first && onDate <= last).length,
    /** The last day of it; null when nothing was ever published. */
    lastDay: until === null ? null : addDays(until, -1),
    /** Some of the days shown come after it. */
    beyond: until !== null && until <= last,
  };
}

/** The places of the work that is shown. */
function placesIn(view: PublishedView, address: BoardAddress) {
  const { built } = view;
  const filled = filledOf(built.problem, comingIn(view));
  const days = new Set<LocalDate>(address.days);
  const shown = built.shifts.flatMap((shift, number) =>
    days.has(shift.onDate) && demandWanted(shift, address)
      ? [{ places: shift.places, open: Math.max(0, shift.places - (filled[number] ?? 0)) }]
      : [],
  );
  return {
    asked: shown.reduce((sum, { places }) => sum + places, 0),
    unfilled: shown.reduce((sum, { open }) => sum + open, 0),
  };
}
