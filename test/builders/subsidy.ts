import type { Actor } from '../../src/kernel/actor.ts';
import type { LocalDate } from '../../src/kernel/local-date.ts';
import { startPlacement } from '../../src/modules/placements/index.ts';
import {
  decideProposal,
  describeTasks,
  establishTargetGroup,
  planAssessment,
  proposeAmount,
  recordMoment,
  requestSubsidy,
  settleWageValue,
} from '../../src/modules/subsidy/index.ts';
import type { TestPlatform } from './platform.ts';
import { buildWestpoort, done, lookingForWork, setDay, type Westpoort } from './walk.ts';

/** A small Westpoort with two officials for the subsidy and two for the money. */
export type SubsidyHouse = Westpoort & {
  readonly advisers: readonly [Actor, Actor];
  readonly payers: readonly [Actor, Actor];
};

export async function buildSubsidyHouse(platform: TestPlatform): Promise<SubsidyHouse> {
  const westpoort = await buildWestpoort(platform);
  const at = (role: 'income-adviser' | 'finance', name: string) =>
    westpoort.house.person(role, westpoort.municipalityId, { name });
  return {
    ...westpoort,
    advisers: [await at('income-adviser', 'Bert'), await at('income-adviser', 'Hilde')],
    payers: [await at('finance', 'Fenna'), await at('finance', 'Gerard')],
  };
}

export type Employed = { readonly participantId: string; readonly placementId: string; readonly self: Actor };

/** Somebody who begins a job at the employer on a day, told some days before it. */
export async function employed(
  platform: TestPlatform,
  house: SubsidyHouse,
  told: LocalDate,
  from: LocalDate,
  more: object = {},
): Promise<Employed> {
  setDay(platform, told);
  const { participantId } = await lookingForWork(platform, house, more);
  const { id: placementId } = await done(platform, house.coach, startPlacement, {
    participantId,
    organisationId: house.employerId,
    form: 'employment',
    work: 'inpakken',
    hoursPerWeek: 36,
    fromDate: from,
  });
  return {
    participantId,
    placementId,
    self: await house.house.person('participant', house.municipalityId, { participantId }),
  };
}

/** A wage value of 60 percent from one moment, as the first adviser measures it. */
export async function measured(
  platform: TestPlatform,
  { coach, advisers: [adviser] }: SubsidyHouse,
  { placementId }: Pick<Employed, 'placementId'>,
  seen: object = {},
): Promise<string> {
  const today = platform.clock.now().slice(0, 10);
  const { id: wageValueId } = await done(platform, coach, planAssessment, {
    placementId,
    expertMembershipId: adviser.membershipId,
    normJob: 'medewerker inpak',
    hoursPerWeek: 36,
    daysPerWeek: 5,
    plannedOn: today,
  });
  await done(platform, adviser, describeTasks, { wageValueId, tasks: [{ name: 'inpakken', share: 100 }] });
  const observation = { tempo: 60, quality: 100, availability: 100, ...seen };
  await done(platform, adviser, recordMoment, { wageValueId, onDate: today, observations: [observation] });
  await done(platform, adviser, settleWageValue, {
    wageValueId,
    explanation: 'Het tempo groeit nog.',
    lookAgainOn: '2027-06-01',
  });
  return wageValueId;
}

/** What a first proposal answers when nothing is special. */
export const plainAnswers = {
  route: 'loonwaarde',
  hoursPerWeek: 36,
  before: 'none-of-these',
  job: 'regular',
  reason: 'De loonwaarde is gemeten op de werkplek.',
} as const;

/** A subsidy that the employer asked for, with a first amount that the second adviser agreed to. */
export async function granted(
  platform: TestPlatform,
  house: SubsidyHouse,
  person: Employed,
  fromDate: LocalDate,
  more: object = {},
): Promise<string> {
  const { employer, advisers } = house;
  const { placementId, participantId } = person;
  const { id: subsidyId } = await done(platform, employer, requestSubsidy, { placementId });
  await done(platform, advisers[0], establishTargetGroup, {
    participantId,
    member: 'yes',
    ground: 'advice',
    fromDate,
  });
  await agreedAmount(platform, house, subsidyId, fromDate, more);
  return subsidyId;
}

/** The first adviser proposes an amount and the second agrees; gives the id of the proposal. */
export async function agreedAmount(
  platform: TestPlatform,
  { advisers }: SubsidyHouse,
  subsidyId: string,
  fromDate: LocalDate,
  more: object = {},
): Promise<string> {
  const { id: proposalId } = await done(platform, advisers[0], proposeAmount, {
    ...plainAnswers,
    subsidyId,
    fromDate,
    ...more,
  });
  await done(platform, advisers[1], decideProposal, { proposalId, outcome: 'agreed' });
  return proposalId;
}
