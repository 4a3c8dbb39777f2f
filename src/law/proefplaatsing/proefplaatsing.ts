import { smallest, whole } from '../../kernel/exact.ts';
import { type LocalDate, lastDayOfMonths } from '../../kernel/local-date.ts';
import {
  formula,
  givenDay,
  inWords,
  type Known,
  type ParameterLine,
  type Receipt,
  receipt,
  type StepLine,
  step,
  yesOrNo,
} from '../../kernel/receipt.ts';
import { accept, type Refusal, type Result, refusalsOf, refuse } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import { tooFar } from '../numbers.ts';
import { type OwnValue, valueOn, valuesOn } from '../parameter.ts';
import { duur, verlenging } from './parameters.ts';

const refusal = refusalsOf('proefplaatsing', {
  'ends-before-start': {
    nl: 'De laatste dag ligt voor de eerste dag. Controleer beide.',
    en: 'The last day is before the first day. Check both.',
  },
  'no-algemene-bijstand': {
    nl: 'Een proefplaatsing via de gemeente is er voor wie algemene bijstand krijgt. Bij een WW-uitkering geeft UWV toestemming.',
    en: 'A trial placement through the municipality is for who receives algemene bijstand. With unemployment benefit, UWV gives permission.',
  },
});

type Facts = {
  /** First day of work. */
  readonly start: LocalDate;
  readonly receivesAlgemeneBijstand: boolean;
  /** The last day that is planned. */
  readonly plannedLastDay?: LocalDate | undefined;
  readonly own?: readonly OwnValue[] | undefined;
};

/** How a planned last day compares with what is allowed. */
type Planned = 'fits' | 'needs-extension' | 'too-long';

type Proefplaatsing = { readonly receipt: Receipt } & (
  | {
      readonly right: true;
      readonly reason: null;
      readonly lastDay: LocalDate;
      readonly lastDayWithExtension: LocalDate;
      /** Null where no last day was planned. */
      readonly planned: Planned | null;
      readonly paid: false;
    }
  | { readonly right: false; readonly reason: Pick<Refusal, 'rule' | 'message'> }
);

/**
 * How long somebody with algemene bijstand may work on trial, unpaid, with the college's permission (Pwet art. 8a lid 2 onder d):
 * the last day, and the last day with the longest extension. Conditions stand in the municipal verordening. Refuses starts
 * before 1 July 2023 and from 2200 on.
 */
export function proefplaatsing(facts: Facts): Result<Proefplaatsing> {
  const { start, receivesAlgemeneBijstand, plannedLastDay, own } = facts;
  const known = valuesOn({ duration: duur, extension: verlenging }, start, own);
  const byLaw = valueOn(verlenging, start);
  const wrong = [
    ...tooFar('start', start),
    ...(plannedLastDay !== undefined && plannedLastDay < start
      ? [refusal('ends-before-start', { field: 'plannedLastDay' })]
      : []),
  ];
  if (!known.ok || !byLaw.ok || wrong.length > 0)
    return refuse(...wrong, ...(known.ok ? [] : known.refusals));
  const draft = {
    instrument: 'proefplaatsing',
    title: { nl: 'Proefplaatsing', en: 'Trial placement' },
    on: start,
    inputs: inputsOf(facts),
    remarks,
  };
  if (!receivesAlgemeneBijstand) {
    const { rule, message } = refusal('no-algemene-bijstand');
    const reason = { rule, message };
    return accept({ right: false, reason, receipt: receipt({ ...draft, reason }) });
  }
  const duration = known.value('duration');
  const extension = known.value('extension');
  const longest = atMost(duration, extension, byLaw.value);
  const lastDay = lastDayOfMonths(start, whole(duration.value, 'down'));
  const lastDayWithExtension = lastDayOfMonths(start, whole(longest.value, 'down'));
  const planned = compare(plannedLastDay, lastDay, lastDayWithExtension);
  return accept({
    right: true,
    reason: null,
    lastDay,
    lastDayWithExtension,
    planned,
    paid: false,
    receipt: receipt({
      ...draft,
      parameters: [duration, extension],
      steps: [
        ending('einde', { nl: 'laatste dag', en: 'last day' }, lastDay, duration.line.name),
        longest,
        ending(
          'einde-verlengd',
          { nl: 'laatste dag met verlenging', en: 'last day with extension' },
          lastDayWithExtension,
          longest.line.name,
        ),
      ],
      outcome: [
        givenDay('lastDay', { nl: 'uiterlijk tot en met', en: 'until at the latest' }, lastDay),
        givenDay(
          'lastDayWithExtension',
          { nl: 'met de langste verlenging tot en met', en: 'with the longest extension until' },
          lastDayWithExtension,
        ),
        ...(planned === null
          ? []
          : [inWords('planned', { nl: 'de planning', en: 'the plan' }, plannedNames[planned])]),
        inWords('paid', { nl: 'loon', en: 'pay' }, unpaid),
      ],
    }),
  });
}

/** What a municipality set never makes the extension longer than the law. */
function atMost(
  duration: Known<ParameterLine>,
  extension: Known<ParameterLine>,
  byLaw: Known<ParameterLine>,
): Known<StepLine> {
  return step({
    name: 'ten-hoogste',
    label: { nl: 'maanden in totaal', en: 'months in total' },
    article: 'Pwet art. 8a lid 2 onder d',
    how: formula(`{${duration.line.name}} + {${extension.line.name}}`),
    unit: 'months',
    value: duration.value.add(smallest(extension.value, byLaw.value)),
    ...(extension.value.gt(byLaw.value)
      ? {
          rounding: {
            nl: 'de verlenging is nooit langer dan de wet toestaat',
            en: 'the extension is never longer than the law allows',
          },
        }
      : {}),
  });
}

function compare(planned: LocalDate | undefined, lastDay: LocalDate, longest: LocalDate): Planned | null {
  if (planned === undefined) return null;
  if (planned <= lastDay) return 'fits';
  return planned <= longest ? 'needs-extension' : 'too-long';
}

function ending(name: string, label: Text, day: LocalDate, months: string): StepLine {
  return {
    name,
    label,
    article: 'Pwet art. 8a lid 2 onder d',
    how: { nl: `{start} + {${months}} − 1 dag`, en: `{start} + {${months}} − 1 day` },
    quantity: { unit: 'day', day },
  };
}

function inputsOf({ start, receivesAlgemeneBijstand, plannedLastDay }: Facts) {
  return [
    givenDay('start', { nl: 'eerste dag', en: 'first day' }, start),
    yesOrNo(
      'receivesAlgemeneBijstand',
      { nl: 'krijgt algemene bijstand', en: 'receives algemene bijstand' },
      receivesAlgemeneBijstand,
    ),
    ...(plannedLastDay === undefined
      ? []
      : [givenDay('plannedLastDay', { nl: 'geplande laatste dag', en: 'planned last day' }, plannedLastDay)]),
  ];
}

const plannedNames: Readonly<Record<Planned, Text>> = {
  fits: { nl: 'past zonder verlenging', en: 'fits without an extension' },
  'needs-extension': { nl: 'past met verlenging', en: 'fits with an extension' },
  'too-long': { nl: 'is langer dan de wet toestaat', en: 'is longer than the law allows' },
};

const unpaid: Text = {
  nl: 'geen loon: de bijstand loopt door',
  en: 'no pay: the bijstand continues',
};

const remarks: readonly Text[] = [
  {
    nl: 'Het college geeft vooraf toestemming. De voorwaarden staan in de verordening van de gemeente.',
    en: "The college gives permission beforehand. The conditions are in the municipality's verordening.",
  },
];
