import { ageOn, type LocalDate, yearOf } from '../../../../../kernel/local-date.ts';
import { type Reading, type Reason, reading, reasonsOf, shown } from '../reasons.ts';
import { type DateOrder, readDay } from './dates.ts';
import { saysNothing } from './text.ts';

/** Below this age nobody can be put forward: compulsory education comes first (Leerplichtwet 1969, article 3). */
const youngest = 16;

/** From this age nobody falls under the Participation Act's duty to work any more (AOW age in 2026: 67). */
const pensionAge = 67;

const oldest = 110;

const reason = reasonsOf({
  'birth-date-missing': {
    weight: 'refused',
    nl: 'De geboortedatum ontbreekt. Vul hem in als dag-maand-jaar, zoals 22-11-1990.',
    en: 'The date of birth is missing. Enter it as day-month-year, such as 22-11-1990.',
  },
  'birth-date-incomplete': {
    weight: 'refused',
    nl: '‘{cell}’ is geen hele geboortedatum. Vul dag, maand en jaar in.',
    en: '‘{cell}’ is not a whole date of birth. Enter day, month and year.',
  },
  'birth-date-impossible': {
    weight: 'refused',
    nl: 'De geboortedatum ‘{cell}’ bestaat niet. Vul de goede datum in.',
    en: 'The date of birth ‘{cell}’ does not exist. Enter the right date.',
  },
  'birth-date-unreadable': {
    weight: 'refused',
    nl: 'Wij herkennen ‘{cell}’ niet als datum. Vul de geboortedatum in als dag-maand-jaar, zoals 22-11-1990.',
    en: 'We do not recognise ‘{cell}’ as a date. Enter the date of birth as day-month-year, such as 22-11-1990.',
  },
  'birth-date-future': {
    weight: 'refused',
    nl: 'De geboortedatum ‘{cell}’ ligt in de toekomst. Vul de goede datum in.',
    en: 'The date of birth ‘{cell}’ lies in the future. Enter the right date.',
  },
  'birth-date-too-long-ago': {
    weight: 'refused',
    nl: 'De geboortedatum ‘{cell}’ is meer dan 110 jaar geleden. Vul de goede datum in.',
    en: 'The date of birth ‘{cell}’ is over 110 years ago. Enter the right date.',
  },
  'too-young': {
    weight: 'refused',
    nl: 'Deze persoon is {age} jaar. Meedoen kan vanaf 16 jaar. Klopt de geboortedatum?',
    en: 'This person is {age}. Taking part is possible from 16. Is the date of birth right?',
  },
  'under-age': {
    weight: 'doubtful',
    nl: 'Deze persoon is {age} jaar, dus nog minderjarig. Ga na of de ouders ervan weten en of school is afgerond.',
    en: 'This person is {age}, so a minor. Check that the parents know and that school is finished.',
  },
  'pension-age': {
    weight: 'doubtful',
    nl: 'Deze persoon is {age} jaar en heeft de AOW-leeftijd bereikt. Klopt de geboortedatum?',
    en: 'This person is {age} and has reached pension age. Is the date of birth right?',
  },
  'birth-date-american': {
    weight: 'doubtful',
    nl: 'Wij lezen ‘{cell}’ met de maand voorop, dus als {day}. Klopt dat?',
    en: 'We read ‘{cell}’ with the month first, so as {day}. Is that right?',
  },
  'birth-date-excel': {
    weight: 'note',
    nl: 'De geboortedatum stond er als Excel-getal. Wij lezen {day}.',
    en: 'The date of birth was an Excel number. We read {day}.',
  },
});

const field = 'birthDate';

/** A day as people in the Netherlands write it: 22-11-2026. */
export function dutchDay(day: LocalDate): string {
  return day.split('-').reverse().join('-');
}

function reasonsOfAge(birthDate: LocalDate, cell: string, today: LocalDate): readonly Reason[] {
  const values = { cell: shown(cell) };
  if (birthDate > today) return [reason('birth-date-future', { field, values })];
  const age = ageOn(birthDate, today);
  if (age > oldest) return [reason('birth-date-too-long-ago', { field, values })];
  if (age < youngest) return [reason('too-young', { field, values: { age } })];
  if (age < 18) return [reason('under-age', { field, values: { age } })];
  return age >= pensionAge ? [reason('pension-age', { field, values: { age } })] : [];
}

/**
 * Reads a date of birth. Refuses a missing, incomplete (00-00-1979) or impossible one, and anyone under 16;
 * doubts 16 and 17, pension age, and dates with the month first.
 */
export function readBirthDate(cell: string, order: DateOrder, today: LocalDate): Reading<LocalDate | null> {
  if (saysNothing(cell)) return reading(null, reason('birth-date-missing', { field }));
  const values = { cell: shown(cell) };
  const found = readDay(cell, order, yearOf(today));
  if (found.kind !== 'day') return reading(null, reason(`birth-date-${found.kind}`, { field, values }));
  const { day, from } = found;
  const how =
    from === 'text'
      ? []
      : [reason(`birth-date-${from}`, { field, values: { ...values, day: dutchDay(day) } })];
  return reading(day, ...how, ...reasonsOfAge(day, cell, today));
}
