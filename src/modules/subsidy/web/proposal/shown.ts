import { capital, type Fact, formatCents, formatDay } from '../../../../ui/index.ts';
import type { ProposalView } from '../../queries/proposal.ts';
import { proposalKindNames, routeNames } from '../../words.ts';

/** "vanaf 1 februari 2026", "1 februari 2026 tot 1 augustus 2026". */
export function spanText({ from, to }: Pick<ProposalView, 'from' | 'to'>): string {
  return to === null ? `vanaf ${formatDay(from)}` : `${formatDay(from)} tot ${formatDay(to)}`;
}

/** What is proposed, in a few lines for a page and for the letter. */
export function proposalFacts(proposal: ProposalView): readonly (Fact & { readonly value: string })[] {
  const { kind, centsPerMonth, route, percent, hoursPerWeek } = proposal;
  return [
    { label: 'Wat', value: capital(proposalKindNames[kind].nl) },
    ...(centsPerMonth === null
      ? []
      : [{ label: 'Bedrag', value: `${formatCents(centsPerMonth)} per maand` }]),
    ...(kind === 'rejection' ? [] : [{ label: 'Geldt', value: spanText(proposal) }]),
    ...(route === null ? [] : [{ label: 'Gerekend', value: routeNames[route].nl }]),
    ...(percent === null ? [] : [{ label: 'Loonwaarde', value: `${percent} % van het minimumloon` }]),
    ...(hoursPerWeek === null ? [] : [{ label: 'Uren per week', value: String(hoursPerWeek) }]),
    { label: 'Reden', value: proposal.reason },
    { label: 'Voorgesteld door', value: proposal.proposer ?? 'het systeem, volgens de wet' },
  ];
}
