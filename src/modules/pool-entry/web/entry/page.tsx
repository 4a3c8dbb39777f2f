import { useLoaderData } from 'react-router';
import {
  Breadcrumb,
  ButtonRow,
  Card,
  Columns,
  capital,
  Day,
  Disclosure,
  Facts,
  FiguresView,
  formatCents,
  formatNumber,
  formatQuantity,
  Heading2,
  Heading3,
  LinkButton,
  Notice,
  PageTitle,
  Paragraph,
  ReceiptView,
  Stack,
} from '../../../../ui/index.ts';
import type { Reason } from '../../rules/proposal.ts';
import { adviceTexts, decisionNames } from '../../words.ts';
import { figuresOf } from '../figures.ts';
import { reasonText } from '../questions.ts';
import { type EntryView, loadEntry } from './load.ts';

export const loader = loadEntry;

function Reasons({ title, reasons }: { readonly title: string; readonly reasons: readonly Reason[] }) {
  return (
    <section>
      <Heading3>{title}</Heading3>
      {reasons.length === 0 ? <Paragraph soft>Niets in deze cijfers.</Paragraph> : null}
      <ul className="wk-list">
        {reasons.map((reason) => (
          <li key={reason.key}>{reasonText(reason, formatQuantity).nl}</li>
        ))}
      </ul>
    </section>
  );
}

function Decision({ view }: { readonly view: EntryView }) {
  const { decided, person, id, mayDecide, mayPropose, replaced, own } = view;
  const again = mayPropose ? (
    <LinkButton kind="secondary" href={`${person.href}/instroom/nieuw`}>
      Reken opnieuw
    </LinkButton>
  ) : null;
  if (decided !== null)
    return (
      <Card weight="lifted" eyebrow="Besluit" title={capital(decisionNames[decided.decision].nl)}>
        <Paragraph>{decided.reason}</Paragraph>
        <Paragraph soft>
          {decided.by}, <Day day={decided.on} />
        </Paragraph>
        {again === null ? null : <ButtonRow>{again}</ButtonRow>}
      </Card>
    );
  if (replaced)
    return (
      <Notice title="Er is opnieuw gerekend.">
        Een nieuwer voorstel kwam hiervoor in de plaats. Over dit voorstel wordt niet meer beslist.
      </Notice>
    );
  return (
    <Card weight="lifted" eyebrow="Besluit" title="Er is nog niet beslist">
      <Paragraph>
        {own
          ? 'U stelde dit zelf voor. Een collega beslist: de planner of financiën.'
          : 'Wie dit voorstelde, beslist er niet over. De planner of financiën beslist.'}
      </Paragraph>
      <ButtonRow>
        {mayDecide ? <LinkButton href={`${person.href}/instroom/${id}/besluit`}>Beslis</LinkButton> : null}
        {again}
      </ButtonRow>
    </Card>
  );
}

function Tipping({ view: { found } }: { readonly view: EntryView }) {
  const { breakEven, terms } = found;
  const { rateCents, idlePercent } = breakEven;
  return (
    <Card title="Waar het omslaat">
      <Facts
        rows
        facts={[
          {
            label: 'Laagste tarief per uur',
            value: rateCents === null ? 'er zijn geen gewerkte uren' : formatCents(rateCents),
          },
          { label: 'Verwacht tarief', value: formatCents(terms.rate.expected) },
          {
            label: 'Meeste uren zonder opdracht',
            value:
              idlePercent === null
                ? 'ook zonder leegloop komt het niet uit'
                : `${formatNumber(idlePercent)} %`,
          },
          { label: 'Verwacht zonder opdracht', value: `${formatNumber(terms.idle.expected)} %` },
        ]}
      />
      <Paragraph soft>De andere getallen blijven dan zoals u ze verwacht.</Paragraph>
    </Card>
  );
}

/** A proposal to take somebody into the pool: what the numbers say, for and against, drawn and written, and what was decided. */
export default function EntryPage() {
  const view = useLoaderData<typeof loader>();
  const { person, work, found, proposal, proposer, proposedOn, id } = view;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: '/instroom', label: 'Instroom' },
          { href: person.href, label: person.name },
        ]}
      />
      <PageTitle lead={`Voor ${work}. Verdient een plaats zich terug in de markt?`}>
        {`Instroom in de flexpoule: ${person.name}`}
      </PageTitle>
      <Columns>
        <Stack>
          <Card eyebrow="Wat de cijfers zeggen" title={adviceTexts[proposal.advice].nl}>
            <Reasons title="Ervoor" reasons={proposal.reasonsFor} />
            <Reasons title="Ertegen" reasons={proposal.reasonsAgainst} />
            <Paragraph soft>
              Voorgesteld door {proposer}, <Day day={proposedOn} />
            </Paragraph>
          </Card>
        </Stack>
        <Stack>
          <Decision view={view} />
          <Tipping view={view} />
        </Stack>
      </Columns>
      <Card>
        <Heading2>De maand in drie verwachtingen</Heading2>
        <FiguresView figures={figuresOf(found)} />
      </Card>
      <Card title="Zo is dit berekend">
        <Disclosure summary="Een plaats in de flexpoule, stap voor stap">
          <ReceiptView receipt={found.receipt} />
        </Disclosure>
        {found.subsidyReceipt === null ? null : (
          <Disclosure summary="De loonkostensubsidie, stap voor stap">
            <ReceiptView receipt={found.subsidyReceipt} />
          </Disclosure>
        )}
        <LinkButton kind="secondary" href={`${person.href}/instroom/${id}/berekening.pdf`}>
          De berekening en het besluit als PDF
        </LinkButton>
      </Card>
    </>
  );
}
