import { expect, test } from 'vitest';
import { rateLimiter } from './rate-limit.ts';

const limited = () => {
  let now = 0;
  const limiter = rateLimiter({ times: 3, withinMs: 60_000 }, () => now);
  return {
    limiter,
    after: (ms: number) => {
      now += ms;
    },
  };
};

test('the first times go through, the next is told how long to wait', () => {
  const { limiter, after } = limited();
  expect([1, 2, 3].map(() => limiter.take('a'))).toEqual([null, null, null]);
  after(20_000);
  expect(limiter.take('a')).toBe(40);
});

test('one who tries too often does not hold up another', () => {
  const { limiter } = limited();
  for (const _ of [1, 2, 3, 4]) limiter.take('a');
  expect(limiter.take('b')).toBeNull();
});

test('after the window it goes through again, however often was tried', () => {
  const { limiter, after } = limited();
  for (const _ of [1, 2, 3, 4, 5, 6]) limiter.take('a');
  after(60_000);
  expect(limiter.take('a')).toBeNull();
});

test('asking does not count', () => {
  const { limiter } = limited();
  for (const _ of [1, 2, 3, 4, 5]) expect(limiter.wait('a')).toBeNull();
  for (const _ of [1, 2, 3]) limiter.take('a');
  expect(limiter.wait('a')).toBe(60);
});
