import { type Exact, exact, largest, share, smallest, whole } from '../../kernel/exact.ts';
import { ageOn, type LocalDate } from '../../kernel/local-date.ts';
import {
  chosen,
  formula,
  given,
  givenDay,
  type Known,
  type Line,
  type ParameterLine,
  type Receipt,
  receipt,
  type StepLine,
  step,
} from '../../kernel/receipt.ts';
import { accept, type Refusal, type Result, refusalsIn, refusalsOf, refuse } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import { mostCents, rounded, toCents, wrongNumbers } from '../numbers.ts';
import { type Parameter, valuesOn } from '../parameter.ts';
import { type Living, normOf, wrongLiving } from './norm.ts';
import { type Exemption, exemptionFor, vrijlatingen } from './parameters.ts';

export type Situation = Living & {
  /** Net earnings from work in the month, as they are weighed (after tax and premiums, Pwet 31 lid 3). */
  readonly earningsCents?: number | undefined;
  /** Letter of Pwet 31 lid 2 by which a part of earnings is left out of account. */
  readonly exemption?: Exemption | undefined;
  /** Months in which this exemption was used before. */
  readonly monthsUsed?: number | undefined;
};

export type Bijstand = {
  readonly normCents: number;
  /** The part of earnings that is left out of account. */
  readonly exemptCents: number;
  /** What is still paid beside the earnings. */
  readonly remainingCents: number;
  /** Why the exemption that was asked gives nothing, where it does not. */
  readonly reason: Pick<Refusal, 'rule' | 'message'> | null;
  readonly receipt: Receipt;
};

const refusal = refusalsOf('bijstand', {
  'exemption-too-young': {
    nl: 'Deze vrijlating is er pas vanaf 27 jaar. Vraag naar een andere vrijlating.',
    en: 'This exemption is there from age 27 on. Ask about another one.',
  },
  'exemption-single-parent': {
    nl: 'Deze vrijlating is voor een alleenstaande ouder. Vraag naar een andere vrijlating.',
    en: 'This exemption is for a single parent. Ask about another one.',
  },
  'exemption-used-up': {
    nl: 'Deze vrijlating is al {months} maanden gebruikt. Vraag of er een andere vrijlating volgt.',
    en: 'This exemption was used for {months} months. Ask whether another one follows.',
  },
});

/**
 * Social assistance of a month beside earnings (Pwet 19 lid 2): the norm, less the earnings without the part that is exempt (31 lid
 * 2), never below nothing. An exemption to which there is no right is 0, with the reason. Refuses numbers that make no sense and
 * ages that it does not reckon with, by field, and days whose norms are not known.
 */
export function bijstand(situation: Situation): Result<Bijstand> {
  const wrong = [...wrongNumbers(askedOf(situation)), ...wrongLiving(situation)];
  const norm = normOf(situation);
  // Where the norm of the day is not known, what is left out of earnings then is not either.
  const exempt = norm.ok ? exemptOf(situation) : norm;
  if (wrong.length > 0 || !norm.ok || !exempt.ok) return refuse(...wrong, ...refusalsIn(norm, exempt));
  const earned = given('inkomsten', earnedLabel, 'cents', situation.earningsCents ?? 0);
  const free = exempt.value;
  const counted = countedEarnings(earned, free.amount);
  const remaining = remainder(norm.value.norm, counted);
  const [normCents, exemptCents] = [whole(norm.value.norm.value), whole(free.amount?.value ?? exact(0))];
  const remainingCents = whole(remaining.value);
  return accept({
    normCents,
    exemptCents,
    remainingCents,
    reason: free.reason,
    receipt: receipt({
      instrument: 'bijstand',
      title: { nl: 'Bijstand naast werk', en: 'Social assistance beside work' },
      on: situation.date,
      inputs: [...livingLines(situation), ...norm.value.inputs, earned, ...free.inputs],
      parameters: [...norm.value.parameters, ...free.parameters],
      steps: [...norm.value.steps, ...free.steps, counted, remaining],
      outcome: [
        given('normCents', { nl: 'bijstandsnorm', en: 'norm' }, 'cents', normCents),
        given('exemptCents', { nl: 'vrij van de inkomsten', en: 'earnings left out' }, 'cents', exemptCents),
        given(
          'remainingCents',
          { nl: 'bijstand die overblijft', en: 'benefit that remains' },
          'cents',
          remainingCents,
        ),
      ],
      ...(free.reason === null ? {} : { reason: free.reason }),
      remarks: remarksOf(situation),
    }),
  });
}

