import { exact, sumOf, whole } from '../../kernel/exact.ts';
import { addDays, addMonths, type LocalDate, lastDayOfMonths, later } from '../../kernel/local-date.ts';
import {
  formula,
  given,
  givenDay,
  type Known,
  type ParameterLine,
  type Receipt,
  receipt,
  type StepLine,
  step,
} from '../../kernel/receipt.ts';
import { accept, type Refusal, type Result, refusalsOf, refuse } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import { valueOn, valuesOn } from '../parameter.ts';
import { aanbodBinnen, aanbodNa, aanvaardtermijn, ingangBinnen, since } from './parameters.ts';

const refusal = refusalsOf('oproep', {
  'twelve-months': {
    nl: 'Vul de uren in van {months} maanden: één getal per maand.',
    en: 'Give the hours of {months} months: one number a month.',
  },
  'hours-of-month': {
    nl: 'Vul voor elke maand een aantal uren in van 0 tot en met 744.',
    en: 'Give a number of hours from 0 up to and including 744 for each month.',
  },
  'rounds-from-one': {
    nl: 'Kies het hoeveelste aanbod dit is: 1, 2, 3 …',
    en: 'Choose which offer this is: 1, 2, 3 …',
  },
});

type Aanbod = {
  /** At least what must be offered: hours a month, rounded up to a hundredth; the exact average is on the receipt. */
  readonly hoursPerMonth: number;
  /** The last day on which the offer is in time. */
  readonly offerBy: LocalDate;
  /** The last day of the month to accept, if the offer is made on the last day. */
  readonly acceptBy: LocalDate;
  /** The day on which the fixed hours begin at the latest; null before 1 July 2021, when the law set none. */
  readonly startsBy: LocalDate | null;
  readonly receipt: Receipt;
};

/**
 * The offer of fixed hours that is due each time an on-call contract has lasted twelve months (BW 7:628a lid 5): at least the
 * average of those months. `start` is the first day of the contract, `round` which twelve months it is about. Contracts with at
 * most six months between them count as one; the caller adds them up. Refuses other than twelve months of possible hours.
 */
