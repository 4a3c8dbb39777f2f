import { type LocalDate, yearOf } from '../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refusalsIn, refusalsOf, refuse } from '../../kernel/result.ts';
import { wageAge } from '../minimumloon/maandloon.ts';
import type { OwnValue } from '../parameter.ts';
import { forfaitEnd } from './forfait.ts';
import { type Terms, wrongTerms } from './job.ts';
import { type Loonkostensubsidie, loonkostensubsidie } from './loonkostensubsidie.ts';

/** What the college decided for a job, from a day on: until the next decision it holds. */
export type Decision = Terms & { readonly from: LocalDate };

export type Grant = {
  readonly birthDate: LocalDate;
  readonly startDate: LocalDate;
  /** In the order of their days: the first, and each that changed the wage value or the hours. */
  readonly decisions: readonly Decision[];
  /** First day on which the job is no more. */
  readonly endsOn?: LocalDate;
  /** Day from which it is established that the person is not in the target group any more (Pwet 10d lid 8). */
  readonly notTargetGroupFrom?: LocalDate;
};

/** From a day until another, half-open, one amount. The amount is refused where its minimum wage is not known yet. */
export type SubsidyPeriod = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly subsidie: Result<Loonkostensubsidie>;
};

const refusal = refusalsOf('loonkostensubsidie', {
  'no-decisions': {
    nl: 'Zonder besluit is er geen subsidie. Voeg een besluit toe.',
    en: 'Without a decision there is no subsidy. Add a decision.',
  },
  'decision-order': {
    nl: 'Een besluit gaat in na het vorige, en niet voor de start van de baan. Controleer de datum.',
    en: 'A decision starts after the one before, and not before the job does. Check the day.',
  },
  'forfait-first': {
    nl: 'De vaste subsidie kan alleen het eerste besluit zijn. Kies de loonwaarde.',
    en: 'The fixed subsidy can only be the first decision. Choose the wage value.',
  },
});

/**
 * The periods of a grant until a day, each with its amount and receipt. The amount changes with a decision, on 1 January with the
 * minimum wage and the employer's charges (Pwet 10d lid 7), and never on 1 July; the fixed share ends six months after the start of
 * the job (lid 5); all ends with the job or the target group (lid 8). A changed wage value keeps the minimum wage of the last
 * 1 January; the step from the fixed share to the wage value is a new grant, by the minimum wage of that day.
 */
export function perioden(
  grant: Grant,
  until: LocalDate,
  own: readonly OwnValue[] = [],
): Result<readonly SubsidyPeriod[]> {
  const wrong = wrongIn(grant);
  const [first] = grant.decisions;
  if (wrong.length > 0 || first === undefined) return refuse(...wrong);
  const over = forfaitEnd(grant.startDate, first);
  if (!over.ok) return over;
  const end = [until, grant.endsOn, grant.notTargetGroupFrom].filter((day) => day !== undefined).sort()[0];
  const days = boundaries(grant, over.value, end ?? until);
  return accept(segments(grant, days, end ?? until, own));
}

function wrongIn({ birthDate, startDate, decisions }: Grant): readonly Refusal[] {
  const [first] = decisions;
  if (first === undefined) return [refusal('no-decisions', { field: 'decisions' })];
  const each = decisions.flatMap((decision, place) => {
    const at = `decisions.${place}.`;
    const after = decisions[place - 1]?.from ?? null;
    const early = after === null ? decision.from < startDate : decision.from <= after;
    return [
      ...(early ? [refusal('decision-order', { field: `${at}from` })] : []),
      ...(place > 0 && decision.route === 'forfaitair'
        ? [refusal('forfait-first', { field: `${at}route` })]
        : []),
      ...wrongTerms(decision, at),
    ];
  });
  return [...each, ...refusalsIn(wageAge({ date: first.from, birthDate }))];
}

/** The days on which the amount can change, in order. */
function boundaries({ decisions }: Grant, over: LocalDate | null, end: LocalDate): readonly LocalDate[] {
  const from = decisions[0]?.from ?? end;
  const firstYear = yearOf(from) + 1;
  const newYears = Array.from(
    { length: Math.max(0, yearOf(end) - firstYear + 1) },
    (_, place): LocalDate => `${firstYear + place}-01-01`,
  );
  const next = decisions[1]?.from;
  const forfaitOver = over !== null && over > from && (next === undefined || over < next) ? [over] : [];
  const days = [...decisions.map((decision) => decision.from), ...newYears, ...forfaitOver];
  return [...new Set(days)].filter((day) => day < end).sort();
}

function segments(
  grant: Grant,
  days: readonly LocalDate[],
  end: LocalDate,
  own: readonly OwnValue[],
): readonly SubsidyPeriod[] {
  const { birthDate, startDate } = grant;
  const periods: SubsidyPeriod[] = [];
  let reference: LocalDate | null = null;
  let before: Decision | undefined;
  for (const [place, from] of days.entries()) {
    const decision = grant.decisions.findLast((each) => each.from <= from);
    if (decision === undefined) continue;
    const referenceDate = referenceOn(from, decision, before, reference);
    const job = { ...decision, date: from, referenceDate, birthDate, startDate };
    periods.push({ from, to: days[place + 1] ?? end, subsidie: loonkostensubsidie(job, own) });
    reference = referenceDate;
    before = decision;
  }
  return periods;
}

/** The day whose minimum wage holds from a day on. */
function referenceOn(
  from: LocalDate,
  decision: Decision,
  before: Decision | undefined,
  reference: LocalDate | null,
): LocalDate {
  const granted = before === undefined || (before.route === 'forfaitair' && decision.route === 'loonwaarde');
  return reference === null || granted || from.endsWith('-01-01') ? from : reference;
}
