import type { Actor } from '../../src/kernel/actor.ts';
import type { LocalDate } from '../../src/kernel/local-date.ts';
import { momentOf } from '../../src/kernel/local-date.ts';
import type { Result } from '../../src/kernel/result.ts';
import { addCourse, recordCourseResult } from '../../src/modules/learning/index.ts';
import { startPlacement } from '../../src/modules/placements/index.ts';
import {
  answerAfterIntroduction,
  inviteToIntroduction,
  makeStep,
  publishProgrammeVersion,
  referCandidate,
  westpoortWerkt2,
} from '../../src/modules/trajectories/index.ts';
import { type Action, perform } from '../../src/platform/action.ts';
import { buildHouse, type House } from './house.ts';
import type { TestPlatform } from './platform.ts';

/** The people of a small Westpoort, one a role, each able to do what their role does. */
export type Westpoort = {
  readonly house: House;
  readonly firmId: string;
  readonly municipalityId: string;
  readonly employerId: string;
  readonly referrer: Actor;
  readonly coach: Actor;
  readonly planner: Actor;
  readonly manager: Actor;
  readonly employer: Actor;
  readonly trainer: Actor;
  readonly programmeId: string;
  readonly courseId: string;
};

export type Walker = { readonly participantId: string; readonly trajectoryId: string };

/** Performs an action that must succeed; a refusal fails the test with its sentence. */
export async function done<Output>(
  platform: TestPlatform,
  actor: Actor,
  toDo: Action<Output>,
  input: object,
): Promise<Output> {
  const result = await perform(platform, actor, 'page', toDo, input);
  if (!result.ok) throw new Error(`${toDo.name}: ${JSON.stringify(result.refusals)}`);
  return result.value;
}

/** The keys of the rules that refused; empty when it was done. */
export function rulesOf(result: Result<unknown>): string[] {
  return result.ok ? [] : result.refusals.map((refusal) => refusal.rule);
}

/** Turns the clock to the morning of a day. */
export function setDay(platform: TestPlatform, day: LocalDate): void {
  platform.clock.set(momentOf(day, '09:00'));
}

export async function buildWestpoort(platform: TestPlatform): Promise<Westpoort> {
  const house = await buildHouse(platform);
  const firmId = await house.organisation('social-firm', 'Milieuwerk');
  const municipalityId = await house.organisation('municipality', 'Gemeente Amsterdam');
  const employerId = await house.organisation('employer', 'AEB');
  const manager = await house.person('programme-manager', firmId);
  const trainer = await house.person('training-coordinator', firmId);
  const programme = await done(platform, manager, publishProgrammeVersion, {
    key: 'westpoort-werkt',
    basedOn: 0,
    content: westpoortWerkt2,
  });
  const course = await done(platform, trainer, addCourse, { name: 'VCA', validMonths: 120 });
  return {
    house,
    firmId,
    municipalityId,
    employerId,
    manager,
    trainer,
    referrer: await house.person('referrer', municipalityId),
    coach: await house.person('coach', firmId),
    planner: await house.person('planner', firmId),
    employer: await house.person('employer-contact', employerId),
    programmeId: programme.id,
    courseId: course.id,
  };
}

let people = 0;

/** A candidate who was put forward by the municipality and stands in preselection. */
export async function referred(
  platform: TestPlatform,
  westpoort: Westpoort,
  more: object = {},
): Promise<Walker> {
  people += 1;
  return done(platform, westpoort.referrer, referCandidate, {
    givenName: `Kandidaat${people}`,
    familyName: 'Tekle',
    birthDate: '1990-05-17',
    programmeId: westpoort.programmeId,
    ...more,
  });
}

/** Brings a candidate onto the work floor: invited, met, and both sides said yes. */
export async function started(
  platform: TestPlatform,
  westpoort: Westpoort,
  more: object = {},
): Promise<Walker> {
  const walker = await referred(platform, westpoort, more);
  const { trajectoryId } = walker;
  const date = platform.clock.now().slice(0, 10);
  await done(platform, westpoort.coach, inviteToIntroduction, {
    trajectoryId,
    date,
    time: '11:00',
    place: 'Kopraweg',
  });
  await done(platform, westpoort.referrer, answerAfterIntroduction, { trajectoryId, answer: 'yes' });
  await done(platform, westpoort.coach, answerAfterIntroduction, { trajectoryId, answer: 'yes' });
  await done(platform, westpoort.coach, makeStep, { trajectoryId, to: 'getting-used-to-work' });
  return walker;
}

/** Brings somebody as far as looking for work: on the floor, trained, with a passed course. */
export async function lookingForWork(
  platform: TestPlatform,
  westpoort: Westpoort,
  more: object = {},
): Promise<Walker> {
  const walker = await started(platform, westpoort, more);
  const { trajectoryId, participantId } = walker;
  await done(platform, westpoort.coach, makeStep, { trajectoryId, to: 'training' });
  await done(platform, westpoort.coach, recordCourseResult, {
    participantId,
    courseId: westpoort.courseId,
    result: 'passed',
    onDate: platform.clock.now().slice(0, 10),
  });
  await done(platform, westpoort.coach, makeStep, { trajectoryId, to: 'finding-work' });
  return walker;
}

/** Somebody who works at the employer of Westpoort, so that they are known there by name. */
export async function atWork(
  platform: TestPlatform,
  westpoort: Westpoort,
  more: object = {},
): Promise<Walker> {
  const walker = await lookingForWork(platform, westpoort, more);
  await done(platform, westpoort.coach, startPlacement, {
    participantId: walker.participantId,
    organisationId: westpoort.employerId,
    form: 'internship',
    work: 'Sorteren',
    fromDate: platform.clock.now().slice(0, 10),
  });
  return walker;
}
