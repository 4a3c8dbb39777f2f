import { whole } from '../../kernel/exact.ts';
import { addDays, addMonths, type LocalDate, yearOf } from '../../kernel/local-date.ts';
import {
  chosen,
  givenDay,
  inWords,
  type Known,
  type Line,
  type ParameterLine,
  type Receipt,
  receipt,
  type StepLine,
} from '../../kernel/receipt.ts';
import { accept, type Refusal, type Result, refusalsIn, refusalsOf, refuse } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import { tooFar } from '../numbers.ts';
import { type OwnValue, type Parameter, valueOn } from '../parameter.ts';
import { type Soort, type Termijn, termijnen } from './soorten.ts';

const refusal = refusalsOf('bewaren', {
  'no-term': {
    nl: 'De wet noemt hiervoor geen termijn: de gemeente stelt die vast. Tot dan geldt: niet langer dan nodig.',
    en: 'The law names no term for this: the municipality sets it. Until then: no longer than needed.',
  },
});

type Facts = {
  readonly soort: Soort;
  /** The day whose rules are asked: what is law today also holds for what was stored before. */
  readonly date: LocalDate;
  /** The day from which the term counts; without it only the term is given. */
  readonly from?: LocalDate | undefined;
  readonly own?: readonly OwnValue[] | undefined;
};

export type Bewaren = { readonly receipt: Receipt } & (
  | {
      readonly term: Pick<ParameterLine, 'quantity' | 'article' | 'status'>;
      readonly side: Termijn['side'];
      /** `at-least`: the last day on which it must still be there. `at-most`: the last day on which it may. */
      readonly lastDay: LocalDate | null;
      readonly reason: null;
    }
  | { readonly term: null; readonly reason: Pick<Refusal, 'rule' | 'message'> }
);

/**
 * How long a kind of data is kept: at least (a duty) or at most, and the last day. Where no law names a term and the municipality
 * has set none, that is the outcome, with the reason. Refuses days whose rule is not known, and days from 2200 on.
 */
export function bewaren(facts: Facts): Result<Bewaren> {
  const { soort, date, from, own } = facts;
  const { parameter, side, remarks } = termijnen[soort];
  const wrong = tooFar('from', from);
  const known = valueOn(parameter, date, own);
  if (wrong.length > 0) return refuse(...wrong, ...(parameter.values.length > 0 ? refusalsIn(known) : []));
  const draft = { instrument: 'bewaren', title, on: date, inputs: inputsOf(facts) };
  if (!known.ok) {
    if (parameter.values.length > 0) return known;
    const reason = refusal('no-term');
    return accept({
      term: null,
      reason,
      receipt: receipt({ ...draft, reason, remarks: [...remarks, general] }),
    });
  }
  const { line } = known.value;
  const last = from === undefined ? null : lastDayStep(known.value, soort, from);
  return accept({
    term: { quantity: line.quantity, article: line.article, status: line.status },
    side,
    lastDay: last?.day ?? null,
    reason: null,
    receipt: receipt({
      ...draft,
      parameters: [known.value],
      steps: last === null ? [] : [last.line],
      outcome: [
        inWords('side', { nl: 'deze termijn is', en: 'this term is' }, sideNames[side]),
        ...(last === null ? [] : [givenDay('lastDay', lastDayLabels[side], last.day)]),
      ],
      remarks: [...remarks, ...(side === 'at-least' ? [then] : []), general],
    }),
  });
}

/** How long the product keeps something of its own, in the unit of the parameter. It runs today, so an unknown day is a bug. */
export function bewaartermijn(parameter: Parameter, today: LocalDate): number {
  const known = valueOn(parameter, today);
  if (!known.ok) throw new RangeError(`${parameter.key} is not known on ${today}`);
  return whole(known.value.value);
}

const title: Text = { nl: 'Hoe lang bewaren?', en: 'How long to keep?' };

const sideNames: Readonly<Record<Termijn['side'], Text>> = {
  'at-least': { nl: 'een plicht: bewaar het ten minste zo lang', en: 'a duty: keep it at least so long' },
  'at-most': { nl: 'een grens: bewaar het niet langer', en: 'a limit: keep it no longer' },
};

const lastDayLabels: Readonly<Record<Termijn['side'], Text>> = {
  'at-least': { nl: 'bewaar het tot en met', en: 'keep it up to and including' },
  'at-most': { nl: 'verwijder het uiterlijk op', en: 'erase it at the latest on' },
};

function inputsOf({ soort, date, from }: Facts): readonly Line[] {
  const { since, parameter } = termijnen[soort];
  const label = { nl: `dag waarop ${since.nl}`, en: `day on which ${since.en}` };
  return [
    givenDay('date', { nl: 'regels van', en: 'rules of' }, date),
    chosen<string>(
      'soort',
      { nl: 'soort gegevens', en: 'kind of data' },
      { [soort]: parameter.label },
      soort,
    ),
    ...(from === undefined ? [] : [givenDay('from', label, from)]),
  ];
}

function lastDayStep(term: Known<ParameterLine>, soort: Soort, from: LocalDate) {
  const { side, counts } = termijnen[soort];
  const ofYear = counts === 'from-end-of-year';
  const day = plus(ofYear ? `${yearOf(from)}-12-31` : from, term);
  const line: StepLine = {
    name: 'laatste-dag',
    label: lastDayLabels[side],
    article: term.line.article,
    how: ofYear
      ? {
          nl: `einde van het jaar ({from}) + bewaartermijn {${term.line.name}}`,
          en: `end of the year ({from}) + term {${term.line.name}}`,
        }
      : { nl: `{from} + bewaartermijn {${term.line.name}}`, en: `{from} + term {${term.line.name}}` },
    quantity: { unit: 'day', day },
  };
  return { day, line };
}

function plus(from: LocalDate, { line: { quantity }, value }: Known<ParameterLine>): LocalDate {
  const count = whole(value, 'down');
  if (quantity.unit === 'days') return addDays(from, count);
  if (quantity.unit === 'weeks') return addDays(from, 7 * count);
  return addMonths(from, quantity.unit === 'years' ? 12 * count : count);
}

const then: Text = {
  nl: 'Verwijder het daarna, tenzij een andere regel langer vraagt.',
  en: 'Erase it after that, unless another rule asks for longer.',
};

const general: Text = {
  nl: 'Bewaar nooit langer dan nodig is voor het doel (AVG art. 5 lid 1 onder e).',
  en: 'Never keep longer than the purpose needs (GDPR article 5 (1) (e)).',
};
