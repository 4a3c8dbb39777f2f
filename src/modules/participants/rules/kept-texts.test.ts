import { expect, it } from 'vitest';
import { textsHeldBack } from './kept-texts.ts';

it('asks for what somebody can do in place of a diagnosis, beside the field, without repeating it', () => {
  const [refusal, ...others] = textsHeldBack({ wentWell: 'Werkt zorgvuldig.', next: 'Heeft een depressie.' });
  expect(refusal?.field).toBe('next');
  expect(refusal?.rule).toBe('participants/health');
  expect(refusal?.message.nl).not.toContain('depressie');
  expect(others).toEqual([]);
});

it('keeps what somebody can do', () => expect(textsHeldBack({ words: 'Kan tillen tot 10 kg.' })).toEqual([]));

it('lets the social domain speak of debts, and of nothing else', () => {
  expect(textsHeldBack({ bridge: 'Schulden regelen met het wijkteam' }, ['debts'])).toEqual([]);
  expect(textsHeldBack({ bridge: 'Schulden regelen met het wijkteam' })).toHaveLength(1);
});
