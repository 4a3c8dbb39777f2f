import { z } from 'zod';
import { accept } from '../../../../kernel/result.ts';
import type { Text } from '../../../../kernel/text.ts';
import { gevolgVanWerk } from '../../../../law/bijstand/gevolg.ts';
import { households } from '../../../../law/bijstand/norm.ts';
import { type Exemption, exemptions } from '../../../../law/bijstand/parameters.ts';
import { field } from '../../../../platform/input.ts';
import { formatCents } from '../../../../ui/index.ts';
import { calculator } from '../calculator.ts';
import { atQuestions } from './answers.ts';
import { amount } from './number.ts';

const none = 'geen';

const exemptionWords: Readonly<Record<Exemption, Text>> = {
  n: { nl: 'Algemeen, vanaf 27 jaar (6 maanden)', en: 'General, from age 27 (6 months)' },
  r: { nl: 'Alleenstaande ouder met kind tot 12 jaar', en: 'Single parent with a child under 12' },
  y: { nl: 'Minder uren om medische redenen', en: 'Fewer hours for medical reasons' },
  z: { nl: 'Doelgroep loonkostensubsidie (12 maanden)', en: 'Target group wage-cost subsidy (12 months)' },
  aa: { nl: 'Doelgroep loonkostensubsidie, daarna', en: 'Target group wage-cost subsidy, after that' },
};

/** What social assistance still pays beside work. */
export const bijstandCalculator = calculator({
  slug: 'bijstand',
  title: { nl: 'Bijstand naast werk', en: 'Social assistance beside work' },
  lead: {
    nl: 'Wat er van een bijstandsuitkering overblijft als iemand gaat werken.',
    en: 'What remains of social assistance when somebody goes to work.',
  },
  questions: (t) => [
    {
      name: 'datum',
      kind: 'date',
      label: t({ nl: 'Voor welke maand? Kies een dag daarin.', en: 'For which month? Choose a day in it.' }),
    },
    {
      name: 'huishouden',
      kind: 'choice',
      label: t({ nl: 'Hoe woont u?', en: 'How do you live?' }),
      options: [
        { value: 'single', label: t({ nl: 'Zonder partner', en: 'Without a partner' }) },
        { value: 'couple', label: t({ nl: 'Met partner', en: 'With a partner' }) },
      ],
    },
    {
      name: 'kostendelers',
      kind: 'text',
      inputMode: 'numeric',
      width: 'short',
      optional: true,
      label: t({
        nl: 'Met hoeveel mensen deelt u de woonkosten?',
        en: 'How many people share the costs of the home?',
      }),
      hint: t({
        nl: 'Tel uzelf en een partner mee, en huisgenoten van 27 jaar of ouder. Studenten en huurders tellen niet mee.',
        en: 'Count yourself and a partner, and housemates of 27 or older. Students and lodgers do not count.',
      }),
    },
    {
      name: 'inkomsten',
      kind: 'text',
      inputMode: 'decimal',
      width: 'short',
      label: t({ nl: 'Hoeveel verdient u netto per maand?', en: 'How much do you earn net per month?' }),
      hint: t({ nl: "In euro's, bijvoorbeeld 850.", en: 'In euros, for example 850.' }),
    },
    {
      name: 'vrijlating',
      kind: 'select',
      label: t({ nl: 'Mag u een deel houden?', en: 'May you keep a part?' }),
      hint: t({
        nl: 'De gemeente beslist dit. Weet u het niet? Kies dan "geen of weet ik niet".',
        en: 'The municipality decides this. If you do not know, choose "none, or I do not know".',
      }),
      options: [
        { value: none, label: t({ nl: 'Geen of weet ik niet', en: 'None, or I do not know' }) },
        ...exemptions.map((letter) => ({ value: letter, label: t(exemptionWords[letter]) })),
      ],
    },
  ],
  begin: (today) => ({ datum: today, huishouden: 'single', vrijlating: none }),
  example: { datum: '2026-07-01', huishouden: 'single', inkomsten: '0', vrijlating: none },
  input: z.object({
    datum: field.date(),
    huishouden: field.choice(households),
    kostendelers: amount().optional(),
    inkomsten: amount(),
    vrijlating: field.choice([none, ...exemptions]),
  }),
  compute: ({ datum, huishouden, kostendelers, inkomsten, vrijlating }) => {
    const found = gevolgVanWerk({
      date: datum,
      household: huishouden,
      costSharers: kostendelers,
      earningsCents: Math.round(inkomsten * 100),
      exemption: vrijlating === none ? undefined : vrijlating,
    });
    if (!found.ok) return atQuestions(found, fields);
    const { after, incomeAfterCents, moreCents } = found.value;
    const { remainingCents, reason, receipt } = after;
    const euros = (cents: number, language: 'nl' | 'en') => formatCents(cents, language);
    return accept({
      answer: {
        nl: `Naast het werk blijft ${euros(remainingCents, 'nl')} bijstand per maand over.`,
        en: `Beside the work ${euros(remainingCents, 'en')} of social assistance per month remains.`,
      },
      more: [
        {
          nl: `Samen met het loon is dat ${euros(incomeAfterCents, 'nl')} per maand: ${euros(moreCents, 'nl')} meer dan nu.`,
          en: `With the pay that is ${euros(incomeAfterCents, 'en')} per month: ${euros(moreCents, 'en')} more than now.`,
        },
        ...(reason === null ? [] : [reason.message]),
        {
          nl: 'Toeslagen, belasting en kwijtschelding kunnen ook veranderen. Vraag het na voordat u beslist.',
          en: 'Allowances, tax and remissions can change as well. Ask before you decide.',
        },
      ],
      receipt,
    });
  },
});

const fields: Readonly<Record<string, string>> = {
  date: 'datum',
  costSharers: 'kostendelers',
  earningsCents: 'inkomsten',
  exemption: 'vrijlating',
};
