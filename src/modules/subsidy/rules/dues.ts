import type { Role } from '../../../kernel/actor.ts';
import { addDays, type LocalDate, later } from '../../../kernel/local-date.ts';
import type { Text } from '../../../kernel/text.ts';
import { beslistermijn } from '../../../law/loonkostensubsidie/beslistermijn.ts';
import { agreedEnd, agreedPeriods, type Proposal, standingOn, waiting } from './standing.ts';

/** Something that is due, with the rule that put it on the list and the page where it is done. */
export type Due = {
  readonly rule: string;
  readonly role: Role;
  readonly dueOn: LocalDate;
  readonly showFrom: LocalDate;
  readonly task: Text;
  readonly reason: Text;
  readonly href: string;
  readonly notAccount: string | null;
};

/** How long before it is due something that is planned shows. */
const notice = 42;

type Assessment = {
  readonly id: string;
  readonly plannedOn: LocalDate;
  readonly lookAgainOn: LocalDate | null;
  /** A later assessment of the same job answers the call to look again. */
  readonly followed: boolean;
  readonly jobEnds: LocalDate | null;
};

/** What is due for an assessment: to measure it, and later to look again as was agreed (Pwet 10d lid 6). */
export function assessmentDues({
  id,
  plannedOn,
  lookAgainOn,
  followed,
  jobEnds,
}: Assessment): readonly Due[] {
  const href = `/loonwaarde/${id}`;
  if (lookAgainOn === null)
    return [
      {
        rule: 'measure',
        role: 'income-adviser',
        dueOn: plannedOn,
        showFrom: addDays(plannedOn, -notice),
        task: { nl: 'Meet de loonwaarde', en: 'Measure the wage value' },
        reason: {
          nl: 'De dag die met de werkplek is afgesproken.',
          en: 'The day agreed with the workplace.',
        },
        href,
        notAccount: null,
      },
    ];
  if (followed || (jobEnds !== null && jobEnds <= lookAgainOn)) return [];
  return [
    {
      rule: 'look-again',
      role: 'income-adviser',
      dueOn: lookAgainOn,
      showFrom: addDays(lookAgainOn, -notice),
      task: { nl: 'Kijk opnieuw naar de loonwaarde', en: 'Look at the wage value again' },
      reason: {
        nl: 'Zo afgesproken bij de vorige loonwaarde (Pwet 10d lid 6).',
        en: 'As agreed with the last wage value (Pwet 10d lid 6).',
      },
      href,
      notAccount: null,
    },
  ];
}

type Request = {
  readonly id: string;
  readonly requestedOn: LocalDate;
  /** The last day on which the wage value of the job was measured. */
  readonly measuredOn: LocalDate | null;
  readonly proposals: readonly Proposal[];
  readonly jobEnds: LocalDate | null;
  /** From when the person is not in the target group any more; null while they are, or nothing was established. */
  readonly notMemberFrom: LocalDate | null;
};

/**
 * What is due for a subsidy: to decide within the term of the law, counted from the wage value, or from the request while nothing
 * was established; to decide on a proposal; and to have the wage value measured before the fixed share ends.
 */
export function subsidyDues(request: Request, today: LocalDate): readonly Due[] {
  const { id, proposals, jobEnds } = request;
  const href = `/subsidie/${id}`;
  const waits = waiting(proposals);
  const base = { role: 'income-adviser', href, notAccount: null } as const;
  if (waits !== null) {
    const early = waits.kind === 'start' || waits.kind === 'rejection';
    const dueOn = early ? decideBy(request) : later(waits.from, today);
    return [
      {
        ...base,
        rule: 'decide',
        dueOn,
        showFrom: '0001-01-01',
        href: `/subsidie/voorstel/${waits.id}`,
        task: { nl: 'Beslis over loonkostensubsidie', en: 'Decide on wage-cost subsidy' },
        reason: early ? inTerm : { nl: 'Een collega stelt het voor.', en: 'A colleague proposes it.' },
        notAccount: waits.proposedAccount,
      },
    ];
  }
  const standing = standingOn(today, proposals, jobEnds);
  if (standing === 'requested')
    return [
      {
        ...base,
        rule: 'propose',
        dueOn: decideBy(request),
        showFrom: '0001-01-01',
        task: {
          nl: 'Behandel de aanvraag loonkostensubsidie',
          en: 'Handle the request for wage-cost subsidy',
        },
        reason: inTerm,
      },
    ];
  if (standing === 'granted' && request.notMemberFrom !== null && agreedEnd(proposals) === null)
    return [
      {
        ...base,
        rule: 'end',
        dueOn: later(request.notMemberFrom, today),
        showFrom: '0001-01-01',
        task: { nl: 'Stel het einde van de subsidie voor', en: 'Propose the end of the subsidy' },
        reason: {
          nl: 'Deze persoon hoort niet meer tot de doelgroep (Pwet 10d lid 8).',
          en: 'This person is not in the target group any more (Pwet 10d lid 8).',
        },
      },
    ];
  const last = agreedPeriods(proposals, jobEnds).at(-1);
  const fixed = proposals.findLast(({ outcome, route }) => outcome === 'agreed' && route !== null);
  if (standing !== 'granted' || last?.to == null || fixed?.route !== 'forfaitair' || last.to !== fixed.to)
    return [];
  return [
    {
      ...base,
      rule: 'fixed-share-ends',
      dueOn: last.to,
      showFrom: addDays(last.to, -notice),
      task: {
        nl: 'Stel de loonwaarde vast, het vaste deel loopt af',
        en: 'Establish the wage value, the fixed share ends',
      },
      reason: {
        nl: 'Het vaste deel duurt hoogstens zes maanden (Pwet 10d lid 5).',
        en: 'The fixed share lasts six months at most (Pwet 10d lid 5).',
      },
    },
  ];
}

const inTerm: Text = {
  nl: 'De gemeente beslist binnen vijf weken (Pwet 10d lid 12).',
  en: 'The municipality decides within five weeks (Pwet 10d lid 12).',
};

function decideBy({ requestedOn, measuredOn }: Request): LocalDate {
  const term = beslistermijn(measuredOn === null ? requestedOn : later(requestedOn, measuredOn));
  return term.ok ? term.value.due : requestedOn;
}

/** A claim waits until another than who prepared it has looked at it. */
export function claimDues(claim: {
  readonly id: string;
  readonly preparedOn: LocalDate;
  readonly preparedAccount: string;
  readonly employer: string;
  readonly decided: boolean;
}): readonly Due[] {
  if (claim.decided) return [];
  return [
    {
      rule: 'decide-claim',
      role: 'finance',
      dueOn: addDays(claim.preparedOn, 14),
      showFrom: '0001-01-01',
      task: {
        nl: `Beslis over de declaratie van ${claim.employer}`,
        en: `Decide on the claim of ${claim.employer}`,
      },
      reason: { nl: 'Een collega zette haar klaar.', en: 'A colleague set it ready.' },
      href: `/declaraties/${claim.id}`,
      notAccount: claim.preparedAccount,
    },
  ];
}
