import { addDays, daysBetween, type LocalDate } from '../../src/kernel/local-date.ts';
import { changeDraft, proposal, publishDraft, startDraft } from '../../src/modules/roster/index.ts';
import { actAs, actAsSystem } from '../../src/platform/session.ts';
import type { Cast } from '../cast.ts';
import { beat } from '../life.ts';
import type { Beat } from '../stage.ts';
import { recordPastHours } from './hours.ts';

/** Enough for sixty people and four weeks to be near the best; the same on every machine. */
const moves = 400_000;
/** So many steps go in one change of a draft. */
const stepsAtOnce = 200;
/** A roster of four weeks stands so long before its first Monday. */
const ahead = 6;

/** The planner makes the roster of four weeks and publishes it. */
function fourWeeks({ planner, firmId, pool }: Cast, monday: LocalDate): Beat {
  return beat(addDays(monday, -ahead), async (stage) => {
    const { id: draftId } = await stage.perform(planner, startDraft, {
      name: `Rooster vanaf ${Number(monday.slice(8))}-${Number(monday.slice(5, 7))}`,
      fromDate: monday,
      weeks: 4,
    });
    const of = { firmId, days: { from: monday, to: addDays(monday, 28) }, today: stage.day, only: pool };
    let steps: Awaited<ReturnType<typeof proposal>> = [];
    await stage.night(async (db) => {
      await actAs(db, planner, stage.day);
      steps = await proposal(db, of, { seed: 1, moves });
      await actAsSystem(db);
    });
    for (let from = 0; from < steps.length; from += stepsAtOnce)
      await stage.perform(planner, changeDraft, { draftId, steps: steps.slice(from, from + stepsAtOnce) });
    if (steps.length > 0) await stage.perform(planner, publishDraft, { draftId });
  });
}

/** The roster of the four weeks that are over, worked off, and of those that have begun. */
export function rosters(cast: Cast, today: LocalDate): Beat[] {
  const monday = addDays(today, -((daysBetween('2024-01-01', today) % 7) + 7) % 7);
  const worked = beat(addDays(today, -1), (stage) =>
    recordPastHours(stage, cast, addDays(monday, -28), addDays(today, -1)),
  );
  return [...[-4, 0].map((weeks) => fourWeeks(cast, addDays(monday, weeks * 7))), worked];
}
