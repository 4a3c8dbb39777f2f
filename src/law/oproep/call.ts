import { Temporal } from 'temporal-polyfill';
import { exact, exactText, largest } from '../../kernel/exact.ts';
import { dayOf, daysBetween, type Instant, type LocalDate, timeOf, zone } from '../../kernel/local-date.ts';
import {
  chosen,
  formula,
  given,
  givenDay,
  inWords,
  type Receipt,
  receipt,
  step,
} from '../../kernel/receipt.ts';
import { accept, type Refusal, type Result, refusalsOf, refuse } from '../../kernel/result.ts';
import { valueOn, valuesOn } from '../parameter.ts';
import { kortsteOproeptermijn, minimumoproep, oproeptermijn, unpredictableSince } from './parameters.ts';

const refusal = refusalsOf('oproep', {
  'hours-of-day': {
    nl: 'Vul een aantal uren in van 0 tot en met 24.',
    en: 'Give a number of hours from 0 up to and including 24.',
  },
  'notice-too-short': {
    nl: 'Een cao kan de oproeptermijn niet korter maken dan {hours} uur. Vul ten minste {hours} in, of niets.',
    en: 'A collective agreement cannot make the notice shorter than {hours} hours. Give at least {hours}, or nothing.',
  },
  'notice-too-long': {
    nl: 'Een cao maakt de termijn van {days} dagen alleen korter. Vul minder dan {hours} uur in, of niets.',
    en: 'A collective agreement only shortens the notice of {days} days. Give fewer than {hours} hours, or nothing.',
  },
});

type Oproeploon = { readonly paidHours: number; readonly receipt: Receipt };

/**
 * The hours that must be paid for one call (BW 7:628a lid 1 and 3): those worked; at least three if there was work; and those
 * of the whole call if it was withdrawn or changed within the notice. For on-call contracts; without `lateCalledHours` also for
 * small contracts whose times are not fixed. Refuses hours outside a day.
 */
export function oproeploon(call: {
  readonly date: LocalDate;
  readonly workedHours: number;
  /** The hours of the call as it was given, if it was withdrawn or changed within the notice. */
  readonly lateCalledHours?: number | undefined;
}): Result<Oproeploon> {
  const { date, workedHours, lateCalledHours } = call;
  const known = valuesOn({ least: minimumoproep }, date);
  const wrong = [
    ...outsideDay(workedHours, 'workedHours'),
    ...outsideDay(lateCalledHours ?? 0, 'lateCalledHours'),
  ];
  if (!known.ok || wrong.length > 0) return refuse(...wrong, ...(known.ok ? [] : known.refusals));
  const least = known.value('least');
  const worked = given('gewerkt', { nl: 'gewerkte uren', en: 'hours worked' }, 'hours', exact(workedHours));
  const called = given(
    'opgeroepen',
    { nl: 'uren van de oproep die te laat is veranderd', en: 'hours of the call that was changed too late' },
    'hours',
    exact(lateCalledHours ?? 0),
  );
  const due = largest(worked.value, called.value);
  const paid = step({
    name: 'te-betalen',
    label: { nl: 'te betalen uren', en: 'hours to be paid' },
    article: 'BW 7:628a lid 1 en 3',
    how: due.equals(0)
      ? { nl: 'geen werk en geen late wijziging', en: 'no work and no late change' }
      : {
          nl: 'het hoogste van {gewerkt}, {opgeroepen} en {minimumoproep}',
          en: 'the highest of {gewerkt}, {opgeroepen} and {minimumoproep}',
        },
    unit: 'hours',
    value: due.equals(0) ? due : largest(due, least.value),
  });
  return accept({
    paidHours: Number(exactText(paid.value)),
    receipt: receipt({
      instrument: 'oproep',
      title: { nl: 'Loon voor een oproep', en: 'Pay for a call' },
      on: date,
      inputs: [givenDay('date', { nl: 'datum', en: 'date' }, date), worked, called],
      parameters: [least],
      steps: [paid],
      outcome: [given('paidHours', { nl: 'te betalen uren', en: 'hours to be paid' }, 'hours', paid.value)],
    }),
  });
}

function outsideDay(hours: number, field: string): Refusal[] {
  return hours >= 0 && hours <= 24 ? [] : [refusal('hours-of-day', { field })];
}

