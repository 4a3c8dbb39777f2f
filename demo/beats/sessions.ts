import { addDays, type LocalDate } from '../../src/kernel/local-date.ts';
import { recordTraining } from '../../src/modules/hours/index.ts';
import { planSession, seatedIn } from '../../src/modules/learning/index.ts';
import { brokenBySeat, giveSeat, learningFor } from '../../src/modules/roster/index.ts';
import type { Transaction } from '../../src/platform/database/database.ts';
import { actAs, actAsSystem } from '../../src/platform/session.ts';
import type { Cast } from '../cast.ts';
import { after, before } from '../days.ts';
import { beat } from '../life.ts';
import type { Beat, Stage } from '../stage.ts';

/** Sessions that were planned a while ago, by days from today: one that was held, and those to come. */
const planned = [
  { days: -2, startTime: '09:00', endTime: '12:30', seats: 4 },
  { days: 4, startTime: '09:00', endTime: '12:30', seats: 4 },
  { days: 7, startTime: '13:00', endTime: '16:00', seats: 8 },
  { days: 11, startTime: '09:00', endTime: '12:30', seats: 6 },
  { days: 18, startTime: '09:00', endTime: '15:30', seats: 8 },
] as const;
/** So many seats of each are given. */
const given = 2;
/** Minutes of break in what lasts past noon. */
const breakMinutes = 30;
const plannedBefore = 12;

/** Sessions of courses around today, with seats for who has no work then, and who was there at the one that was held. */
export function sessions(cast: Cast, today: LocalDate): Beat[] {
  const made: string[] = [];
  return [
    beat(addDays(today, -plannedBefore), async (stage) => {
      for (const [place, { days, ...session }] of planned.entries()) {
        const courseId = cast.courses[place % cast.courses.length];
        const { id } = await stage.perform(cast.trainer, planSession, {
          ...session,
          courseId,
          onDate: days < 0 ? before(today, -days) : after(today, days),
          breakMinutes,
          place: 'EcoCollege, lokaal 2',
        });
        made.push(id);
      }
    }),
    beat(addDays(today, -7), async (stage) => {
      for (const sessionId of made) await giveSeats(stage, cast, sessionId, today);
    }),
    beat(addDays(today, -1), async (stage) => {
      const [held = ''] = made;
      const { onDate, courseId, seated } = await as(stage, cast, (db) => heldSession(db, held));
      for (const { participantId } of seated)
        await stage.perform(cast.trainer, recordTraining, { participantId, onDate, courseId, minutes: 180 });
    }),
  ];
}

async function giveSeats(stage: Stage, cast: Cast, sessionId: string, today: LocalDate): Promise<void> {
  const days = { from: stage.day, to: addDays(today, 28) };
  const firmId = cast.planner.organisationId;
  const chosen = await as(stage, cast, async (db, now) => {
    const learningOf = await learningFor(db, cast.pool, { days, now });
    const fits: string[] = [];
    for (const participantId of cast.pool) {
      const session = learningOf(participantId).open.find(({ id }) => id === sessionId);
      if (session === undefined || fits.length === given) continue;
      const asked = { firmId, participantId, session, today: stage.day, now };
      if ((await brokenBySeat(db, asked)).length === 0) fits.push(participantId);
    }
    return fits;
  });
  for (const participantId of chosen)
    await stage.perform(cast.planner, giveSeat, { participantId, sessionId });
}

async function heldSession(db: Transaction, sessionId: string) {
  const seated = await seatedIn(db, sessionId);
  const { on_date: onDate, course_id: courseId } = await db
    .selectFrom('course_session')
    .select(['on_date', 'course_id'])
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow();
  return { onDate, courseId, seated };
}

/** Reads as the planner of the cast. */
async function as<Value>(
  stage: Stage,
  { planner }: Cast,
  read: (db: Transaction, now: string) => Promise<Value>,
): Promise<Value> {
  const found: Value[] = [];
  await stage.night(async (db, platform) => {
    await actAs(db, planner, stage.day);
    found.push(await read(db, platform.clock.now()));
    await actAsSystem(db);
  });
  const [value] = found;
  if (value === undefined) throw new Error('The demonstration could not read its sessions');
  return value;
}
