import { describe, expect, it } from 'vitest';
import { daysToMend } from './days-to-mend.ts';

const asked = { from: '2026-11-02', to: '2026-11-30' } as const;

describe('the days that a repair looks at', () => {
  it.each([
    ['end where the roster ends', '2026-11-16', '2026-11-16'],
    ['are one when it ends tomorrow', '2026-11-03', '2026-11-03'],
    ['are as many as are asked when it goes on after that', '2026-12-28', '2026-11-30'],
  ] as const)('%s', (_, publishedUntil, to) =>
    expect(daysToMend(asked, publishedUntil)).toEqual({ ok: true, value: { from: asked.from, to } }),
  );

  it.each([
    ['was never published', null],
    ['ended today', '2026-11-02'],
    ['is past', '2026-10-26'],
  ] as const)('are none when a roster %s: that is said', (_, publishedUntil) =>
    expect(daysToMend(asked, publishedUntil)).toMatchObject({
      ok: false,
      refusals: [{ rule: 'roster/nothing-published' }],
    }),
  );
});
