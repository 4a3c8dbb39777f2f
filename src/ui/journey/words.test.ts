import { expect, it } from 'vitest';
import type { JourneyForm } from './model.ts';
import { answersInWords, refusalsInSummary } from './words.ts';

const form: JourneyForm = {
  title: 'Proef',
  trail: [{ href: '/', label: 'Begin' }],
  confirm: 'Leg vast',
  steps: [
    {
      key: 'een',
      questions: [
        { name: 'version', kind: 'kept', label: 'Versie' },
        { name: 'day', kind: 'date', label: 'Dag' },
        {
          name: 'modes',
          kind: 'many',
          label: 'Vervoer',
          options: [
            { value: 'car', label: 'auto' },
            { value: 'bicycle', label: 'fiets' },
          ],
        },
      ],
    },
    { key: 'twee', questions: [{ name: 'reason', kind: 'area', label: 'Waarom?', optional: true }] },
  ],
};

it('says the answers as they will be read: days in full, choices by their label, and what was left empty', () => {
  expect(
    answersInWords(form, { version: ['3'], day: ['22-11-2026'], modes: ['car', 'bicycle'], reason: [' '] }),
  ).toEqual([
    { question: 'Dag', answer: '22 november 2026', step: 'een' },
    { question: 'Vervoer', answer: 'auto, fiets', step: 'een' },
    { question: 'Niet ingevuld', answer: 'Waarom?', step: 'twee' },
  ]);
});

it('says in the summary, in the order of the questions, what is wrong and of which question a refusal speaks', () => {
  const message = { nl: 'Vul dit in.', en: 'Fill this in.' };
  const found = refusalsInSummary(
    form.steps.flatMap(({ questions }) => questions),
    [
      { rule: 'input/required', message, field: 'reason' },
      { rule: 'trajectories/reason-given', message, field: 'reason' },
      { rule: 'input/required', message, field: 'day' },
      { rule: 'trajectories/open', message: { nl: 'Het is al klaar.', en: 'It is done.' } },
    ],
  );
  expect(found.map((each) => each.message.nl)).toEqual([
    'Het is al klaar.',
    'Dag: Vul dit in.',
    'Waarom? Vul dit in.',
    'Vul dit in.',
  ]);
});
