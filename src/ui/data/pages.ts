/** Rows on one page of a list. */
export const pageSize = 25;

/** The page that the address asks for, 1 when it asks nothing sensible. */
export function pageOf(search: URLSearchParams): number {
  const asked = Number(search.get('pagina') ?? '1');
  return Number.isSafeInteger(asked) && asked >= 1 ? asked : 1;
}

/** The same list with one thing in the address changed; `null` takes it out. */
export function withParameter(url: URL, name: string, value: string | null): string {
  const search = new URLSearchParams(url.search);
  if (value === null) search.delete(name);
  else search.set(name, value);
  const rest = search.toString();
  return rest === '' ? url.pathname : `${url.pathname}?${rest}`;
}

/** Which page numbers stand under a list: the first, the last, and those around the current one; `null` is a gap. */
export function pageNumbers(current: number, last: number): readonly (number | null)[] {
  const shown = Array.from({ length: last }, (_, i) => i + 1).filter(
    (page) => page === 1 || page === last || Math.abs(page - current) <= 1,
  );
  return shown.flatMap((page, place) => {
    const before = shown[place - 1];
    return before !== undefined && page - before > 1 ? [null, page] : [page];
  });
}
