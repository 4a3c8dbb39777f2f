import { expect, it } from 'vitest';
import { limitRules, pairRules, personRules } from '../../../../planner/pool/rules/index.ts';
import { remedyFor } from './remedy.ts';

const about = {
  draftId: 'draft',
  participantId: 'person',
  name: 'Bas',
  day: '2026-11-30',
  siteId: 'site',
} as const;

/** Of what stands, what is full and what has begun nothing can be changed from a page that explains. */
const without = ['closed', 'pinned', 'places'];

it('every rule that keeps somebody from a shift leads a planner to where it can be changed', () => {
  const names = [...pairRules, ...limitRules, ...personRules].map(({ name }) => name);
  const nowhere = names.filter((name) => remedyFor(name, { ...about, planner: true }) === null);
  expect(nowhere.toSorted()).toEqual(without);
});

it('only who may change a workplace is led to it', () => {
  for (const rule of ['mentors', 'coaches', 'coach-hours']) {
    expect(remedyFor(rule, { ...about, planner: true })?.href).toBe('/werkplekken/site');
    expect(remedyFor(rule, { ...about, planner: false })).toBeNull();
  }
});
