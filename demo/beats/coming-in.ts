import { addMonths, type LocalDate } from '../../src/kernel/local-date.ts';
import { fullName } from '../../src/modules/participants/index.ts';
import { startPlacement } from '../../src/modules/placements/index.ts';
import {
  answerAfterIntroduction,
  handOver,
  inviteToIntroduction,
  makeStep,
  referCandidate,
  replyToInvitation,
} from '../../src/modules/trajectories/index.ts';
import { after } from '../days.ts';
import { addUnasked } from '../house.ts';
import { describe } from '../identity.ts';
import { beat, coachOf, firstCoach, type Life, meetCoach, participantOf, trajectoryOf } from '../life.ts';
import type { Beat, Stage } from '../stage.ts';
import { endings, works } from '../texts.ts';

/** Put forward by the municipality, a neighbourhood team or a school. */
export function referral(life: Life, on: LocalDate): Beat {
  return beat(on, async (stage) => {
    const { cast, referrer } = life;
    const [wsp, , team, school] = cast.referrers;
    const source = referrer === team ? 'neighbourhood-team' : referrer === school ? 'school' : 'municipality';
    const ids = await stage.perform(referrer, referCandidate, {
      ...describe(life.name, life.serial, on, cast.town, life.chance, life.full),
      programmeId: cast.programmeId,
      firmOrganisationId: cast.firmId,
      source: referrer === wsp && life.serial % 17 === 3 ? 'self' : source,
    });
    Object.assign(life.made, ids);
    if (life.account) await giveAccount(life, stage);
  });
}

/** Somebody of the demonstration can sign in from the day they were put forward. */
async function giveAccount(life: Life, stage: Stage): Promise<void> {
  const name = fullName({ ...life.name, infix: life.name.infix ?? null });
  const { partnershipId } = life.cast.manager;
  life.made.self = await addUnasked(
    stage,
    { partnershipId, organisationId: life.cast.firmId, role: 'participant', name },
    { from: stage.day, participantId: participantOf(life) },
  );
}

/** The meeting is planned; a reply comes some days later, unless it is left open. */
export function invitation(life: Life, on: LocalDate, meetOn: LocalDate, replyOn: LocalDate | null): Beat[] {
  const invited = beat(on, (stage) =>
    stage.perform(life.referrer, inviteToIntroduction, {
      trajectoryId: trajectoryOf(life),
      date: meetOn,
      time: life.chance.pick(['09:30', '10:00', '11:00', '13:30', '14:00']),
      place: life.cast.floor.place,
    }),
  );
  if (replyOn === null) return [invited];
  return [
    invited,
    beat(replyOn, (stage) =>
      stage.perform(life.made.self ?? life.referrer, replyToInvitation, {
        trajectoryId: trajectoryOf(life),
        reply: 'coming',
      }),
    ),
  ];
}

/** What a side says after the meeting: the participant, or the referrer for them, and the coach for the firm. */
export function answer(life: Life, side: 'participant' | 'firm', on: LocalDate, said: 'yes' | 'no'): Beat {
  return beat(on, (stage) =>
    stage.perform(
      side === 'firm' ? coachOf(life, on) : (life.made.self ?? life.referrer),
      answerAfterIntroduction,
      {
        trajectoryId: trajectoryOf(life),
        answer: said,
        ...(said === 'no' ? { reason: life.chance.pick(endings.no) } : {}),
      },
    ),
  );
}

/** The first day on the floor, with a coach; and the day on which another coach takes over, if theirs leaves. */
export function firstDay(life: Life, on: LocalDate, until: LocalDate): Beat[] {
  const trajectoryId = () => trajectoryOf(life);
  const take = (day: LocalDate, to = day) =>
    beat(day, (stage) =>
      stage.perform(coachOf(life, day), handOver, {
        trajectoryId: trajectoryId(),
        coachMembershipId: coachOf(life, to).membershipId,
      }),
    );
  const { to: leavesOn } = firstCoach(life);
  const changesOn = leavesOn === null || life.alone ? null : after(leavesOn, -5);
  return [
    take(on),
    beat(on, (stage) =>
      stage.perform(coachOf(life, on), makeStep, {
        trajectoryId: trajectoryId(),
        to: 'getting-used-to-work',
      }),
    ),
    ...(life.full ? [onTheFloor(life, on)] : []),
    ...(changesOn !== null && leavesOn !== null && on < changesOn && changesOn < until
      ? [take(changesOn, leavesOn)]
      : []),
  ];
}

function onTheFloor(life: Life, on: LocalDate): Beat {
  return beat(on, async (stage) => {
    const { id } = await stage.perform(coachOf(life, on), startPlacement, {
      participantId: participantOf(life),
      organisationId: life.cast.floor.organisationId,
      form: 'work-experience',
      work: life.chance.pick(works),
      hoursPerWeek: life.chance.pick([16, 20, 24]),
      fromDate: on,
      toDate: addMonths(on, 6),
    });
    life.made.floorPlacementId = id;
  });
}

/** From the first mention to the first day, as it goes when all goes well. */
export function comingIn(life: Life, startOn: LocalDate, until: LocalDate): Beat[] {
  const metOn = after(startOn, -7);
  meetCoach(life, metOn);
  return [
    referral(life, after(startOn, -21)),
    ...invitation(life, after(startOn, -14), metOn, life.full ? after(startOn, -11) : null),
    answer(life, 'participant', metOn, 'yes'),
    answer(life, 'firm', metOn, 'yes'),
    ...firstDay(life, startOn, until),
  ];
}

/** Put forward, and it goes no further. */
export function neverStarted(life: Life, on: LocalDate, endOn: LocalDate): Beat[] {
  return [
    referral(life, on),
    beat(endOn, (stage) =>
      stage.perform(life.referrer, makeStep, {
        trajectoryId: trajectoryOf(life),
        to: 'ended',
        reason: life.chance.pick(endings.never),
        endReason: 'not-now',
      }),
    ),
  ];
}
