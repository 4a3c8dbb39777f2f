import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, later } from '../../../kernel/local-date.ts';
import { westBrabant } from '../programmes/west-brabant.ts';
import { westpoortWerkt2 } from '../programmes/westpoort-werkt.ts';
import { type ClockFacts, deadlinesOf } from './deadlines.ts';

const nobody: ClockFacts = {
  phase: 'getting-used-to-work',
  phaseSince: '2026-01-05',
  startedOn: '2026-01-05',
  lastReviewOn: null,
  openInvitationOn: null,
  undecidedIntroductionOn: null,
  placementEndsOn: null,
  contractEndsOn: null,
  extensions: [],
};

function due(facts: Partial<ClockFacts>, programme = westpoortWerkt2) {
  return Object.fromEntries(
    deadlinesOf(programme, { ...nobody, ...facts }).map((each) => [each.clock, [each.dueOn, each.role]]),
  );
}

describe('what is due', () => {
  it('on the work floor: six months there, a year in all, a review every six weeks (source 001:24)', () =>
    expect(due({})).toEqual({
      'floor-work': ['2026-07-05', 'coach'],
      trajectory: ['2027-01-05', 'coach'],
      review: ['2026-02-16', 'coach'],
    }));

  it('the review clock starts anew with each review', () =>
    expect(due({ lastReviewOn: '2026-03-02' }).review).toEqual(['2026-04-13', 'coach']));

  it('a granted extension moves its own clock and no other', () => {
    const extended = due({ extensions: [{ clock: 'floor-work', until: '2026-09-01' }] });
    expect([extended['floor-work'], extended.trajectory]).toEqual([
      ['2026-09-01', 'coach'],
      ['2027-01-05', 'coach'],
    ]);
  });

  it('an invitation without an answer is on the list of who can call', () =>
    expect(due({ phase: 'introduction', startedOn: null, openInvitationOn: '2026-02-02' })).toEqual({
      invitation: ['2026-02-09', 'referrer'],
    }));

  it('after the introduction both sides are asked within a week', () =>
    expect(due({ phase: 'introduction', startedOn: null, undecidedIntroductionOn: '2026-02-10' })).toEqual({
      'mutual-yes': ['2026-02-17', 'coach'],
    }));

  it('between assignments it is at once on the list of planner and coach', () => {
    const list = deadlinesOf(westpoortWerkt2, {
      ...nobody,
      phase: 'between-assignments',
      phaseSince: '2026-05-01',
    });
    expect(list.filter((each) => each.showFrom <= '2026-05-01').map((each) => each.role)).toEqual([
      'coach',
      'planner',
    ]);
  });

  it('the end of a year contract is prepared three months before, in West-Brabant', () =>
    expect(due({ phase: 'in-the-pool', contractEndsOn: '2027-03-15' }, westBrabant)['contract-end']).toEqual([
      '2026-12-15',
      'coach',
    ]));

  it('nothing is asked of who has ended', () => expect(due({ phase: 'ended' })).toEqual({}));

  it('an earlier date than the clock itself never shortens it', () =>
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const until = addDays('2026-07-05', days);
        const [dueOn] = due({ extensions: [{ clock: 'floor-work', until }] })['floor-work'] ?? [];
        const own = addMonths('2026-01-05', 6);
        expect(dueOn).toBe(later(until, own));
      }),
    ));
});
