import type { LocalDate } from '../../kernel/local-date.ts';
import type { Known, ParameterLine } from '../../kernel/receipt.ts';
import { fillText, type Text } from '../../kernel/text.ts';
import { unpredictableSince } from './parameters.ts';

/** What the employer must do, with the article that says so. */
export type Duty = { readonly article: string; readonly text: Text };

/** When the work is: laid down in the contract, left open, or wholly or mostly unpredictable (BW 7:628b lid 1). */
export type WorkTimes = 'fixed' | 'open' | 'unpredictable';

type Values = Readonly<Record<'least' | 'notice' | 'shortest' | 'after' | 'within', Known<ParameterLine>>>;

/** The duties that come with an on-call contract. */
export function onCallDuties(values: Values, day: LocalDate, times: WorkTimes): readonly Duty[] {
  const { least, notice, shortest, after, within } = values;
  return [
    leastPay(least),
    {
      article: 'BW 7:628a lid 2 en 4',
      text: fillText(
        {
          nl: 'Roep de werknemer ten minste {days} dagen van tevoren op, op papier of digitaal. Roept u later op, dan mag de werknemer nee zeggen. Een cao kan de termijn korter maken, tot {hours} uur.',
          en: 'Call the worker at least {days} days ahead, on paper or digitally. If the call is later, the worker may say no. A collective agreement may shorten this, down to {hours} hours.',
        },
        { days: words(notice), hours: words(shortest) },
      ),
    },
    {
      article: 'BW 7:628a lid 3',
      text: fillText(
        {
          nl: 'Zegt u binnen {days} dagen voor het werk af, of verandert u de tijd? Betaal dan het loon voor de hele oproep. Doe dit op papier of digitaal.',
          en: 'Do you cancel within {days} days before the work, or change the time? Then pay the wage for the whole call. Do it on paper or digitally.',
        },
        { days: words(notice) },
      ),
    },
    {
      article: 'BW 7:628a lid 5',
      text: fillText(
        {
          nl: 'Bied steeds na {months} maanden vaste uren aan, op papier of digitaal, binnen {within} maand. Ten minste het gemiddelde van die {months} maanden, met loon dat doorloopt.',
          en: 'Offer fixed hours each time after {months} months, on paper or digitally, within {within} month. At least the average of those {months} months, with pay that continues.',
        },
        { months: words(after), within: words(within) },
      ),
    },
    {
      article: 'BW 7:628a lid 8',
      text: {
        nl: 'Zolang u dat aanbod niet doet, heeft de werknemer recht op loon over dat gemiddelde.',
        en: 'As long as that offer is not made, the worker has a right to pay over that average.',
      },
    },
    {
      article: 'BW 7:626 lid 2',
      text: {
        nl: 'Zet op de loonstrook dat dit een oproepovereenkomst is.',
        en: 'State on the payslip that this is an on-call contract.',
      },
    },
    ...(isUnpredictable(day, times) ? [agreedDays] : []),
  ];
}

/** What an employer must do though the contract is not on call: for small contracts, and for work at unpredictable times. */
export function otherDuties(
  { least, notice }: Pick<Values, 'least' | 'notice'>,
  day: LocalDate,
  { small, times }: { readonly small: boolean; readonly times: WorkTimes },
): readonly Duty[] {
  return [
    ...(small && times !== 'fixed' ? [leastPay(least)] : []),
    ...(isUnpredictable(day, times) ? [agreedDays, sameNotice(notice)] : []),
  ];
}

function isUnpredictable(day: LocalDate, times: WorkTimes): boolean {
  return times === 'unpredictable' && day >= unpredictableSince;
}

function leastPay(least: Known<ParameterLine>): Duty {
  return {
    article: 'BW 7:628a lid 1',
    text: fillText(
      {
        nl: 'Betaal elke keer dat de werknemer komt werken ten minste {hours} uur, ook als het werk korter duurt.',
        en: 'Pay at least {hours} hours each time the worker comes to work, even if the work takes less.',
      },
      { hours: words(least) },
    ),
  };
}

const agreedDays: Duty = {
  article: 'BW 7:628b lid 2',
  text: {
    nl: 'Spreek af op welke dagen en uren u de werknemer kunt vragen. Daarbuiten mag de werknemer nee zeggen.',
    en: 'Agree on which days and hours you can ask the worker. Outside those the worker may say no.',
  },
};

function sameNotice(notice: Known<ParameterLine>): Duty {
  return {
    article: 'BW 7:628b lid 3',
    text: fillText(
      {
        nl: 'De werktijden zijn niet te voorzien. Geef ze daarom ten minste {days} dagen van tevoren door. Zegt u later af, betaal dan het loon voor die uren.',
        en: 'The working times cannot be foreseen. So give them at least {days} days ahead. If you cancel later, pay the wage for those hours.',
      },
      { days: words(notice) },
    ),
  };
}

function words({ value }: Known<ParameterLine>): string {
  return value.toString();
}
