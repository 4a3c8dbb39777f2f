import type { LoaderFunctionArgs } from 'react-router';
import type { Block } from '../../../../kernel/document.ts';
import { pdfAnswer } from '../../../../platform/documents/pdf.ts';
import { capital, formatCents, formatDay, formatQuantity, receiptBlocks } from '../../../../ui/index.ts';
import type { Reason } from '../../rules/proposal.ts';
import { adviceTexts, decisionNames } from '../../words.ts';
import { figuresOf } from '../figures.ts';
import { reasonText } from '../questions.ts';
import { type EntryView, loadEntry } from './load.ts';

/** The proposal, the decision and both receipts, to keep with the file of the firm. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const view = await loadEntry(args);
  return pdfAnswer(
    {
      title: `Instroom in de flexpoule: ${view.person.name}`,
      language: 'nl',
      from: view.firm,
      on: view.decided?.on ?? view.proposedOn,
      blocks: blocksOf(view),
    },
    `instroom-${view.id}.pdf`,
  );
}

function blocksOf({ work, proposer, proposedOn, proposal, decided, found }: EntryView): readonly Block[] {
  const { head, rows, what } = figuresOf(found).table;
  return [
    {
      kind: 'facts',
      facts: [
        { label: 'Werk', value: work },
        { label: 'Voorgesteld', value: `${proposer}, ${formatDay(proposedOn)}` },
        { label: 'Wat de cijfers zeggen', value: adviceTexts[proposal.advice].nl },
      ],
    },
    ...reasonsOf('Ervoor', proposal.reasonsFor),
    ...reasonsOf('Ertegen', proposal.reasonsAgainst),
    { kind: 'heading', text: 'Besluit' },
    {
      kind: 'facts',
      facts:
        decided === null
          ? [{ label: 'Stand', value: 'er is nog niet beslist' }]
          : [
              { label: 'Besloten', value: capital(decisionNames[decided.decision].nl) },
              { label: 'Waarom', value: decided.reason },
              { label: 'Door', value: `${decided.by}, ${formatDay(decided.on)}` },
            ],
    },
    { kind: 'heading', text: 'De maand in drie verwachtingen' },
    {
      kind: 'table',
      head: [what.nl, ...head.map(({ nl }) => nl)],
      numeric: [1, 2, 3],
      rows: rows.map(({ label, cents }) => [label.nl, ...cents.map((each) => formatCents(each))]),
    },
    ...receiptBlocks(found.receipt, 'nl'),
    ...(found.subsidyReceipt === null ? [] : receiptBlocks(found.subsidyReceipt, 'nl')),
  ];
}

function reasonsOf(title: string, reasons: readonly Reason[]): readonly Block[] {
  if (reasons.length === 0) return [];
  return [
    { kind: 'heading', text: title },
    { kind: 'list', items: reasons.map((reason) => reasonText(reason, formatQuantity).nl) },
  ];
}
