import { averageMonth } from '../../../kernel/average-month.ts';
import { type Exact, exact, share, sumOf, whole } from '../../../kernel/exact.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { formula, given, type Known, type NumberUnit, type StepLine, step } from '../../../kernel/receipt.ts';
import type { Text } from '../../../kernel/text.ts';
import { toCents } from '../../../law/numbers.ts';
import { labels, type Outlook, outlookNames, outlooks, type Range, type Terms } from './terms.ts';

/** A month in one outlook, in whole cents; hours to two decimals are on the receipt. */
export type Month = {
  readonly wageCostCents: number;
  readonly guidanceCents: number;
  readonly adaptationCents: number;
  readonly revenueCents: number;
  readonly subsidyCents: number;
  readonly contributionCents: number;
  /** What is left; negative where it falls short. */
  readonly resultCents: number;
};

type Ranged = Readonly<Record<Outlook, Known>>;

/** Everything that was given, as lines of the receipt. */
export type Given = {
  readonly hours: Known;
  readonly wage: Known;
  readonly allowance: Known | null;
  readonly charges: Known;
  readonly away: Known;
  readonly rate: Ranged;
  readonly idle: Ranged;
  readonly guidance: Ranged;
  readonly guidancePrice: Known;
  readonly adaptation: Known;
  readonly adaptationMonths: Known;
  readonly contribution: Known;
  /** All of them, in the order in which people read them. */
  readonly lines: readonly Known[];
};

export type Lines = Omit<Given, 'allowance'> & { readonly allowance: Known; readonly subsidy: Known };

export function givenOf(terms: Terms): Given {
  const allowance =
    terms.vakantiebijslagPercent === undefined
      ? null
      : given('vakantiebijslag-cao', labels.vakantiebijslagPercent, 'percent', terms.vakantiebijslagPercent);
  const worth =
    terms.route !== 'loonwaarde' || terms.loonwaardePercent === undefined
      ? []
      : [given('loonwaarde', labels.loonwaardePercent, 'percent', terms.loonwaardePercent)];
  // It decides the subsidy only, but a receipt that is kept says all that was given.
  const fullTime =
    terms.fullTimeHoursPerWeek === undefined
      ? []
      : [given('voltijd', labels.fullTimeHoursPerWeek, 'hours', terms.fullTimeHoursPerWeek)];
  const facts = {
    hours: given('uren', labels.hoursPerWeek, 'hours', terms.hoursPerWeek),
    wage: given('uurloon-firma', labels.wageCents, 'cents', terms.wageCents),
    charges: given('lasten', labels.chargesPercent, 'percent', terms.chargesPercent),
    away: given('afwezig', labels.awayPercent, 'percent', terms.awayPercent),
    guidancePrice: given('begeleiding-prijs', labels.guidanceCents, 'cents', terms.guidanceCents),
    adaptation: given('aanpassingen', labels.adaptationCents, 'cents', terms.adaptationCents),
    adaptationMonths: given('spreiding', labels.adaptationMonths, 'months', terms.adaptationMonths),
    contribution: given('bijdrage', labels.contributionCents, 'cents', terms.contributionCents),
  };
  const [rate, rates] = ranged('tarief', labels.rate, 'cents', terms.rate);
  const [idle, idles] = ranged('leegloop', labels.idle, 'percent', terms.idle);
  const [guidance, guidances] = ranged('begeleiding-uren', labels.guidance, 'hours', terms.guidance);
  const { hours, wage, charges, away, guidancePrice, adaptation, adaptationMonths, contribution } = facts;
  return {
    ...facts,
    allowance,
    rate,
    idle,
    guidance,
    lines: [
      ...worth,
      hours,
      ...fullTime,
      wage,
      ...(allowance === null ? [] : [allowance]),
      charges,
      away,
      ...rates,
      ...idles,
      ...guidances,
      guidancePrice,
      adaptation,
      adaptationMonths,
      contribution,
    ],
  };
}

/** One line where the number is sure, else one per outlook. */
function ranged(
  name: string,
  label: Text,
  unit: NumberUnit,
  range: Range,
): readonly [Ranged, readonly Known[]] {
  if (range.setback === range.expected && range.windfall === range.expected) {
    const sure = given(name, label, unit, range.expected);
    return [{ setback: sure, expected: sure, windfall: sure }, [sure]];
  }
  const line = (outlook: Outlook) => given(`${name}-${outlook}`, named(label, outlook), unit, range[outlook]);
  const lines = { setback: line('setback'), expected: line('expected'), windfall: line('windfall') };
  return [lines, outlooks.map((outlook) => lines[outlook])];
}

function named({ nl, en }: Text, outlook: Outlook): Text {
  return { nl: `${nl}, ${outlookNames[outlook].nl}`, en: `${en}, ${outlookNames[outlook].en}` };
}

/** What does not depend on how it goes. */
export type Employment = {
  readonly cost: Known;
  readonly spread: Known;
  /** Hours of a month in which somebody is there. */
  readonly available: Known;
  readonly steps: readonly Known<StepLine>[];
};

const firm = 'bedrijfsrekening';

