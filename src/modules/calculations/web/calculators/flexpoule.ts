import { z } from 'zod';
import { accept, refuse } from '../../../../kernel/result.ts';
import { field } from '../../../../platform/input.ts';
import { formatCents, formatQuantity } from '../../../../ui/index.ts';
import {
  adviceTexts,
  businessCase,
  figuresOf,
  formField,
  proposalOf,
  reasonText,
  termsFields,
  termsOf,
  termsQuestions,
} from '../../../pool-entry/index.ts';
import { calculator } from '../calculator.ts';
import { ageOptions, ages, bornForAge } from './age.ts';

/** Does a place in a pool earn itself back? The same reckoning as for a person, about nobody. */
export const flexpouleCalculator = calculator({
  slug: 'flexpoule',
  title: { nl: 'Plaats in een flexpoule', en: 'Place in a pool' },
  lead: {
    nl: 'Verdient een dienstverband in een flexpoule zich terug? Met loonwaarde, tarief, subsidie, begeleiding en uren zonder opdracht.',
    en: 'Does employment in a pool earn itself back? With wage value, rate, subsidy, guidance and idle hours.',
  },
  questions: (t) => {
    const { work, assignments, guidance } = termsQuestions(t);
    return [
      { name: 'date', kind: 'date', label: t({ nl: 'Vanaf welke dag?', en: 'From which day?' }) },
      {
        name: 'leeftijd',
        kind: 'select',
        label: t({ nl: 'Hoe oud is de werknemer op die dag?', en: 'How old is the worker on that day?' }),
        options: ageOptions(t),
      },
      ...work,
      ...assignments,
      ...guidance,
    ];
  },
  begin: (today) => ({ date: today, leeftijd: '21', route: 'loonwaarde' }),
  input: z.object({ leeftijd: field.choice(ages), ...termsFields }),
  compute: ({ leeftijd, ...input }) => {
    const found = businessCase(termsOf(input), bornForAge(leeftijd, input.date));
    if (!found.ok) return refuse(...found.refusals.map(formField));
    const { months, receipt, subsidyReceipt } = found.value;
    const { advice, reasonsFor, reasonsAgainst } = proposalOf(found.value);
    const left = months.expected.resultCents;
    return accept({
      answer: {
        nl: `Naar verwachting ${left < 0 ? 'is er' : 'blijft er'} per maand ${formatCents(Math.abs(left), 'nl')} ${left < 0 ? 'te weinig' : 'over'}.`,
        en: `As expected ${formatCents(Math.abs(left), 'en')} ${left < 0 ? 'is missing' : 'is left over'} each month.`,
      },
      more: [
        adviceTexts[advice],
        ...[...reasonsFor.slice(left < 0 ? 0 : 1), ...reasonsAgainst.slice(left < 0 ? 1 : 0)].map((reason) =>
          reasonText(reason, formatQuantity),
        ),
      ],
      figures: figuresOf(found.value),
      receipt,
      also: subsidyReceipt === null ? [] : [subsidyReceipt],
    });
  },
});
