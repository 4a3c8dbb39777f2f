import { addDays, addMonths, type LocalDate } from '../../src/kernel/local-date.ts';
import { minimumloon } from '../../src/law/minimumloon/minimumloon.ts';
import { decideEntry, proposeEntry } from '../../src/modules/pool-entry/index.ts';
import { beat, coachOf, hoursOf, type Life, participantOf } from '../life.ts';
import type { Beat } from '../stage.ts';
import { entryReasons, works } from '../texts.ts';

/** What somebody's work is worth, and what employers pay for it, in percents and euros. */
const worths = [
  ['45', '17.25', '15.50'],
  ['55', '19', '16.75'],
  ['60', '19.50', '17.50'],
  ['70', '23.50', '21'],
  ['80', '24.25', '22'],
] as const;

type Decided = 'enter' | 'not-now' | null;

/**
 * It is reckoned whether a place in the pool earns itself back, by the coach, and decided by the planner some days later. Where the
 * wage of the first day is not known, nothing is reckoned: it was before 2024, or law did not say yet.
 */
export function poolEntry(
  life: Life,
  on: LocalDate,
  firstDay: LocalDate,
  decision: Decided,
): readonly Beat[] {
  const wage = minimumloon({ date: firstDay, birthDate: addMonths(firstDay, -12 * 30) });
  if (!wage.ok) return [];
  const made: { entryId?: string } = {};
  const propose = beat(on, async (stage) => {
    const [worth, rate, least] = worths[life.serial % worths.length] ?? worths[2];
    const { id } = await stage.perform(coachOf(life, on), proposeEntry, {
      participantId: participantOf(life),
      work: works[life.serial % works.length] ?? works[0],
      date: firstDay,
      hoursPerWeek: hoursOf(life),
      wage: (wage.value.centsPerHour / 100).toFixed(2),
      route: 'loonwaarde',
      loonwaardePercent: worth,
      chargesPercent: '23.5',
      awayPercent: '18',
      rateExpected: rate,
      rateSetback: least,
      idleExpected: '10',
      idleSetback: '25',
      idleWindfall: '5',
      guidanceExpected: '5',
      guidanceSetback: '8',
      guidanceWindfall: '3',
      guidancePrice: '58',
      ...(life.serial % 3 === 0 ? { adaptation: '900', adaptationMonths: '24' } : {}),
      ...(life.serial % 4 === 3 ? { contribution: '200' } : {}),
    });
    made.entryId = id;
  });
  if (decision === null) return [propose];
  const decide = beat(addDays(on, 4), (stage) => {
    const reasons = entryReasons[decision];
    return stage.perform(life.cast.planner, decideEntry, {
      entryId: made.entryId,
      decision,
      reason: reasons[life.serial % reasons.length],
    });
  });
  return [propose, decide];
}
