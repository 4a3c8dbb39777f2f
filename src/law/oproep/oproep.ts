import type { LocalDate } from '../../kernel/local-date.ts';
import {
  chosen,
  givenDay,
  inWords,
  type Known,
  type Receipt,
  receipt,
  type StepLine,
  yesOrNo,
} from '../../kernel/receipt.ts';
import { accept, type Result, refuse } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import { valuesOn } from '../parameter.ts';
import { type Duty, onCallDuties, otherDuties, type WorkTimes } from './duties.ts';
import { type AgreedHours, type Size, sizeOf } from './hours.ts';
import {
  aanbodBinnen,
  aanbodNa,
  kleineOmvang,
  kortsteOproeptermijn,
  minimumoproep,
  oproeptermijn,
} from './parameters.ts';

/** A contract as it was agreed, on a day whose law is asked. */
export type Contract = {
  readonly date: LocalDate;
  readonly hours: AgreedHours;
  /** The same pay each month, whatever was worked that month. Decides for annual hours only. */
  readonly payEvenly: boolean;
  /** It was agreed that hours without work give no pay (BW 7:628 lid 5 or 7, 7:691 lid 7). */
  readonly exclusionOfWage: boolean;
  /** Left out: nothing about the times was laid down. */
  readonly times?: WorkTimes | undefined;
};

type Oproep = {
  readonly onCall: boolean;
  readonly article: string;
  readonly explanation: Text;
  readonly duties: readonly Duty[];
  readonly receipt: Receipt;
};

/**
 * Whether a contract is an on-call contract (oproepovereenkomst, BW 7:628a lid 9), and the duties that come with it. Refuses
 * numbers of hours that cannot be, and days before 1 January 2020.
 */
export function oproep(contract: Contract): Result<Oproep> {
  const size = sizeOf(contract.hours);
  const known = valuesOn(
    {
      least: minimumoproep,
      small: kleineOmvang,
      notice: oproeptermijn,
      shortest: kortsteOproeptermijn,
      after: aanbodNa,
      within: aanbodBinnen,
    },
    contract.date,
  );
  if (!size.ok || !known.ok)
    return refuse(...(size.ok ? [] : size.refusals), ...(known.ok ? [] : known.refusals));
  const of = known.value;
  const { one } = size.value;
  const times = contract.times ?? 'open';
  const { onCall, article, explanation } = verdict(one, contract);
  const small = one?.aWeek?.value.lt(of('small').value) ?? false;
  const values = {
    least: of('least'),
    notice: of('notice'),
    shortest: of('shortest'),
    after: of('after'),
    within: of('within'),
  };
  const duties = onCall
    ? onCallDuties(values, contract.date, times)
    : otherDuties(values, contract.date, { small, times });
  const used = onCall
    ? Object.values(values)
    : [of('small'), ...(duties.length > 0 ? [of('least'), of('notice')] : [])];
  return accept({
    onCall,
    article,
    explanation,
    duties,
    receipt: receipt({
      instrument: 'oproep',
      title: { nl: 'Is dit een oproepovereenkomst?', en: 'Is this an on-call contract?' },
      on: contract.date,
      inputs: inputsOf(contract, size.value, times),
      parameters: used,
      steps: [...weekOf(one), conclusion(onCall, article, explanation)],
      outcome: [
        inWords('oproep', { nl: 'uitkomst', en: 'outcome' }, onCall ? isOnCall : isNot),
        ...duties.map(({ article: source, text }, place) =>
          inWords(`plicht-${place + 1}`, { nl: `plicht (${source})`, en: `duty (${source})` }, text),
        ),
      ],
      remarks: [...(onCall ? [wayOut] : []), ...(one?.aWeek === null ? [sizeUnknown] : []), ...remarks],
    }),
  });
}

function weekOf(one: Size['one']): readonly Known<StepLine>[] {
  return one === null || one.aWeek === null ? [] : [one.aWeek];
}

const isOnCall = { nl: 'een oproepovereenkomst', en: 'an on-call contract' };
const isNot = { nl: 'geen oproepovereenkomst', en: 'not an on-call contract' };

/** Which limb of the definition decides (BW 7:628a lid 9). */
function verdict(
  one: Size['one'],
  { payEvenly, exclusionOfWage }: Contract,
): Pick<Oproep, 'onCall' | 'article' | 'explanation'> {
  const hours = hoursVerdict(one, payEvenly);
  if (!exclusionOfWage) return hours;
  return hours.onCall
    ? { ...hours, article: 'BW 7:628a lid 9 onder a en b', explanation: joined(hours.explanation, noPay) }
    : { onCall: true, article: 'BW 7:628a lid 9 onder b', explanation: noPay };
}

