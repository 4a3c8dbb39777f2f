import { describe, expect, it } from 'vitest';
import { phases } from '../../../trajectories/index.ts';
import { type MyFacts, nextStepOf } from './next-step.ts';

const facts: MyFacts = {
  now: '2026-11-22T08:00:00.000Z',
  today: '2026-11-22',
  phase: 'introduction',
  firm: 'Milieuwerk',
  introduction: null,
  ownAnswer: null,
  firmAnswer: null,
  action: null,
  work: null,
  contract: null,
};
const planned = { plannedAt: '2026-11-25T10:00:00.000Z', place: 'Kopraweg 1', reply: null };
const past = { ...planned, plannedAt: '2026-11-20T10:00:00.000Z' };
const action = { id: 'a', words: 'Maak een foto van uw rijbewijs', dueOn: '2026-11-24' } as const;
const work = { work: 'Sorteren', organisation: 'Sorteercentrum', from: '2026-10-01', to: null } as const;

describe('the one next step of a participant', () => {
  it.each<[string, Partial<MyFacts>, string, string | null]>([
    ['nothing is open', { phase: null }, 'none', null],
    ['it has ended', { phase: 'ended', action }, 'none', null],
    ['they were put forward', { phase: 'preselection' }, 'wait-for-invitation', null],
    ['they are invited', { introduction: planned }, 'reply', 'reply'],
    ['they said they come', { introduction: { ...planned, reply: 'coming' } }, 'come', 'change-reply'],
    ['they cannot come', { introduction: { ...planned, reply: 'cannot' } }, 'new-date', 'change-reply'],
    ['they have met', { introduction: past }, 'answer', 'answer'],
    ['they have met without replying first', { introduction: { ...past, reply: null } }, 'answer', 'answer'],
    ['they said no', { introduction: past, ownAnswer: 'no' }, 'said-no', 'later-yes'],
    ['they said no and the firm yes', { ownAnswer: 'no', firmAnswer: 'yes' }, 'said-no', 'later-yes'],
    ['they said yes', { introduction: past, ownAnswer: 'yes' }, 'wait-for-firm', null],
    ['both said yes', { ownAnswer: 'yes', firmAnswer: 'yes' }, 'both-yes', null],
    ['an action is near', { phase: 'training', action }, 'action', 'finish-action'],
    [
      'an action comes before the work that runs',
      { phase: 'placed', work, action },
      'action',
      'finish-action',
    ],
    [
      'an action is far away and there is work',
      { phase: 'placed', work, action: { ...action, dueOn: '2027-03-01' } },
      'at-work',
      null,
    ],
    [
      'only an action far away',
      { phase: 'training', action: { ...action, dueOn: '2027-03-01' } },
      'action',
      'finish-action',
    ],
    ['work begins later', { phase: 'placed', work: { ...work, from: '2026-12-01' } }, 'starts-work', null],
    ['work runs', { phase: 'in-the-pool', work }, 'at-work', null],
    ['between two assignments', { phase: 'between-assignments' }, 'between', null],
    ['on the work floor', { phase: 'getting-used-to-work' }, 'getting-used-to-work', null],
  ])('when %s', (_, more, key, ask) => {
    expect(nextStepOf({ ...facts, ...more })).toMatchObject({ key, ask });
  });

  it.each(phases)('there is always one, in two languages: %s', (phase) => {
    const { title, text } = nextStepOf({ ...facts, phase });
    expect(`${title.nl}${title.en}${text.nl}${text.en}`).not.toMatch(/\{|undefined/);
    expect(title.nl).not.toBe('');
    expect(text.en).not.toBe('');
  });

  it('says that the contract goes on when the work stopped', () => {
    const step = nextStepOf({
      ...facts,
      phase: 'between-assignments',
      contract: { to: '2027-05-01', hoursPerWeek: 28 },
    });
    expect(step.text.nl).toContain('Uw contract en uw loon gaan gewoon door, tot 1 mei 2027.');
  });

  it('names the day, the hour in Amsterdam and the place of the introduction', () => {
    const { title, text } = nextStepOf({ ...facts, introduction: planned });
    expect(title.nl).toBe('Kennismaken op woensdag 25 november om 11:00 uur');
    expect(text.nl).toContain('Kopraweg 1');
  });

  it('names the firm when both said yes', () => {
    expect(nextStepOf({ ...facts, ownAnswer: 'yes', firmAnswer: 'yes' }).title.nl).toBe(
      'U zei ja, en Milieuwerk ook',
    );
  });
});
