import { z } from 'zod';
import { accept } from '../../../../kernel/result.ts';
import { proefplaatsing } from '../../../../law/proefplaatsing/proefplaatsing.ts';
import { field } from '../../../../platform/input.ts';
import { formatDay } from '../../../../ui/index.ts';
import { calculator } from '../calculator.ts';
import { atQuestions } from './answers.ts';

/** Until when somebody may work on trial. */
export const proefplaatsingCalculator = calculator({
  slug: 'proefplaatsing',
  title: { nl: 'Proefplaatsing', en: 'Trial placement' },
  lead: {
    nl: 'Tot wanneer iemand met behoud van bijstand op proef kan werken.',
    en: 'Until when somebody can work on trial while the benefit continues.',
  },
  questions: (t) => [
    { name: 'start', kind: 'date', label: t({ nl: 'Eerste werkdag', en: 'First day of work' }) },
    {
      name: 'uitkering',
      kind: 'choice',
      label: t({ nl: 'Welke uitkering is er?', en: 'Which benefit is there?' }),
      options: [
        { value: 'bijstand', label: t({ nl: 'Algemene bijstand', en: 'Algemene bijstand' }) },
        {
          value: 'anders',
          label: t({ nl: 'Een andere uitkering, of geen', en: 'Another benefit, or none' }),
        },
      ],
    },
    {
      name: 'gepland',
      kind: 'date',
      optional: true,
      label: t({ nl: 'Laatste dag die u in gedachten hebt', en: 'Last day that you have in mind' }),
    },
  ],
  begin: (today) => ({ start: today, uitkering: 'bijstand' }),
  input: z.object({
    start: field.date(),
    uitkering: field.choice(['bijstand', 'anders']),
    gepland: field.date().optional(),
  }),
  compute: ({ start, uitkering, gepland }) => {
    const found = proefplaatsing({
      start,
      receivesAlgemeneBijstand: uitkering === 'bijstand',
      plannedLastDay: gepland,
    });
    if (!found.ok) return atQuestions(found, { date: 'start', plannedLastDay: 'gepland' });
    const outcome = found.value;
    if (!outcome.right)
      return accept({
        answer: {
          nl: 'De gemeente kan hiervoor geen proefplaatsing geven.',
          en: 'The municipality cannot give a trial placement for this.',
        },
        more: [outcome.reason.message],
        receipt: outcome.receipt,
      });
    const { lastDay, lastDayWithExtension, planned, receipt } = outcome;
    return accept({
      answer: {
        nl: `De proefplaatsing kan tot en met ${formatDay(lastDay, 'nl')}.`,
        en: `The trial placement can last until ${formatDay(lastDay, 'en')}.`,
      },
      more: [
        {
          nl: `Verlengt de gemeente? Dan kan het uiterlijk tot en met ${formatDay(lastDayWithExtension, 'nl')}.`,
          en: `Does the municipality extend it? Then until ${formatDay(lastDayWithExtension, 'en')} at the latest.`,
        },
        ...(planned === null ? [] : [plannedWords[planned]]),
        {
          nl: 'De bijstand loopt door. Er is in die tijd geen loon.',
          en: 'The benefit continues. There is no pay in that time.',
        },
      ],
      receipt,
    });
  },
});

const plannedWords = {
  fits: {
    nl: 'De dag die u in gedachten hebt, past zonder verlenging.',
    en: 'The day that you have in mind fits without an extension.',
  },
  'needs-extension': {
    nl: 'De dag die u in gedachten hebt, past alleen met een verlenging. Vraag die op tijd aan.',
    en: 'The day that you have in mind fits only with an extension. Ask for it in time.',
  },
  'too-long': {
    nl: 'De dag die u in gedachten hebt, is later dan de wet toestaat. Bespreek een contract vanaf een eerdere dag.',
    en: 'The day that you have in mind is later than the law allows. Discuss a contract from an earlier day.',
  },
} as const;
