import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { approvalRefusals } from '../../../../kernel/approval.ts';
import {
  Breadcrumb,
  ButtonRow,
  Card,
  capital,
  DataTable,
  formatCents,
  LinkButton,
  Notice,
  PageTitle,
  Paragraph,
  Stack,
} from '../../../../ui/index.ts';
import { loadClaim } from './load.ts';
import { monthText, standingText } from './shown.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { claim, lines, actor } = await loadClaim(args);
  const pays = actor.role === 'finance' && actor.organisationId === claim.municipalityId;
  const standing = approvalRefusals(
    { proposedByAccount: claim.preparedAccount, decided: claim.outcome !== null },
    actor.accountId,
  );
  const { preparedAccount: _, ...shown } = claim;
  return {
    claim: shown,
    lines: lines.map(({ receipt: __, ...line }) => line),
    mayDecide: pays && standing.length === 0,
    own: pays && claim.outcome === null && standing.length > 0,
  };
}

/** One claim, line by line. */
export default function ClaimPage() {
  const { claim, lines, mayDecide, own } = useLoaderData<typeof loader>();
  const here = `/declaraties/${claim.id}`;
  const settles = lines.some(({ earlierCents }) => earlierCents !== 0);
  return (
    <>
      <Breadcrumb trail={[{ href: '/declaraties', label: 'Declaraties' }]} />
      <PageTitle
        lead={`${formatCents(claim.totalCents)} van ${claim.municipality} voor ${claim.employer}. Klaargezet door ${claim.preparer ?? 'een collega'}, ${standingText(claim)}.`}
      >
        {`Declaratie tot en met ${monthText(claim.month)}`}
      </PageTitle>
      <Stack>
        {mayDecide ? (
          <Card weight="lifted" eyebrow="Aan u" title="Beslis over deze declaratie">
            <Paragraph>Kijk de regels na. Na akkoord kan er worden betaald.</Paragraph>
            <LinkButton href={`${here}/besluit`}>Beslis</LinkButton>
          </Card>
        ) : null}
        {own ? (
          <Notice title="Wacht op een collega.">
            U hebt deze declaratie zelf klaargezet. Bij geld kijkt altijd iemand anders mee.
          </Notice>
        ) : null}
        {claim.explanation === null ? null : <Notice title="Toelichting">{claim.explanation}</Notice>}
        <DataTable
          caption="Regels"
          captionHidden
          rows={lines}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', label: 'Naam', cell: ({ name }) => name },
            { key: 'month', label: 'Maand', cell: ({ month }) => capital(monthText(month)) },
            {
              key: 'due',
              label: 'Recht over de maand',
              numeric: true,
              cell: ({ dueCents }) => formatCents(dueCents),
            },
            ...(settles
              ? [
                  {
                    key: 'earlier',
                    label: 'Al gedeclareerd',
                    numeric: true,
                    cell: ({ earlierCents }: { readonly earlierCents: number }) => formatCents(earlierCents),
                  },
                ]
              : []),
            { key: 'cents', label: 'Nu te betalen', numeric: true, cell: ({ cents }) => formatCents(cents) },
          ]}
        />
        <Paragraph soft>
          Ziekte verandert de subsidie niet zolang de baan loopt. Een deel van een maand gaat naar
          kalenderdagen. Wat van een eerdere maand veranderde, is hier verrekend.
        </Paragraph>
        <ButtonRow>
          <LinkButton kind="secondary" href={`${here}/regels.csv`}>
            Neem de regels mee (CSV)
          </LinkButton>
          <LinkButton kind="secondary" href={`${here}/regels.json`}>
            Met de berekeningen (JSON)
          </LinkButton>
        </ButtonRow>
      </Stack>
    </>
  );
}
