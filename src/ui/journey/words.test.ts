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

it('says in the summary of which question a refusal of the form speaks', () => {
  const message = { nl: 'Vul dit in.', en: 'Fill this in.' };
  const questions = form.steps[1]?.questions ?? [];
  const [first, second] = refusalsInSummary(questions, [
    { rule: 'input/required', message, field: 'reason' },
    { rule: 'trajectories/reason-given', message, field: 'reason' },
  ]);
  expect([first?.message.nl, second?.message.nl]).toEqual(['Waarom?: Vul dit in.', 'Vul dit in.']);
});
