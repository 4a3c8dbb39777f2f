import { z } from 'zod';
import { accept, type Result, refusalsOf, refuse } from '../../../../kernel/result.ts';
import type { Text } from '../../../../kernel/text.ts';
import type { AgreedHours } from '../../../../law/oproep/hours.ts';
import { oproep, wayOut } from '../../../../law/oproep/oproep.ts';
import { field } from '../../../../platform/input.ts';
import { calculator } from '../calculator.ts';
import { atQuestions, yesOrNo, yesOrNoOptions } from './answers.ts';
import { amount } from './number.ts';

const kinds = ['vast', 'min-max', 'nul'] as const;
const periods = ['week', 'maand', 'jaar'] as const;
const times = ['vast', 'open', 'onvoorspelbaar'] as const;

const input = z.object({
  soort: field.choice(kinds),
  per: field.choice(periods),
  uren: amount().optional(),
  maximum: amount().optional(),
  gelijk: field.choice(yesOrNo),
  uitsluiting: field.choice(yesOrNo),
  tijden: field.choice(times),
  datum: field.date(),
});

const refusal = refusalsOf('calculations', {
  'maximum-without-range': {
    nl: 'Een maximum hoort bij een minimum. Kies hierboven „Een minimum en een maximum”, of maak dit leeg.',
    en: 'A maximum belongs to a minimum. Choose “A minimum and a maximum” above, or empty this.',
  },
});

/** Is a contract an on-call contract, and what must the employer then do? */
export const contractCalculator = calculator({
  slug: 'contract',
  title: { nl: 'Oproepcontract of niet', en: 'On-call contract or not' },
  lead: {
    nl: 'Is dit contract een oproepovereenkomst? En wat moet een werkgever dan doen?',
    en: 'Is this contract an on-call contract? And what must an employer then do?',
  },
  questions: (t) => [
    {
      name: 'soort',
      kind: 'choice',
      label: t({ nl: 'Welke uren staan er in het contract?', en: 'Which hours does the contract say?' }),
      options: [
        { value: 'vast', label: t({ nl: 'Eén vast aantal uren', en: 'One fixed number of hours' }) },
        { value: 'min-max', label: t({ nl: 'Een minimum en een maximum', en: 'A minimum and a maximum' }) },
        { value: 'nul', label: t({ nl: 'Geen uren (nulurencontract)', en: 'No hours (zero hours)' }) },
      ],
    },
    {
      name: 'per',
      kind: 'choice',
      label: t({ nl: 'Die uren gelden per', en: 'Those hours are per' }),
      options: [
        { value: 'week', label: t({ nl: 'Week', en: 'Week' }) },
        { value: 'maand', label: t({ nl: 'Maand', en: 'Month' }) },
        { value: 'jaar', label: t({ nl: 'Jaar (jaaruren)', en: 'Year (annual hours)' }) },
      ],
    },
    {
      name: 'uren',
      kind: 'text',
      inputMode: 'decimal',
      width: 'short',
      optional: true,
      label: t({ nl: 'Hoeveel uren?', en: 'How many hours?' }),
      hint: t({ nl: 'Is er een minimum? Vul dat in.', en: 'Is there a minimum? Give that.' }),
    },
    {
      name: 'maximum',
      kind: 'text',
      inputMode: 'decimal',
      width: 'short',
      optional: true,
      label: t({ nl: 'Maximum', en: 'Maximum' }),
      hint: t({ nl: 'Alleen als er een maximum is.', en: 'Only where there is a maximum.' }),
    },
    {
      name: 'gelijk',
      kind: 'choice',
      label: t({ nl: 'Is het loon elke maand even hoog?', en: 'Is the pay the same each month?' }),
      options: yesOrNoOptions(t),
    },
    {
      name: 'uitsluiting',
      kind: 'choice',
      label: t({
        nl: 'Staat er dat uren zonder werk niet worden betaald?',
        en: 'Does it say that hours without work are not paid?',
      }),
      options: yesOrNoOptions(t),
    },
    {
      name: 'tijden',
      kind: 'choice',
      label: t({ nl: 'Liggen de werktijden vast?', en: 'Are the working times laid down?' }),
      options: [
        { value: 'vast', label: t({ nl: 'Ja, met dagen en tijden', en: 'Yes, with days and times' }) },
        { value: 'open', label: t({ nl: 'Nee, daarover staat niets', en: 'No, nothing is said about it' }) },
        {
          value: 'onvoorspelbaar',
          label: t({ nl: 'Nee, ze wisselen steeds', en: 'No, they change all the time' }),
        },
      ],
    },
    { name: 'datum', kind: 'date', label: t({ nl: 'Voor welke dag?', en: 'For which day?' }) },
  ],
  begin: (today) => ({
    soort: 'vast',
    per: 'maand',
    gelijk: 'ja',
    uitsluiting: 'nee',
    tijden: 'open',
    datum: today,
  }),
  input,
  compute: (asked) => {
    const hours = hoursOf(asked);
    if (!hours.ok) return hours;
    const found = oproep({
      date: asked.datum,
      hours: hours.value,
      payEvenly: asked.gelijk === 'ja',
      exclusionOfWage: asked.uitsluiting === 'ja',
      times: timesOf[asked.tijden],
    });
    if (!found.ok) return atQuestions(found, questionOf);
    const { onCall, explanation, duties, receipt } = found.value;
    return accept({
      answer: onCall
        ? { nl: 'Dit is een oproepovereenkomst.', en: 'This is an on-call contract.' }
        : { nl: 'Dit is geen oproepovereenkomst.', en: 'This is not an on-call contract.' },
      more: [
        explanation,
        ...(onCall ? [wayOut] : []),
        duties.length > 0 ? toDo : nothingToDo,
        ...duties.map(({ text }) => text),
      ],
      receipt,
    });
  },
});

const toDo: Text = { nl: 'Dit moet de werkgever doen:', en: 'This the employer must do:' };

const nothingToDo: Text = {
  nl: 'De plichten bij oproepen gelden hier niet.',
  en: 'The duties of calls do not hold here.',
};

const timesOf = { vast: 'fixed', open: 'open', onvoorspelbaar: 'unpredictable' } as const;
const unitOf = { week: 'week', maand: 'month', jaar: 'year' } as const;

const questionOf = {
  date: 'datum',
  'hours.hoursPerWeek': 'uren',
  'hours.hoursPerMonth': 'uren',
  'hours.hoursPerYear': 'uren',
  'hours.minHours': 'uren',
  'hours.maxHours': 'maximum',
} as const;

function hoursOf({ soort, per, uren, maximum }: z.output<typeof input>): Result<AgreedHours> {
  if (soort === 'min-max')
    return accept({ kind: 'min-max', minHours: uren, maxHours: maximum, per: unitOf[per] });
  if (maximum !== undefined) return refuse(refusal('maximum-without-range', { field: 'maximum' }));
  if (soort === 'nul') return accept({ kind: 'zero' });
  if (per === 'jaar') return accept({ kind: 'annual', hoursPerYear: uren });
  return accept({ kind: 'fixed', [per === 'week' ? 'hoursPerWeek' : 'hoursPerMonth']: uren });
}
