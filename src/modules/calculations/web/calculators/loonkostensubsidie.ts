import { z } from 'zod';
import { accept } from '../../../../kernel/result.ts';
import { routes } from '../../../../law/loonkostensubsidie/job.ts';
import { loonkostensubsidie } from '../../../../law/loonkostensubsidie/loonkostensubsidie.ts';
import { field } from '../../../../platform/input.ts';
import { formatCents } from '../../../../ui/index.ts';
import { calculator } from '../calculator.ts';
import { ageOptions, ages, bornForAge } from './age.ts';
import { atQuestions } from './answers.ts';
import { amount } from './number.ts';

/** The wage-cost subsidy of a job per month. */
export const loonkostensubsidieCalculator = calculator({
  slug: 'loonkostensubsidie',
  title: { nl: 'Loonkostensubsidie', en: 'Wage-cost subsidy' },
  lead: {
    nl: 'Wat een werkgever per maand krijgt als iemand het minimumloon nog niet kan verdienen.',
    en: 'What an employer receives per month when somebody cannot earn the minimum wage yet.',
  },
  questions: (t) => [
    { name: 'datum', kind: 'date', label: t({ nl: 'Vanaf welke dag?', en: 'From which day?' }) },
    {
      name: 'leeftijd',
      kind: 'select',
      label: t({ nl: 'Hoe oud is de werknemer op die dag?', en: 'How old is the worker on that day?' }),
      options: ageOptions(t),
    },
    {
      name: 'manier',
      kind: 'choice',
      label: t({ nl: 'Is de loonwaarde vastgesteld?', en: 'Was the wage value determined?' }),
      options: [
        { value: 'loonwaarde', label: t({ nl: 'Ja', en: 'Yes' }) },
        {
          value: 'forfaitair',
          label: t({ nl: 'Nee, reken met het vaste deel', en: 'No, use the fixed share' }),
        },
      ],
    },
    {
      name: 'loonwaarde',
      kind: 'text',
      inputMode: 'numeric',
      width: 'short',
      optional: true,
      label: t({ nl: 'Loonwaarde (%)', en: 'Wage value (%)' }),
      hint: t({
        nl: 'Nodig als de loonwaarde is vastgesteld. Hele procenten van het minimumloon.',
        en: 'Needed when the wage value was determined. Whole percents of the minimum wage.',
      }),
    },
    {
      name: 'uren',
      kind: 'text',
      inputMode: 'decimal',
      width: 'short',
      label: t({ nl: 'Hoeveel uur per week?', en: 'How many hours a week?' }),
    },
    {
      name: 'voltijd',
      kind: 'text',
      inputMode: 'decimal',
      width: 'short',
      optional: true,
      label: t({
        nl: 'Hoeveel uur is een volledige baan in dit werk?',
        en: 'How many hours is a full-time job here?',
      }),
      hint: t({ nl: 'Alleen nodig bij meer dan 36 uur.', en: 'Needed above 36 hours only.' }),
    },
    {
      name: 'werkgeverslasten',
      kind: 'text',
      inputMode: 'decimal',
      width: 'short',
      optional: true,
      label: t({ nl: 'Vergoeding werkgeverslasten (%)', en: "Allowance for employer's charges (%)" }),
      hint: t({
        nl: 'Laat leeg voor het percentage van de regeling. Vul 25 in als uw gemeente daarmee rekent.',
        en: 'Leave empty for the percentage of the regulation. Give 25 if your municipality uses that.',
      }),
    },
  ],
  begin: (today) => ({ datum: today, leeftijd: '21', manier: 'loonwaarde', uren: '36' }),
  example: { datum: '2026-02-01', leeftijd: '21', manier: 'forfaitair', uren: '36' },
  input: z.object({
    datum: field.date(),
    leeftijd: field.choice(ages),
    manier: field.choice(routes),
    loonwaarde: amount().optional(),
    uren: amount(),
    voltijd: amount().optional(),
    werkgeverslasten: amount().optional(),
  }),
  compute: ({ datum, leeftijd, manier, loonwaarde, uren, voltijd, werkgeverslasten }) => {
    const found = loonkostensubsidie({
      date: datum,
      birthDate: bornForAge(leeftijd, datum),
      route: manier,
      loonwaardePercent: loonwaarde,
      hoursPerWeek: uren,
      fullTimeHoursPerWeek: voltijd,
      werkgeverslastenPercent: werkgeverslasten,
    });
    if (!found.ok) return atQuestions(found, fields);
    const { centsPerMonth, reason, receipt } = found.value;
    const cents = centsPerMonth ?? 0;
    return accept({
      answer: {
        nl: `De loonkostensubsidie is ${formatCents(cents, 'nl')} per maand.`,
        en: `The wage-cost subsidy is ${formatCents(cents, 'en')} per month.`,
      },
      ...(reason === null ? {} : { more: [reason.message] }),
      receipt,
    });
  },
});

const fields: Readonly<Record<string, string>> = {
  date: 'datum',
  birthDate: 'leeftijd',
  loonwaardePercent: 'loonwaarde',
  hoursPerWeek: 'uren',
  fullTimeHoursPerWeek: 'voltijd',
  werkgeverslastenPercent: 'werkgeverslasten',
};
