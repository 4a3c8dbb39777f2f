import { addDays, type LocalDate } from '../../src/kernel/local-date.ts';
import { confirmHours, findAllGrounds, recordAttendance } from '../../src/modules/hours/index.ts';
import { goneAmong } from '../../src/modules/roster/index.ts';
import { performEachIn } from '../../src/platform/action.ts';
import { actAs, actAsSystem } from '../../src/platform/session.ts';
import type { Cast } from '../cast.ts';
import { type Chance, chanceOf } from '../chance.ts';
import type { Stage } from '../stage.ts';

/**
 * Works off the published roster of some days that are over, half-open: who was there, with a few who were not, and most weeks
 * confirmed by the employer. The last week of every third employer is still to be confirmed. Call it on a day after them.
 */
export async function recordPastHours(
  stage: Stage,
  cast: Cast,
  from: LocalDate,
  to: LocalDate,
): Promise<void> {
  const shifts = await standing(stage, cast, await shiftsOf(stage, cast, from, to));
  const chance = chanceOf(`hours ${cast.firmId} ${from}`);
  for (const { id: organisationId, contact } of cast.employers) {
    const own = shifts.filter((each) => each.organisationId === organisationId);
    const taps = own.map(({ id }) => ({ rosteredShiftId: id, ...seen(chance) }));
    await stage.night(async (db, platform) => {
      const results = await performEachIn(
        db,
        platform,
        contact ?? cast.planner,
        'demo',
        recordAttendance,
        taps,
      );
      const wrong = results.flatMap((each) => (each.ok ? [] : each.refusals));
      if (wrong.length > 0) throw new Error(`Hours of the demonstration were refused: ${wrong[0]?.rule}`);
    });
  }
  await confirmWeeks(stage, cast, from, to);
  await stage.night((db) => findAllGrounds(db, { from, to }, stage.day));
}

/** Without those to which nobody was to come any more. */
async function standing<Each extends { readonly id: string }>(
  stage: Stage,
  { planner }: Cast,
  shifts: readonly Each[],
): Promise<readonly Each[]> {
  let gone: ReadonlySet<string> = new Set();
  await stage.night(async (db) => {
    await actAs(db, planner, stage.day);
    const fallen = await goneAmong(
      db,
      shifts.map(({ id }) => id),
    );
    gone = new Set(fallen.keys());
    await actAsSystem(db);
  });
  return shifts.filter(({ id }) => !gone.has(id));
}

/** What came of a shift: mostly as rostered. */
function seen(chance: Chance) {
  if (chance.happens(0.02)) return { outcome: 'absent' };
  if (chance.happens(0.025)) return { outcome: 'sick' };
  return { outcome: 'worked', ...(chance.happens(0.05) ? { breakMinutes: 45 } : {}) };
}

async function shiftsOf({ db }: Stage, cast: Cast, from: LocalDate, to: LocalDate) {
  return db
    .selectFrom('rostered_shift')
    .leftJoin('worked_shift', 'worked_shift.rostered_shift_id', 'rostered_shift.id')
    .select(['rostered_shift.id', 'rostered_shift.organisation_id as organisationId'])
    .where('rostered_shift.partnership_id', '=', cast.planner.partnershipId)
    .where('rostered_shift.firm_organisation_id', '=', cast.firmId)
    .where('rostered_shift.on_date', '>=', from)
    .where('rostered_shift.on_date', '<', to)
    .where('withdrawn_in', 'is', null)
    .where('worked_shift.version', 'is', null)
    .orderBy('rostered_shift.on_date')
    .orderBy('rostered_shift.id')
    .execute();
}

/** The first Monday on or after a day. */
function mondayFrom(day: LocalDate): LocalDate {
  return addDays(day, (8 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7);
}

async function confirmWeeks(stage: Stage, cast: Cast, from: LocalDate, to: LocalDate): Promise<void> {
  for (const [place, { id, contact }] of cast.employers.entries()) {
    if (contact === null) continue;
    for (let week = mondayFrom(from); addDays(week, 7) <= to; week = addDays(week, 7)) {
      if (place % 3 === 2 && addDays(week, 14) > to) continue;
      const { minutes, open } = await stage.db
        .selectFrom('worked_shift')
        .select((eb) => [
          eb.fn.coalesce(eb.fn.sum<string>('work_minutes'), eb.val('0')).as('minutes'),
          eb.fn.countAll<number>().as('open'),
        ])
        .where('partnership_id', '=', contact.partnershipId)
        .where('organisation_id', '=', id)
        .where('on_date', '>=', week)
        .where('on_date', '<', addDays(week, 7))
        .where('confirmed_at', 'is', null)
        .executeTakeFirstOrThrow();
      if (open > 0)
        await stage.perform(contact, confirmHours, { fromDate: week, days: 7, seenMinutes: Number(minutes) });
    }
  }
}
