import { describe, expect, it } from 'vitest';
import { greetingAt, peopleSentence, tasksSentence } from './greeting.ts';

describe('the first line of the day', () => {
  it.each([
    ['00:10', 'Goedemorgen'],
    ['11:59', 'Goedemorgen'],
    ['12:00', 'Goedemiddag'],
    ['17:59', 'Goedemiddag'],
    ['18:00', 'Goedenavond'],
  ])('greets at %s with %s', (time, words) => expect(greetingAt(time)).toBe(words));

  it.each([
    [0, 'Vandaag en deze week wacht er niets op u.'],
    [1, 'Eén ding vraagt vandaag of deze week iets van u.'],
    [5, 'Vijf dingen vragen vandaag of deze week iets van u.'],
    [1200, '1.200 dingen vragen vandaag of deze week iets van u.'],
  ])('says how much waits: %i', (tasks, words) => expect(tasksSentence(tasks)).toBe(words));

  it.each([
    ['coach', 1, 'U begeleidt 1 mens.'],
    ['coach', 31, 'U begeleidt 31 mensen.'],
    ['referrer', 12, '12 mensen zijn in de cirkel vanuit uw organisatie.'],
    ['alderman', 1, '1 mens is in de cirkel.'],
  ] as const)('tells %s of %i people', (role, people, words) =>
    expect(peopleSentence(role, people)).toBe(words),
  );
});
