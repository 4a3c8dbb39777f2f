import { share } from '../../kernel/exact.ts';
import { ageOn, type LocalDate } from '../../kernel/local-date.ts';
import { formula, type Known, type ParameterLine, type StepLine, step } from '../../kernel/receipt.ts';
import { accept, type Result, refusalsIn, refusalsOf, refuse } from '../../kernel/result.ts';
import { isWhole, rounded, toCents } from '../numbers.ts';
import { valuesOn } from '../parameter.ts';
import { referentiemaandloon, staffel, staffelBbl, type WageAge, wageAges } from './parameters.ts';

const refusal = refusalsOf('minimumloon', {
  'too-young': {
    nl: 'Onder de 15 jaar is er geen wettelijk minimumloon. Controleer de geboortedatum.',
    en: 'Under the age of 15 there is no statutory minimum wage. Check the date of birth.',
  },
});

export type Person = { readonly date: LocalDate; readonly birthDate: LocalDate };

/** The age that decides the wage on a day: 15 to 20, and 21 for everybody older (WML art. 7 lid 1). Refuses who is younger. */
export function wageAge({ date, birthDate }: Person): Result<WageAge> {
  const years = Math.min(ageOn(birthDate, date), 21);
  const age = wageAges.find((each) => each === years);
  return age === undefined ? refuse(refusal('too-young', { field: 'birthDate' })) : accept(age);
}

type Maandloon = {
  readonly parameters: readonly Known<ParameterLine>[];
  readonly steps: readonly Known<StepLine>[];
  /** Whole cents per month of 36 hours a week, without holiday allowance. */
  readonly wage: Known<StepLine>;
};

/**
 * The reference wage per month at an age (WML art. 8 lid 1 onder b), by which benefits and subsidies are measured: the lines for
 * a receipt and the amount. Of the young it is their share of the adult wage, rounded to the cent.
 */
export function maandloon(person: Person & { readonly bbl?: boolean }): Result<Maandloon> {
  const age = wageAge(person);
  const shares = person.bbl === true ? staffelBbl : staffel;
  const known = valuesOn({ referentiemaandloon, staffel: shares[age.ok ? age.value : 21] }, person.date);
  if (!age.ok || !known.ok) return refuse(...refusalsIn(age, known));
  const [adult, percent] = [known.value('referentiemaandloon'), known.value('staffel')];
  const exactWage = step({
    name: 'maandloon-leeftijd',
    label: { nl: 'referentiemaandloon bij deze leeftijd', en: 'reference wage at this age' },
    article: 'Besluit minimumjeugdloonregeling',
    how: formula(`{${adult.line.name}} × {${percent.line.name}}`),
    unit: 'cents',
    value: adult.value.mul(share(percent.value)),
  });
  const steps = isWhole(exactWage.value) ? [exactWage] : [exactWage, roundedWage(exactWage)];
  return accept({ parameters: [adult, percent], steps, wage: steps.at(-1) ?? exactWage });
}

function roundedWage(of: Known): Known<StepLine> {
  return rounded({
    name: 'maandloon',
    label: { nl: 'referentiemaandloon in hele centen', en: 'reference wage in whole cents' },
    article: 'Besluit minimumjeugdloonregeling',
    of,
    rounding: toCents(),
  });
}
