import { describe, expect, it } from 'vitest';
import { withdrawnCauses } from '../words.ts';
import { causesOf, isAsked, type Loss } from './cause.ts';

const loss: Loss = { asked: true, absence: null, answer: null, certified: true, reachable: true };
const causes = (losses: readonly Loss[], more: number) =>
  causesOf(
    losses.map((each) => ({ each: null, shift: 'a', loss: each })),
    new Map([['a', more]]),
  ).map(({ cause }) => cause);

describe('who loses a shift of which fewer are asked', () => {
  it.each([
    ['one too many of two who go', [loss, loss], 1, ['cancelled-by-employer', 'replanned']],
    ['as many as were asked', [loss], 0, ['replanned']],
    ['fewer than were asked', [loss], -1, ['replanned']],
    ['who is ill makes room first', [loss, { ...loss, absence: 'sick' }], 1, ['replanned', 'sick']],
    ['who said no makes room first', [{ ...loss, answer: 'no' }, loss], 1, ['refused', 'replanned']],
  ] as const)('%s', (_, losses, more, expected) => expect(causes(losses, more)).toEqual(expected));
});

it('nobody is asked to lose a shift that falls away by itself', () =>
  expect(withdrawnCauses.filter(isAsked)).toEqual(['replanned']));
