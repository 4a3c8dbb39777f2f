import type { Named, Text } from '../../kernel/text.ts';
import { type Route, routes } from '../../law/loonkostensubsidie/job.ts';

/** Who gives a view of the work before it is measured: both may (Besluit LKS Participatiewet 2021 art. 3). */
export const viewSides = ['employer', 'participant'] as const;
export type ViewSide = (typeof viewSides)[number];

export const viewSideNames: Readonly<Record<ViewSide, Text>> = {
  employer: { nl: 'werkgever', en: 'employer' },
  participant: { nl: 'deelnemer', en: 'participant' },
};

/** How the amount is found: from a measured wage value, or as a fixed half for at most six months (Pwet art. 10d lid 4 and 5). */
export const subsidyRoutes = routes;
export type SubsidyRoute = Route;

export const routeNames: Readonly<Record<SubsidyRoute, Text>> = {
  loonwaarde: { nl: 'met de gemeten loonwaarde', en: 'by the measured wage value' },
  forfaitair: { nl: 'vast deel, hoogstens zes maanden', en: 'fixed share, at most six months' },
};

/** What a proposal does. `indexing` comes from the yearly work, the others from a person. */
export const proposalKinds = ['start', 'wage-value', 'indexing', 'rejection', 'end'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export const proposalKindNames: Readonly<Record<ProposalKind, Text>> = {
  start: { nl: 'toekennen', en: 'grant' },
  'wage-value': { nl: 'nieuw bedrag', en: 'new amount' },
  indexing: { nl: 'nieuw bedrag per 1 januari', en: 'new amount on 1 January' },
  rejection: { nl: 'afwijzen', en: 'reject' },
  end: { nl: 'beëindigen', en: 'end' },
};

/** What the second pair of eyes says. */
export const outcomes = ['agreed', 'returned'] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeNames: Readonly<Record<Outcome, Text>> = {
  agreed: { nl: 'akkoord', en: 'agreed' },
  returned: { nl: 'terug naar de collega', en: 'sent back' },
};

/** Where a request stands. */
export const standings = ['requested', 'proposed', 'granted', 'rejected', 'ended'] as const;
export type Standing = (typeof standings)[number];

export const standingNames: Readonly<Record<Standing, Text>> = {
  requested: { nl: 'aangevraagd', en: 'requested' },
  proposed: { nl: 'voorstel wacht op besluit', en: 'proposal waits for a decision' },
  granted: { nl: 'loopt', en: 'runs' },
  rejected: { nl: 'afgewezen', en: 'rejected' },
  ended: { nl: 'beëindigd', en: 'ended' },
};

/** On what it rests that somebody belongs to the target group; never a diagnosis. */
export const targetGroupGrounds = ['advice', 'practice-route', 'school', 'sheltered-work'] as const;
export type TargetGroupGround = (typeof targetGroupGrounds)[number];

export const targetGroupGroundNames: Readonly<Record<TargetGroupGround, Text>> = {
  advice: { nl: 'advies over wat iemand kan verdienen', en: 'advice on what somebody can earn' },
  'practice-route': { nl: 'praktijkroute: gemeten op de werkplek', en: 'practice route: measured at work' },
  school: {
    nl: 'praktijkonderwijs, vso of entreeopleiding',
    en: 'practical or special school, or entry training',
  },
  'sheltered-work': { nl: 'beschut werk', en: 'sheltered work' },
};

export const wageValueKind: Named = { key: 'wage-value', label: { nl: 'loonwaarde', en: 'wage value' } };
export const subsidyKind: Named = {
  key: 'subsidy',
  label: { nl: 'loonkostensubsidie', en: 'wage-cost subsidy' },
};
export const claimKind: Named = { key: 'subsidy-claim', label: { nl: 'declaratie', en: 'claim' } };

export const wageValueLook: Named = {
  key: 'wage-value',
  label: { nl: 'uw loonwaarde', en: 'your wage value' },
};
export const subsidyLook: Named = {
  key: 'subsidy',
  label: { nl: 'de loonkostensubsidie voor uw baan', en: 'the wage-cost subsidy for your job' },
};
export const claimLook: Named = {
  key: 'subsidy-claim',
  label: { nl: 'een declaratie met uw naam', en: 'a claim with your name' },
};

/** The account that the yearly work proposes under; nobody can sign in with it, so any official can decide. */
export const systemAccount = '00000000-0000-0000-0000-000000000000';