const earnedLabel = { nl: 'inkomsten uit werk, netto', en: 'earnings from work, net' };
const monthsLabel = { nl: 'maanden al gebruikt', en: 'months used before' };

function askedOf({ costSharers, earningsCents, monthsUsed }: Situation) {
  const sharers = { nl: 'aantal kostendelers', en: 'number of cost sharers' };
  const optional = { least: 0, optional: true } as const;
  return [
    {
      field: 'costSharers',
      label: sharers,
      value: costSharers,
      ...optional,
      whole: true,
      least: 1,
      most: 30,
    },
    {
      field: 'earningsCents',
      label: earnedLabel,
      value: earningsCents,
      ...optional,
      cents: true,
      most: mostCents,
    },
    { field: 'monthsUsed', label: monthsLabel, value: monthsUsed, ...optional, whole: true, most: 600 },
  ];
}

type Exempt = {
  readonly inputs: readonly (Line | Known)[];
  readonly parameters: readonly Known<ParameterLine>[];
  readonly steps: readonly Known<StepLine>[];
  /** Whole cents; null where nothing is left out. */
  readonly amount: Known | null;
  readonly reason: Refusal | null;
};

const nothingExempt: Exempt = { inputs: [], parameters: [], steps: [], amount: null, reason: null };

function exemptOf(situation: Situation): Result<Exempt> {
  const { date, exemption, monthsUsed = 0, earningsCents = 0 } = situation;
  if (exemption === undefined) return accept(nothingExempt);
  const { deel, maximum, maanden } = vrijlatingen[exemption];
  const needed: Readonly<Record<string, Parameter>> =
    maanden === null ? { deel, maximum } : { deel, maximum, maanden };
  const known = valuesOn(needed, date);
  if (!known.ok) return known;
  const [part, most] = [known.value('deel'), known.value('maximum')];
  const months = maanden === null ? null : known.value('maanden');
  const inputs = [
    chosen('vrijlating', { nl: 'vrijlating', en: 'exemption' }, letterWords, exemption),
    ...(months === null ? [] : [given('maanden-gebruikt', monthsLabel, 'months', monthsUsed)]),
  ];
  const parameters = [part, most, ...(months === null ? [] : [months])];
  const reason = reasonAgainst(situation, exemption, months?.value ?? null);
  if (reason !== null) return accept({ ...nothingExempt, inputs, parameters, reason });
  const steps = exemptSteps(exemption, exact(earningsCents), part, most);
  return accept({ inputs, parameters, steps, amount: steps.at(-1) ?? null, reason: null });
}

const letterWords: Readonly<Record<Exemption, Text>> = {
  n: letterText('n'),
  r: letterText('r'),
  y: letterText('y'),
  z: letterText('z'),
  aa: letterText('aa'),
};

function letterText(letter: Exemption): Text {
  const { nl, en } = exemptionFor[letter];
  return { nl: `${nl} (artikel 31 lid 2 onder ${letter})`, en: `${en} (article 31 lid 2 under ${letter})` };
}

function reasonAgainst(situation: Situation, letter: Exemption, lasts: Exact | null): Refusal | null {
  const { date, birthDate, household, monthsUsed = 0 } = situation;
  const young = birthDate !== undefined && ageOn(birthDate, date) < 27;
  if (young && (letter === 'n' || letter === 'r')) return refusal('exemption-too-young');
  if (letter === 'r' && household === 'couple') return refusal('exemption-single-parent');
  if (lasts?.lte(monthsUsed) === true)
    return refusal('exemption-used-up', { values: { months: monthsUsed } });
  return null;
}

function exemptSteps(letter: Exemption, earned: Exact, part: Known, most: Known): readonly Known<StepLine>[] {
  const article = `Pwet 31 lid 2 onder ${letter}`;
  const whole = step({
    name: 'vrij-deel',
    label: { nl: 'deel van de inkomsten', en: 'share of the earnings' },
    article,
    how: formula(`{${part.line.name}} × {inkomsten}`),
    unit: 'cents',
    value: earned.mul(share(part.value)),
  });
  const capped = step({
    name: 'vrij',
    label: { nl: 'vrij, ten hoogste het maximum', en: 'left out, at most the maximum' },
    article,
    how: {
      nl: `het laagste van {vrij-deel} en {${most.line.name}}`,
      en: `the lowest of {vrij-deel} and {${most.line.name}}`,
    },
    unit: 'cents',
    value: smallest(whole.value, most.value),
  });
  const inCents = rounded({
    name: 'vrij-cent',
    label: { nl: 'vrij van de inkomsten', en: 'earnings left out' },
    article,
    of: capped,
    rounding: toCents('half-up', true),
  });
  return [whole, capped, inCents];
}

