import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextField } from '../form/TextField.tsx';
import { htmlOf } from '../testing.tsx';
import { DataTable } from './DataTable.tsx';
import { EmptyState } from './EmptyState.tsx';
import { FilterBar, filterValues } from './FilterBar.tsx';
import { Pagination } from './Pagination.tsx';
import { pageNumbers, pageOf, withParameter } from './pages.ts';
import { TaskList } from './TaskList.tsx';

describe('the tasks of a reader', () => {
  const task = {
    key: '1',
    sentence: 'Voortgangsgesprek met de heer T.',
    href: '/mensen/1',
    reason: 'Elke 6 weken',
    due: '2026-11-20',
  } as const;

  it('say in words that one is late, not by colour alone', () => {
    const html = htmlOf(<TaskList tasks={[task]} empty="Niets." />);
    expect(html).toContain('Te laat: 2 dagen');
    expect(html).toContain('<time dateTime="2026-11-20" class="wk-task__due wk-late">');
    expect(html).toContain('Elke 6 weken');
  });

  it('say so when nothing is asked', () =>
    expect(htmlOf(<TaskList tasks={[]} empty="Niets voor vandaag." />)).toContain('Niets voor vandaag.'));
});

describe('a table', () => {
  const columns = [
    {
      key: 'name',
      label: 'Naam',
      cell: (row: { name: string }) => row.name,
      sortHref: '?s=naam',
      sorted: 'up',
    },
    { key: 'days', label: 'Dagen', cell: () => 3, numeric: true },
  ] as const;
  const table = (rows: readonly { name: string }[]) => (
    <DataTable
      caption="Mensen"
      columns={columns}
      rows={rows}
      rowKey={({ name }) => name}
      empty={<EmptyState title="Niemand gevonden" />}
    />
  );

  it('has a name, names its rows and columns, and says how it is sorted', () => {
    const html = htmlOf(table([{ name: 'A. Bakker' }]));
    expect(html).toMatch(/<caption[^>]*>Mensen<\/caption>/);
    expect(html).toMatch(/<th[^>]*scope="row"[^>]*>A\. Bakker/);
    expect(html).toMatch(/<th[^>]*aria-sort="ascending"/);
  });

  it('makes place for the explanation when it is empty', () => {
    const html = htmlOf(table([]));
    expect(html).toContain('Niemand gevonden');
    expect(html).not.toContain('<table');
  });
});

describe('filters', () => {
  it('hold what the address says and begin again at the first page', () => {
    const values = filterValues(new URLSearchParams('naam=Bakker&pagina=3'));
    const html = htmlOf(
      <FilterBar label="Zoek" clearHref="/deelnemers" values={values}>
        <TextField name="naam" label="Naam" />
      </FilterBar>,
    );
    expect(html).toContain('value="Bakker"');
    expect(html).toMatch(/<form[^>]*method="get"/);
    expect(html).not.toContain('pagina');
    expect(html).not.toContain('csrf');
    expect(html).toContain('Wis filters');
  });
});

describe('the pages of a list', () => {
  it.each([
    ['', 1],
    ['pagina=3', 3],
    ['pagina=0', 1],
    ['pagina=2.5', 1],
    ['pagina=x', 1],
  ])('%j asks for page %i', (search, page) => expect(pageOf(new URLSearchParams(search))).toBe(page));

  it('keep the filters in their addresses', () => {
    const url = new URL('http://x/deelnemers?fase=vloer&pagina=2');
    expect(withParameter(url, 'pagina', '3')).toBe('/deelnemers?fase=vloer&pagina=3');
    expect(withParameter(url, 'fase', null)).toBe('/deelnemers?pagina=2');
  });

  it('show first, last and current, never a page that is not there', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
        const [current, last] = [Math.min(a, b), Math.max(a, b)];
        const numbers = pageNumbers(current, last);
        const known = numbers.filter((page) => page !== null);
        expect(known).toEqual([...new Set(known)].toSorted((x, y) => x - y));
        expect(known).toEqual(expect.arrayContaining([1, current, last]));
        expect(known.every((page) => page >= 1 && page <= last)).toBe(true);
      }),
    ));

  it('say which rows are shown', () =>
    expect(htmlOf(<Pagination page={6} total={148} href={(page) => `?pagina=${page}`} />)).toContain(
      '126–148 van 148',
    ));
});
