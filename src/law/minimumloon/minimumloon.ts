import { type Exact, share, whole } from '../../kernel/exact.ts';
import { ageOn, type LocalDate } from '../../kernel/local-date.ts';
import {
  formula,
  given,
  givenDay,
  inWords,
  type Known,
  type ParameterLine,
  type Receipt,
  receipt,
  type StepLine,
  step,
} from '../../kernel/receipt.ts';
import { accept, type Result, refusalsOf, refuse } from '../../kernel/result.ts';
import { valuesOn } from '../parameter.ts';
import { referentiemaandloon, staffel, staffelBbl, uurloon, type WageAge, wageAges } from './parameters.ts';

const refusal = refusalsOf('minimumloon', {
  'too-young': {
    nl: 'Onder de 15 jaar is er geen wettelijk minimumloon. Controleer de geboortedatum.',
    en: 'Under the age of 15 there is no statutory minimum wage. Check the date of birth.',
  },
});

type Person = { readonly date: LocalDate; readonly birthDate: LocalDate };

/** The age that decides the wage on a day: 15 to 20, and 21 for everybody older (WML art. 7 lid 1). Refuses who is younger. */
export function wageAge({ date, birthDate }: Person): Result<WageAge> {
  const years = Math.min(ageOn(birthDate, date), 21);
  const age = wageAges.find((each) => each === years);
  return age === undefined ? refuse(refusal('too-young', { field: 'birthDate' })) : accept(age);
}

type Minimumloon = {
  readonly centsPerHour: number;
  readonly referenceCentsPerMonth: number;
  readonly receipt: Receipt;
};

/**
 * The statutory minimum wage on a day (WML art. 8): cents per hour, and the reference wage in cents per month of 36 hours a
 * week, both without holiday allowance. `bbl` is for apprentices. Refuses who is younger than 15, and days whose wage is not known.
 */
export function minimumloon(person: Person & { readonly bbl?: boolean }): Result<Minimumloon> {
  const age = wageAge(person);
  if (!age.ok) return age;
  const shares = person.bbl === true ? staffelBbl : staffel;
  const asTable = shares[age.value] === staffel[age.value];
  const known = valuesOn(
    {
      uurloon: uurloon[asTable ? age.value : 21],
      referentiemaandloon,
      staffel: shares[age.value],
    },
    person.date,
  );
  if (!known.ok) return known;
  const of = known.value;
  const perHour = asTable ? null : ofAdultHour(of('uurloon'), of('staffel'));
  const perMonth = ofAdultMonth(of('referentiemaandloon'), of('staffel'));
  const centsPerHour = whole((perHour ?? of('uurloon')).value);
  const referenceCentsPerMonth = whole(perMonth.value);
  return accept({
    centsPerHour,
    referenceCentsPerMonth,
    receipt: receipt({
      instrument: 'minimumloon',
      title: { nl: 'Wettelijk minimumloon', en: 'Statutory minimum wage' },
      on: person.date,
      inputs: [
        givenDay('date', { nl: 'datum', en: 'date' }, person.date),
        given('age', { nl: 'leeftijd op die datum', en: 'age on that date' }, 'years', ageOf(person)),
        ...(person.bbl === true ? [apprentice] : []),
      ],
      parameters: [of('uurloon'), of('referentiemaandloon'), of('staffel')],
      steps: [...(perHour === null ? [] : [perHour]), perMonth],
      outcome: [
        given(
          'centsPerHour',
          { nl: 'minimumloon per uur', en: 'minimum wage per hour' },
          'cents',
          centsPerHour,
        ),
        given(
          'referenceCentsPerMonth',
          { nl: 'referentiemaandloon (36 uur per week)', en: 'reference wage per month (36 hours a week)' },
          'cents',
          referenceCentsPerMonth,
        ),
      ],
      remarks: [
        {
          nl: 'Bruto, zonder vakantiebijslag. Een cao kan een hoger loon geven.',
          en: 'Gross, without holiday allowance. A collective agreement may give more.',
        },
        {
          nl: 'Het referentiemaandloon is er voor uitkeringen en subsidies. Loon wordt per uur betaald.',
          en: 'The reference wage is for benefits and subsidies. Pay is due per hour.',
        },
      ],
    }),
  });
}

const apprentice = inWords(
  'bbl',
  { nl: 'leerweg', en: 'kind of learning' },
  { nl: 'beroepsbegeleidende leerweg (bbl)', en: 'apprenticeship (bbl)' },
);

function ageOf({ birthDate, date }: Person): number {
  return ageOn(birthDate, date);
}

const toCent = { nl: 'afgerond op hele centen, 0,5 naar boven', en: 'rounded to whole cents, 0.5 up' };

function ofAdultHour(adult: Known<ParameterLine>, percent: Known<ParameterLine>): Known<StepLine> {
  return partOf(
    'uurloon-bbl',
    { nl: 'minimumloon per uur, bbl', en: 'minimum wage per hour, apprentice' },
    adult,
    percent,
  );
}

function ofAdultMonth(adult: Known<ParameterLine>, percent: Known<ParameterLine>): Known<StepLine> {
  return partOf(
    'maandloon-leeftijd',
    { nl: 'referentiemaandloon bij deze leeftijd', en: 'reference wage at this age' },
    adult,
    percent,
  );
}

function partOf(
  name: string,
  label: StepLine['label'],
  adult: Known<ParameterLine>,
  percent: Known<ParameterLine>,
): Known<StepLine> {
  const value: Exact = adult.value.mul(share(percent.value));
  return step({
    name,
    label,
    article: 'Besluit minimumjeugdloonregeling',
    how: formula(`{${adult.line.name}} × {${percent.line.name}}`),
    unit: 'cents',
    value,
    rounding: toCent,
  });
}
