import { data, type LoaderFunctionArgs } from 'react-router';
import type { Block, Document } from '../../../../kernel/document.ts';
import { isId } from '../../../../kernel/ids.ts';
import { dayOf } from '../../../../kernel/local-date.ts';
import { pdfAnswer } from '../../../../platform/documents/pdf.ts';
import { asActor } from '../../../../platform/session.ts';
import { visit } from '../../../../platform/web/visit.ts';
import { formatCents, formatDay, receiptBlocks } from '../../../../ui/index.ts';
import { noteLook } from '../../../access/index.ts';
import { type ProposalView, proposalViews } from '../../queries/proposal.ts';
import { subsidyLook } from '../../words.ts';
import { proposalFacts, spanText } from './shown.ts';

/** The decision as a letter, with both receipts as they were kept. There is none before it is decided. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { platform, actor } = visit(context);
  const id = params.proposalId ?? '';
  const proposal = await asActor(platform, actor, async (db) => {
    const [found] = isId(id) ? await proposalViews(db, { id }) : [];
    if (found === undefined || found.outcome !== 'agreed' || found.decidedAt === null) return null;
    await noteLook(db, platform, actor, found.participantId, subsidyLook);
    return { ...found, decidedAt: found.decidedAt };
  });
  if (proposal === null) throw data(null, { status: 404 });
  return pdfAnswer(letterOf(proposal), `besluit-loonkostensubsidie-${id}.pdf`);
}

type Decided = ProposalView & { readonly decidedAt: string };

/** The letter: what was decided and why, how it is reckoned, and how to object (Awb 3:45, 6:4, 6:7). */
function letterOf(proposal: Decided): Document {
  const { receipt, rightReceipt, explanation, decider } = proposal;
  return {
    title: 'Besluit loonkostensubsidie',
    language: 'nl',
    from: proposal.municipality,
    on: dayOf(proposal.decidedAt),
    blocks: [
      { kind: 'paragraph', text: verdict(proposal) },
      { kind: 'facts', facts: [...partiesOf(proposal), ...proposalFacts(proposal)] },
      {
        kind: 'paragraph',
        text: `Besloten door ${decider ?? 'een tweede medewerker'}, een ander dan wie het voorstelde.`,
      },
      ...(explanation === null ? [] : [{ kind: 'paragraph', text: explanation } as const]),
      ...conditions(proposal),
      { kind: 'heading', text: 'Bent u het er niet mee eens?' },
      {
        kind: 'paragraph',
        text: `Bel ons, dan leggen wij het uit. U kunt ook bezwaar maken bij ${proposal.municipality}, binnen zes weken na de dag waarop dit besluit is verstuurd. Schrijf uw naam, de datum, over welk besluit het gaat en waarom u het er niet mee eens bent.`,
      },
      ...(receipt === null ? [] : receiptBlocks(receipt, 'nl')),
      ...(rightReceipt === null ? [] : receiptBlocks(rightReceipt, 'nl')),
    ],
  };
}

function partiesOf({ name, employer, requestedOn }: ProposalView) {
  return [
    { label: 'Werknemer', value: name ?? 'zie uw dossier' },
    { label: 'Werkgever', value: employer },
    { label: 'Aangevraagd op', value: formatDay(requestedOn) },
  ];
}

function verdict(proposal: ProposalView): string {
  const { kind, centsPerMonth, employer } = proposal;
  if (kind === 'rejection')
    return 'Wij wijzen de aanvraag voor loonkostensubsidie af. De reden staat hieronder.';
  if (kind === 'end') return `De loonkostensubsidie stopt op ${formatDay(proposal.from)}.`;
  return `${employer} krijgt loonkostensubsidie: ${formatCents(centsPerMonth ?? 0)} per maand, ${spanText(proposal)}.`;
}

function conditions({ kind }: ProposalView): readonly Block[] {
  if (kind === 'rejection' || kind === 'end') return [];
  return [
    { kind: 'heading', text: 'Wat u verder moet weten' },
    {
      kind: 'list',
      items: [
        'De subsidie is voor de werkgever. De werknemer krijgt het gewone loon.',
        'Ieder jaar op 1 januari verandert het bedrag mee met het minimumloon (Participatiewet artikel 10d lid 7).',
        'De subsidie stopt als de baan stopt, of als de werknemer niet meer tot de doelgroep hoort (lid 8).',
        'Veranderen de uren of het werk? Meld dat meteen, dan rekenen wij opnieuw.',
      ],
    },
  ];
}
