import { addMonths, type LocalDate } from '../../src/kernel/local-date.ts';
import { announceEnd, endPlacement, startPlacement } from '../../src/modules/placements/index.ts';
import { endAssignment, endContract, signContract, startAssignment } from '../../src/modules/pool/index.ts';
import { type endReasons, makeStep } from '../../src/modules/trajectories/index.ts';
import { beat, coachOf, hoursOf, type Life, need, participantOf, trajectoryOf } from '../life.ts';
import type { Beat, Stage } from '../stage.ts';
import { endings, works } from '../texts.ts';

function withoutDecision(on: LocalDate): string {
  return on < '2024-01-01'
    ? 'Van voor de tijd dat het besluit over instroom in Werkkring werd genomen.'
    : 'De werkgever wilde direct beginnen. De berekening komt nog.';
}

/** Hired into the pool; `months` null for a contract without an end. */
export function contract(life: Life, on: LocalDate, months: number | null): Beat {
  return beat(on, async (stage) => {
    const { id } = await stage.perform(coachOf(life, on), signContract, {
      participantId: participantOf(life),
      fromDate: on,
      ...(months === null ? {} : { toDate: addMonths(on, months) }),
      hoursPerWeek: hoursOf(life),
      // Kept only where no decision stands: of before 2024, when nothing was reckoned here, and of who went round again.
      withoutDecision: withoutDecision(on),
      // Above the minimum wage of the years since; of before, no wage an hour is known.
      ...(on >= '2020-01-01' ? { wagePerHour: '15.75' } : {}),
      // Some agree on a year, paid evenly.
      ...(life.serial % 7 === 3 ? { guaranteeKind: 'annual' } : {}),
    });
    life.made.contractId = id;
    if (life.full) life.cast.pool.push(participantOf(life));
  });
}

export function assignment(life: Life, on: LocalDate, to: LocalDate | null): Beat {
  return beat(on, async (stage) => {
    const { id } = await stage.perform(life.cast.planner, startAssignment, {
      participantId: participantOf(life),
      ...work(life),
      fromDate: on,
      ...(to === null ? {} : { toDate: to }),
    });
    life.made.placementId = id;
  });
}

/** The work falls away, at every employer where the roster brought them, and the contract goes on. */
export function assignmentEnd(life: Life, on: LocalDate): Beat {
  return beat(on, (stage) => endAssignments(stage, life, on));
}

async function endAssignments(stage: Stage, life: Life, on: LocalDate): Promise<void> {
  const running = await stage.db
    .selectFrom('placement')
    .select('id')
    .where('participant_id', '=', participantOf(life))
    .where('form', '=', 'posting')
    .where('ended_reason', 'is', null)
    .orderBy('from_date')
    .orderBy('id')
    .execute();
  if (running.length === 0) return;
  const reason = life.chance.pick(endings.assignment);
  for (const { id } of running)
    await stage.perform(life.cast.planner, endAssignment, { placementId: id, endedOn: on, reason });
}

/** From a day on no roster is made for somebody, although the contract goes on: they learn. */
export function outOfRoster(life: Life, on: LocalDate): Beat {
  return beat(on, async () => leavePool(life));
}

function leavePool({ cast, made }: Life): void {
  const place = cast.pool.indexOf(made.participantId ?? '');
  if (place >= 0) cast.pool.splice(place, 1);
}

/** The contract ends, and with it whatever a roster brought since the last assignment ended. */
export function contractEnd(life: Life, on: LocalDate): Beat {
  return beat(on, async (stage) => {
    await endAssignments(stage, life, on);
    await stage.perform(life.cast.planner, endContract, {
      contractId: need(life.made.contractId, 'contract'),
      endedOn: on,
      reason: life.chance.pick(endings.contract),
    });
    leavePool(life);
  });
}

export function internship(life: Life, on: LocalDate, to: LocalDate): Beat {
  return beat(on, async (stage) => {
    const { id } = await stage.perform(coachOf(life, on), startPlacement, {
      participantId: participantOf(life),
      form: life.chance.happens(0.3) ? 'trial' : 'internship',
      ...work(life),
      fromDate: on,
      toDate: to,
    });
    life.made.placementId = id;
  });
}

/** A job with an employer; from the pool the employer takes over from the contract, which ends the same day. */
export function job(life: Life, on: LocalDate, from: 'search' | 'pool'): Beat[] {
  const before = from === 'pool' ? [assignmentEnd(life, on), contractEnd(life, on)] : [];
  const starts = beat(on, async (stage) => {
    const { id } = await stage.perform(coachOf(life, on), startPlacement, {
      participantId: participantOf(life),
      form: 'employment',
      ...work(life),
      fromDate: on,
    });
    const assignmentId = life.made.placementId;
    for (const end of before) await end.act(stage);
    life.made.placementId = id;
    return assignmentId;
  });
  return [starts];
}

export function placementEnd(life: Life, on: LocalDate, kind: 'job' | 'internship'): Beat {
  return beat(on, (stage) =>
    stage.perform(coachOf(life, on), endPlacement, {
      placementId: need(life.made.placementId, 'placement'),
      endedOn: on,
      reason: life.chance.pick(endings[kind]),
    }),
  );
}

/** The employer says in time that the work will stop. */
export function announcement(life: Life, on: LocalDate, endOn: LocalDate): Beat {
  return beat(on, async (stage) => {
    const placementId = need(life.made.placementId, 'assignment');
    const { organisation_id } = await stage.db
      .selectFrom('placement')
      .select('organisation_id')
      .where('id', '=', placementId)
      .executeTakeFirstOrThrow();
    const employer = life.cast.employers.find((each) => each.id === organisation_id);
    if (employer?.contact == null) return;
    await stage.perform(employer.contact, announceEnd, {
      placementId,
      onDate: endOn,
      reason: 'De lijn stopt voor onderhoud.',
    });
  });
}

export function afterCare(life: Life, on: LocalDate): Beat {
  return beat(on, (stage) =>
    stage.perform(coachOf(life, on), makeStep, { trajectoryId: trajectoryOf(life), to: 'after-care' }),
  );
}

/** The end of a trajectory, with its reason. */
export function ending(life: Life, on: LocalDate, endReason: (typeof endReasons)[number]): Beat {
  const words = endReason === 'completed' || endReason === 'own-work' ? endings.completed : endings.stopped;
  return beat(on, (stage) =>
    stage.perform(coachOf(life, on), makeStep, {
      trajectoryId: trajectoryOf(life),
      to: 'ended',
      reason: life.chance.pick(words),
      endReason,
    }),
  );
}

function work(life: Life) {
  const { employers } = life.cast;
  const picked = life.chance.happens(0.3) ? employers[0] : life.chance.pick(employers);
  const employer = life.workplace === null ? picked : employers[life.workplace];
  return {
    organisationId: need(employer?.id, 'employer'),
    work: life.chance.pick(works),
    hoursPerWeek: life.chance.pick([20, 24, 28, 32]),
  };
}
