import { describe, expect, it } from 'vitest';
import { readAddress } from './address.ts';
import type { GridCell } from './grid.ts';
import { mayGo, whyNot } from './may-go.ts';

const draft = { from: '2026-11-30', to: '2026-12-25' } as const;
const read = (search: string) => readAddress(new URLSearchParams(search), draft);

describe('what the address of the board says', () => {
  it('is the first week of everybody when it says nothing or nonsense', () => {
    for (const search of ['', 'week=0&weken=x', 'week=-3', 'beeld=iets'])
      expect(read(search)).toMatchObject({ by: 'people', week: 1, weeks: 1, page: 1 });
    expect(read('').days).toHaveLength(7);
    expect(read('week=99').week).toBe(4);
  });

  it('never shows a day outside the draft: its last week may be short', () => {
    expect(read('week=4').days).toEqual(['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24']);
    expect(read('week=3&weken=8')).toMatchObject({ week: 3, weeks: 2 });
    expect(read('weken=8').days).toHaveLength(25);
  });
});

describe('where a shift may go', () => {
  const held = { participantId: 'amina', demandId: 'sorting', onDate: '2026-11-30' } as const;
  const cell = (target: NonNullable<GridCell>['target']): GridCell => ({
    href: '',
    before: '',
    held: [],
    note: null,
    open: false,
    target,
  });
  const may = {
    shifts: ['sorting:2026-11-30', 'driving:2026-12-01'],
    people: { amina: '1b', dewi: '11' },
    rules: ['Bereikbaar', 'Certificaten'],
  };

  it('is to who may have it on that day, and to work that they may do', () => {
    expect(mayGo(held, cell({ participantId: 'dewi', onDate: '2026-11-30' }), may)).toBe(true);
    expect(mayGo(held, cell({ demandId: 'driving', onDate: '2026-12-01' }), may)).toBe(false);
    const dewi = { ...held, participantId: 'dewi' };
    expect(mayGo(dewi, cell({ demandId: 'driving', onDate: '2026-12-01' }), may)).toBe(true);
  });

  it('is told by the name of the rule that says no', () => {
    expect(whyNot(held, cell({ demandId: 'driving', onDate: '2026-12-01' }), may)).toBe(
      'Hier kan het niet: Certificaten.',
    );
    expect(whyNot(held, null, may)).toBe('Deze dienst is er niet op deze dag.');
    expect(whyNot(held, cell({ participantId: 'dewi', onDate: '2026-11-30' }), may)).toBeNull();
  });

  it('is not to a day without that work, and not to a cell that is no place', () => {
    expect(mayGo(held, cell({ participantId: 'amina', onDate: '2026-12-01' }), may)).toBe(false);
    expect(mayGo(held, null, may)).toBe(false);
  });

  it('is anywhere as long as it is not told: the server judges', () => {
    const untold = { shifts: [], people: {}, rules: [] };
    expect(mayGo(held, cell({ demandId: 'driving', onDate: '2026-12-01' }), untold)).toBe(true);
  });
});
