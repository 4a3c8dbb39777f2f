import { type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  DataTable,
  EmptyState,
  formatCents,
  Link,
  LinkButton,
  PageTitle,
  Pagination,
  pageOf,
  pageSize,
  Stack,
  withParameter,
} from '../../../../ui/index.ts';
import { type ClaimView, claimViews } from '../../queries/claims.ts';
import { claimRoles } from '../roles.ts';
import { monthText, standingText } from './shown.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, claimRoles);
  const page = pageOf(new URL(request.url).searchParams);
  return asActor(platform, actor, async (db) => {
    const claims = await claimViews(db, { limit: pageSize, offset: (page - 1) * pageSize });
    const { total } = await db
      .selectFrom('subsidy_claim')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const paid = await db
      .selectFrom('subsidy')
      .select('id')
      .where('municipality_organisation_id', '=', actor.organisationId)
      .executeTakeFirst();
    const pays = actor.role === 'finance' && paid !== undefined;
    return { claims, total: Number(total), page, pays, employer: actor.role === 'employer-contact' };
  });
}

/** What was and will be paid, claim by claim. */
export default function ClaimsPage() {
  const { claims, total, page, pays, employer } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const url = new URL(`${pathname}${search}`, 'http://werkkring.invalid');
  return (
    <>
      <PageTitle lead="Elke maand krijgt een werkgever de subsidie over de maand die voorbij is. De bedragen volgen uit de besluiten en uit de dagen dat de baan liep.">
        Declaraties
      </PageTitle>
      <Stack>
        {pays ? <LinkButton href="/declaraties/nieuw">Zet een declaratie klaar</LinkButton> : null}
        <DataTable<ClaimView>
          caption="Declaraties"
          captionHidden
          rows={claims}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="Er zijn nog geen declaraties.">
              {employer
                ? 'Na de eerste maand met subsidie staat hier wat u krijgt, per persoon.'
                : 'Na de eerste maand met subsidie zet u haar hier klaar.'}
            </EmptyState>
          }
          columns={[
            {
              key: 'month',
              label: 'Tot en met',
              cell: ({ id, month, employer: name }) => (
                <Link href={`/declaraties/${id}`} label={`${monthText(month)}, ${name}`}>
                  {monthText(month)}
                </Link>
              ),
            },
            { key: 'employer', label: 'Werkgever', cell: (row) => row.employer },
            { key: 'municipality', label: 'Gemeente', cell: ({ municipality }) => municipality },
            {
              key: 'total',
              label: 'Totaal',
              numeric: true,
              cell: ({ totalCents }) => formatCents(totalCents),
            },
            { key: 'standing', label: 'Stand', cell: (row) => standingText(row) },
          ]}
        />
      </Stack>
      <Pagination
        page={page}
        total={total}
        href={(other) => withParameter(url, 'pagina', other === 1 ? null : String(other))}
      />
    </>
  );
}
