import { whole } from '../../kernel/exact.ts';
import { ageOn } from '../../kernel/local-date.ts';
import { chosen, given, givenDay, type Line, type Receipt, receipt } from '../../kernel/receipt.ts';
import { accept, type Result, refusalsIn, refuse } from '../../kernel/result.ts';
import { maandloon, type Person } from './maandloon.ts';
import { uurloonVan } from './uurloon.ts';

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
  const perHour = uurloonVan(person);
  const perMonth = maandloon(person);
  if (!perHour.ok || !perMonth.ok) return refuse(...refusalsIn(perHour, perMonth));
  const centsPerHour = whole(perHour.value.wage.value);
  const referenceCentsPerMonth = whole(perMonth.value.wage.value);
  return accept({
    centsPerHour,
    referenceCentsPerMonth,
    receipt: receipt({
      instrument: 'minimumloon',
      title: { nl: 'Wettelijk minimumloon', en: 'Statutory minimum wage' },
      on: person.date,
      inputs: personLines(person),
      parameters: [...perHour.value.parameters.slice(0, 1), ...perMonth.value.parameters],
      steps: [...perHour.value.steps, ...perMonth.value.steps],
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

/** Whose wage it is, for a receipt: the day and the age on it, never the date of birth. */
export function personLines({ date, birthDate, bbl }: Person & { readonly bbl?: boolean }) {
  const lines: readonly (Line | ReturnType<typeof given>)[] = [
    givenDay('date', { nl: 'datum', en: 'date' }, date),
    given('age', { nl: 'leeftijd op die datum', en: 'age on that date' }, 'years', ageOn(birthDate, date)),
    ...(bbl === true ? [apprentice] : []),
  ];
  return lines;
}

const apprentice = chosen(
  'bbl',
  { nl: 'leerweg', en: 'kind of learning' },
  { bbl: { nl: 'beroepsbegeleidende leerweg (bbl)', en: 'apprenticeship (bbl)' } },
  'bbl',
);
