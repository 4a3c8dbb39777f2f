import { z } from 'zod';
import { accept } from '../../../../kernel/result.ts';
import { minimumloon } from '../../../../law/minimumloon/minimumloon.ts';
import { field } from '../../../../platform/input.ts';
import { formatCents } from '../../../../ui/index.ts';
import { calculator } from '../calculator.ts';
import { ageOptions, ages, bornForAge } from './age.ts';
import { atQuestions } from './answers.ts';

/** The minimum wage of an age on a day. */
export const minimumloonCalculator = calculator({
  slug: 'minimumloon',
  title: { nl: 'Minimumloon', en: 'Minimum wage' },
  lead: {
    nl: 'Wat iemand ten minste per uur verdient, naar leeftijd en datum.',
    en: 'What somebody earns per hour at least, by age and date.',
  },
  questions: (t) => [
    { name: 'datum', kind: 'date', label: t({ nl: 'Voor welke dag?', en: 'For which day?' }) },
    {
      name: 'leeftijd',
      kind: 'select',
      label: t({ nl: 'Hoe oud is de werknemer op die dag?', en: 'How old is the worker on that day?' }),
      options: ageOptions(t),
    },
    {
      name: 'leerweg',
      kind: 'choice',
      label: t({ nl: 'Is het een leerbaan (bbl)?', en: 'Is it an apprenticeship (bbl)?' }),
      options: [
        { value: 'nee', label: t({ nl: 'Nee', en: 'No' }) },
        { value: 'bbl', label: t({ nl: 'Ja', en: 'Yes' }) },
      ],
    },
  ],
  begin: (today) => ({ datum: today, leeftijd: '21', leerweg: 'nee' }),
  example: { datum: '2026-07-01', leeftijd: '21', leerweg: 'nee' },
  input: z.object({
    datum: field.date(),
    leeftijd: field.choice(ages),
    leerweg: field.choice(['nee', 'bbl']),
  }),
  compute: ({ datum, leeftijd, leerweg }) => {
    const found = minimumloon({
      date: datum,
      birthDate: bornForAge(leeftijd, datum),
      bbl: leerweg === 'bbl',
    });
    if (!found.ok) return atQuestions(found, { date: 'datum', birthDate: 'leeftijd' });
    const { centsPerHour, receipt } = found.value;
    return accept({
      answer: {
        nl: `Het minimumloon is ${formatCents(centsPerHour, 'nl')} per uur, bruto.`,
        en: `The minimum wage is ${formatCents(centsPerHour, 'en')} per hour, gross.`,
      },
      receipt,
    });
  },
});
