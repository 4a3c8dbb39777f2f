import { z } from 'zod';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { accept } from '../../../../kernel/result.ts';
import type { Text } from '../../../../kernel/text.ts';
import { kindNames } from '../../../../law/loonkostenvoordeel/facts.ts';
import { loonkostenvoordeel } from '../../../../law/loonkostenvoordeel/loonkostenvoordeel.ts';
import { kinds } from '../../../../law/loonkostenvoordeel/parameters.ts';
import { field } from '../../../../platform/input.ts';
import { capital, formatCents, formatDay } from '../../../../ui/index.ts';
import { calculator } from '../calculator.ts';
import { atQuestions } from './answers.ts';
import { amount } from './number.ts';

const jobs = ['gewoon', 'beschut', 'wsw', 'wsw-uitgeleend'] as const;

/** What an employer gets back of the wage costs, and until when. */
export const loonkostenvoordeelCalculator = calculator({
  slug: 'loonkostenvoordeel',
  title: { nl: 'Loonkostenvoordeel', en: 'Wage-cost advantage' },
  lead: {
    nl: 'Wat een werkgever van de Belastingdienst terugkrijgt voor een werknemer, en tot wanneer.',
    en: 'What an employer gets back from the tax office for a worker, and until when.',
  },
  questions: (t) => [
    {
      name: 'soort',
      kind: 'choice',
      label: t({ nl: 'Voor wie?', en: 'For whom?' }),
      options: kinds.map((value) => ({ value, label: capital(t(kindNames[value])) })),
    },
    {
      name: 'start',
      kind: 'date',
      label: t({ nl: 'Wanneer begon de baan?', en: 'When did the job begin?' }),
      hint: t({
        nl: 'Bij herplaatsen: de dag waarop het werk weer begon.',
        en: 'With a return to work: the day on which the work began again.',
      }),
    },
    {
      name: 'baan',
      kind: 'choice',
      label: t({ nl: 'Wat voor baan is het?', en: 'What kind of job is it?' }),
      options: [
        { value: 'gewoon', label: t({ nl: 'Gewone baan', en: 'Ordinary job' }) },
        { value: 'beschut', label: t({ nl: 'Beschut werk', en: 'Sheltered work' }) },
        { value: 'wsw', label: t({ nl: 'Wsw-baan', en: 'Wsw job' }) },
        {
          value: 'wsw-uitgeleend',
          label: t({ nl: 'Wsw-baan bij een andere werkgever', en: 'Wsw job at another employer' }),
        },
      ],
    },
    {
      name: 'uren',
      kind: 'text',
      inputMode: 'decimal',
      width: 'short',
      optional: true,
      label: t({ nl: 'Betaalde uren in het kalenderjaar', en: 'Paid hours in the calendar year' }),
      hint: t({ nl: 'Ook vakantie en ziekte tellen mee.', en: 'Holidays and sickness count as well.' }),
    },
    { name: 'datum', kind: 'date', label: t({ nl: 'Voor welke dag?', en: 'For which day?' }) },
  ],
  begin: (today) => ({ soort: 'banenafspraak', baan: 'gewoon', datum: today }),
  input: z.object({
    soort: field.choice(kinds),
    start: field.date(),
    baan: field.choice(jobs),
    uren: amount().optional(),
    datum: field.date(),
  }),
  compute: ({ soort, start, baan, uren, datum }) => {
    const found = loonkostenvoordeel({
      kind: soort,
      start,
      date: datum,
      paidHours: uren,
      job: jobOf[baan],
      lentOut: jobOf[baan] === 'wsw' ? baan === 'wsw-uitgeleend' : undefined,
    });
    if (!found.ok) return atQuestions(found, { date: 'datum', paidHours: 'uren' });
    const outcome = found.value;
    if (!outcome.right)
      return accept({
        answer: { nl: 'Er is geen loonkostenvoordeel.', en: 'There is no wage-cost advantage.' },
        more: [outcome.reason.message],
        receipt: outcome.receipt,
      });
    const { centsPerHour, maximumCentsPerYear, centsPerYear, lastDay, declaration, receipt } = outcome;
    return accept({
      answer: {
        nl: `Het voordeel is ${formatCents(centsPerHour, 'nl')} per betaald uur, ten hoogste ${formatCents(maximumCentsPerYear, 'nl')} per jaar.`,
        en: `The advantage is ${formatCents(centsPerHour, 'en')} per paid hour, at most ${formatCents(maximumCentsPerYear, 'en')} a year.`,
      },
      more: [
        ...(centsPerYear === null ? [] : [forTheHours(centsPerYear)]),
        lastDay === null ? whileInRegister : until(lastDay),
        declaration.requestBy === null ? noDeclaration : askBy(declaration.requestBy),
      ],
      receipt,
    });
  },
});

const jobOf = { gewoon: 'ordinary', beschut: 'beschut', wsw: 'wsw', 'wsw-uitgeleend': 'wsw' } as const;

function forTheHours(cents: number): Text {
  return {
    nl: `Voor deze uren is dat ${formatCents(cents, 'nl')}.`,
    en: `For these hours that is ${formatCents(cents, 'en')}.`,
  };
}

const whileInRegister: Text = {
  nl: 'Het blijft zolang de baan duurt en de werknemer in het doelgroepregister staat.',
  en: 'It stays as long as the job lasts and the worker is in the register.',
};

function until(day: LocalDate): Text {
  return {
    nl: `Het telt tot en met ${formatDay(day, 'nl')}.`,
    en: `It counts until ${formatDay(day, 'en')}.`,
  };
}

const noDeclaration: Text = {
  nl: 'Een doelgroepverklaring is niet nodig. Vraag het voordeel in de loonaangifte.',
  en: 'A declaration is not needed. Ask for the advantage in the wage tax return.',
};

function askBy(day: LocalDate): Text {
  return {
    nl: `De werknemer vraagt een doelgroepverklaring aan, uiterlijk op ${formatDay(day, 'nl')}. Vraag daarna het voordeel in de loonaangifte.`,
    en: `The worker asks for a declaration, at the latest on ${formatDay(day, 'en')}. After that ask for the advantage in the wage tax return.`,
  };
}
