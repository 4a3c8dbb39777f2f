import { describe, expect, it } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildSubsidyHouse, employed, measured } from '../../../../test/builders/subsidy.ts';
import { done, lookingForWork, rulesOf, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { type Action, perform } from '../../../platform/action.ts';
import { asActor } from '../../../platform/session.ts';
import { signContract, startAssignment } from '../../pool/index.ts';
import { assessmentAt } from '../assessment.ts';
import { describeTasks, giveView, planAssessment, recordMoment, settleWageValue } from '../index.ts';

const platform = testPlatform(await freshDatabase());
const house = await buildSubsidyHouse(platform);
const { coach, employer, advisers } = house;
const [adviser] = advisers;
const person = await employed(platform, house, '2026-01-12', '2026-01-19');
setDay(platform, '2026-02-02');

const refusedAs = async (actor: Actor, toDo: Action<unknown>, input: object) => {
  const result = await perform(platform, actor, 'page', toDo, input);
  return result.ok ? [] : result.refusals.map(({ rule, field }) => `${rule} ${field ?? ''}`.trim());
};

const plan = (placementId = person.placementId) => ({
  placementId,
  expertMembershipId: adviser.membershipId,
  normJob: 'medewerker wasserij',
  hoursPerWeek: 40,
  daysPerWeek: 5,
  plannedOn: '2026-02-09',
});
const tasks = [
  { name: 'strijken', share: 50, norm: 80, unit: 'stuks' },
  { name: 'vouwen', share: '50' },
];
const moment = (wageValueId: string, onDate: string, ...paces: number[]) => ({
  wageValueId,
  onDate,
  observations: paces.map((tempo) => ({ tempo, quality: 90, availability: 100 })),
});
const dues = async () =>
  asActor(platform, adviser, async (db) => db.selectFrom('subsidy_due').select(['rule', 'due_on']).execute());

describe('an assessment of the wage value', () => {
  let id = '';

  it('is planned by the coach for an expert of the municipality that decides, and stands on the list of that desk', async () => {
    const stranger = { ...plan(), expertMembershipId: employer.membershipId };
    expect(await refusedAs(coach, planAssessment, stranger)).toEqual([
      'subsidy/expert-unknown expertMembershipId',
    ]);
    expect(await refusedAs(coach, planAssessment, { ...plan(), plannedOn: '2026-02-01' })).toEqual([
      'subsidy/planned-in-past plannedOn',
    ]);
    expect(await refusedAs(employer, planAssessment, plan())).toEqual(['access/not-allowed']);
    ({ id } = await done(platform, coach, planAssessment, plan()));
    expect(await refusedAs(coach, planAssessment, plan())).toEqual(['subsidy/assessment-open']);
    expect(await dues()).toEqual([{ rule: 'measure', due_on: '2026-02-09' }]);
  });

  it('needs tasks of 100 percent together and words that may be kept, each refused beside its field', async () => {
    expect(await refusedAs(adviser, recordMoment, moment(id, '2026-02-01', 80))).toEqual([
      'subsidy/tasks-missing',
    ]);
    const half = { wageValueId: id, tasks: [{ name: 'strijken', share: 50 }] };
    expect(await refusedAs(adviser, describeTasks, half)).toEqual([
      'loonwaarde/shares-not-100 tasks.0.share',
    ]);
    const ill = { wageValueId: id, tasks: [{ name: 'werk voor iemand met autisme', share: 100 }] };
    expect(await refusedAs(adviser, describeTasks, ill)).toEqual(['participants/health tasks.0.name']);
    const many = Array.from({ length: 6 }, () => ({ name: 'taak', share: '16.666666' }));
    expect(await refusedAs(adviser, describeTasks, { wageValueId: id, tasks: many })).not.toEqual([]);
    await done(platform, adviser, describeTasks, { wageValueId: id, tasks });
  });

  it('takes the view of both sides once each, and nobody speaks for another', async () => {
    const view = { wageValueId: id, goesWell: 'De was is netjes gevouwen.' };
    expect(await refusedAs(coach, giveView, view)).toEqual(['access/not-allowed']);
    expect(await refusedAs(employer, giveView, { ...view, goesWell: 'Heeft een burn-out gehad.' })).toEqual([
      'participants/health goesWell',
    ]);
    await done(platform, employer, giveView, view);
    await done(platform, person.self, giveView, { ...view, couldHelp: 'Een lagere tafel.' });
    expect(await refusedAs(employer, giveView, view)).toEqual(['subsidy/view-given']);
    const stranger = await house.house.person('employer-contact', await house.house.organisation('employer'));
    expect(await refusedAs(stranger, giveView, view)).toEqual(['access/not-found']);
  });

  it('is measured at several moments, of which the means count', async () => {
    expect(await refusedAs(adviser, recordMoment, moment(id, '2026-02-03', 40, 80))).toEqual([
      'subsidy/moment-in-future onDate',
    ]);
    expect(await refusedAs(adviser, recordMoment, moment(id, '2026-02-02', 161, 201))).toEqual([
      'subsidy/count-wrong tempo-0',
      'subsidy/observation-wrong tempo-1',
    ]);
    const early = { wageValueId: id, explanation: 'Uitleg.', lookAgainOn: '2027-02-01' };
    expect(await refusedAs(adviser, settleWageValue, early)).toEqual(['subsidy/moments-missing']);
    await done(platform, adviser, recordMoment, moment(id, '2026-01-26', 60, 70));
    await done(platform, adviser, recordMoment, moment(id, '2026-02-02', 80, 90));
    expect(await refusedAs(adviser, describeTasks, { wageValueId: id, tasks })).toEqual([
      'subsidy/moments-there',
    ]);
  });

  it('gives whole percents by the law with its receipt, and the day to look again stands on the list', async () => {
    const settle = { wageValueId: id, explanation: 'Het tempo groeit.', lookAgainOn: '2026-02-02' };
    expect(await refusedAs(adviser, settleWageValue, settle)).toEqual([
      'subsidy/look-again-in-past lookAgainOn',
    ]);
    await done(platform, adviser, settleWageValue, { ...settle, lookAgainOn: '2027-02-01' });
    const seen = await asActor(platform, person.self, (db) => assessmentAt(db, id));
    // Means: 70 of 80 is 87,5; 80: 0,5 × 87,5 × 0,9 + 0,5 × 80 × 0,9 = 75,375.
    expect(seen?.result?.percent).toBe(75);
    expect(seen?.result?.tasks).toMatchObject([{ tempo: { measured: 70, norm: 80 } }, { tempo: 80 }]);
    expect(seen?.result?.receipt.outcome).toMatchObject([{ quantity: { exact: '75' } }]);
    expect(await dues()).toEqual([{ rule: 'look-again', due_on: '2027-02-01' }]);
    expect(await refusedAs(adviser, settleWageValue, { ...settle, lookAgainOn: '2027-02-01' })).toEqual([
      'subsidy/already-settled',
    ]);
    expect(
      rulesOf(await perform(platform, employer, 'page', giveView, { wageValueId: id, goesWell: 'x' })),
    ).toEqual(['subsidy/already-settled']);
  });
});

describe('work under a contract of the pool', () => {
  it('is measured where it is done: the host gives a view, and the outcome is for the social firm', async () => {
    setDay(platform, '2026-03-02');
    const { participantId } = await lookingForWork(platform, house);
    const contract = {
      participantId,
      fromDate: '2026-03-02',
      hoursPerWeek: 32,
      withoutDecision: 'Het werk begint morgen.',
    };
    await done(platform, coach, signContract, contract);
    const { id: placementId } = await done(platform, house.planner, startAssignment, {
      participantId,
      organisationId: house.employerId,
      work: 'sorteren',
      fromDate: '2026-03-02',
    });
    const other = await house.house.person('employer-contact', house.employerId);
    const wageValueId = await measured(platform, house, { placementId });
    const late = { wageValueId, goesWell: 'Gaat goed.' };
    expect(await refusedAs(other, giveView, late)).toEqual(['subsidy/already-settled']);
    const seen = await asActor(platform, employer, (db) => assessmentAt(db, wageValueId));
    expect([seen?.assessment.settled_on, seen?.result, seen?.moments]).toEqual(['2026-03-02', null, []]);
    const row = {
      partnership_id: other.partnershipId,
      id: platform.newId(),
      wage_value_id: wageValueId,
      participant_id: participantId,
      side: 'employer' as const,
      goes_well: 'Te laat.',
      at: platform.clock.now(),
      by_membership_id: other.membershipId,
    };
    await expect(
      asActor(platform, other, (db) => db.insertInto('wage_value_view').values(row).execute()),
    ).rejects.toThrow('row-level security');
  });
});
