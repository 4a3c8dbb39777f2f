import { describe, expect, it } from 'vitest';
import { receipt } from '../../../kernel/receipt.ts';
import { assessmentDues, claimDues, subsidyDues } from './dues.ts';
import type { Proposal } from './standing.ts';

const today = '2026-05-04';
const none = receipt({ instrument: 'loonkostensubsidie', title: { nl: '', en: '' }, on: today, inputs: [] });
const request = {
  id: 's',
  requestedOn: '2026-02-02',
  measuredOn: null,
  proposals: [],
  jobEnds: null,
  notMemberFrom: null,
} as const;
const fixed: Proposal = {
  id: 'p',
  kind: 'start',
  from: '2026-02-01',
  to: '2026-08-01',
  route: 'forfaitair',
  percent: null,
  hoursPerWeek: 32,
  fullTimeHours: null,
  holidayPercent: null,
  centsPerMonth: 100,
  exactCentsPerMonth: '100',
  receipt: none,
  proposedAccount: 'bert',
  outcome: 'agreed',
};
const measured: Proposal = { ...fixed, route: 'loonwaarde', percent: 60, to: null };
const open = { ...measured, outcome: null };
const rejected: Proposal = {
  ...measured,
  kind: 'rejection',
  centsPerMonth: null,
  exactCentsPerMonth: null,
  receipt: null,
};
const end: Proposal = { ...rejected, kind: 'end', from: '2026-05-01' };

describe('what is due for a subsidy', () => {
  it.each([
    ['five weeks from the request while nothing was measured', {}, ['propose 2026-03-09']],
    ['five weeks from the wage value', { measuredOn: '2026-03-02' }, ['propose 2026-04-06']],
    [
      'from the request, where it was measured long before',
      { measuredOn: '2025-03-02' },
      ['propose 2026-03-09'],
    ],
    ['the decision of another, in the same term', { proposals: [open] }, ['decide 2026-03-09']],
    ['nothing while it runs by the wage value', { proposals: [measured] }, []],
    ['the wage value, before the fixed share ends', { proposals: [fixed] }, ['fixed-share-ends 2026-08-01']],
    [
      'nothing of the fixed share where the job ends before it',
      { proposals: [fixed], jobEnds: '2026-07-01' },
      [],
    ],
    [
      'an end, where somebody left the target group',
      { proposals: [measured], notMemberFrom: '2026-06-01' },
      ['end 2026-06-01'],
    ],
    ['nothing once it was rejected', { proposals: [rejected] }, []],
    ['nothing once it ended', { proposals: [measured, end], notMemberFrom: '2026-05-01' }, []],
    ['nothing once the job is over', { proposals: [measured], jobEnds: '2026-05-01' }, []],
  ] as const)('is %s', (_, more, due) =>
    expect(subsidyDues({ ...request, ...more }, today).map(({ rule, dueOn }) => `${rule} ${dueOn}`)).toEqual(
      due,
    ),
  );

  it('is not asked of who proposed it, and of anybody where the yearly work did', () => {
    const [due] = subsidyDues({ ...request, proposals: [open] }, today);
    expect(due).toMatchObject({ notAccount: 'bert', href: '/subsidie/voorstel/p' });
  });
});

describe('what is due for an assessment', () => {
  const settled = {
    id: 'w',
    plannedOn: today,
    lookAgainOn: '2027-05-03',
    followed: false,
    jobEnds: null,
  } as const;
  it.each([
    ['to measure it on the day agreed', { lookAgainOn: null }, ['measure 2026-05-04 2026-03-23']],
    ['to look again, shown six weeks before', {}, ['look-again 2027-05-03 2027-03-22']],
    ['nothing where another followed', { followed: true }, []],
    ['nothing where the job is over by then', { jobEnds: '2027-05-01' }, []],
  ] as const)('is %s', (_, more, due) =>
    expect(
      assessmentDues({ ...settled, ...more }).map(
        ({ rule, dueOn, showFrom }) => `${rule} ${dueOn} ${showFrom}`,
      ),
    ).toEqual(due),
  );
});

it('a claim waits for another until it is decided', () => {
  const claim = { id: 'c', preparedOn: today, preparedAccount: 'fenna', employer: 'AEB' } as const;
  expect(claimDues({ ...claim, decided: true })).toEqual([]);
  expect(claimDues({ ...claim, decided: false })).toMatchObject([{ role: 'finance', notAccount: 'fenna' }]);
});
