import { numberTyped } from '../../../kernel/reading.ts';
import type { Quantity } from '../../../kernel/receipt.ts';
import { fillText, type Text } from '../../../kernel/text.ts';
import type { Question } from '../../../ui/index.ts';
import type { Reason } from '../rules/proposal.ts';
import { reasonTexts } from '../words.ts';

type Say = (text: Text) => string;
type Group = 'work' | 'assignments' | 'guidance';

/** A number of so many decimals in a short field. */
function asked(
  name: string,
  label: string,
  more: { readonly hint?: string; readonly optional?: boolean; readonly group?: string } = {},
): Question {
  return { name, kind: 'text', inputMode: 'decimal', width: 'short', label, ...more };
}

/** A number as expected, and if one likes as it may turn out: what is left open is as expected. */
function ranged(t: Say, name: string, title: Text): readonly Question[] {
  const group = t(title);
  return [
    asked(`${name}Expected`, t({ nl: 'Verwacht', en: 'Expected' }), { group }),
    asked(`${name}Setback`, t({ nl: 'Als het tegenzit', en: 'In a setback' }), { group, optional: true }),
    asked(`${name}Windfall`, t({ nl: 'Als het meezit', en: 'In a windfall' }), { group, optional: true }),
  ];
}

/** The questions of a business case, in three parts. The person and the day are asked, or known, where it is used. */
export function termsQuestions(t: Say): Readonly<Record<Group, readonly Question[]>> {
  return {
    work: [
      asked('hoursPerWeek', t({ nl: 'Hoeveel uren per week?', en: 'How many hours a week?' })),
      asked('wage', t({ nl: 'Wat is het bruto uurloon?', en: 'What is the gross wage per hour?' }), {
        hint: t({ nl: 'In euro’s, zonder vakantiebijslag.', en: 'In euros, without holiday allowance.' }),
      }),
      {
        name: 'route',
        kind: 'choice',
        label: t({ nl: 'Hoe komt er loonkostensubsidie?', en: 'How is the wage-cost subsidy come to?' }),
        options: [
          { value: 'loonwaarde', label: t({ nl: 'Met de loonwaarde', en: 'By the wage value' }) },
          {
            value: 'forfaitair',
            label: t({
              nl: 'Vast deel: de loonwaarde is nog niet vastgesteld',
              en: 'Fixed share: the wage value is not determined yet',
            }),
          },
          { value: 'none', label: t({ nl: 'Er komt geen subsidie', en: 'There is no subsidy' }) },
        ],
      },
      asked('loonwaardePercent', t({ nl: 'Wat is de loonwaarde?', en: 'What is the wage value?' }), {
        hint: t({
          nl: 'Hele procenten. Nodig bij „met de loonwaarde”.',
          en: 'Whole percents. Needed with “by the wage value”.',
        }),
        optional: true,
      }),
      asked(
        'fullTimeHoursPerWeek',
        t({
          nl: 'Hoeveel uren is een volledige baan in dit werk?',
          en: 'How many hours is a full-time job in this work?',
        }),
        { optional: true },
      ),
      asked(
        'chargesPercent',
        t({
          nl: 'Hoeveel procent werkgeverslasten betaalt de firma?',
          en: "What percentage of employer's charges does the firm pay?",
        }),
        {
          hint: t({
            nl: 'Premies en pensioen, over loon en vakantiebijslag.',
            en: 'Premiums and pension, over wage and holiday allowance.',
          }),
        },
      ),
      asked(
        'vakantiebijslagPercent',
        t({
          nl: 'Hoeveel procent vakantiebijslag geeft de cao?',
          en: 'What holiday allowance does the agreement give?',
        }),
        {
          hint: t({ nl: 'Alleen als het meer is dan 8.', en: 'Only if it is more than 8.' }),
          optional: true,
        },
      ),
      asked(
        'awayPercent',
        t({
          nl: 'Hoeveel procent van de uren is verlof, feestdag of ziekte?',
          en: 'What percentage of the hours is leave, public holiday or illness?',
        }),
      ),
    ],
    assignments: [
      ...ranged(t, 'rate', {
        nl: 'Tarief per gewerkt uur, in euro’s zonder btw',
        en: 'Rate per hour worked, in euros without VAT',
      }),
      ...ranged(t, 'idle', {
        nl: 'Uren zonder opdracht, in procenten',
        en: 'Hours without an assignment, as a percentage',
      }),
    ],
    guidance: [
      ...ranged(t, 'guidance', {
        nl: 'Uren begeleiding per maand',
        en: 'Hours of guidance a month',
      }),
      asked(
        'guidancePrice',
        t({ nl: 'Wat kost een uur begeleiding?', en: 'What does an hour of guidance cost?' }),
        {
          hint: t({ nl: 'In euro’s.', en: 'In euros.' }),
        },
      ),
      asked(
        'adaptation',
        t({ nl: 'Wat kosten aanpassingen eenmalig?', en: 'What do adaptations cost, once?' }),
        {
          hint: t({
            nl: 'In euro’s. Bijvoorbeeld een werkplek, vervoer of gereedschap.',
            en: 'In euros. A workplace, transport or tools.',
          }),
          optional: true,
        },
      ),
      asked(
        'adaptationMonths',
        t({ nl: 'Over hoeveel maanden spreidt u dat?', en: 'Over how many months do you spread that?' }),
        { hint: t({ nl: 'Leeg is 12 maanden.', en: 'Left open: 12 months.' }), optional: true },
      ),
      asked(
        'contribution',
        t({ nl: 'Welke vaste bijdrage komt er per maand?', en: 'What fixed contribution comes each month?' }),
        {
          hint: t({
            nl: 'In euro’s. Bijvoorbeeld van de gemeente voor begeleiding. Niet de loonkostensubsidie.',
            en: 'In euros. For instance of the municipality for guidance. Not the wage-cost subsidy.',
          }),
          optional: true,
        },
      ),
    ],
  };
}

/** Numbers as people write them, as the input of the action reads them. */
export function numbersRead<Answer>(
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer>>,
): Readonly<Record<string, Answer | string>> {
  const numeric = new Set(questions.filter((each) => 'inputMode' in each).map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [name, numeric.has(name) ? numberTyped(value) : value]),
  );
}

/** The sentence of a reason, with its numbers as the given way of writing puts them. */
export function reasonText(
  { key, values }: Reason,
  write: (quantity: Quantity, language: 'nl' | 'en') => string,
): Text {
  const inBoth = Object.entries(values).map(([name, quantity]) => [
    name,
    { nl: write(quantity, 'nl'), en: write(quantity, 'en') },
  ]);
  return fillText(reasonTexts[key], Object.fromEntries(inBoth));
}
