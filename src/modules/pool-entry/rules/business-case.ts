import { exactText, whole } from '../../../kernel/exact.ts';
import { ageOn, type LocalDate } from '../../../kernel/local-date.ts';
import { chosen, given, givenDay, type Receipt, receipt } from '../../../kernel/receipt.ts';
import { accept, type Result, refusalsIn, refusalsOf, refuse } from '../../../kernel/result.ts';
import type { Text } from '../../../kernel/text.ts';
import { loonkostensubsidie } from '../../../law/loonkostensubsidie/loonkostensubsidie.ts';
import { vakantiebijslag } from '../../../law/minimumloon/parameters.ts';
import { uurloonVan } from '../../../law/minimumloon/uurloon.ts';
import { type OwnValue, valueOn } from '../../../law/parameter.ts';
import { type BreakEven, breakEvenOf } from './break-even.ts';
import { employment, givenOf, type Month, monthOf } from './month.ts';
import { type Outlook, outlookNames, outlooks, type SubsidyRoute, type Terms, wrongTerms } from './terms.ts';

const refusal = refusalsOf('pool-entry', {
  'wage-below-minimum': {
    nl: 'Dit loon is lager dan het minimumloon van {minimum} per uur. Vul ten minste dat in.',
    en: 'This wage is below the minimum wage of {minimum} per hour. Give at least that.',
  },
});

/** What somebody costs and brings in, in a month, and where it tips. All amounts are whole cents. */
export type BusinessCase = {
  readonly terms: Terms;
  readonly months: Readonly<Record<Outlook, Month>>;
  readonly breakEven: BreakEven;
  /** Of the age, per hour, on the first day. */
  readonly minimumCents: number;
  /** The part of the wage costs, allowance and charges included, that stands above the minimum wage. */
  readonly aboveMinimumCents: number;
  /** Hours a month in which somebody can work, as an exact number: to draw what an hour less brings. */
  readonly availableHours: string;
  readonly receipt: Receipt;
  /** How the subsidy came about; null where none is reckoned with. */
  readonly subsidyReceipt: Receipt | null;
};

/**
 * Does somebody earn their wage back in the market (000:39)? From what is agreed and expected to the month in three outlooks, with
 * the rate and the share of idle hours at which it breaks even. Every amount is rounded to the cent where it is paid, so that what
 * stands on the receipt adds up. `own` are the values the municipality set. Refuses numbers that make no sense, a wage below the
 * minimum, and days whose rules are not known.
 */
export function businessCase(
  terms: Terms,
  birthDate: LocalDate,
  own: readonly OwnValue[] = [],
): Result<BusinessCase> {
  const wrong = wrongTerms(terms);
  const minimum = uurloonVan({ date: terms.date, birthDate });
  const allowance = valueOn(vakantiebijslag, terms.date);
  const subsidy = subsidyOf(terms, birthDate, own);
  if (!minimum.ok || !allowance.ok || !subsidy.ok || wrong.length > 0)
    return refuse(...once([...wrong, ...refusalsIn(minimum, allowance, subsidy)]));
  const least = whole(minimum.value.wage.value);
  if (terms.wageCents < least)
    return refuse(refusal('wage-below-minimum', { field: 'wageCents', values: { minimum: euros(least) } }));

  const facts = givenOf(terms);
  const lines = {
    ...facts,
    allowance: facts.allowance ?? allowance.value,
    subsidy: given('subsidie', subsidyLabel, 'cents', subsidy.value?.cents ?? 0),
  };
  const job = employment(terms.date, lines);
  const outcomes = {
    setback: monthOf('setback', lines, job),
    expected: monthOf('expected', lines, job),
    windfall: monthOf('windfall', lines, job),
  };
  const breakEven = breakEvenOf(outcomes.expected, lines, job);
  const months = {
    setback: outcomes.setback.month,
    expected: outcomes.expected.month,
    windfall: outcomes.windfall.month,
  };
  return accept({
    terms,
    months,
    breakEven: breakEven.breakEven,
    minimumCents: least,
    aboveMinimumCents: whole(job.cost.value.mul(terms.wageCents - least).div(Math.max(terms.wageCents, 1))),
    availableHours: exactText(job.available.value),
    subsidyReceipt: subsidy.value?.receipt ?? null,
    receipt: receipt({
      instrument: 'pool-entry',
      title: {
        nl: 'Een plaats in de flexpoule, per maand',
        en: 'A place in the pool, per month',
      },
      on: terms.date,
      inputs: [
        givenDay('date', { nl: 'eerste dag', en: 'first day' }, terms.date),
        given(
          'age',
          { nl: 'leeftijd op die dag', en: 'age on that day' },
          'years',
          ageOn(birthDate, terms.date),
        ),
        chosen('route', { nl: 'loonkostensubsidie', en: 'wage-cost subsidy' }, routeNames, terms.route),
        lines.subsidy,
        ...facts.lines,
      ],
      parameters: [
        ...minimum.value.parameters.slice(0, 1),
        ...(facts.allowance === null ? [allowance.value] : []),
      ],
      steps: [...job.steps, ...outlooks.flatMap((outlook) => outcomes[outlook].steps), ...breakEven.steps],
      outcome: [
        ...outlooks.map((outlook) =>
          given(outlook, resultLabel(outlook), 'cents', months[outlook].resultCents),
        ),
        ...breakEven.outcome,
      ],
      remarks,
    }),
  });
}

