import { z } from 'zod';
import type { Receipt } from '../../../kernel/receipt.ts';
import { accept, type Result, refusalsOf, refuse } from '../../../kernel/result.ts';
import { befores, jobKinds, rechtOpLoonkostensubsidie } from '../../../law/loonkostensubsidie/recht.ts';
import { helps } from '../../../law/loonkostensubsidie/samenloop.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { addProposal, type ProposingFacts, proposingFacts } from '../proposing.ts';
import { type Amount, amountFrom, type Terms } from '../rules/grant.ts';
import { agreedTerms, lastFrom, proposingRefusals } from '../rules/standing.ts';
import { subsidyKind, subsidyRoutes } from '../words.ts';

export const refusal = refusalsOf('subsidy', {
  'wage-value-missing': {
    nl: 'De loonwaarde is bij deze werkgever nog niet gemeten. Laat meten, of kies het vaste deel.',
    en: 'The wage value was not measured with this employer yet. Have it measured, or choose the fixed share.',
  },
  'facts-missing': {
    nl: 'De geboortedatum of het begin van de baan is niet bekend.',
    en: 'The birth date or the start of the job is not known.',
  },
  'before-the-last': {
    nl: 'Een nieuw bedrag gaat in na het vorige. Kies een latere dag.',
    en: 'A new amount begins after the last. Choose a later day.',
  },
  'question-open': { nl: 'Beantwoord deze vraag.', en: 'Answer this question.' },
});

/** What a proposal asks. */
export const proposedAmount = z.object({
  subsidyId: field.id(),
  fromDate: field.date(),
  route: field.choice(subsidyRoutes),
  hoursPerWeek: field.whole(1, 60),
  fullTimeHours: field.whole(1, 60).optional(),
  holidayPercent: field.decimal(8, 30).optional(),
  before: field.choice(befores).optional(),
  job: field.choice(jobKinds).optional(),
  help: z.preprocess(
    (given) => (typeof given === 'string' ? [given] : given),
    z.array(field.choice(helps)).optional(),
  ),
  reason: field.text(1000),
});

type Input = z.infer<typeof proposedAmount>;

type Decided = {
  readonly facts: ProposingFacts;
  readonly terms: Terms;
  readonly amount: Amount;
  readonly right: Receipt | null;
};

/**
 * Proposes an amount from a day on: the first (with the question whether there is a right) or a new one after another wage value or
 * other hours. The law reckons; both receipts are kept with the proposal. Another official decides.
 */
export const proposeAmount = action({
  name: 'subsidy/propose-amount',
  title: { nl: 'Loonkostensubsidie voorstellen', en: 'Propose wage-cost subsidy' },
  who: ['income-adviser'],
  input: proposedAmount,
  load: (db, { subsidyId }) => proposingFacts(db, subsidyId),
  decide: (facts, input): Result<Decided> => {
    const held = textsHeldBack({ reason: input.reason });
    if (held.length > 0) return refuse(...held);
    const first = agreedTerms(facts.proposals).length === 0;
    const standing = proposingRefusals(first ? 'start' : 'wage-value', facts.proposals);
    if (standing.length > 0) return refuse(...standing);
    const right = first ? rightOf(facts, input) : accept(null);
    if (!right.ok) return right;
    const priced = amountOf(facts, input);
    return priced.ok ? accept({ facts, ...priced.value, right: right.value }) : priced;
  },
  save: async (db, { facts, terms, amount, right }, context, { reason }) => {
    const id = await addProposal(
      db,
      facts.subsidy,
      facts.proposals.length,
      {
        kind: agreedTerms(facts.proposals).length === 0 ? 'start' : 'wage-value',
        from_date: terms.from,
        to_date: amount.to,
        route: terms.route,
        wage_value_result_id: terms.route === 'loonwaarde' ? (facts.wageValue?.id ?? null) : null,
        percent: terms.percent,
        hours_per_week: terms.hoursPerWeek,
        full_time_hours: terms.fullTimeHours,
        holiday_percent: terms.holidayPercent,
        cents_per_month: amount.centsPerMonth,
        exact_cents_per_month: amount.exactCentsPerMonth,
        reason,
        receipt: JSON.stringify(amount.receipt),
        right_receipt: right === null ? null : JSON.stringify(right),
      },
      context,
    );
    return { id, subsidyId: facts.subsidy.id, cents: String(amount.centsPerMonth) };
  },
  about: subsidyKind,
  object: ({ subsidyId }) => subsidyId,
});

/** Is there a right (Pwet 10d)? Where there is none the law says why, and then a rejection can be proposed. */
function rightOf({ subsidy, target }: ProposingFacts, { before, job, help }: Input): Result<Receipt> {
  const open = (['before', 'job'] as const).filter((name) => ({ before, job })[name] === undefined);
  if (before === undefined || job === undefined)
    return refuse(...open.map((name) => refusal('question-open', { field: name })));
  const right = rechtOpLoonkostensubsidie({
    date: subsidy.requestedOn,
    startDate: subsidy.startDate ?? subsidy.requestedOn,
    targetGroup: target?.member === true,
    before,
    job,
    help: help ?? [],
  });
  if (!right.ok) return right;
  const named = { targetGroup: undefined, date: undefined } as const;
  return right.value.right
    ? accept(right.value.receipt)
    : refuse(
        ...right.value.reasons.map(({ field: name, ...each }) =>
          name === undefined || name in named ? each : { ...each, field: name },
        ),
      );
}

/** The terms that are asked for, with the amount that the law gives for them. */
export function amountOf(
  facts: ProposingFacts,
  input: Omit<Input, 'reason'>,
): Result<Pick<Decided, 'terms' | 'amount'>> {
  const { subsidy, proposals, birthDate, wageValue, own } = facts;
  const { startDate } = subsidy;
  if (birthDate === null || startDate === null) return refuse(refusal('facts-missing'));
  if (input.route === 'loonwaarde' && wageValue === null)
    return refuse(refusal('wage-value-missing', { field: 'route' }));
  const last = lastFrom(proposals);
  if (last !== null && input.fromDate <= last)
    return refuse(refusal('before-the-last', { field: 'fromDate' }));
  const terms: Terms = {
    from: input.fromDate,
    route: input.route,
    percent: input.route === 'loonwaarde' ? (wageValue?.percent ?? null) : null,
    hoursPerWeek: input.hoursPerWeek,
    fullTimeHours: input.fullTimeHours ?? null,
    holidayPercent: input.holidayPercent ?? null,
  };
  const all = [...agreedTerms(proposals), terms];
  const amount = amountFrom({ birthDate, startDate }, all, input.fromDate, own);
  return amount.ok ? accept({ terms, amount: amount.value }) : amount;
}
