import { pageOf, pageSize, withParameter } from '../../../ui/index.ts';

/** What the address says of a list: the filters, which page, and where the other pages are. */
export type ListAddress = {
  readonly search: URLSearchParams;
  readonly page: number;
  readonly span: { readonly limit: number; readonly offset: number };
};

export function listAddress(request: Request): ListAddress {
  const search = new URL(request.url).searchParams;
  const page = pageOf(search);
  return { search, page, span: { limit: pageSize, offset: (page - 1) * pageSize } };
}

/** A filter as it was asked; empty or unreadable text asks nothing. */
export function asked(search: URLSearchParams, name: string): string | null {
  const text = search.get(name)?.trim() ?? '';
  return text === '' || text.includes('\0') ? null : text.slice(0, 200);
}

/** A filter that is one of a few; anything else asks nothing. */
export function askedOf<Option extends string>(
  search: URLSearchParams,
  name: string,
  options: readonly Option[],
): Option | null {
  return options.find((option) => option === search.get(name)) ?? null;
}

/** The address of another page of the same list. */
export function pageHref(path: string, query: string): (page: number) => string {
  const here = new URL(path + query, 'http://localhost');
  return (page) => withParameter(here, 'pagina', page === 1 ? null : String(page));
}