const subsidyLabel = { nl: 'loonkostensubsidie per maand', en: 'wage-cost subsidy per month' };

const routeNames: Readonly<Record<SubsidyRoute, Text>> = {
  loonwaarde: { nl: 'met de loonwaarde', en: 'by the wage value' },
  forfaitair: { nl: 'vast deel, zonder loonwaarde', en: 'fixed share, without a wage value' },
  none: { nl: 'geen subsidie', en: 'no subsidy' },
};

function resultLabel(outlook: Outlook): Text {
  const { nl, en } = outlookNames[outlook];
  return { nl: `resultaat per maand, ${nl}`, en: `result per month, ${en}` };
}

function euros(cents: number): Text {
  const amount = (cents / 100).toFixed(2);
  return { nl: `€ ${amount.replace('.', ',')}`, en: `€${amount}` };
}

type Subsidy = { readonly cents: number; readonly receipt: Receipt };

function subsidyOf(terms: Terms, birthDate: LocalDate, own: readonly OwnValue[]): Result<Subsidy | null> {
  const { route, date, hoursPerWeek, loonwaardePercent, fullTimeHoursPerWeek, vakantiebijslagPercent } =
    terms;
  if (route === 'none') return accept(null);
  const found = loonkostensubsidie(
    {
      date,
      birthDate,
      startDate: date,
      route,
      hoursPerWeek,
      ...(loonwaardePercent === undefined ? {} : { loonwaardePercent }),
      ...(fullTimeHoursPerWeek === undefined ? {} : { fullTimeHoursPerWeek }),
      ...(vakantiebijslagPercent === undefined ? {} : { vakantiebijslagPercent }),
    },
    own,
  );
  if (!found.ok) return found;
  return accept({ cents: found.value.centsPerMonth ?? 0, receipt: found.value.receipt });
}

/** The subsidy refuses the same numbers as the case itself: a field hears of it once. */
function once<Each extends { readonly field?: string; readonly rule: string }>(
  all: readonly Each[],
): readonly Each[] {
  return all.filter(
    (each, place) =>
      all.findIndex(({ field, rule }) =>
        field === undefined ? rule === each.rule : field === each.field,
      ) === place,
  );
}

const remarks: readonly Text[] = [
  {
    nl: 'Zonder opdracht loopt het loon door, en de loonkostensubsidie ook: het dienstverband blijft.',
    en: 'Without an assignment the wage goes on, and so does the subsidy: the employment stays.',
  },
  {
    nl: 'Een ziektewetuitkering (no-riskpolis) en het loonkostenvoordeel zijn niet meegeteld. Die maken het gunstiger.',
    en: 'Sickness benefit under the no-risk policy and the wage-cost benefit were not counted. They make it better.',
  },
  {
    nl: 'De uren van een maand zijn het gemiddelde van het kalenderjaar. Voor het loon in een vaste maand geldt artikel 11 van de WML.',
    en: 'The hours of a month are the average of the calendar year. For fixed monthly pay article 11 of the WML holds.',
  },
  {
    nl: 'Dit is een berekening met verwachtingen. Mensen beslissen, en schrijven op waarom.',
    en: 'This is a reckoning with expectations. People decide, and write down why.',
  },
];
