import fc from 'fast-check';
import { expect, it } from 'vitest';
import { largestPage, pageBody } from './page.ts';

const asked = fc.record({
  page: fc.integer({ min: 1, max: 1000 }),
  pageSize: fc.integer({ min: 1, max: largestPage }),
});
const pageOfLink = (link: string | null) =>
  link === null ? null : Number(new URL(link).searchParams.get('page'));

it('from the first page, following next visits every page once and ends at the last', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 1, max: largestPage }),
      (total, pageSize) => {
        const visited: number[] = [];
        let page: number | null = 1;
        while (page !== null) {
          visited.push(page);
          const { links } = pageBody('https://x.example/a', {}, { page, pageSize }, { items: [], total });
          page = pageOfLink(links.next);
        }
        const pages = Math.max(1, Math.ceil(total / pageSize));
        expect(visited).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
      },
    ),
  ));

it('previous never leads to a page that is not there, however far one asked', () =>
  fc.assert(
    fc.property(asked, fc.integer({ min: 0, max: 900 }), (page, total) => {
      const { links } = pageBody('https://x.example/a', {}, page, { items: [], total });
      const last = pageOfLink(links.last) ?? 0;
      expect(pageOfLink(links.previous) ?? 1).toBeLessThanOrEqual(last);
    }),
  ));

it('filters go along to every page', () => {
  const { links } = pageBody(
    'https://x.example/a',
    { phase: 'training' },
    { page: 2, pageSize: 10 },
    { items: [], total: 95 },
  );
  expect(links.self).toBe('https://x.example/a?phase=training&page=2&pageSize=10');
  for (const link of Object.values(links)) expect(link).toContain('phase=training');
});
