import { type Exact, exact, largest, share, smallest } from '../../kernel/exact.ts';
import { formula, type Known, type StepLine, step } from '../../kernel/receipt.ts';

type Route =
  | {
      /** What the work is worth in a month of 36 hours, holiday allowance included. */
      readonly loonwaarde: Known;
      readonly maximum: Known;
    }
  | { readonly forfait: Known };

export type Basis = {
  /** The minimum wage of a month of 36 hours a week, holiday allowance included. */
  readonly grondslag: Known;
  readonly route: Route;
  /** Percent of the subsidised costs. */
  readonly werkgeverslasten: Known;
  /** Agreed hours a week, at most `voltijd` of them count, for each `weekuren` of them the amount stands once. */
  readonly uren: Known;
  readonly voltijd: Known | null;
  readonly weekuren: Known;
};

export type Bedrag = {
  readonly steps: readonly Known<StepLine>[];
  /** What is subsidised in a month of 36 hours, before employer's charges. */
  readonly basis: Exact;
  readonly vergoeding: Exact;
  /** Cents per month, not rounded. */
  readonly perMonth: Exact;
};

/**
 * The subsidy over a given basis, to fractions of a cent (Pwet 10d lid 4 and 5): the difference between the minimum wage and
 * what the work is worth, never below nothing and never above the cap; or the fixed share; with employer's charges on top, in
 * proportion to the hours that count. It knows no dates, so that published examples of any year can be tried on it.
 */
export function subsidieOver(asked: Basis): Bedrag {
  const { grondslag, werkgeverslasten, uren, voltijd, weekuren } = asked;
  const first =
    'forfait' in asked.route ? [fixed(grondslag, asked.route.forfait)] : difference(grondslag, asked.route);
  const basis = first.at(-1) ?? grondslag;
  const vergoeding = step({
    name: 'vergoeding',
    label: { nl: 'vergoeding voor werkgeverslasten', en: "allowance for employer's charges" },
    article: 'Pwet 10d lid 4 en 5; Regeling LKS Participatiewet 2021 art. 1',
    how: formula(`{${werkgeverslasten.line.name}} × {basis}`),
    unit: 'cents',
    value: basis.value.mul(share(werkgeverslasten.value)),
  });
  const fullWeek = step({
    name: 'subsidie-weekuren',
    label: { nl: 'subsidie bij 36 uur per week', en: 'subsidy at 36 hours a week' },
    article: 'Pwet 10d lid 4 en 5',
    how: formula('{basis} + {vergoeding}'),
    unit: 'cents',
    value: basis.value.add(vergoeding.value),
  });
  const counted = voltijd === null ? null : countedHours(uren, voltijd);
  const hours = counted ?? uren;
  const perMonth = step({
    name: 'subsidie',
    label: { nl: 'subsidie per maand', en: 'subsidy per month' },
    article: 'Pwet 10d lid 4 en 5',
    how: formula(`{subsidie-weekuren} × {${hours.line.name}} / {${weekuren.line.name}}`),
    unit: 'cents',
    value: fullWeek.value.mul(hours.value).div(weekuren.value),
  });
  return {
    steps: [...first, vergoeding, fullWeek, ...(counted === null ? [] : [counted]), perMonth],
    basis: basis.value,
    vergoeding: vergoeding.value,
    perMonth: perMonth.value,
  };
}

const basisLabel = { nl: 'loonkosten waarover subsidie komt', en: 'wage costs that are subsidised' };

function fixed(grondslag: Known, forfait: Known): Known<StepLine> {
  return step({
    name: 'basis',
    label: basisLabel,
    article: 'Pwet 10d lid 5',
    how: formula(`{${forfait.line.name}} × {${grondslag.line.name}}`),
    unit: 'cents',
    value: grondslag.value.mul(share(forfait.value)),
  });
}

function difference(grondslag: Known, route: { readonly loonwaarde: Known; readonly maximum: Known }) {
  const article = 'Pwet 10d lid 4';
  const worth = route.loonwaarde.line.name;
  const verschil = step({
    name: 'verschil',
    label: { nl: 'verschil met het minimumloon', en: 'difference with the minimum wage' },
    article,
    how: {
      nl: `{${grondslag.line.name}} − {${worth}}, niet minder dan 0`,
      en: `{${grondslag.line.name}} − {${worth}}, not less than 0`,
    },
    unit: 'cents',
    value: largest(grondslag.value.sub(route.loonwaarde.value), exact(0)),
  });
  const most = step({
    name: 'maximum-bedrag',
    label: { nl: 'hoogste bedrag', en: 'highest amount' },
    article,
    how: formula(`{${route.maximum.line.name}} × {${grondslag.line.name}}`),
    unit: 'cents',
    value: grondslag.value.mul(share(route.maximum.value)),
  });
  const basis = step({
    name: 'basis',
    label: basisLabel,
    article,
    how: {
      nl: 'het laagste van {verschil} en {maximum-bedrag}',
      en: 'the lowest of {verschil} and {maximum-bedrag}',
    },
    unit: 'cents',
    value: smallest(verschil.value, most.value),
  });
  return [verschil, most, basis];
}

function countedHours(uren: Known, voltijd: Known): Known<StepLine> {
  return step({
    name: 'uren-die-tellen',
    label: { nl: 'uren die meetellen', en: 'hours that count' },
    article: 'Pwet 10d lid 4 en 5, laatste zin',
    how: {
      nl: `het laagste van {${uren.line.name}} en {${voltijd.line.name}}`,
      en: `the lowest of {${uren.line.name}} and {${voltijd.line.name}}`,
    },
    unit: 'hours',
    value: smallest(uren.value, voltijd.value),
  });
}

/** An amount with its holiday allowance: the basis of the subsidy, and the worth of the work beside it. */
export function metVakantiebijslag(
  line: Pick<StepLine, 'name' | 'label'>,
  amount: Known,
  allowance: Known,
  part: Known | null = null,
): Known<StepLine> {
  const of = part === null ? `{${amount.line.name}}` : `{${part.line.name}} × {${amount.line.name}}`;
  const counted = part === null ? amount.value : amount.value.mul(share(part.value));
  return step({
    ...line,
    article: 'Pwet 2 en 10d lid 4 en 5; WML art. 15',
    how: formula(`${of} × (100 % + {${allowance.line.name}})`),
    unit: 'cents',
    value: counted.mul(share(allowance.value).add(1)),
  });
}
