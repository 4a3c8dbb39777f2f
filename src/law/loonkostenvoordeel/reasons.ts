import { ageOn, type LocalDate } from '../../kernel/local-date.ts';
import { type Refusal, refusalsOf } from '../../kernel/result.ts';
import { dayText } from '../numbers.ts';
import type { Facts } from './facts.ts';
import { isOpen, type Terms } from './terms.ts';

const reason = refusalsOf('loonkostenvoordeel', {
  'pension-age': {
    nl: 'De werknemer heeft de AOW-leeftijd bereikt. Dan is er geen loonkostenvoordeel meer.',
    en: 'The worker has reached the state pension age. Then there is no advantage any more.',
  },
  'not-asked': {
    nl: 'Het voordeel is niet gevraagd in de loonaangifte. Doe dat alsnog: tot en met 1 mei na het kalenderjaar.',
    en: 'The advantage was not asked for in the wage tax return. It can still be done: until 1 May after the calendar year.',
  },
  wsw: {
    nl: 'Voor een dienstbetrekking in de Wsw is er geen loonkostenvoordeel.',
    en: 'There is no advantage for a job under the Wsw.',
  },
  'wsw-not-lent': {
    nl: 'Voor een Wsw-baan is er alleen loonkostenvoordeel als de werknemer bij een andere werkgever werkt.',
    en: 'For a Wsw job there is an advantage only while the worker works at another employer.',
  },
  beschut: {
    nl: 'Voor beschut werk is er geen loonkostenvoordeel. Wel kan er loonkostensubsidie zijn.',
    en: 'There is no advantage for sheltered work. There can be a wage-cost subsidy.',
  },
  'worked-here-before': {
    nl: 'De werknemer was in de 6 maanden vóór de start al in dienst bij deze werkgever.',
    en: 'The worker was already employed by this employer in the 6 months before the start.',
  },
  'not-registered': {
    nl: 'De werknemer staat niet in het doelgroepregister banenafspraak. UWV beheert dat register.',
    en: 'The worker is not in the register of the banenafspraak. UWV keeps that register.',
  },
  'no-declaration': {
    nl: 'Er is geen doelgroepverklaring. De werknemer vraagt die aan, uiterlijk op {day}.',
    en: 'There is no declaration. The worker asks for it, at the latest on {day}.',
  },
  'declaration-too-late': {
    nl: 'De doelgroepverklaring is te laat aangevraagd. Het moest uiterlijk op {day}.',
    en: 'The declaration was asked for too late. It had to be done at the latest on {day}.',
  },
  'too-young': {
    nl: 'Bij de start was de werknemer nog geen {years} jaar.',
    en: 'At the start the worker was not yet {years} years old.',
  },
  'period-over': {
    nl: 'De periode van het loonkostenvoordeel is voorbij. De laatste dag was {day}.',
    en: 'The period of the advantage is over. The last day was {day}.',
  },
  'oudere-abolished': {
    nl: 'Het loonkostenvoordeel voor oudere werknemers bestaat niet meer voor banen die vanaf 1-1-2024 begonnen.',
    en: 'The advantage for older workers no longer exists for jobs that began on or after 1-1-2024.',
  },
});

/** Why there is no right on this day, for who is in the group; the first that applies is the one that is told. */
export function reasonAgainst(facts: Facts, terms: Terms): Refusal | null {
  return (
    exclusion(facts) ??
    (terms.perHour.value.equals(0) ? reason('oudere-abolished') : null) ??
    (terms.limited === null ? null : outsideTerms(facts, terms.limited))
  );
}

function exclusion(facts: Facts): Refusal | null {
  if (facts.pensionAge === true) return reason('pension-age');
  if (facts.askedInReturn === false) return reason('not-asked');
  if (facts.job === 'wsw') return wsw(facts);
  if (facts.job === 'beschut' && !isOpen(facts)) return reason('beschut');
  if (facts.kind === 'banenafspraak' && facts.registered === false) return reason('not-registered');
  const mayHaveWorkedHere = facts.kind === 'herplaatsen' || isOpen(facts);
  return facts.workedHereBefore === true && !mayHaveWorkedHere ? reason('worked-here-before') : null;
}

function wsw(facts: Facts): Refusal | null {
  if (!isOpen(facts)) return reason('wsw');
  return facts.lentOut === true ? null : reason('wsw-not-lent');
}

function outsideTerms(facts: Facts, limited: NonNullable<Terms['limited']>): Refusal | null {
  const { birthDate, start, kind, date } = facts;
  const years = Number(limited.age.value.n);
  if (kind === 'oudere' && birthDate !== undefined && ageOn(birthDate, start) < years)
    return reason('too-young', { values: { years } });
  if (date > limited.lastDay) return reason('period-over', { values: days(limited.lastDay) });
  return declarationReason(facts.declarationAsked, limited.requestBy);
}

/** A declaration that was not asked for, or too late. Left out: it was not said. */
function declarationReason(asked: LocalDate | null | undefined, requestBy: LocalDate): Refusal | null {
  if (asked === undefined) return null;
  if (asked === null) return reason('no-declaration', { values: days(requestBy) });
  return asked > requestBy ? reason('declaration-too-late', { values: days(requestBy) }) : null;
}

function days(day: LocalDate) {
  return { day: dayText(day) };
}