export function aanbodVasteUren(facts: {
  readonly start: LocalDate;
  readonly round?: number | undefined;
  readonly hoursPerMonth: readonly number[];
}): Result<Aanbod> {
  const { start, hoursPerMonth, round = 1 } = facts;
  if (!Number.isInteger(round) || round < 1) return refuse(refusal('rounds-from-one', { field: 'round' }));
  const after = valueOn(aanbodNa, later(start, since));
  if (!after.ok) return after;
  const months = Number(after.value.value.n);
  const reached = addMonths(start, months * round);
  const known = valuesOn({ within: aanbodBinnen, accept: aanvaardtermijn }, reached);
  const wrong = wrongHours(hoursPerMonth, months);
  if (!known.ok || wrong.length > 0) return refuse(...wrong, ...(known.ok ? [] : known.refusals));
  const within = known.value('within');
  const begins = valueOn(ingangBinnen, reached);
  const offerBy = lastDayOfMonths(reached, Number(within.value.n));
  const acceptBy = addMonths(offerBy, Number(known.value('accept').value.n));
  const startsBy = begins.ok ? addMonths(reached, Number(begins.value.value.n)) : null;
  const worked = hoursPerMonth.map((hours, place) => {
    const label = { nl: `uren in maand ${place + 1}`, en: `hours in month ${place + 1}` };
    return given(`uren-${place + 1}`, label, 'hours', hours);
  });
  const total = step({
    name: 'uren-samen',
    label: { nl: `uren van de ${months} maanden samen`, en: `hours of the ${months} months together` },
    article: 'BW 7:628a lid 5',
    how: formula(worked.map(({ line }) => `{${line.name}}`).join(' + ')),
    unit: 'hours',
    value: sumOf(worked.map(({ value }) => value)),
  });
  const average = averageOf(total, after.value);
  return accept({
    hoursPerMonth: whole(average.value.mul(100), 'up') / 100,
    offerBy,
    acceptBy,
    startsBy,
    receipt: receipt({
      instrument: 'oproep',
      title: { nl: 'Aanbod van vaste uren', en: 'Offer of fixed hours' },
      on: reached,
      inputs: [
        givenDay('start', { nl: 'begin van het contract', en: 'start of the contract' }, start),
        given('ronde', { nl: 'het hoeveelste aanbod', en: 'which offer' }, 'number', round),
        ...worked,
      ],
      parameters: [after.value, within, known.value('accept'), ...(begins.ok ? [begins.value] : [])],
      steps: [
        total,
        average,
        day(
          'twaalf-maanden',
          { nl: 'de maanden zijn voorbij na', en: 'the months are over after' },
          addDays(reached, -1),
          '{start} + {ronde} × {aanbod-na}',
        ),
        day(
          'aanbod-uiterlijk',
          { nl: 'aanbod uiterlijk op', en: 'offer at the latest on' },
          offerBy,
          '{twaalf-maanden} + {aanbod-binnen}',
        ),
        ...(startsBy === null
          ? []
          : [
              day(
                'ingang',
                { nl: 'vaste uren uiterlijk vanaf', en: 'fixed hours at the latest from' },
                startsBy,
                '{twaalf-maanden} + {ingang-binnen}',
              ),
            ]),
      ],
      outcome: [
        given(
          'hoursPerMonth',
          { nl: 'vaste uren per maand, ten minste', en: 'fixed hours a month, at least' },
          'hours',
          exact(whole(average.value.mul(100), 'up')).div(100),
        ),
        givenDay('offerBy', { nl: 'aanbod uiterlijk op', en: 'offer at the latest on' }, offerBy),
        givenDay('acceptBy', { nl: 'aannemen uiterlijk op', en: 'accept at the latest on' }, acceptBy),
        ...(startsBy === null
          ? []
          : [
              givenDay(
                'startsBy',
                { nl: 'vaste uren uiterlijk vanaf', en: 'fixed hours at the latest from' },
                startsBy,
              ),
            ]),
      ],
      remarks: [
        {
          nl: 'Volgen contracten elkaar op met ten hoogste 6 maanden ertussen? Dan tellen ze samen, ook bij opvolgende werkgevers (lid 5 en 7).',
          en: 'Do contracts follow each other with at most 6 months between them? Then they count together, also with successive employers (lid 5 and 7).',
        },
        {
          nl: 'Tot het aanbod er is, heeft de werknemer recht op loon over dit gemiddelde (lid 8). Nee zeggen mag.',
          en: 'Until the offer is made, the worker has a right to pay over this average (lid 8). Saying no is allowed.',
        },
      ],
    }),
  });
}

function wrongHours(hours: readonly number[], months: number): Refusal[] {
  if (hours.length !== months)
    return [refusal('twelve-months', { values: { months }, field: 'hoursPerMonth' })];
  return hours.flatMap((each, place) =>
    each >= 0 && each <= 744 ? [] : [refusal('hours-of-month', { field: `hoursPerMonth.${place}` })],
  );
}

function averageOf(total: Known, months: Known<ParameterLine>): Known<StepLine> {
  return step({
    name: 'gemiddelde',
    label: { nl: 'gemiddelde uren per maand', en: 'average hours a month' },
    article: 'BW 7:628a lid 5',
    how: formula(`{${total.line.name}} / {${months.line.name}}`),
    unit: 'hours',
    value: total.value.div(months.value),
    rounding: {
      nl: 'het aanbod is ten minste het gemiddelde: naar boven op honderdsten van een uur',
      en: 'the offer is at least the average: up to hundredths of an hour',
    },
  });
}

function day(name: string, label: Text, value: LocalDate, how: string): StepLine {
  return {
    name,
    label,
    article: 'BW 7:628a lid 5',
    how: formula(how),
    quantity: { unit: 'day', day: value },
  };
}
