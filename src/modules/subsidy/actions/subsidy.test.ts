import { describe, expect, it } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import {
  agreedAmount,
  buildSubsidyHouse,
  employed,
  granted,
  measured,
  plainAnswers,
} from '../../../../test/builders/subsidy.ts';
import { buildWestpoort, done, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { type Action, perform } from '../../../platform/action.ts';
import { asActor } from '../../../platform/session.ts';
import { decideValue, proposeValue } from '../../municipal-values/index.ts';
import { personNamed } from '../../participants/index.ts';
import { endPlacement } from '../../placements/index.ts';
import {
  decideProposal,
  establishTargetGroup,
  proposeAmount,
  proposeEnd,
  proposeRejection,
  requestSubsidy,
  workOfTheNight,
} from '../index.ts';
import { comesOutAgain } from '../queries/again.ts';
import { proposalsOf } from '../store.ts';

const platform = testPlatform(await freshDatabase());
const house = await buildSubsidyHouse(platform);
const { employer, advisers, coach } = house;
const [first, second] = advisers;

const refusedAs = async (actor: Actor, toDo: Action<unknown>, input: object) => {
  const result = await perform(platform, actor, 'page', toDo, input);
  return result.ok ? [] : result.refusals.map(({ rule, field }) => `${rule} ${field ?? ''}`.trim());
};
const proposals = async (subsidyId: string) =>
  asActor(platform, first, async (db) => (await proposalsOf(db, [subsidyId])).get(subsidyId) ?? []);
const dues = (actor: Actor) =>
  asActor(platform, actor, async (db) => {
    const rows = await db.selectFrom('subsidy_due').select(['rule', 'due_on']).orderBy('rule').execute();
    return rows.map(({ rule, due_on }) => `${rule} ${due_on}`);
  });

describe('a request for wage-cost subsidy', () => {
  it('comes from the employer for a job with wages, once, and the municipality has five weeks', async () => {
    const { placementId, participantId } = await employed(platform, house, '2026-01-19', '2026-02-01');
    expect(await refusedAs(house.planner, requestSubsidy, { placementId })).toEqual(['access/not-allowed']);
    const stranger = await house.house.person('employer-contact', await house.house.organisation('employer'));
    expect(await refusedAs(stranger, requestSubsidy, { placementId })).toEqual(['access/not-found']);
    const { id: subsidyId } = await done(platform, employer, requestSubsidy, { placementId });
    expect(await refusedAs(employer, requestSubsidy, { placementId })).toEqual(['subsidy/already-requested']);
    expect(await dues(first)).toEqual(['propose 2026-02-23']);

    const ask = { ...plainAnswers, subsidyId, fromDate: '2026-02-01' };
    expect(await refusedAs(first, proposeAmount, ask)).toEqual(['loonkostensubsidie/not-target-group']);
    await done(platform, first, establishTargetGroup, {
      participantId,
      member: 'yes',
      ground: 'practice-route',
      fromDate: '2026-02-01',
    });
    expect(await refusedAs(first, proposeAmount, ask)).toEqual(['subsidy/wage-value-missing route']);
    expect(
      await refusedAs(first, proposeAmount, {
        ...ask,
        before: undefined,
        job: undefined,
        route: 'forfaitair',
      }),
    ).toEqual(['subsidy/question-open before', 'subsidy/question-open job']);
    expect(await refusedAs(first, proposeAmount, { ...ask, help: ['other-subsidy-of-the-college'] })).toEqual(
      ['loonkostensubsidie/other-subsidy help'],
    );
    expect(await refusedAs(first, proposeAmount, { ...ask, reason: 'Heeft een depressie.' })).toEqual([
      'participants/health reason',
    ]);
  });

  it('can come from the person, and is rejected with a reason; then a new one can come', async () => {
    const { placementId, self } = await employed(platform, house, '2026-01-19', '2026-02-01');
    const { id: subsidyId } = await done(platform, self, requestSubsidy, { placementId });
    const { id: proposalId } = await done(platform, first, proposeRejection, {
      subsidyId,
      reason: 'Het werk is het hele minimumloon waard.',
    });
    expect(await refusedAs(second, proposeRejection, { subsidyId, reason: 'Nog een.' })).toEqual([
      'subsidy/proposal-waits',
    ]);
    await done(platform, second, decideProposal, { proposalId, outcome: 'agreed' });
    const ask = { ...plainAnswers, subsidyId, fromDate: '2026-02-01' };
    expect(await refusedAs(first, proposeAmount, ask)).toEqual(['subsidy/rejected']);
    await done(platform, employer, requestSubsidy, { placementId });
  });

  it('is for the municipality that put the person forward, the only one there is, or the one that is chosen', async () => {
    const schoolId = await house.house.organisation('school');
    const teacher = await house.house.person('referrer', schoolId);
    const fromSchool = { ...house, referrer: teacher };
    const alone = await employed(platform, fromSchool, '2026-01-19', '2026-02-01');
    const { id } = await done(platform, employer, requestSubsidy, { placementId: alone.placementId });
    const { municipalityId } = await platform.db
      .selectFrom('subsidy')
      .select('municipality_organisation_id as municipalityId')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(municipalityId).toBe(house.municipalityId);
    // The desk that decides sees the person now, whom a school put forward.
    const seen = await asActor(platform, first, (db) => personNamed(db, alone.participantId));
    expect(seen?.id).toBe(alone.participantId);

    const zaanstad = await house.house.organisation('municipality', 'Zaanstad');
    const adviser = await house.house.person('income-adviser', zaanstad);
    const { placementId } = await employed(platform, fromSchool, '2026-01-19', '2026-02-01');
    expect(await refusedAs(employer, requestSubsidy, { placementId })).toEqual([
      'subsidy/which-municipality municipalityId',
    ]);
    await done(platform, employer, requestSubsidy, { placementId, municipalityId: zaanstad });
    await platform.db
      .updateTable('membership')
      .set({ to_date: '2026-01-18' })
      .where('id', '=', adviser.membershipId)
      .execute();
  });

  it('finds nobody to decide where no municipality has an income adviser', async () => {
    const other = await buildWestpoort(platform);
    setDay(platform, '2026-01-19');
    const { placementId } = await employed(
      platform,
      { ...other, advisers, payers: house.payers },
      '2026-01-19',
      '2026-02-01',
    );
    expect(await refusedAs(other.employer, requestSubsidy, { placementId })).toEqual([
      'subsidy/no-municipality',
    ]);
  });

  it('is too late where the job is over', async () => {
    const { placementId } = await employed(platform, house, '2026-01-19', '2026-01-20');
    setDay(platform, '2026-02-02');
    await done(platform, coach, endPlacement, {
      placementId,
      endedOn: '2026-01-30',
      reason: 'Het werk viel weg.',
    });
    expect(await refusedAs(employer, requestSubsidy, { placementId })).toEqual(['subsidy/job-over']);
  });

  it('has no fixed share after six months, and no end before it began', async () => {
    const { placementId, participantId } = await employed(platform, house, '2026-01-19', '2026-02-01');
    const { id: subsidyId } = await done(platform, employer, requestSubsidy, { placementId });
    const yes = { participantId, member: 'yes', ground: 'advice', fromDate: '2026-02-01' };
    await done(platform, first, establishTargetGroup, yes);
    const fixed = { ...plainAnswers, route: 'forfaitair', subsidyId };
    expect(await refusedAs(first, proposeAmount, { ...fixed, fromDate: '2026-08-01' })).toEqual([
      'subsidy/no-amount fromDate',
    ]);
    expect(await refusedAs(first, proposeAmount, { ...fixed, fromDate: '2027-02-01' })).not.toEqual([]);
    expect(await refusedAs(first, proposeEnd, { subsidyId, fromDate: '2026-03-01', reason: 'Nee.' })).toEqual(
      ['subsidy/not-granted'],
    );
  });

  it('is not for work without wages', async () => {
    const { placementId } = await employed(platform, house, '2026-01-19', '2026-02-01');
    await platform.db.updateTable('placement').set({ form: 'trial' }).where('id', '=', placementId).execute();
    expect(await refusedAs(employer, requestSubsidy, { placementId })).toEqual(['subsidy/no-wages']);
  });
});

describe('four eyes on the money', () => {
  it('refuse who proposed, in whatever role, and the database refuses it too', async () => {
    const person = await employed(platform, house, '2026-01-19', '2026-02-01');
    const { participantId, placementId } = person;
    const { id: subsidyId } = await done(platform, employer, requestSubsidy, { placementId });
    const yes = { participantId, member: 'yes', ground: 'advice', fromDate: '2026-02-01' };
    await done(platform, first, establishTargetGroup, yes);
    const { id: proposalId } = await done(platform, first, proposeAmount, {
      ...plainAnswers,
      route: 'forfaitair',
      subsidyId,
      fromDate: '2026-02-01',
    });
    const twice = await house.house.person('income-adviser', house.municipalityId, {
      accountId: first.accountId,
      name: 'Bert in een andere rol',
    });
    const agree = { proposalId, outcome: 'agreed' };
    for (const same of [first, twice])
      expect(await refusedAs(same, decideProposal, agree)).toEqual(['approval/same-person']);
    const row = {
      partnership_id: first.partnershipId,
      id: platform.newId(),
      proposal_id: proposalId,
      subsidy_id: subsidyId,
      participant_id: participantId,
      outcome: 'agreed' as const,
      at: platform.clock.now(),
      decided_by: first.membershipId,
    };
    const seenBy = async (actor: Actor) =>
      (await asActor(platform, actor, (db) => proposalsOf(db, [subsidyId]))).get(subsidyId)?.length ?? 0;
    // A draft is for those who decide and those it is about; the employer reads what was agreed.
    expect([await seenBy(person.self), await seenBy(coach), await seenBy(employer)]).toEqual([1, 1, 0]);
    const insert = (accounts: { proposed_account: string; decided_account: string }, actor: Actor) =>
      asActor(platform, actor, (db) =>
        db
          .insertInto('subsidy_decision')
          .values({ ...row, ...accounts })
          .execute(),
      );
    const own = { proposed_account: first.accountId, decided_account: first.accountId };
    await expect(insert(own, first)).rejects.toThrow('four_eyes');
    // Neither by naming somebody else as the proposer, nor by deciding in another's name.
    const lied = { proposed_account: second.accountId, decided_account: first.accountId };
    await expect(insert(lied, first)).rejects.toThrow('foreign key');
    const borrowed = { proposed_account: first.accountId, decided_account: second.accountId };
    await expect(insert(borrowed, first)).rejects.toThrow('row-level security');

    expect(await refusedAs(second, decideProposal, { proposalId, outcome: 'returned' })).toEqual([
      'subsidy/explanation-missing explanation',
    ]);
    await done(platform, second, decideProposal, {
      proposalId,
      outcome: 'returned',
      explanation: 'De uren kloppen niet.',
    });
    expect(await refusedAs(second, decideProposal, agree)).toEqual(['approval/already-decided']);
    await agreedAmount(platform, house, subsidyId, '2026-02-01', { route: 'forfaitair' });
    expect((await proposals(subsidyId)).at(-1)).toMatchObject({
      to: '2026-08-01',
      centsPerMonth: 153014,
      outcome: 'agreed',
    });
  });

  it('two who decide at the same moment: one is told that another was first', async () => {
    const person = await employed(platform, house, '2026-01-19', '2026-02-01');
    const { id: subsidyId } = await done(platform, employer, requestSubsidy, {
      placementId: person.placementId,
    });
    const { id: proposalId } = await done(platform, first, proposeRejection, { subsidyId, reason: 'Nee.' });
    const third = await house.house.person('income-adviser', house.municipalityId);
    const both = await Promise.all(
      [second, third].map((each) => refusedAs(each, decideProposal, { proposalId, outcome: 'agreed' })),
    );
    expect(both.filter((each) => each.length === 0)).toHaveLength(1);
  });
});

describe('a granted subsidy', () => {
  it('is the amount of the law to the cent with its receipt, and years later the same comes out', async () => {
    const person = await employed(platform, house, '2026-01-19', '2026-02-01');
    await measured(platform, house, person);
    const subsidyId = await granted(platform, house, person, '2026-02-01');
    const [amount] = await proposals(subsidyId);
    expect(amount).toMatchObject({ kind: 'start', percent: 60, centsPerMonth: 122411 });
    const { id: valueId } = await done(platform, first, proposeValue, {
      parameter: 'loonkostensubsidie/werkgeverslasten',
      value: '25',
      fromDate: '2026-01-01',
      source: 'Stcrt. 2026, 1',
    });
    await done(platform, second, decideValue, { valueId, decision: 'confirmed' });
    setDay(platform, '2031-06-02');
    const again = () => asActor(platform, second, (db) => comesOutAgain(db, subsidyId, amount?.id ?? ''));
    expect(await again()).toBe(true);
    await platform.db
      .updateTable('participant_contact')
      .set({ birth_date: '2007-01-01' })
      .where('participant_id', '=', person.participantId)
      .execute();
    expect(await again()).toBe(false);
  });

  it('reckons with the value that the municipality set, and says so on the receipt', async () => {
    const person = await employed(platform, house, '2026-06-22', '2026-07-01');
    await measured(platform, house, person);
    const [amount] = await proposals(await granted(platform, house, person, '2026-07-01'));
    expect(amount?.centsPerMonth).toBe(126198);
    expect(amount?.receipt?.parameters).toContainEqual(
      expect.objectContaining({ name: 'werkgeverslasten', setBy: 'municipality' }),
    );
  });

  it('changes with a new wage value only after the last amount, and ends on a day', async () => {
    const person = await employed(platform, house, '2026-01-19', '2026-02-01');
    await measured(platform, house, person);
    const subsidyId = await granted(platform, house, person, '2026-02-01');
    const ask = { ...plainAnswers, subsidyId, fromDate: '2026-02-01' };
    expect(await refusedAs(first, proposeAmount, ask)).toEqual(['subsidy/before-the-last fromDate']);
    expect(await refusedAs(first, proposeRejection, { subsidyId, reason: 'Nee.' })).toEqual([
      'subsidy/already-granted',
    ]);
    setDay(platform, '2026-08-24');
    await measured(platform, house, person, { tempo: 70 });
    await agreedAmount(platform, house, subsidyId, '2026-09-01');
    const end = { subsidyId, fromDate: '2026-02-01', reason: 'De baan wordt anders.' };
    expect(await refusedAs(first, proposeEnd, end)).toEqual(['subsidy/end-before-start fromDate']);
    const { id: proposalId } = await done(platform, first, proposeEnd, { ...end, fromDate: '2026-12-01' });
    await done(platform, second, decideProposal, { proposalId, outcome: 'agreed' });
    expect((await proposals(subsidyId)).map(({ kind, percent }) => `${kind} ${percent ?? ''}`)).toEqual([
      'start 60',
      'wage-value 70',
      'end ',
    ]);
  });

  it('gets its amount of 1 January from the nightly work, once, and a person confirms it', async () => {
    const person = await employed(platform, house, '2025-08-25', '2025-09-01');
    await measured(platform, house, person);
    const subsidyId = await granted(platform, house, person, '2025-09-01');
    const ended = await employed(platform, house, '2025-08-25', '2025-09-01');
    await measured(platform, house, ended);
    const over = await granted(platform, house, ended, '2025-09-01');
    setDay(platform, '2025-11-03');
    await done(platform, coach, endPlacement, {
      placementId: ended.placementId,
      endedOn: '2025-10-31',
      reason: 'Het seizoen is voorbij.',
    });
    setDay(platform, '2025-12-15');
    for (const _ of [1, 2]) await platform.db.transaction().execute((db) => workOfTheNight(db, platform));
    expect(await proposals(over)).toHaveLength(1);
    const all = await proposals(subsidyId);
    expect(all.map(({ kind, from, centsPerMonth, outcome }) => [kind, from, centsPerMonth, outcome])).toEqual(
      [
        ['start', '2025-09-01', 119818, 'agreed'],
        ['indexing', '2026-01-01', 123898, null],
      ],
    );
    const confirm = { proposalId: all[1]?.id, outcome: 'agreed' };
    await done(platform, first, decideProposal, confirm);
    setDay(platform, '2026-12-15');
    await platform.db.transaction().execute((db) => workOfTheNight(db, platform));
    // The minimum wage of 2027 is not known: nothing is guessed.
    expect(await proposals(subsidyId)).toHaveLength(2);
  });
});