/** A line of money: rounded to the cent, as it is paid or billed. */
function money(line: Omit<StepLine, 'quantity' | 'rounding'>, value: Exact): Known<StepLine> {
  return step({ ...line, unit: 'cents', value: exact(whole(value)), rounding: toCents() });
}

function plus(line: Omit<StepLine, 'quantity' | 'how'>, parts: readonly Known[]): Known<StepLine> {
  const how = formula(parts.map((part) => `{${part.line.name}}`).join(' + '));
  return step({ ...line, how, unit: 'cents', value: sumOf(parts.map(({ value }) => value)) });
}

/** The monthly cost of the employment and the hours it gives, the same in every outlook. */
export function employment(date: LocalDate, lines: Lines): Employment {
  const hours = averageMonth(date, lines.hours);
  const wage = money(
    {
      name: 'loon',
      label: { nl: 'loon', en: 'wage' },
      article: 'WML art. 8',
      how: formula(`{${lines.wage.line.name}} × {uren-maand}`),
    },
    lines.wage.value.mul(hours.value),
  );
  const allowance = money(
    {
      name: 'vakantiebijslag-bedrag',
      label: { nl: 'vakantiebijslag', en: 'holiday allowance' },
      article: 'WML art. 15',
      how: formula(`{${lines.allowance.line.name}} × {loon}`),
    },
    wage.value.mul(share(lines.allowance.value)),
  );
  const charges = money(
    {
      name: 'lasten-bedrag',
      label: { nl: 'werkgeverslasten', en: "employer's charges" },
      article: firm,
      how: formula('{lasten} × ({loon} + {vakantiebijslag-bedrag})'),
    },
    wage.value.add(allowance.value).mul(share(lines.charges.value)),
  );
  const cost = plus({ name: 'loonkosten', label: { nl: 'loonkosten', en: 'wage costs' }, article: firm }, [
    wage,
    allowance,
    charges,
  ]);
  const spread = money(
    {
      name: 'aanpassingen-maand',
      label: { nl: 'aanpassingen per maand', en: 'adaptations per month' },
      article: firm,
      how: formula('{aanpassingen} / {spreiding}'),
    },
    lines.adaptation.value.div(lines.adaptationMonths.value),
  );
  const available = step({
    name: 'beschikbaar',
    label: { nl: 'uren waarin iemand er is', en: 'hours in which somebody is there' },
    article: firm,
    how: formula('{uren-maand} × (100 % − {afwezig})'),
    unit: 'hours',
    value: hours.value.mul(exact(1).sub(share(lines.away.value))),
  });
  return { cost, spread, available, steps: [hours, wage, allowance, charges, cost, spread, available] };
}

export type Outcome = {
  readonly month: Month;
  readonly steps: readonly Known<StepLine>[];
  readonly costs: Known;
  readonly worked: Known;
};

/** The month in one outlook: what comes in, what goes out, what is left. */
export function monthOf(outlook: Outlook, lines: Lines, job: Employment): Outcome {
  const line = (name: string, label: Text) => ({
    name: `${name}-${outlook}`,
    label: named(label, outlook),
    article: firm,
  });
  const [rate, idle, guidance] = [lines.rate[outlook], lines.idle[outlook], lines.guidance[outlook]];
  const worked = step({
    ...line('gewerkt', { nl: 'gewerkte uren', en: 'hours worked' }),
    how: formula(`{beschikbaar} × (100 % − {${idle.line.name}})`),
    unit: 'hours',
    value: job.available.value.mul(exact(1).sub(share(idle.value))),
  });
  const revenue = money(
    {
      ...line('opbrengst', { nl: 'wat werkgevers betalen', en: 'what employers pay' }),
      how: formula(`{${rate.line.name}} × {gewerkt-${outlook}}`),
    },
    rate.value.mul(worked.value),
  );
  const guiding = money(
    {
      ...line('begeleiding', { nl: 'begeleiding', en: 'guidance' }),
      how: formula(`{${guidance.line.name}} × {begeleiding-prijs}`),
    },
    guidance.value.mul(lines.guidancePrice.value),
  );
  const costs = plus(line('kosten', { nl: 'kosten', en: 'costs' }), [job.cost, guiding, job.spread]);
  const income = plus(line('inkomsten', { nl: 'inkomsten', en: 'income' }), [
    revenue,
    lines.subsidy,
    lines.contribution,
  ]);
  const result = step({
    ...line('resultaat', { nl: 'resultaat', en: 'result' }),
    how: formula(`{inkomsten-${outlook}} − {kosten-${outlook}}`),
    unit: 'cents',
    value: income.value.sub(costs.value),
  });
  return {
    costs,
    worked,
    steps: [worked, revenue, guiding, costs, income, result],
    month: {
      wageCostCents: job.cost.value.valueOf(),
      guidanceCents: guiding.value.valueOf(),
      adaptationCents: job.spread.value.valueOf(),
      revenueCents: revenue.value.valueOf(),
      subsidyCents: lines.subsidy.value.valueOf(),
      contributionCents: lines.contribution.value.valueOf(),
      resultCents: result.value.valueOf(),
    },
  };
}
