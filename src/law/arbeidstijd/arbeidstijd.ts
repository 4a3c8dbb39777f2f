import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import { inWords, type Receipt, receipt, type StepLine } from '../../kernel/receipt.ts';
import { accept, type Result, refusalsIn, refuse } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import { localTime, type Minute } from './clock.ts';
import { fill } from './diensten.ts';
import type { Deviations, Facts, Stretch } from './facts.ts';
import { inputsOf, shown } from './inputs.ts';
import { type NormName, type Norms, normsOn } from './parameters.ts';
import { type Fact, type Tell, type Told, wholeOf } from './rule.ts';
import { isBroken } from './rules.ts';
import { readShifts, type Shift } from './shifts.ts';
import { emptyTimeline, prepare } from './timeline.ts';

export type Asked = {
  readonly birthDate: LocalDate;
  /** Of all employers together, in any order, with the history that the rules look back on. */
  readonly shifts: readonly Shift[];
  readonly deviations?: Deviations | undefined;
};

/** A breach of a rule: its article, when the period begins that breaches it, and why in plain words. */
export type Violation = {
  readonly rule: string;
  readonly at: string;
  readonly explanation: Text;
  /** The numbers in the explanation: what was found, what is allowed. */
  readonly facts: readonly Fact[];
};

type Arbeidstijd = {
  readonly violations: readonly Violation[];
  /** Exceptions of the law that are used: they are allowed on a condition that hours do not show. */
  readonly conditions: readonly Condition[];
  /** The shifts as they were read, the norms that were breached, and the outcome. */
  readonly receipt: Receipt;
};

type Condition = { readonly rule: string; readonly explanation: Text };

/**
 * Which rules of the Arbeidstijdenwet the shifts of one worker breach (ATW 5:3 to 5:9), over all employers together. What is not
 * given counts as free, so a breach in a period that is not fully known is a breach whatever came before. Refuses times that do
 * not exist or overlap, who is younger than 16, and days whose law is not known.
 */
export function arbeidstijd({ birthDate, shifts, deviations = {} }: Asked): Result<Arbeidstijd> {
  const days = shifts
    .flatMap(({ start }) => (/^\d{4}-\d{2}-\d{2}T/.test(start) ? [start.slice(0, 10)] : []))
    .sort();
  const lastDay = dayOr(days.at(-1), '2026-01-01');
  const law = normsOn(lastDay);
  const firstDay = dayOr(days[0], '2026-01-01');
  const before = normsOn(firstDay);
  const read = readShifts(birthDate, shifts, law.ok ? law.value.norms.breakPart : 0);
  if (!law.ok || !before.ok) {
    const unknown = refusalsIn(before, law).map((each) => ({ ...each, field: 'shifts' }));
    return refuse(...unknown, ...(read.ok ? [] : read.refusals));
  }
  if (!read.ok) return read;
  const { norms, line } = law.value;
  const { norms: breached, ...found } = violationsIn(read.value.facts, read.value.span, norms, deviations);
  return accept({
    ...found,
    receipt: receipt({
      instrument: 'arbeidstijd',
      title: {
        nl: 'Rooster getoetst aan de Arbeidstijdenwet',
        en: 'Roster checked against the working-time law',
      },
      on: lastDay,
      inputs: inputsOf(birthDate, shifts, deviations, firstDay),
      parameters: breached.map(line),
      steps: found.violations.map(violationStep),
      outcome: [inWords('uitkomst', { nl: 'uitkomst', en: 'outcome' }, verdict(found.violations.length))],
      remarks: [...found.conditions.map(({ explanation }) => explanation), ...remarks],
    }),
  });
}

function verdict(count: number): Text {
  if (count === 0) return { nl: 'geen overtredingen gevonden', en: 'no breaches found' };
  return count === 1
    ? { nl: '1 overtreding', en: '1 breach' }
    : { nl: `${count} overtredingen`, en: `${count} breaches` };
}