function hoursVerdict(
  one: Size['one'],
  payEvenly: boolean,
): Pick<Oproep, 'onCall' | 'article' | 'explanation'> {
  if (one === null) return { onCall: true, article: 'BW 7:628a lid 9 onder a', explanation: notOneNumber };
  if (one.per !== 'year')
    return { onCall: false, article: 'BW 7:628a lid 9 onder a, 1°', explanation: oneNumber };
  return payEvenly
    ? { onCall: false, article: 'BW 7:628a lid 9 onder a, 2°', explanation: oneNumberSpread }
    : { onCall: true, article: 'BW 7:628a lid 9 onder a', explanation: notSpread };
}

const oneNumber: Text = {
  nl: 'Er is één vast aantal uren per week of maand afgesproken. Het loon loopt door als er geen werk is.',
  en: 'One fixed number of hours per week or month was agreed. The pay continues when there is no work.',
};
const oneNumberSpread: Text = {
  nl: 'Er is één vast aantal uren per jaar afgesproken, en het loon is gelijk over het jaar verdeeld.',
  en: 'One fixed number of hours per year was agreed, and the pay is spread evenly over the year.',
};
const notSpread: Text = {
  nl: 'De uren liggen per jaar vast, maar het loon is niet gelijk over het jaar verdeeld.',
  en: 'The hours are fixed per year, but the pay is not spread evenly over the year.',
};
const notOneNumber: Text = {
  nl: 'Er is niet één vast aantal uren afgesproken.',
  en: 'There is no one fixed number of hours.',
};
const noPay: Text = {
  nl: 'Er is afgesproken dat er geen loon is voor uren zonder werk.',
  en: 'It was agreed that there is no pay for hours without work.',
};

function joined(first: Text, second: Text): Text {
  return { nl: `${first.nl} ${second.nl}`, en: `${first.en} ${second.en}` };
}

function conclusion(onCall: boolean, article: string, explanation: Text): StepLine {
  return {
    name: 'conclusie',
    label: { nl: 'toets aan de wet', en: 'test against the law' },
    article,
    how: explanation,
    quantity: { unit: 'words', words: onCall ? isOnCall : isNot },
  };
}

const timesNames: Readonly<Record<WorkTimes, Text>> = {
  fixed: { nl: 'liggen vast', en: 'laid down' },
  open: { nl: 'liggen niet vast', en: 'not laid down' },
  unpredictable: { nl: 'zijn geheel of vooral niet te voorzien', en: 'wholly or mostly unpredictable' },
};

function inputsOf({ date, payEvenly, exclusionOfWage }: Contract, size: Size, times: WorkTimes) {
  return [
    givenDay('date', { nl: 'datum', en: 'date' }, date),
    ...size.inputs,
    yesOrNo('payEvenly', { nl: 'elke maand hetzelfde loon', en: 'the same pay each month' }, payEvenly),
    yesOrNo(
      'exclusionOfWage',
      { nl: 'geen loon voor uren zonder werk afgesproken', en: 'no pay for hours without work agreed' },
      exclusionOfWage,
    ),
    chosen('times', { nl: 'werktijden', en: 'working times' }, timesNames, times),
  ];
}

/** What an employer can agree instead of an on-call contract. */
export const wayOut: Text = {
  nl: 'Het kan ook anders: spreek één vast aantal uren per week of maand af, met loon dat doorloopt. Dan is het geen oproepovereenkomst.',
  en: 'There is another way: agree one fixed number of hours per week or month, with pay that continues. Then it is not an on-call contract.',
};

const sizeUnknown: Text = {
  nl: 'Het aantal uren is niet ingevuld. Of dit een klein contract is, met ten minste 3 uur loon per keer, is niet gewogen.',
  en: 'The number of hours was not given. Whether this is a small contract, with pay for at least 3 hours each time, was not weighed.',
};

const remarks: readonly Text[] = [
  {
    nl: 'Zijn de werktijden vooral niet te voorzien? Dan gelden ook afspraken over dagen en uren (BW 7:628b), oproep of niet.',
    en: 'Are the working times mostly unpredictable? Then days and hours must be agreed as well (BW 7:628b), on call or not.',
  },
  {
    nl: 'Afspraken in een cao en regels voor bereikbaarheidsdienst en seizoenswerk zijn niet meegewogen. Het wetsvoorstel zekerheid flexwerkers (36746) is niet toegepast.',
    en: 'Collective agreements and rules on stand-by duty and seasonal work were not weighed. The bill on flexible work (36746) is not applied.',
  },
];
