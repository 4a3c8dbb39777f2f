import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import {
  Breadcrumb,
  counted,
  DataTable,
  EmptyState,
  formatNumber,
  Link,
  PageTitle,
  Pagination,
  Paragraph,
  pageOf,
  pageSize,
} from '../../../../ui/index.ts';
import type { DraftView } from '../../queries/draft.ts';
import { draftHref, personHref, rosterPath, wishesHref } from '../paths.ts';
import { withDraft } from '../visit.ts';
import { wishAt } from './costs.ts';
import { wishUnits } from './words.ts';

export function loader({ context, params, request }: LoaderFunctionArgs) {
  return withDraft(context, params.id, (view) =>
    wishOf(view, params.wens ?? '', pageOf(new URL(request.url).searchParams)),
  );
}

function wishOf(view: DraftView, slug: string, page: number) {
  const { draft, built, names } = view;
  const wish = wishAt(view, slug);
  if (wish === null) throw data(null, { status: 404 });
  return {
    draft: { id: draft.id, name: draft.name },
    slug,
    title: wish.title,
    because: wish.because,
    told: wish.told,
    cost: wish.cost,
    column: wishUnits[wish.weight].column,
    total: wish.rows.length,
    page,
    rows: wish.rows.slice((page - 1) * pageSize, page * pageSize).map(({ owner, amount, points }) => {
      const participantId = built.people[owner]?.participantId ?? '';
      return {
        participantId,
        name: names.people.get(participantId) ?? '',
        href: personHref(draft.id, participantId),
        amount: Math.round(amount * 10) / 10,
        points: Math.round(points),
      };
    }),
  };
}

export default function WishPage() {
  const { draft, slug, title, because, told, cost, column, total, page, rows } =
    useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb
        trail={[
          { href: rosterPath, label: 'Rooster' },
          { href: draftHref(draft.id), label: draft.name },
          { href: wishesHref(draft.id), label: 'Wat elke wens kost' },
        ]}
      />
      <PageTitle lead={`${told}: ${counted(cost, 'punt', 'punten')}.`}>{title}</PageTitle>
      <Paragraph>{because}</Paragraph>
      <DataTable
        caption={counted(total, 'mens', 'mensen')}
        columns={[
          { key: 'name', label: 'Naam', cell: ({ name, href }) => <Link href={href}>{name}</Link> },
          { key: 'amount', label: column, numeric: true, cell: ({ amount }) => formatNumber(amount) },
          { key: 'points', label: 'Punten', numeric: true, cell: ({ points }) => formatNumber(points) },
        ]}
        rows={rows}
        rowKey={({ participantId }) => participantId}
        empty={<EmptyState title="Deze wens kost in dit concept niets" />}
      />
      <Pagination page={page} total={total} href={(to) => `${wishesHref(draft.id, slug)}?pagina=${to}`} />
    </>
  );
}
