import { exact, smallest, whole } from '../../kernel/exact.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import {
  given,
  givenDay,
  inWords,
  type Known,
  type Line,
  type Receipt,
  receipt,
  type StepLine,
  step,
} from '../../kernel/receipt.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import { type Facts, inputsOf, kindNames, wrongFields } from './facts.ts';
import { type Kind, kinds } from './parameters.ts';
import { reasonAgainst } from './reasons.ts';
import { isOpen, type Terms, termsOn } from './terms.ts';

/** Whether a declaration (doelgroepverklaring) is needed, and the last day to ask for it. */
type Declaration = { readonly needed: boolean; readonly requestBy: LocalDate | null };

type Loonkostenvoordeel = {
  readonly kind: Kind;
  readonly declaration: Declaration;
  readonly receipt: Receipt;
} & (
  | {
      readonly right: true;
      readonly reason: null;
      readonly centsPerHour: number;
      readonly maximumCentsPerYear: number;
      /** Last day that still counts; null: as long as the job lasts. */
      readonly lastDay: LocalDate | null;
      /** For the paid hours that were given. */
      readonly centsPerYear: number | null;
    }
  | { readonly right: false; readonly reason: Pick<Refusal, 'rule' | 'message'> }
);

/**
 * The wage-cost advantage (loonkostenvoordeel) for one worker on a day (Wtl chapter 2): the amount per paid hour, its yearly
 * maximum, how long, and whether a declaration is needed and by when. Or the reason why not. Whether somebody belongs to the
 * group (a WIA benefit, for instance) is the declaration's or the register's to say. Refuses days before 2024 and from 2027.
 */
export function loonkostenvoordeel(facts: Facts): Result<Loonkostenvoordeel> {
  const wrong = wrongFields(facts);
  const terms = termsOn(facts);
  if (!terms.ok || wrong.length > 0) return refuse(...wrong, ...(terms.ok ? [] : terms.refusals));
  const { limited } = terms.value;
  const declaration = { needed: limited !== null, requestBy: limited?.requestBy ?? null };
  const against = reasonAgainst(facts, terms.value);
  if (against === null) return accept({ ...granted(facts, terms.value), declaration });
  const { rule, message } = against;
  return accept({
    right: false,
    kind: facts.kind,
    reason: { rule, message },
    declaration,
    receipt: receipt({ ...heading(facts), reason: against }),
  });
}

function granted(facts: Facts, { perHour, perYear, limited }: Terms) {
  const yearly = facts.paidHours === undefined ? null : yearStep(facts.paidHours, perHour, perYear);
  const centsPerYear = yearly === null ? null : whole(yearly.value);
  return {
    right: true,
    reason: null,
    kind: facts.kind,
    centsPerHour: whole(perHour.value),
    maximumCentsPerYear: whole(perYear.value),
    lastDay: limited?.lastDay ?? null,
    centsPerYear,
    receipt: receipt({
      ...heading(facts),
      parameters: [perHour, perYear, ...(limited === null ? [] : [limited.within, limited.duration])],
      steps: [...(limited === null ? [] : [limited.end]), ...(yearly === null ? [] : [yearly])],
      outcome: [
        given(
          'centsPerHour',
          { nl: 'voordeel per verloond uur', en: 'advantage per paid hour' },
          'cents',
          perHour.value,
        ),
        ...(centsPerYear === null ? [] : [forTheYear(centsPerYear)]),
        ...durationLines(limited),
      ],
    }),
  } as const;
}

function forTheYear(cents: number): Known {
  return given(
    'centsPerYear',
    { nl: 'voordeel voor deze uren', en: 'advantage for these hours' },
    'cents',
    cents,
  );
}

function durationLines(limited: Terms['limited']): readonly Line[] {
  if (limited === null) return [inWords('lastDay', { nl: 'duur', en: 'duration' }, whileInRegister)];
  return [
    givenDay('lastDay', { nl: 'tot en met', en: 'up to and including' }, limited.lastDay),
    givenDay(
      'requestBy',
      { nl: 'doelgroepverklaring aanvragen uiterlijk op', en: 'ask for the declaration at the latest on' },
      limited.requestBy,
    ),
  ];
}

const whileInRegister: Text = {
  nl: 'zolang de baan duurt en de werknemer in het register staat',
  en: 'as long as the job lasts and the worker is in the register',
};

function heading(facts: Facts) {
  const { nl, en } = kindNames[facts.kind];
  return {
    instrument: 'loonkostenvoordeel',
    title: { nl: `Loonkostenvoordeel ${nl}`, en: `Wage-cost advantage: ${en}` },
    on: facts.date,
    inputs: inputsOf(facts),
    remarks: [...(isOpen(facts) ? openRemarks : []), ...remarks],
  };
}

/**
 * Of several advantages for one worker only the highest is paid; of equal ones the first that the law names (Wtl art. 4.1
 * lid 3). Null where none gives a right with an amount.
 */
export function hoogsteLoonkostenvoordeel(all: readonly Loonkostenvoordeel[]): Loonkostenvoordeel | null {
  const amount = (each: Loonkostenvoordeel) => (each.right ? (each.centsPerYear ?? 0) : 0);
  const ordered = all
    .filter((each) => each.right)
    .toSorted((a, b) => amount(b) - amount(a) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return ordered[0] ?? null;
}

function yearStep(paidHours: number, rate: Terms['perHour'], most: Terms['perYear']): Known<StepLine> {
  return step({
    name: 'jaarbedrag',
    label: { nl: 'voordeel over het kalenderjaar', en: 'advantage over the calendar year' },
    article: rate.line.article,
    how: {
      nl: `het laagste van {${rate.line.name}} × {paidHours}, en {${most.line.name}}`,
      en: `the lowest of {${rate.line.name}} × {paidHours}, and {${most.line.name}}`,
    },
    unit: 'cents',
    value: smallest(rate.value.mul(exact(paidHours)), most.value),
    rounding: {
      nl: 'de wet noemt geen afronding: hele centen, 0,5 naar boven',
      en: 'the law names no rounding: whole cents, 0.5 up',
    },
  });
}

const openRemarks: readonly Text[] = [
  {
    nl: 'Begon de baan voor 2026? Dan lezen wij de wet zo dat het recht nu doorloopt zolang de werknemer in het register staat (art. 6.2).',
    en: 'Did the job begin before 2026? Then we read the law so that the right now goes on while the worker is in the register (art. 6.2).',
  },
  {
    nl: 'Wie beschut werkt, staat niet in het doelgroepregister.',
    en: 'Who does sheltered work is not in the register.',
  },
];

const remarks: readonly Text[] = [
  {
    nl: 'De werkgever vraagt het voordeel in de loonaangifte. De Belastingdienst beslist. Van meer voordelen voor één werknemer telt alleen het hoogste (art. 4.1).',
    en: 'The employer asks for the advantage in the wage tax return. The tax office decides. Of several advantages for one worker only the highest counts (art. 4.1).',
  },
  {
    nl: 'Doet u aangifte per vier weken? Dan telt het einde van die vier weken in plaats van de maand.',
    en: 'Is the return made per four weeks? Then the end of those four weeks counts instead of the month.',
  },
];
