import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { approvalRefusals } from '../../../../kernel/approval.ts';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  Card,
  DataTable,
  Day,
  EmptyState,
  formatCents,
  Link,
  PageTitle,
  Paragraph,
  Stack,
} from '../../../../ui/index.ts';
import { fullName } from '../../../participants/index.ts';
import { decidingRoles, seeingRoles } from '../../access.ts';
import { asProposed, type Entry, entriesOfFirm } from '../../queries.ts';
import { decisionNames } from '../../words.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, seeingRoles);
  const entries = await asActor(platform, actor, entriesOfFirm);
  const decides = decidingRoles.some((role) => role === actor.role);
  const lines = entries.map((entry) => ({
    ...lineOf(entry),
    waits:
      decides &&
      entry.decision === null &&
      !entry.replaced &&
      approvalRefusals(asProposed(entry), actor.accountId).length === 0,
  }));
  return { lines };
}

function lineOf(entry: Entry) {
  const name = fullName({ givenName: entry.given_name, infix: entry.infix, familyName: entry.family_name });
  return {
    id: entry.id,
    href: `/deelnemers/${entry.participant_id}/instroom/${entry.id}`,
    name,
    work: entry.work,
    cents: entry.business_case.months.expected.resultCents,
    proposedOn: dayOf(entry.proposed_at),
    proposer: entry.proposer ?? 'een collega',
    standing: standingOf(entry),
  };
}

function standingOf({ decision, decider, replaced }: Entry): string {
  if (decision !== null) return `${decisionNames[decision].nl} (${decider ?? 'een collega'})`;
  return replaced ? 'vervangen door een nieuwer voorstel' : 'wacht op een besluit';
}

/** Proposals of the firm: what waits for a decision first. */
export default function EntriesPage() {
  const { lines } = useLoaderData<typeof loader>();
  const waiting = lines.filter(({ waits }) => waits);
  return (
    <>
      <PageTitle lead="Wie komt in dienst in de flexpoule? Iemand rekent en stelt voor, een collega beslist. U begint op de pagina van de deelnemer.">
        Instroom in de flexpoule
      </PageTitle>
      <Stack>
        {waiting.length === 0 ? null : (
          <Card weight="lifted" eyebrow="Aan u" title="Beslis over een voorstel">
            <ul className="wk-list">
              {waiting.map(({ id, href, name, work }) => (
                <li key={id}>
                  <Link href={href}>{`${name}, ${work}`}</Link>
                </li>
              ))}
            </ul>
          </Card>
        )}
        <DataTable
          caption="Voorstellen"
          captionHidden
          rows={lines}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="Er is nog niets voorgesteld.">
              <Paragraph>Open een deelnemer en kies „Reken uit: instroom in de flexpoule”.</Paragraph>
            </EmptyState>
          }
          columns={[
            { key: 'who', label: 'Deelnemer', cell: ({ href, name }) => <Link href={href}>{name}</Link> },
            { key: 'work', label: 'Werk', cell: ({ work }) => work },
            {
              key: 'left',
              label: 'Per maand, verwacht',
              numeric: true,
              cell: ({ cents }) => formatCents(cents),
            },
            {
              key: 'by',
              label: 'Voorgesteld',
              cell: ({ proposer, proposedOn }) => (
                <>
                  <Day day={proposedOn} as="short" />
                  <span className="wk-line-note">{proposer}</span>
                </>
              ),
            },
            { key: 'standing', label: 'Stand', cell: ({ standing }) => standing },
          ]}
        />
      </Stack>
    </>
  );
}
