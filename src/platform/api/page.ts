import { z } from '@hono/zod-openapi';
import type { SelectQueryBuilder } from 'kysely';
import type { Given } from './read-input.ts';

export const largestPage = 100;

/** Which page of a list is asked for. */
export const pageFields = {
  page: z.coerce
    .number({ error: 'number' })
    .int('number')
    .min(1, 'number')
    .max(1_000_000, 'number')
    .default(1)
    .describe('Paginanummer, vanaf 1.'),
  pageSize: z.coerce
    .number({ error: 'number' })
    .int('number')
    .min(1, 'number')
    .max(largestPage, 'number')
    .default(25)
    .describe(`Aantal per pagina, hoogstens ${largestPage}.`),
};

export type PageAsked = { readonly page: number; readonly pageSize: number };
export type Page<Item> = { readonly items: Item[]; readonly total: number };

/**
 * One page of a query and how many there are in all, both as the person who asks: rows that the role may not see are
 * not counted either. The query must be sorted by something that never ties.
 */
export async function pageOf<DB, Tables extends keyof DB, Item>(
  query: SelectQueryBuilder<DB, Tables, Item>,
  { page, pageSize }: PageAsked,
): Promise<Page<Item>> {
  const { total } = await query
    .clearSelect()
    .clearOrderBy()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .$castTo<{ total: number }>()
    .executeTakeFirstOrThrow();
  const items = await query
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { items, total };
}

const linksSchema = z
  .object({
    self: z.url().describe('Deze pagina.'),
    first: z.url().describe('De eerste pagina.'),
    previous: z.url().nullable().describe('De vorige pagina, als die er is.'),
    next: z.url().nullable().describe('De volgende pagina, als die er is.'),
    last: z.url().describe('De laatste pagina.'),
  })
  .openapi('PageLinks', { description: 'Adressen van de pagina’s rond deze.' });

/** What a list looks like: the items of a page, how many there are in all, and where the other pages are. */
export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item).describe('Wat er op deze pagina staat.'),
    page: z.int().min(1).describe('Paginanummer.'),
    pageSize: z.int().min(1).max(largestPage).describe('Aantal per pagina.'),
    total: z.int().min(0).describe('Aantal in totaal, van wat u mag zien.'),
    links: linksSchema,
  });
}

/** The body of a list. `filters` go along in the links; they never hold personal data. */
export function pageBody<Item>(
  address: string,
  filters: Given,
  asked: PageAsked,
  { items, total }: Page<Item>,
) {
  const last = Math.max(1, Math.ceil(total / asked.pageSize));
  const to = (page: number): string => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(filters)) query.set(name, String(value));
    query.set('page', String(page));
    query.set('pageSize', String(asked.pageSize));
    return `${address}?${query}`;
  };
  return {
    items,
    page: asked.page,
    pageSize: asked.pageSize,
    total,
    links: {
      self: to(asked.page),
      first: to(1),
      previous: asked.page > 1 ? to(Math.min(asked.page - 1, last)) : null,
      next: asked.page < last ? to(asked.page + 1) : null,
      last: to(last),
    },
  };
}
