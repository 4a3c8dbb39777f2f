import { expect, it } from 'vitest';
import { whyNotNow } from './draft.ts';

const draft = { state: 'open', from_date: '2026-11-30', to_date: '2026-12-14' } as const;
const early = { demandId: 'early', onDate: '2026-11-30' } as const;
const late = { demandId: 'late', onDate: '2026-11-30' } as const;
const after = { demandId: 'early', onDate: '2026-12-14' } as const;
/** It is half past nine on the first day. */
const isOver = ({ demandId, onDate }: { readonly demandId: string; readonly onDate: string }) =>
  onDate === '2026-11-30' && demandId === 'early';

it.each([
  ['a shift of this afternoon can change', draft, [late], null],
  ['a shift that has begun cannot', draft, [early], 'roster/in-the-past'],
  ['nor can it together with one that could', draft, [late, early], 'roster/in-the-past'],
  ['a day after the draft is not of it', draft, [after], 'roster/day-outside'],
  ['what was published stays', { ...draft, state: 'published' }, [late], 'roster/draft-closed'],
  ['what was put away stays', { ...draft, state: 'dropped' }, [late], 'roster/draft-closed'],
] as const)('%s', (_, given, shifts, rule) => {
  expect(whyNotNow(given, shifts, isOver)?.rule ?? null).toBe(rule);
});
