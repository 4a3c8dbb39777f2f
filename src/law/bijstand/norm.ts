import { share } from '../../kernel/exact.ts';
import { ageOn, type LocalDate } from '../../kernel/local-date.ts';
import { formula, given, type Known, type ParameterLine, type StepLine, step } from '../../kernel/receipt.ts';
import { accept, type Refusal, type Result, refusalsOf } from '../../kernel/result.ts';
import { rounded, toCents } from '../numbers.ts';
import { valueOn, valuesOn } from '../parameter.ts';
import { kostenPerPersoon, kostenVast, normAlleenstaande, normGehuwden, normJongere } from './parameters.ts';

export const households = ['single', 'couple'] as const;
export type Household = (typeof households)[number];

export type Living = {
  readonly date: LocalDate;
  readonly household: Household;
  /** Everybody who shares the costs of the home, the person (and partner) included: the A of article 22a. */
  readonly costSharers?: number | undefined;
  /** Where it is not given, 21 or older and below pension age. */
  readonly birthDate?: LocalDate | undefined;
};

const refusal = refusalsOf('bijstand', {
  'too-young': {
    nl: 'Onder de 18 jaar is er geen eigen bijstand. Controleer de geboortedatum.',
    en: 'Under the age of 18 there is no benefit of one’s own. Check the date of birth.',
  },
  'young-couple': {
    nl: 'Voor een paar waarvan iemand jonger is dan 21 jaar rekent dit onderdeel niet. Vraag het de gemeente.',
    en: 'For a couple of whom one is younger than 21 this part does not reckon. Ask the municipality.',
  },
  'pension-age': {
    nl: 'Vanaf de AOW-leeftijd gelden andere normen. Daar rekent dit onderdeel niet mee.',
    en: 'From pension age on other norms hold. This part does not reckon with those.',
  },
  'couple-is-two': {
    nl: 'Een paar is met zijn tweeën: vul ten minste 2 in, of laat het leeg.',
    en: 'A couple are two: give at least 2, or leave it empty.',
  },
});

/** Pension age is 67 in every year whose amounts are known here (AOW 7a). */
export const pensionAge = 67;

export type Norm = {
  readonly inputs: readonly Known[];
  readonly parameters: readonly Known<ParameterLine>[];
  readonly steps: readonly Known<StepLine>[];
  /** Whole cents per month. */
  readonly norm: Known;
};

/** What of a way of living cannot be reckoned with, by its field. */
export function wrongLiving({ date, household, costSharers, birthDate }: Living): readonly Refusal[] {
  const couple = household === 'couple';
  const age = birthDate === undefined ? 21 : ageOn(birthDate, date);
  return [
    ...(couple && costSharers === 1 ? [refusal('couple-is-two', { field: 'costSharers' })] : []),
    ...(age < 18 ? [refusal('too-young', { field: 'birthDate' })] : []),
    ...(couple && age >= 18 && age < 21 ? [refusal('young-couple', { field: 'birthDate' })] : []),
    ...(age >= pensionAge ? [refusal('pension-age', { field: 'birthDate' })] : []),
  ];
}

/**
 * The norm per month (Pwet 20, 21 and 22a): of a single person, of a couple, of somebody of 18 to 20; with cost sharers the
 * kostendelersnorm `(40 % + A × 30 %) / A × B` a person, rounded to the cent, and of a couple the sum of both (22a lid 2).
 */
export function normOf(living: Living): Result<Norm> {
  const { date, household, birthDate } = living;
  const couple = household === 'couple';
  const young = birthDate !== undefined && ageOn(birthDate, date) < 21;
  const [alone, norm] = couple ? [2, normGehuwden] : [1, young ? normJongere : normAlleenstaande];
  const sharers = living.costSharers ?? alone;
  if (young || sharers <= alone) {
    const known = valueOn(norm, date);
    return known.ok ? accept(plain(known.value, living)) : known;
  }
  const known = valuesOn({ vast: kostenVast, perPerson: kostenPerPersoon, both: normGehuwden }, date);
  if (!known.ok) return known;
  const of = known.value;
  return accept(shared(sharers, couple, { vast: of('vast'), perPerson: of('perPerson'), both: of('both') }));
}

function plain(norm: Known<ParameterLine>, { costSharers }: Living): Norm {
  const inputs = costSharers === undefined ? [] : [peopleLine(costSharers)];
  return { inputs, parameters: [norm], steps: [], norm };
}

function peopleLine(sharers: number): Known {
  const label = { nl: 'kostendelers, met u erbij', en: 'cost sharers, you included' };
  return given('kostendelers', label, 'people', sharers);
}

type Costs = {
  readonly vast: Known<ParameterLine>;
  readonly perPerson: Known<ParameterLine>;
  readonly both: Known<ParameterLine>;
};

const article = 'Pwet 22a lid 1';

function shared(sharers: number, couple: boolean, { vast, perPerson, both }: Costs): Norm {
  const people = peopleLine(sharers);
  const costs = step({
    name: 'kosten-samen',
    label: { nl: 'kosten van iedereen samen', en: 'costs of everybody together' },
    article,
    how: formula(`{${vast.line.name}} + {kostendelers} × {${perPerson.line.name}}`),
    unit: 'percent',
    value: vast.value.add(perPerson.value.mul(people.value)),
  });
  const each = step({
    name: 'deel-per-persoon',
    label: { nl: 'norm per persoon', en: 'norm per person' },
    article,
    how: formula(`{kosten-samen} / {kostendelers} × {${both.line.name}}`),
    unit: 'cents',
    value: share(costs.value).div(people.value).mul(both.value),
  });
  const perPersonInCents = rounded({
    name: 'kostendelersnorm',
    label: { nl: 'kostendelersnorm per persoon', en: 'norm for cost sharers, per person' },
    article,
    of: each,
    rounding: toCents(),
  });
  const steps = [costs, each, perPersonInCents];
  const norm = couple ? twice(perPersonInCents) : perPersonInCents;
  return {
    inputs: [people],
    parameters: [both, vast, perPerson],
    steps: couple ? [...steps, norm] : steps,
    norm,
  };
}

function twice(each: Known<StepLine>): Known<StepLine> {
  return step({
    name: 'norm-samen',
    label: { nl: 'norm van beide partners samen', en: 'norm of both partners together' },
    article: 'Pwet 22a lid 2',
    how: formula(`2 × {${each.line.name}}`),
    unit: 'cents',
    value: each.value.mul(2),
  });
}