function violationStep({ rule, at, explanation }: Violation, place: number): StepLine {
  const from = shown(at);
  return {
    name: `overtreding-${place + 1}`,
    label: { nl: `vanaf ${from.nl}`, en: `from ${from.en}` },
    article: rule,
    how: explanation,
    quantity: { unit: 'words', words: { nl: 'mag niet', en: 'not allowed' } },
  };
}

const remarks: readonly Text[] = [
  {
    nl: 'Alle werkgevers tellen samen. Wat niet is ingevuld, telt als vrij.',
    en: 'All employers count together. What was not filled in counts as free.',
  },
  {
    nl: 'Afspraken in een cao en regels voor aparte sectoren zijn alleen meegewogen als dat is ingevuld.',
    en: 'Collective agreements and rules for separate sectors were weighed only if that was filled in.',
  },
];

function dayOr(text: string | undefined, otherwise: LocalDate): LocalDate {
  try {
    return localDate(text ?? otherwise);
  } catch {
    return otherwise;
  }
}

type Found = Pick<Arbeidstijd, 'violations' | 'conditions'> & { readonly norms: readonly NormName[] };

/** The same of facts in minutes: what a roster search and its checker use. */
export function violationsIn(facts: Facts, span: Stretch, norms: Norms, deviations: Deviations): Found {
  const timeline = emptyTimeline(span, facts.work.length + 1, facts, { norms, deviations });
  fill(
    timeline,
    facts.work.map((each) => prepare(timeline, each)),
  );
  const violations: { rule: string; moment: Minute; told: Told }[] = [];
  const exceptions = new Set<string>();
  const used = new Set<NormName>();
  const tell: Tell = {
    breach: (rule, moment, told, ...names) => {
      violations.push({ rule, moment, told });
      for (const name of names) used.add(name);
    },
    exception: (rule) => exceptions.add(rule),
  };
  isBroken(timeline, wholeOf(timeline), tell);
  violations.sort((a, b) => a.moment - b.moment);
  return {
    violations: violations.map(({ rule, moment, told }) => ({
      rule,
      at: localTime(moment),
      explanation: told.text,
      facts: told.facts,
    })),
    conditions: [...exceptions].flatMap((rule) => {
      const explanation = conditions[rule];
      return explanation === undefined ? [] : [{ rule, explanation }];
    }),
    norms: [...used],
  };
}

/** On what condition the law allows what was found. */
const conditions: Readonly<Record<string, Text>> = {
  'ATW 5:3 lid 2': {
    nl: 'Er is een keer minder dan 11 uur rust. Dat mag één keer per 7 maal 24 uur, als de aard van het werk dat nodig maakt.',
    en: 'Once there is less than 11 hours of rest. That is allowed once in 7 times 24 hours, if the nature of the work requires it.',
  },
  'ATW 5:6 lid 1': {
    nl: 'Er is werk op zondag. Dat mag als het is afgesproken en het soort werk het nodig maakt, of met instemming van de werknemer.',
    en: 'There is work on a Sunday. That is allowed if it was agreed and the work requires it, or with the consent of the worker.',
  },
  'ATW 5:8 lid 3': {
    nl: 'Er is een nachtdienst met meer dan 10 uur werk of een kortere rust. Dat mag hoogstens 5 keer per 14 maal 24 uur en 22 keer per 52 weken.',
    en: 'There is a night dienst with more than 10 hours of work or a shorter rest. That is allowed at most 5 times in 14 times 24 hours and 22 times in 52 weeks.',
  },
  'ATW 5:8 lid 4': {
    nl: 'Na een nachtdienst is de rust korter dan 14 uur. Dat mag één keer per 7 maal 24 uur, als de aard van het werk dat nodig maakt.',
    en: 'After a night dienst the rest is shorter than 14 hours. That is allowed once in 7 times 24 hours, if the nature of the work requires it.',
  },
};