type Oproeptermijn = {
  /** The last moment at which a call binds the worker, and at which it can be withdrawn without pay. */
  readonly latest: Instant;
  readonly receipt: Receipt;
};

/**
 * The last moment to give a call, and to withdraw or change it without pay (BW 7:628a lid 2 to 4). Days are counted back on the
 * clock of Amsterdam from the start of the work, hours of a collective agreement are real hours. Refuses a notice of a
 * collective agreement outside what the law allows.
 */
export function oproeptermijnVoor(call: {
  readonly start: Instant;
  /** The notice of a collective agreement, in hours. */
  readonly agreedHours?: number | undefined;
}): Result<Oproeptermijn> {
  const date = dayOf(call.start);
  const known = valuesOn({ notice: oproeptermijn, shortest: kortsteOproeptermijn }, date);
  if (!known.ok) return known;
  const notice = known.value('notice');
  const shortest = known.value('shortest');
  const days = Number(notice.value.n);
  const { agreedHours } = call;
  if (agreedHours !== undefined) {
    const values = { hours: exactText(shortest.value), days };
    if (!(agreedHours >= Number(values.hours)))
      return refuse(refusal('notice-too-short', { values, field: 'agreedHours' }));
    if (agreedHours >= days * 24)
      return refuse(refusal('notice-too-long', { values: { days, hours: days * 24 }, field: 'agreedHours' }));
  }
  const latest = before(call.start, days, agreedHours);
  const agreed =
    agreedHours === undefined
      ? []
      : [given('cao', { nl: 'termijn in de cao', en: 'notice in the agreement' }, 'hours', agreedHours)];
  return accept({
    latest,
    receipt: receipt({
      instrument: 'oproep',
      title: { nl: 'Uiterste moment om op te roepen of af te zeggen', en: 'Last moment to call or cancel' },
      on: date,
      inputs: [
        chosen(
          'start',
          { nl: 'begin van het werk', en: 'start of the work' },
          { [call.start]: clock(call.start) },
          call.start,
        ),
        ...agreed,
      ],
      parameters: agreedHours === undefined ? [notice] : [notice, shortest],
      steps: [
        {
          name: 'uiterlijk',
          label: { nl: 'uiterste moment', en: 'last moment' },
          article: agreedHours === undefined ? 'BW 7:628a lid 2 en 3' : 'BW 7:628a lid 4',
          how: formula(agreedHours === undefined ? '{start} − {oproeptermijn}' : '{start} − {cao}'),
          quantity: { unit: 'words', words: clock(latest) },
        },
      ],
      outcome: [inWords('latest', { nl: 'uiterlijk', en: 'at the latest' }, clock(latest))],
      remarks: [
        {
          nl: 'De wet zegt niet of het hele kalenderdagen zijn. Wij tellen terug vanaf het begin van het werk. Roep bij twijfel een dag eerder op.',
          en: 'The law does not say whether these are whole calendar days. We count back from the start of the work. In doubt, call a day earlier.',
        },
      ],
    }),
  });
}

/** The days of the notice on a day (BW 7:628a lid 2); 0 where they are not known. */
export function oproeptermijnDagen(day: LocalDate): number {
  const known = valueOn(oproeptermijn, day);
  return known.ok ? Number(known.value.value.n) : 0;
}

/**
 * Whether what is told at a moment about work is told within the notice, where the times of the work cannot be foreseen: the worker may say
 * no to a call, and has a right to the wage of work that is called off or moved (BW 7:628b lid 3 with 7:628a lid 2 and 3). Never before
 * that law was there.
 */
export function isBinnenOproeptermijn(
  work: { readonly onDate: LocalDate; readonly start: Instant },
  told: Instant,
): boolean {
  const { onDate, start } = work;
  if (onDate < unpredictableSince || daysBetween(dayOf(told), onDate) > oproeptermijnDagen(onDate))
    return false;
  const call = oproeptermijnVoor({ start });
  return call.ok && Date.parse(told) > Date.parse(call.value.latest);
}

function before(start: Instant, days: number, hours: number | undefined): Instant {
  const local = Temporal.Instant.from(start).toZonedDateTimeISO(zone);
  const latest =
    hours === undefined ? local.subtract({ days }) : local.subtract({ minutes: Math.ceil(hours * 60) });
  return new Date(latest.epochMilliseconds).toISOString();
}

function clock(moment: Instant) {
  return formula(`${dayOf(moment)} ${timeOf(moment)}`);
}