function countedEarnings(earned: Known, free: Known | null): Known<StepLine> {
  return step({
    name: 'tellen-mee',
    label: { nl: 'inkomsten die meetellen', en: 'earnings that count' },
    article: 'Pwet 31 en 32',
    how: formula(free === null ? '{inkomsten}' : `{inkomsten} − {${free.line.name}}`),
    unit: 'cents',
    value: free === null ? earned.value : earned.value.sub(free.value),
  });
}

function remainder(norm: Known, counted: Known): Known<StepLine> {
  return step({
    name: 'bijstand',
    label: { nl: 'bijstand die overblijft', en: 'benefit that remains' },
    article: 'Pwet 19 lid 2',
    how: {
      nl: `{${norm.line.name}} − {tellen-mee}, niet minder dan 0`,
      en: `{${norm.line.name}} − {tellen-mee}, not less than 0`,
    },
    unit: 'cents',
    value: largest(norm.value.sub(counted.value), exact(0)),
  });
}

const householdWords = {
  single: { nl: 'alleen, of alleen met kinderen', en: 'alone, or alone with children' },
  couple: { nl: 'met partner', en: 'with a partner' },
} as const;

function livingLines({ date, household, birthDate }: Situation): readonly (Line | Known)[] {
  const age = { nl: 'leeftijd op die datum', en: 'age on that date' };
  return [
    givenDay('date', { nl: 'datum', en: 'date' }, date),
    chosen('household', { nl: 'hoe u woont', en: 'how you live' }, householdWords, household),
    ...(birthDate === undefined ? [] : [given('age', age, 'years', ageOn(birthDate, date))]),
  ];
}

/** From this day on the new rule for earnings stands in the text of the law beside the old one. */
const balanceBesideIt: LocalDate = '2026-01-01';

function remarksOf({ date, exemption, birthDate, costSharers }: Situation): readonly Text[] {
  const young = birthDate !== undefined && ageOn(birthDate, date) < 21;
  return [
    ...(exemption !== undefined && date >= balanceBesideIt ? [inBalans] : []),
    ...(exemption === undefined ? [] : [judgement]),
    ...(young ? [youngMayGetMore] : []),
    ...(young && (costSharers ?? 1) > 1 ? [youngDoNotShare] : []),
    ...always,
  ];
}

const inBalans: Text = {
  nl: 'In 2026 staat ook artikel 34a in de wet: 15 procent vrij, zonder maximum, 12 maanden. De gemeente mag dat nu al gebruiken. Hier is artikel 31 gebruikt. Vraag na welke regel voor u geldt.',
  en: 'In 2026 article 34a stands in the law as well: 15 percent left out, without a maximum, for 12 months. The municipality may use it already. Article 31 was used here. Ask which rule holds for you.',
};

const judgement: Text = {
  nl: 'De gemeente beslist of de vrijlating voor u geldt, en of die helpt bij het vinden van werk.',
  en: 'The municipality decides whether the exemption holds for you, and whether it helps in finding work.',
};

const youngMayGetMore: Text = {
  nl: 'Onder de 21 jaar kan de gemeente meer geven als ouders niet kunnen bijdragen. Vraag het de gemeente.',
  en: 'Under the age of 21 the municipality can give more when parents cannot contribute. Ask the municipality.',
};

const youngDoNotShare: Text = {
  nl: 'Onder de 21 jaar geldt de kostendelersnorm niet.',
  en: 'Under the age of 21 the norm for cost sharers does not hold.',
};

const always: readonly Text[] = [
  {
    nl: 'Netto per maand, met vakantietoeslag. Vermogen, toeslagen en kinderen zijn niet meegewogen.',
    en: 'Net per month, holiday allowance included. Assets, allowances and children were not weighed.',
  },
  {
    nl: 'Dit is een berekening. De gemeente beslist.',
    en: 'This is a reckoning. The municipality decides.',
  },
];
