import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { approvalRefusals } from '../../../../kernel/approval.ts';
import { dayOf } from '../../../../kernel/local-date.ts';
import { municipalParameters } from '../../../../law/municipal.ts';
import { valueOn } from '../../../../law/parameter.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  Card,
  capital,
  DataTable,
  EmptyState,
  formatQuantity,
  Heading2,
  Link,
  LinkButton,
  PageTitle,
  Stack,
} from '../../../../ui/index.ts';
import { settingRoles } from '../../access.ts';
import { asProposed, ownValuesOf, type ProposedValue, proposedValues } from '../../queries.ts';
import { nameOf, periodText, valueText } from '../shown.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, [...settingRoles, 'programme-manager']);
  const today = dayOf(platform.clock.now());
  const { proposals, own } = await asActor(platform, actor, async (db) => ({
    proposals: await proposedValues(db),
    own: await ownValuesOf(db, actor.organisationId),
  }));
  const now = municipalParameters.map((parameter) => {
    const found = valueOn(parameter, today, own);
    return {
      key: parameter.key,
      name: capital(parameter.label.nl),
      value: found.ok ? formatQuantity(found.value.line.quantity) : 'nog niet vastgesteld',
      article: parameter.article,
      source: found.ok ? found.value.line.source : 'Stel een waarde vast met haar bron.',
      setBy: found.ok ? setByWords[found.value.line.setBy] : 'nog niemand',
    };
  });
  const sets = settingRoles.some((role) => role === actor.role);
  const waiting = proposals.filter(
    (each) =>
      sets &&
      each.organisation_id === actor.organisationId &&
      approvalRefusals(asProposed(each), actor.accountId).length === 0,
  );
  return {
    now,
    proposals: proposals.map((each) => ({
      ...each,
      // Only who may decide finds a page behind the value; to others the table says everything.
      opens: sets && each.organisation_id === actor.organisationId,
    })),
    waiting,
    sets,
  };
}

export default function MunicipalValuesPage() {
  const { now, proposals, waiting, sets } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead="Sommige bedragen en termijnen laat de wet aan de gemeente, of zijn nog niet zeker. Uw gemeente stelt ze hier vast, met bron, en altijd met twee mensen.">
        Wetswaarden van de gemeente
      </PageTitle>
      <Stack>
        {waiting.length > 0 ? (
          <Card weight="lifted" eyebrow="Aan u" title="Beslis over een voorstel">
            <ul>
              {waiting.map((each) => (
                <li key={each.id}>
                  <Link href={`/wetswaarden/${each.id}`}>
                    {`${nameOf(each.parameter)}: ${valueText(each.parameter, each.value)}, ${periodText(each)}`}
                  </Link>
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
        {sets ? <LinkButton href="/wetswaarden/nieuw">Stel een waarde voor</LinkButton> : null}
        <DataTable
          caption="Wat vandaag geldt"
          rows={now}
          rowKey={({ key, name }) => `${key} ${name}`}
          columns={[
            { key: 'name', label: 'Waarde', cell: ({ name }) => name },
            { key: 'value', label: 'Vandaag', numeric: true, cell: ({ value }) => value },
            { key: 'by', label: 'Vastgesteld door', cell: ({ setBy }) => setBy },
            { key: 'article', label: 'Artikel', cell: ({ article }) => article },
            { key: 'source', label: 'Bron', cell: ({ source }) => source },
          ]}
        />
        <Heading2>Voorstellen en besluiten</Heading2>
        <Proposals proposals={proposals} />
      </Stack>
    </>
  );
}

const setByWords = { law: 'de wet', municipality: 'uw gemeente' } as const;

const decisionWords = { confirmed: 'vastgesteld', refused: 'niet overgenomen' } as const;

function Proposals({
  proposals,
}: {
  readonly proposals: readonly (ProposedValue & { readonly opens: boolean })[];
}) {
  return (
    <DataTable
      caption="Voorstellen en besluiten"
      captionHidden
      rows={proposals}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="Er is nog niets voorgesteld.">
          Zolang er geen eigen waarde is, geldt die van de wet.
        </EmptyState>
      }
      columns={[
        {
          key: 'parameter',
          label: 'Waarde',
          cell: ({ id, parameter, opens }) =>
            opens ? <Link href={`/wetswaarden/${id}`}>{nameOf(parameter)}</Link> : nameOf(parameter),
        },
        {
          key: 'value',
          label: 'Voorstel',
          numeric: true,
          cell: ({ parameter, value }) => valueText(parameter, value),
        },
        { key: 'period', label: 'Geldt', cell: periodText },
        { key: 'municipality', label: 'Gemeente', cell: ({ municipality }) => municipality },
        { key: 'by', label: 'Voorgesteld door', cell: ({ proposer }) => proposer ?? 'een collega' },
        {
          key: 'decision',
          label: 'Besluit',
          cell: ({ decision, decider }) =>
            decision === null
              ? 'wacht op een collega'
              : `${decisionWords[decision]} door ${decider ?? 'een collega'}`,
        },
      ]}
    />
  );
}
