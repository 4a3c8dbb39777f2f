import type { Named, Text } from '../../kernel/text.ts';
import type { Advice, ReasonKey } from './rules/proposal.ts';

export const poolEntryKind: Named = {
  key: 'pool-entry',
  label: { nl: 'instroom in de flexpoule', en: 'entry into the pool' },
};

/** What somebody looked at who opened the reckoning of a person. */
export const entryLook: Named = {
  key: 'pool-entry',
  label: { nl: 'de berekening voor de flexpoule', en: 'the reckoning for the pool' },
};

/** What people decide about a proposal. */
export const decisions = ['enter', 'not-now'] as const;
export type Decision = (typeof decisions)[number];

export const decisionNames: Readonly<Record<Decision, Text>> = {
  enter: { nl: 'instromen in de flexpoule', en: 'enter the pool' },
  'not-now': { nl: 'nu niet instromen', en: 'not enter now' },
};

/** What the numbers say, in a sentence. */
export const adviceTexts: Readonly<Record<Advice, Text>> = {
  enter: {
    nl: 'Het verdient zich terug, ook als het tegenzit.',
    en: 'It earns itself back, also if things go against you.',
  },
  'enter-with-care': {
    nl: 'Naar verwachting verdient het zich terug. Spreek af wie een tegenvaller draagt.',
    en: 'As expected it earns itself back. Agree who carries a setback.',
  },
  'look-further': {
    nl: 'Het verdient zich terug als het meezit. Zoek een hoger tarief, meer zekerheid over werk of een bijdrage.',
    en: 'It earns itself back if things go well. Look for a higher rate, surer work or a contribution.',
  },
  'not-yet': {
    nl: 'Zo verdient het zich nog niet terug. Kijk wat het mogelijk maakt: tarief, uren, begeleiding of een bijdrage.',
    en: 'Like this it does not earn itself back yet. See what makes it possible: rate, hours, guidance or a contribution.',
  },
};

/** The sentences of the reasons; `{…}` are their numbers. */
export const reasonTexts: Readonly<Record<ReasonKey, Text>> = {
  'left-over': {
    nl: 'Naar verwachting blijft er per maand {amount} over.',
    en: 'As expected {amount} is left over each month.',
  },
  'left-over-in-setback': {
    nl: 'Als het tegenzit blijft er per maand nog {amount} over.',
    en: 'If things go against you {amount} is still left over each month.',
  },
  'room-for-idle': {
    nl: 'De uren zonder opdracht mogen oplopen tot {most}. Verwacht is {expected}.',
    en: 'The hours without an assignment may rise to {most}. Expected is {expected}.',
  },
  'room-in-rate': {
    nl: 'Het tarief kan dalen tot {least} per uur. Verwacht is {expected}.',
    en: 'The rate can fall to {least} an hour. Expected is {expected}.',
  },
  'subsidy-carries': {
    nl: 'De loonkostensubsidie betaalt {share} van de loonkosten, ook zonder opdracht.',
    en: 'The wage-cost subsidy pays {share} of the wage costs, also without an assignment.',
  },
  'adaptations-end': {
    nl: 'Na {months} zijn de aanpassingen betaald. Dan is het {amount} per maand gunstiger.',
    en: 'After {months} the adaptations are paid for. Then it is {amount} a month better.',
  },
  'short-in-setback': {
    nl: 'Als het tegenzit is er per maand {amount} te weinig.',
    en: 'If things go against you {amount} is missing each month.',
  },
  short: {
    nl: 'Naar verwachting is er per maand {amount} te weinig. Met een bijdrage van dat bedrag komt het uit.',
    en: 'As expected {amount} is missing each month. With a contribution of that much it works out.',
  },
  'short-in-windfall': {
    nl: 'Ook als het meezit is er per maand {amount} te weinig.',
    en: 'Also if things go well {amount} is missing each month.',
  },
  'needs-rate': {
    nl: 'Met een tarief van {least} per uur komt het uit. Verwacht is {expected}.',
    en: 'With a rate of {least} an hour it works out. Expected is {expected}.',
  },
  'no-idle-bearable': {
    nl: 'Ook met een opdracht voor alle uren komt het naar verwachting niet uit: het tarief of de kosten moeten anders.',
    en: 'Also with an assignment for all hours it does not work out as expected: the rate or the costs must change.',
  },
  'fixed-share-ends': {
    nl: 'De vaste subsidie duurt ten hoogste zes maanden. Laat in die tijd de loonwaarde vaststellen en reken opnieuw.',
    en: 'The fixed subsidy lasts six months at most. Have the wage value determined in that time and reckon again.',
  },
  'subsidy-capped': {
    nl: 'De subsidie is ten hoogste 70 procent van het minimumloon. De rest van het verschil draagt de firma.',
    en: 'The subsidy is at most 70 percent of the minimum wage. The firm carries the rest of the difference.',
  },
  'wage-above-minimum': {
    nl: 'Loon boven het minimumloon wordt niet vergoed: {amount} per maand, met lasten.',
    en: 'Wage above the minimum wage is not subsidised: {amount} a month, charges included.',
  },
  'no-subsidy': {
    nl: 'Er is niet met loonkostensubsidie gerekend. Vraag de gemeente of die mogelijk is.',
    en: 'No wage-cost subsidy was reckoned with. Ask the municipality whether it is possible.',
  },
};
