import { z } from 'zod';
import { accept, type Refusal, type Result, refuse } from '../../../../kernel/result.ts';
import type { Text } from '../../../../kernel/text.ts';
import { type Assessment, loonwaarde } from '../../../../law/loonwaarde/loonwaarde.ts';
import { field, inputRefusals } from '../../../../platform/input.ts';
import type { Question } from '../../../../ui/index.ts';
import { calculator, type Outcome } from '../calculator.ts';
import { amount } from './number.ts';

/** The law weighs at most five main tasks. */
const places = [1, 2, 3, 4, 5] as const;

const parts = {
  aandeel: { nl: 'Werktijd (%)', en: 'Time (%)' },
  tempo: { nl: 'Tempo (%)', en: 'Pace (%)' },
  kwaliteit: { nl: 'Kwaliteit (%)', en: 'Quality (%)' },
  inzet: { nl: 'Netto werktijd (%)', en: 'Net working time (%)' },
} as const satisfies Record<string, Text>;
type Part = keyof typeof parts;
const partNames = ['aandeel', 'tempo', 'kwaliteit', 'inzet'] as const;

const fieldOf = { share: 'aandeel', tempo: 'tempo', quality: 'kwaliteit', availability: 'inzet' } as const;

/** The wage value of work, from its main tasks. */
export const loonwaardeCalculator = calculator({
  slug: 'loonwaarde',
  title: { nl: 'Loonwaarde', en: 'Wage value' },
  lead: {
    nl: 'Wat het werk waard is naast dat van een gemiddelde collega, in procenten van het minimumloon. De werktijd van alle taken is samen 100 procent.',
    en: 'What the work is worth beside that of an average colleague, in percents of the minimum wage. The time of all tasks is 100 percent together.',
  },
  questions: (t) => [
    { name: 'datum', kind: 'date', label: t({ nl: 'Voor welke dag?', en: 'For which day?' }) },
    ...places.flatMap((place) => partNames.map((part) => question(t, place, part))),
  ],
  begin: (today) => ({ datum: today }),
  example: { datum: '2026-07-01' },
  input: z.object({ datum: field.date() }).catchall(z.string()),
  compute: ({ datum, ...given }): Result<Outcome> => {
    const tasks = places.filter(
      (place) => place === 1 || partNames.some((part) => `${part}${place}` in given),
    );
    const read = tasks.map((place) => task(given, place));
    const wrong = read.flatMap((each) => (each.ok ? [] : each.refusals));
    if (wrong.length > 0) return refuse(...wrong);
    const found = loonwaarde({ date: datum, tasks: read.flatMap((each) => (each.ok ? [each.value] : [])) });
    if (!found.ok) return refuse(...found.refusals.map((each) => inForm(each, tasks)));
    const { percent, receipt } = found.value;
    return accept({
      answer: {
        nl: `De loonwaarde is ${percent} procent van het minimumloon.`,
        en: `The wage value is ${percent} percent of the minimum wage.`,
      },
      receipt,
    });
  },
});

function question(t: (text: Text) => string, place: number, part: Part): Question {
  return {
    name: `${part}${place}`,
    kind: 'text',
    inputMode: 'decimal',
    width: 'short',
    label: t(parts[part]),
    group: t({ nl: `Taak ${place}`, en: `Task ${place}` }),
    ...(place === 1 ? {} : { optional: true }),
  };
}

function task(given: Readonly<Record<string, string>>, place: number): Result<Assessment['tasks'][number]> {
  const schema = z.object({ share: amount(), tempo: amount(), quality: amount(), availability: amount() });
  const asked = Object.fromEntries(
    Object.entries(fieldOf).map(([name, part]) => [name, given[`${part}${place}`]]),
  );
  const read = schema.safeParse(asked);
  if (read.success) return accept(read.data);
  return refuse(
    ...inputRefusals(read.error).map((each) => inForm({ ...each, field: `tasks.0.${each.field}` }, [place])),
  );
}

function isFactor(name: string): name is keyof typeof fieldOf {
  return name in fieldOf;
}

/** What the rule says of `tasks.1.tempo` is said at the field of the form. */
function inForm(refusal: Refusal, tasks: readonly number[]): Refusal {
  const [, at = '', name = ''] = /^tasks\.(\d+)\.(\w+)/.exec(refusal.field ?? '') ?? [];
  if (refusal.field === 'date') return { ...refusal, field: 'datum' };
  const place = tasks[Number(at)] ?? 1;
  return { ...refusal, field: isFactor(name) ? `${fieldOf[name]}${place}` : `aandeel${place}` };
}
