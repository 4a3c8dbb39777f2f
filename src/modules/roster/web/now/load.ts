import { addDays, daysBetween, type Instant, type LocalDate } from '../../../../kernel/local-date.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { weekFigures } from '../../queries/overview.ts';
import { thisMonday, viewPublished, weeksAhead } from '../../queries/published.ts';
import { publishedUntil } from '../../store.ts';
import { readAddress, weeksIn } from '../board/address.ts';
import type { GridLinks } from '../board/grid.ts';
import { frameOf, gridOf } from '../board/load.ts';
import { nowPath, rosterPath } from '../paths.ts';
import { fromTill } from '../text.ts';

/** As many as a draft can have. */
const mostWeeks = 8;

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
  const ahead = until === null ? 0 : Math.ceil(daysBetween(thisMonday(at.today), until) / 7);
  const view = await viewPublished(db, at, Math.min(mostWeeks, Math.max(weeksAhead, ahead)));
  const address = readAddress(url.searchParams, view.days);
  const [first, last] = [address.days[0] ?? view.days.from, address.days.at(-1) ?? view.days.from];
  const shown = weekFigures(view).filter(({ from }) => from >= first && from <= last);
  const sum = (of: (week: (typeof shown)[number]) => number) =>
    shown.reduce((all, week) => all + of(week), 0);
  return {
    ...frameOf(view, address, url),
    ...gridOf(view, address, links),
    path: nowPath,
    weeksInAll: weeksIn(view.days),
    period: fromTill(first, last),
    first,
    asked: sum(({ asked }) => asked),
    unfilled: sum(({ unfilled }) => unfilled),
    /** The last day of it; null when nothing was ever published. */
    lastDay: until === null ? null : addDays(until, -1),
  };
}
