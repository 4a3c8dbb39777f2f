import type { Text } from '../../../../kernel/text.ts';
import type { Question } from '../../../../ui/index.ts';
import { assumedNetPercent, type JobEffect } from '../../rules/job-effect.ts';

type Say = (text: Text) => string;

/** The questions in plain words; those about how somebody lives only for who has social assistance. */
export function questionsFor(t: Say, onAssistance: boolean): readonly Question[] {
  return onAssistance ? [...aboutJob(t), ...aboutLiving(t)] : aboutJob(t);
}

function aboutJob(t: Say): readonly Question[] {
  return [
    {
      name: 'hoursPerWeek',
      kind: 'text',
      inputMode: 'decimal',
      width: 'short',
      label: t({ nl: 'Hoeveel uren per week gaat u werken?', en: 'How many hours a week will you work?' }),
    },
    {
      name: 'wage',
      kind: 'text',
      inputMode: 'decimal',
      width: 'short',
      label: t({ nl: 'Wat is het bruto loon per uur?', en: 'What is the gross pay per hour?' }),
      hint: t({
        nl: 'In euro’s. Weet u het niet? Laat het leeg. Dan rekenen we met het minimumloon.',
        en: 'In euros. You do not know? Leave it empty. Then we use the minimum wage.',
      }),
      optional: true,
    },
    {
      name: 'net',
      kind: 'text',
      inputMode: 'decimal',
      width: 'short',
      label: t({
        nl: 'Hoeveel loon krijgt u netto per maand?',
        en: 'How much net pay do you get per month?',
      }),
      hint: t({
        nl: 'Dat is wat op uw rekening komt. De werkgever kan het uitrekenen. Weet u het niet? Laat het leeg.',
        en: 'That is what comes into your account. The employer can work it out. You do not know? Leave it empty.',
      }),
      optional: true,
    },
  ];
}

function aboutLiving(t: Say): readonly Question[] {
  return [
    {
      name: 'household',
      kind: 'choice',
      label: t({
        nl: 'Hebt u een partner die bij u woont?',
        en: 'Do you have a partner who lives with you?',
      }),
      options: [
        { value: 'single', label: t({ nl: 'Nee', en: 'No' }) },
        { value: 'couple', label: t({ nl: 'Ja', en: 'Yes' }) },
      ],
    },
    {
      name: 'costSharers',
      kind: 'text',
      inputMode: 'numeric',
      width: 'short',
      label: t({
        nl: 'Met hoeveel mensen deelt u de kosten van het huis?',
        en: 'With how many people do you share the costs of the home?',
      }),
      hint: t({
        nl: 'Tel uzelf en uw partner mee. Tel kinderen, studenten en huurders met een contract niet mee. Laat leeg als u niet deelt.',
        en: 'Count yourself and your partner. Do not count children, students and tenants with a contract. Leave empty if you do not share.',
      }),
      optional: true,
    },
    {
      name: 'exemption',
      kind: 'choice',
      label: t({
        nl: 'Mag u een deel van uw loon houden naast de uitkering?',
        en: 'May you keep a part of your pay beside the benefit?',
      }),
      hint: t({
        nl: 'Dat heet vrijlating. Uw klantmanager weet of dit voor u geldt.',
        en: 'This is called “vrijlating”. Your adviser at the municipality knows whether it is for you.',
      }),
      options: [
        { value: 'unknown', label: t({ nl: 'Dat weet ik niet', en: 'I do not know' }) },
        { value: 'none', label: t({ nl: 'Nee', en: 'No' }) },
        {
          value: 'n',
          label: t({ nl: 'Ja, een half jaar (algemeen)', en: 'Yes, for half a year (general)' }),
        },
        { value: 'r', label: t({ nl: 'Ja, als alleenstaande ouder', en: 'Yes, as a single parent' }) },
        {
          value: 'z',
          label: t({
            nl: 'Ja, want ik werk met loonkostensubsidie',
            en: 'Yes, because I work with a wage-cost subsidy',
          }),
        },
      ],
    },
  ];
}

/** What was not reckoned, said plainly, each with where to go. */
export function uncertainties(
  { benefit, pay }: JobEffect,
  answers: { readonly net: boolean; readonly couple: boolean; readonly exemption: boolean },
): readonly Text[] {
  const { least, most } = assumedNetPercent;
  return [
    ...(answers.net || benefit === null
      ? []
      : [
          {
            nl: `Uw nettoloon. Wij nemen aan dat u ${least} tot ${most} procent van het bruto loon overhoudt. De werkgever kan het precies uitrekenen.`,
            en: `Your net pay. We assume that you keep ${least} to ${most} percent of the gross pay. The employer can work it out exactly.`,
          },
        ]),
    ...(pay.minimum
      ? [
          {
            nl: 'Het loon. Wij rekenen met het minimumloon. In een cao kan meer staan.',
            en: 'The pay. We use the minimum wage. A collective agreement may give more.',
          },
        ]
      : []),
    ...(benefit === null ? [] : benefitDoubts(answers)),
    {
      nl: 'Toeslagen. Huurtoeslag, zorgtoeslag en kindgebonden budget kunnen lager worden als u meer verdient. Maak een proefberekening op toeslagen.nl en geef uw nieuwe inkomen door.',
      en: 'Allowances. Rent, care and child allowances may go down when you earn more. Try it on toeslagen.nl and report your new income.',
    },
    {
      nl: 'Kwijtschelding en extra’s van de gemeente, zoals een stadspas of bijzondere bijstand. Vraag uw gemeente of u die houdt.',
      en: 'Remission of local taxes and extras of the municipality, such as a city pass. Ask your municipality whether you keep them.',
    },
    {
      nl: 'Een regeling voor schulden of een bewindvoerder. Vraag wat er verandert voordat u begint.',
      en: 'An arrangement for debts or an administrator. Ask what changes before you begin.',
    },
  ];
}

function benefitDoubts({
  couple,
  exemption,
}: {
  readonly couple: boolean;
  readonly exemption: boolean;
}): readonly Text[] {
  return [
    ...(exemption
      ? []
      : [
          {
            nl: 'De vrijlating. Misschien mag u een tijd een deel van uw loon houden. Vraag het uw klantmanager.',
            en: 'The exemption. You may be allowed to keep a part of your pay for a time. Ask your adviser at the municipality.',
          },
        ]),
    ...(couple
      ? [
          {
            nl: 'Het inkomen van uw partner. Dat telt mee voor de uitkering, en is hier niet meegerekend.',
            en: 'The income of your partner. It counts for the benefit, and was not reckoned with here.',
          },
        ]
      : []),
    {
      nl: 'Het moment. De gemeente verrekent uw loon soms een maand later. Vraag hoe dat bij u gaat.',
      en: 'The moment. The municipality sometimes settles your pay a month later. Ask how it goes for you.',
    },
  ];
}
