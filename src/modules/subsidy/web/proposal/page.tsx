import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { approvalRefusals } from '../../../../kernel/approval.ts';
import { isId } from '../../../../kernel/ids.ts';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { visit } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  ButtonRow,
  Card,
  Facts,
  formatDay,
  LinkButton,
  Notice,
  PageTitle,
  Paragraph,
  ReceiptView,
  Stack,
} from '../../../../ui/index.ts';
import { noteLook } from '../../../access/index.ts';
import { decideProposal } from '../../actions/decide-proposal.ts';
import { comesOutAgain } from '../../queries/again.ts';
import { proposalViews } from '../../queries/proposal.ts';
import { outcomeNames, subsidyLook } from '../../words.ts';
import { trailTo } from '../propose/load.ts';
import { proposalFacts } from './shown.ts';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { platform, actor } = visit(context);
  const id = params.proposalId ?? '';
  return asActor(platform, actor, async (db) => {
    const [proposal] = isId(id) ? await proposalViews(db, { id }) : [];
    if (proposal === undefined) throw data(null, { status: 404 });
    await noteLook(db, platform, actor, proposal.participantId, subsidyLook);
    const standing = approvalRefusals(
      { proposedByAccount: proposal.proposedAccount, decided: proposal.outcome !== null },
      actor.accountId,
    );
    const decides = decideProposal.who.includes(actor.role);
    const { proposedAccount: _, ...shown } = proposal;
    return {
      proposal: shown,
      facts: proposalFacts(proposal),
      decidedOn: proposal.decidedAt === null ? null : dayOf(proposal.decidedAt),
      again: decides ? await comesOutAgain(db, proposal.subsidyId, proposal.id) : null,
      mayDecide: decides && standing.length === 0,
      own: decides && proposal.outcome === null && standing.length > 0,
      forParticipant: actor.role === 'participant',
    };
  });
}

/** A proposal or a decision, with how its amount is reckoned. */
export default function ProposalPage() {
  const { proposal, facts, decidedOn, again, mayDecide, own, forParticipant } =
    useLoaderData<typeof loader>();
  const { outcome, receipt, rightReceipt, decider, explanation } = proposal;
  const who = proposal.name ?? 'een deelnemer';
  const here = `/subsidie/voorstel/${proposal.id}`;
  return (
    <>
      <Breadcrumb
        trail={
          forParticipant
            ? [{ href: '/mijn/loonwaarde', label: 'Mijn loonwaarde' }]
            : trailTo(proposal.subsidyId, who)
        }
      />
      <PageTitle lead={`${who} bij ${proposal.employer}.`}>
        {outcome === 'agreed' ? 'Besluit loonkostensubsidie' : 'Voorstel loonkostensubsidie'}
      </PageTitle>
      <Stack>
        {mayDecide ? (
          <Card weight="lifted" eyebrow="Aan u" title="Beslis over dit voorstel">
            <Paragraph>
              Kijk de berekening na. Klopt zij, dan geeft u akkoord. Anders gaat zij terug.
            </Paragraph>
            <LinkButton href={`${here}/besluit`}>Beslis</LinkButton>
          </Card>
        ) : null}
        {own ? (
          <Notice title="Wacht op een collega.">
            U hebt dit zelf voorgesteld. Bij geld kijkt altijd iemand anders mee.
          </Notice>
        ) : null}
        <Card title={outcome === 'agreed' ? 'Het besluit' : 'Het voorstel'}>
          <Facts
            facts={[
              ...facts,
              ...(outcome === null || decidedOn === null
                ? []
                : [
                    {
                      label: 'Besluit',
                      value: `${outcomeNames[outcome].nl}, door ${decider ?? 'een collega'} op ${formatDay(decidedOn)}${explanation === null ? '' : `: ${explanation}`}`,
                    },
                  ]),
            ]}
          />
          {outcome === 'agreed' ? (
            <ButtonRow>
              <LinkButton kind="secondary" href={`${here}/besluit.pdf`}>
                Open het besluit (PDF)
              </LinkButton>
            </ButtonRow>
          ) : null}
        </Card>
        {again === null ? null : <Again same={again} />}
        {receipt === null ? null : (
          <Card>
            <ReceiptView receipt={receipt} />
          </Card>
        )}
        {rightReceipt === null ? null : (
          <Card>
            <ReceiptView receipt={rightReceipt} />
          </Card>
        )}
      </Stack>
    </>
  );
}

function Again({ same }: { readonly same: boolean }) {
  return same ? (
    <Notice kind="ok" title="Nagerekend: klopt.">
      Met de feiten en de wet van die dag komt precies dezelfde berekening uit.
    </Notice>
  ) : (
    <Notice kind="warning" title="Nagerekend: er komt nu iets anders uit.">
      Een feit is na dit voorstel veranderd, bijvoorbeeld de geboortedatum of de start van de baan. Het
      besluit blijft zoals het is. Kijk of er een nieuw voorstel nodig is.
    </Notice>
  );
}
