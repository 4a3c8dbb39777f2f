import { expect, it } from 'vitest';
import { z } from 'zod';
import { accept, refusalsOf } from '../../kernel/result.ts';
import { action } from '../action.ts';
import { field } from '../input.ts';
import {
  answersOf,
  type FormShape,
  inputProblems,
  ofThisStep,
  stepAsked,
  stepOf,
  valuesOf,
  withoutStrayFields,
} from './journey-steps.ts';

const form: FormShape = {
  steps: [
    {
      key: 'wie',
      questions: [
        { name: 'givenName', kind: 'text' },
        { name: 'birthDate', kind: 'date' },
      ],
    },
    {
      key: 'werk',
      questions: [
        { name: 'modes', kind: 'many' },
        { name: 'start', kind: 'time' },
      ],
    },
  ],
};
const refusal = refusalsOf('proef', { known: { nl: 'Bekend.', en: 'Known.' } });
const refer = action({
  name: 'proef/refer',
  title: { nl: 'Voordragen', en: 'Refer' },
  about: { key: 'proef', label: { nl: 'proef', en: 'trial' } },
  who: ['coach'],
  input: z.object({ givenName: field.text(10), birthDate: field.date(), start: field.time() }),
  load: async () => ({}),
  decide: (_facts, input) => accept(input),
  save: async () => ({}),
  object: () => '1',
});

function sent(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) data.append(name, one);
  return data;
}

it('reads days and times as people write them, leaves out what is empty, and takes no field it did not ask', () => {
  const values = valuesOf(
    form,
    sent({ givenName: ' ', birthDate: '17-5-1990', modes: 'car', start: '9.30', role: 'coach' }),
  );
  expect(answersOf(form, values)).toEqual({ birthDate: '1990-05-17', modes: ['car'], start: '09:30' });
});

it('a step is refused for its own questions and those before it, not for those still to come', () => {
  const commands = [{ raw: { givenName: 'Amina' } }];
  expect(inputProblems(form, 'wie', refer, commands).now.map((each) => each.field)).toEqual(['birthDate']);
  expect(inputProblems(form, 'werk', refer, commands).now.map((each) => each.field)).toEqual([
    'birthDate',
    'start',
  ]);
  const first = inputProblems(form, 'wie', refer, [{ raw: { givenName: 'Amina', birthDate: '1990-05-17' } }]);
  expect(first).toEqual({ now: [], later: true });
});

it('a field of the action that has another name in the form is mended there', () => {
  const command = { raw: { givenName: 'Amina', start: '09:30' }, fields: { birthDate: 'day' } };
  expect(inputProblems(form, 'werk', refer, [command]).now.map((each) => each.field)).toEqual(['day']);
});

it('a rule is heard on the step that can mend it, and in the end always', () => {
  const known = [refusal('known', { field: 'start' })];
  expect(ofThisStep(form, 'wie', known)).toEqual([]);
  expect(ofThisStep(form, 'werk', known)).toEqual(known);
  expect(ofThisStep(form, 'wie', [refusal('known')])).toEqual([]);
  expect(ofThisStep(form, 'wie', [refusal('known', { field: 'givenName' })])).toHaveLength(1);
});

it('brings back to the step with the field that is wrong', () => {
  expect(stepOf(form, 'werk', [refusal('known', { field: 'givenName' })]).key).toBe('wie');
  expect(stepOf(form, 'onbekend').key).toBe('wie');
  expect(stepAsked(form, 'werk', 'back').key).toBe('wie');
  expect(stepAsked(form, 'check', 'step:werk').key).toBe('werk');
});

it('a refusal of something that is not asked has no link to a field', () =>
  expect(withoutStrayFields(form, [refusal('known', { field: 'trajectoryId' })])[0]?.field).toBeUndefined());
