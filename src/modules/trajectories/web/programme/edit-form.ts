import { formValues, type JourneyForm, type JourneyStep, type Question } from '../../../../ui/index.ts';
import { clockInWords } from '../../describe.ts';
import { type Programme, targetMeasures } from '../../rules/programme.ts';
import { targetMeasureNames } from '../../words.ts';
import { fieldName, newTarget } from './edited.ts';

const number = { kind: 'text', inputMode: 'numeric', width: 'short' } as const;

function clocks(programme: Programme): readonly Question[] {
  return programme.clocks.flatMap((clock): Question[] => [
    {
      ...number,
      group: clock.task.nl,
      name: fieldName.clock(clock.key, 'months'),
      label: 'Maanden',
      hint: `Nu: ${clockInWords(clock)}. Met een min ervoor: van tevoren.`,
    },
    { ...number, group: clock.task.nl, name: fieldName.clock(clock.key, 'days'), label: 'Dagen' },
    {
      ...number,
      group: clock.task.nl,
      name: fieldName.clock(clock.key, 'notice'),
      label: 'Hoeveel dagen van tevoren op de lijst?',
    },
  ]);
}

function targets(programme: Programme): readonly Question[] {
  return [
    ...programme.targets.map((target, index) => ({
      ...number,
      group: 'Doelen van nu',
      name: fieldName.target(index),
      label: `${target.pillar}, ${targetMeasureNames[target.measure].nl} in ${target.year}`,
    })),
    {
      name: newTarget.measure,
      kind: 'select',
      group: 'Nieuw doel',
      label: 'Wat telt?',
      optional: true,
      options: targetMeasures.map((measure) => ({ value: measure, label: targetMeasureNames[measure].nl })),
    },
    { name: newTarget.pillar, kind: 'text', group: 'Nieuw doel', label: 'Bij welke pijler?', optional: true },
    { ...number, name: newTarget.year, group: 'Nieuw doel', label: 'Welk jaar?', optional: true },
    { ...number, name: newTarget.value, group: 'Nieuw doel', label: 'Hoeveel?', optional: true },
  ];
}

function steps(programme: Programme): readonly [JourneyStep, ...JourneyStep[]] {
  return [
    {
      key: 'termijnen',
      title: 'termijnen',
      questions: [{ name: 'basedOn', kind: 'kept', label: 'Versie' }, ...clocks(programme)],
    },
    { key: 'doelen', title: 'doelen', questions: targets(programme) },
    {
      key: 'teksten',
      title: 'teksten',
      questions: [
        { name: 'agreement', kind: 'area', rows: 10, label: 'Afspraak' },
        {
          name: 'invitation',
          kind: 'area',
          rows: 10,
          label: 'Uitnodiging',
          hint: 'Op de plaats van {naam}, {dag}, {tijd} en {plaats} komen de gegevens van de afspraak.',
        },
      ],
    },
    {
      key: 'fasen',
      title: 'namen van fasen',
      questions: programme.phases.map(({ key, name }) => ({
        name: fieldName.phase(key),
        kind: 'text',
        width: 'middle',
        label: `Fase „${name.nl}”`,
      })),
    },
  ];
}

function begin(programme: Programme) {
  return formValues({
    ...Object.fromEntries(programme.phases.map(({ key, name }) => [fieldName.phase(key), name.nl])),
    ...Object.fromEntries(
      programme.clocks.flatMap((clock) => [
        [fieldName.clock(clock.key, 'months'), clock.months],
        [fieldName.clock(clock.key, 'days'), clock.days],
        [fieldName.clock(clock.key, 'notice'), clock.notice],
      ]),
    ),
    ...Object.fromEntries(programme.targets.map(({ value }, index) => [fieldName.target(index), value])),
    agreement: programme.agreement,
    invitation: programme.invitation,
  });
}

/** Four steps: clocks, targets, texts, names of phases; they begin with what the newest version says. */
export function editForm(key: string, programme: Programme, version: number): JourneyForm {
  return {
    title: 'Nieuwe versie',
    lead: `Van ${programme.name}. Lopende trajecten houden de versie waarmee ze begonnen.`,
    trail: [
      { href: '/programmas', label: 'Programma’s' },
      { href: `/programmas/${key}`, label: programme.name },
    ],
    confirm: 'Publiceer de nieuwe versie',
    begin: { ...begin(programme), basedOn: [String(version)] },
    steps: steps(programme),
  };
}
