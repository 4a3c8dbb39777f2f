import { describe, expect, it } from 'vitest';
import { readFilter } from './people-filter.ts';

const programmes = [{ id: 'id-of-westpoort', key: 'westpoort-werkt' }];
const nothing = {
  phase: null,
  programmeId: null,
  coach: null,
  mine: false,
  again: false,
  ended: false,
  enteredIn: null,
  leftIn: null,
};
const id = '01932b1e-7a30-7000-8000-000000000001';

describe('the address of the list of people', () => {
  it.each([
    ['', {}],
    ['fase=training', { phase: 'training' }],
    ['fase=hacker', {}],
    ['fase=ended', {}],
    ['programma=westpoort-werkt', { programmeId: 'id-of-westpoort' }],
    ['programma=elders', {}],
    [`begeleider=${id}`, { coach: id }],
    ['begeleider=niemand', { coach: 'none' }],
    ["begeleider='; drop table participant", {}],
    ['alleen=mijn&alleen=opnieuw', { mine: true, again: true }],
    ['alleen=afgerond', { ended: true }],
    ['instroom=2026-11', { enteredIn: { from: '2026-11-01', to: '2026-12-01' } }],
    ['uitstroom=2026-12', { leftIn: { from: '2026-12-01', to: '2027-01-01' } }],
    ['instroom=2026-13', {}],
    ['naam=Kuipers', {}],
  ])('%s', (address, filter) => {
    expect(readFilter(new URLSearchParams(address), programmes)).toEqual({
      filter: { ...nothing, ...filter },
      sort: 'name',
    });
  });

  it('says in which order', () => {
    expect(readFilter(new URLSearchParams('volgorde=sinds'), programmes).sort).toBe('since');
  });
});
