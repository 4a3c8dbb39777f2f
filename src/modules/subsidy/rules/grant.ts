import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { Receipt } from '../../../kernel/receipt.ts';
import { accept, type Result, refusalsOf, refuse } from '../../../kernel/result.ts';
import { forfaitEnd } from '../../../law/loonkostensubsidie/forfait.ts';
import type { Loonkostensubsidie } from '../../../law/loonkostensubsidie/loonkostensubsidie.ts';
import { type Decision, perioden } from '../../../law/loonkostensubsidie/perioden.ts';
import type { OwnValue } from '../../../law/parameter.ts';
import type { SubsidyRoute } from '../words.ts';

/** What was decided of a job, from a day on. */
export type Terms = {
  readonly from: LocalDate;
  readonly route: SubsidyRoute;
  readonly percent: number | null;
  readonly hoursPerWeek: number;
  readonly fullTimeHours: number | null;
  readonly holidayPercent: string | null;
};

/** The person and the job that an amount hangs on. */
export type Footing = { readonly birthDate: LocalDate; readonly startDate: LocalDate };

/** An amount from a day on, with its receipt. `to` is there where the law itself ends it: the fixed share. */
export type Amount = Pick<Loonkostensubsidie, 'receipt'> & {
  readonly centsPerMonth: number;
  readonly exactCentsPerMonth: string;
  readonly to: LocalDate | null;
};

const refusal = refusalsOf('subsidy', {
  'no-amount': { nl: 'Er is op deze dag geen bedrag. {why}', en: 'There is no amount on this day. {why}' },
});

/** The fields of the law as the form of a proposal calls them. */
const fields: Readonly<Record<string, string>> = {
  from: 'fromDate',
  loonwaardePercent: 'route',
  route: 'route',
  hoursPerWeek: 'hoursPerWeek',
  fullTimeHoursPerWeek: 'fullTimeHours',
  vakantiebijslagPercent: 'holidayPercent',
  date: 'fromDate',
};

/**
 * The amount that begins on a day, by all terms decided up to it (oldest first): the same reckoning for a first grant, a new wage
 * value and 1 January, because the law says from those terms which day's minimum wage counts. Refuses what the law refuses, by the
 * field that mends it, and a day on which there is nothing to pay for a reason.
 */
export function amountFrom(
  { birthDate, startDate }: Footing,
  terms: readonly Terms[],
  from: LocalDate,
  own: readonly OwnValue[],
): Result<Amount> {
  const periods = perioden({ birthDate, startDate, decisions: terms.map(asDecision) }, addDays(from, 1), own);
  const subsidie = periods.ok ? periods.value.find((each) => each.from === from)?.subsidie : periods;
  if (subsidie === undefined) throw new RangeError(`no amount begins on ${from}`);
  if (!subsidie.ok) return refuse(...subsidie.refusals.map(inForm));
  const { centsPerMonth, exactCentsPerMonth, reason, receipt } = subsidie.value;
  if (centsPerMonth === null || exactCentsPerMonth === null)
    return refuse(
      refusal('no-amount', { field: 'fromDate', values: { why: reason?.message ?? { nl: '', en: '' } } }),
    );
  const holding = terms.findLast((each) => each.from <= from);
  const to = holding === undefined ? accept(null) : forfaitEnd(startDate, holding);
  if (!to.ok) return refuse(...to.refusals.map(inForm));
  return accept({ centsPerMonth, exactCentsPerMonth, receipt, to: to.value });
}

/** The law numbers its decisions; only the last is new, so a refusal is about that one. */
function inForm<Refused extends { readonly field?: string }>(refused: Refused): Refused {
  const name = refused.field?.split('.').at(-1);
  return name === undefined ? refused : { ...refused, field: fields[name] ?? name };
}

function asDecision({ from, route, percent, hoursPerWeek, ...more }: Terms): Decision {
  return {
    from,
    route,
    hoursPerWeek,
    ...(percent === null ? {} : { loonwaardePercent: percent }),
    ...(more.fullTimeHours === null ? {} : { fullTimeHoursPerWeek: more.fullTimeHours }),
    ...(more.holidayPercent === null ? {} : { vakantiebijslagPercent: Number(more.holidayPercent) }),
  };
}

/** The values that a municipality set itself, as they stand on a kept receipt: to reckon it again, whatever was set since. */
export function ownValuesOn({ instrument, parameters }: Receipt): readonly OwnValue[] {
  return parameters.flatMap(({ setBy, name, quantity, from, to, source }) =>
    setBy === 'municipality' && 'exact' in quantity
      ? [{ key: `${instrument}/${name}`, value: quantity.exact, from, to, source }]
      : [],
  );
}
