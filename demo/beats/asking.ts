import type { Actor } from '../../src/kernel/actor.ts';
import { addDays, type LocalDate } from '../../src/kernel/local-date.ts';
import { addSite, askShifts, setDay } from '../../src/modules/demand/index.ts';
import type { Cast } from '../cast.ts';
import { beat, need } from '../life.ts';
import type { Workplace } from '../lives/demand-texts.ts';
import type { Beat } from '../stage.ts';

/** Where people can work, and what is asked there every week: told by the employer, or by the planner where nobody there signs in. */
export function asking(cast: Cast, place: Workplace, on: LocalDate, from: LocalDate, made: string[]): Beat {
  return beat(on, async (stage) => {
    const { actor, organisationId } = askerOf(cast, place);
    const { employer: _, asks, ...site } = place;
    const { id: siteId } = await stage.perform(actor, addSite, { ...site, organisationId });
    for (const pattern of asks) {
      const { id } = await stage.perform(actor, askShifts, { siteId, fromDate: from, ...pattern });
      made.push(id);
    }
  });
}

/** One day that is otherwise, at the first thing that was asked there. */
export function otherDay(
  cast: Cast,
  place: Workplace,
  made: readonly string[],
  on: LocalDate,
  change: { readonly onDate: LocalDate; readonly places: number; readonly reason: string },
): Beat {
  return beat(on, (stage) =>
    stage.perform(askerOf(cast, place).actor, setDay, { demandId: need(made[0], 'demand'), ...change }),
  );
}

function askerOf(cast: Cast, { employer }: Workplace): { actor: Actor; organisationId: string } {
  if (employer === null) return { actor: cast.planner, organisationId: cast.firmId };
  const { id, contact } = need(cast.employers[employer], 'employer');
  return { actor: contact ?? cast.planner, organisationId: id };
}

/** The first Monday after a day. */
export function mondayAfter(day: LocalDate): LocalDate {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, 7 - weekday);
}
