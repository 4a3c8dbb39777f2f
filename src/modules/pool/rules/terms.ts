import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Receipt } from '../../../kernel/receipt.ts';
import { accept, type Result, refuse } from '../../../kernel/result.ts';
import { minimumloon } from '../../../law/minimumloon/minimumloon.ts';
import { oproep } from '../../../law/oproep/oproep.ts';
import { type Guarantee, type GuaranteeKind, guaranteeOf } from './guarantee.ts';
import { refusal } from './pool.ts';

/** What was asked of a contract; what was left out follows from the rest. */
export type AskedTerms = {
  readonly fromDate: LocalDate;
  readonly birthDate: LocalDate | null;
  readonly hoursPerWeek: number;
  readonly guaranteeKind?: GuaranteeKind | undefined;
  readonly guaranteedMinutes?: number | undefined;
  readonly wageCents?: number | undefined;
};

export type Terms = {
  readonly guarantee: Guarantee;
  /** Gross an hour; null where none was given and the law of that day is not known here. */
  readonly wageCents: number | null;
  /** The minimum wage on the first day; null where it is not known here. */
  readonly minimum: { readonly cents: number; readonly receipt: Receipt } | null;
  /** Nothing was given, so the minimum wage was taken. */
  readonly wageIsMinimum: boolean;
};

/**
 * The guarantee and the wage of a contract. Left out, the guarantee is what the hours a week come to and the wage is the minimum
 * wage of the first day (WML art. 8). Refuses a wage below it, with its figure, and who is too young for one; before 2024 there was
 * no minimum an hour, and a contract of then is not judged.
 */
export function termsOf(asked: AskedTerms): Result<Terms> {
  const { fromDate, birthDate, wageCents, guaranteeKind = 'month' } = asked;
  const usual = guaranteeOf(guaranteeKind, asked.hoursPerWeek);
  const guarantee = { kind: guaranteeKind, minutes: asked.guaranteedMinutes ?? usual.minutes };
  const found = birthDate === null ? null : minimumloon({ date: fromDate, birthDate });
  if (found === null || !found.ok) {
    const young = found?.refusals.filter(({ rule }) => rule === 'minimumloon/too-young') ?? [];
    if (young.length > 0) return refuse(...young);
    return accept({ guarantee, wageCents: wageCents ?? null, minimum: null, wageIsMinimum: false });
  }
  const { centsPerHour: cents, receipt } = found.value;
  if (wageCents !== undefined && wageCents < cents)
    return refuse(refusal('wage-below-minimum', { field: 'wagePerHour', values: { least: inEuros(cents) } }));
  return accept({
    guarantee,
    wageCents: wageCents ?? cents,
    minimum: { cents, receipt },
    wageIsMinimum: wageCents === undefined,
  });
}

function inEuros(cents: number) {
  const figures = (cents / 100).toFixed(2);
  return { nl: `€ ${figures.replace('.', ',')}`, en: `€${figures}` };
}

/**
 * Whether a contract with this guarantee is an on-call contract (BW 7:628a lid 9), and the duties that come with it either way.
 * A contract of the pool always pays what is guaranteed, evenly; its times follow from the roster, so they cannot be foreseen.
 * Refuses days before 2020.
 */
export function shapeOf(fromDate: LocalDate, { kind, minutes }: Guarantee) {
  const amount = minutes / 60;
  return oproep({
    date: fromDate,
    hours:
      kind === 'month' ? { kind: 'fixed', hoursPerMonth: amount } : { kind: 'annual', hoursPerYear: amount },
    payEvenly: true,
    exclusionOfWage: false,
    times: 'unpredictable',
  });
}
