import { z } from 'zod';
import { accept } from '../../../../kernel/result.ts';
import type { Language, Text } from '../../../../kernel/text.ts';
import { type Bewaren, bewaren } from '../../../../law/bewaren/bewaren.ts';
import { soorten, type Termijn, termijnen } from '../../../../law/bewaren/soorten.ts';
import { field } from '../../../../platform/input.ts';
import { capital, formatDay, formatQuantity } from '../../../../ui/index.ts';
import { calculator } from '../calculator.ts';
import { atQuestions } from './answers.ts';

/** How long may this be kept, or must it? */
export const bewarenCalculator = calculator({
  slug: 'bewaren',
  title: { nl: 'Hoe lang mag ik dit bewaren?', en: 'How long may I keep this?' },
  lead: {
    nl: 'Hoe lang u gegevens van mensen moet of mag bewaren, en wanneer u ze verwijdert.',
    en: 'How long you must or may keep data of people, and when you erase them.',
  },
  questions: (t) => [
    {
      name: 'soort',
      kind: 'select',
      label: t({ nl: 'Wat wilt u bewaren?', en: 'What do you want to keep?' }),
      options: soorten.map((value) => ({ value, label: capital(t(termijnen[value].parameter.label)) })),
    },
    {
      name: 'vanaf',
      kind: 'date',
      optional: true,
      label: t({ nl: 'Vanaf welke dag telt het?', en: 'From which day does it count?' }),
      hint: t({
        nl: 'Bijvoorbeeld het einde van het dienstverband. Weet u het niet? Laat dit leeg, dan zeggen wij vanaf wanneer het telt.',
        en: 'For example the end of the employment. Not sure? Leave this empty, and we say from when it counts.',
      }),
    },
    {
      name: 'datum',
      kind: 'date',
      label: t({ nl: 'Met de regels van welke dag?', en: 'By the rules of which day?' }),
    },
  ],
  begin: (today) => ({ datum: today }),
  input: z.object({ soort: field.choice(soorten), vanaf: field.date().optional(), datum: field.date() }),
  compute: ({ soort, vanaf, datum }) => {
    const found = bewaren({ soort, date: datum, from: vanaf });
    if (!found.ok) return atQuestions(found, { date: 'datum', from: 'vanaf' });
    const { receipt } = found.value;
    if (found.value.term === null) return accept({ answer: found.value.reason.message, receipt });
    return accept({ answer: answerOf(found.value), more: [countsFrom(termijnen[soort])], receipt });
  },
});

type Known = Extract<Bewaren, { readonly reason: null }>;

function answerOf({ side, lastDay, term }: Known): Text {
  const words = sentences[side];
  if (lastDay !== null) return words.day((language) => formatDay(lastDay, language));
  return words.term((language) => formatQuantity(term.quantity, language));
}

type Written = (language: Language) => string;
type Sentences = Readonly<Record<'day' | 'term', (written: Written) => Text>>;

const sentences: Readonly<Record<Termijn['side'], Sentences>> = {
  'at-least': {
    day: (day) => ({
      nl: `Bewaar dit tot en met ${day('nl')}. Verwijder het daarna.`,
      en: `Keep this until ${day('en')}. Erase it after that.`,
    }),
    term: (term) => ({
      nl: `Bewaar dit ten minste ${term('nl')}. Verwijder het daarna.`,
      en: `Keep this at least ${term('en')}. Erase it after that.`,
    }),
  },
  'at-most': {
    day: (day) => ({
      nl: `Verwijder dit uiterlijk op ${day('nl')}.`,
      en: `Erase this at the latest on ${day('en')}.`,
    }),
    term: (term) => ({
      nl: `Bewaar dit niet langer dan ${term('nl')}.`,
      en: `Keep this no longer than ${term('en')}.`,
    }),
  },
};

function countsFrom({ counts, since }: Termijn): Text {
  return counts === 'from-day'
    ? { nl: `Het telt vanaf de dag waarop ${since.nl}.`, en: `It counts from the day on which ${since.en}.` }
    : {
        nl: `Het telt vanaf het einde van het jaar waarin ${since.nl}.`,
        en: `It counts from the end of the year in which ${since.en}.`,
      };
}
