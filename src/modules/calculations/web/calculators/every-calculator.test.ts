import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculatorAt } from '../calculator/load.ts';
import { calculate } from '../calculator.ts';
import { calculators } from './index.ts';

const today = '2026-11-22';

function asked(slug: string, questions: string) {
  const calculator = calculatorAt(slug);
  if (calculator === null) throw new RangeError(`no calculator ${slug}`);
  const search = new URLSearchParams({
    ...calculator.begin(today),
    ...Object.fromEntries(new URLSearchParams(questions)),
  });
  const found = calculate(calculator, search, today);
  if (found === null) throw new RangeError('nothing was asked');
  const { outcome, refusals } = found;
  return {
    said: outcome === null ? [] : [outcome.answer.nl, ...(outcome.more ?? []).map(({ nl }) => nl)],
    wrong: refusals.map(({ field, rule }) => `${field}: ${rule}`),
  };
}

describe('a calculator says', () => {
  it.each([
    ['minimumloon', 'datum=1-7-2026', 'Het minimumloon is €\u00a014,99 per uur, bruto.'],
    ['contract', 'soort=vast&per=maand&uren=120', 'Dit is geen oproepovereenkomst.'],
    ['contract', 'soort=min-max&per=maand&uren=80&maximum=120', 'Dit is een oproepovereenkomst.'],
    ['contract', 'soort=vast&per=jaar&uren=1.566&gelijk=nee', 'Dit is een oproepovereenkomst.'],
    ['contract', 'soort=vast&per=jaar&uren=1566', 'Dit is geen oproepovereenkomst.'],
    ['contract', 'soort=nul', 'Dit is een oproepovereenkomst.'],
    [
      'loonkostenvoordeel',
      'soort=banenafspraak&start=1-1-2026&uren=1500',
      'Het blijft zolang de baan duurt en de werknemer in het doelgroepregister staat.',
    ],
    [
      'loonkostenvoordeel',
      'soort=arbeidsgehandicapt&start=1-2-2026',
      'Het voordeel is €\u00a03,05 per betaald uur, ten hoogste €\u00a06.000,00 per jaar.',
    ],
    ['loonkostenvoordeel', 'soort=oudere&start=1-2-2026', 'Er is geen loonkostenvoordeel.'],
    [
      'loonkostenvoordeel',
      'start=1-2-2026&baan=wsw-uitgeleend',
      'Een doelgroepverklaring is niet nodig. Vraag het voordeel in de loonaangifte.',
    ],
    ['proefplaatsing', 'start=1-2-2026', 'De proefplaatsing kan tot en met 31 maart 2026.'],
    ['bewaren', 'soort=id-kopie-bemiddeling&vanaf=1-3-2026', 'Verwijder dit uiterlijk op 29 maart 2026.'],
    ['bewaren', 'soort=id-kopie-werknemer', 'Bewaar dit ten minste 5\u00a0jaar. Verwijder het daarna.'],
    ['bewaren', 'soort=sollicitatie', 'Bewaar dit niet langer dan 4\u00a0weken.'],
    [
      'bewaren',
      'soort=loonadministratie&vanaf=1-3-2026',
      'Bewaar dit tot en met 31 december 2033. Verwijder het daarna.',
    ],
  ])('%s?%s: %s', (slug, questions, words) => expect(asked(slug, questions).said).toContain(words));

  it('the duties of an on-call contract, and what can be agreed instead', () => {
    const { said } = asked('contract', 'soort=nul');
    expect(said.join(' ')).toContain('Het kan ook anders');
    expect(said.join(' ')).toContain('Bied steeds na 12 maanden vaste uren aan');
  });

  it('that a municipality sets how long the file of guidance is kept', () =>
    expect(asked('bewaren', 'soort=trajectdossier').said[0]).toContain('de gemeente stelt die vast'));
});

describe('what is wrong stands at the question that can mend it', () => {
  it.each([
    ['minimumloon', 'datum=1-1-2027&leeftijd=18', ['datum: law/value-unknown', 'datum: law/value-unknown']],
    ['proefplaatsing', 'start=31-12-9999', ['start: law/day-too-far']],
    ['bewaren', 'soort=verzuim&vanaf=31-12-9999', ['vanaf: law/day-too-far']],
    ['contract', 'uren=169&per=week', ['uren: oproep/hours-too-many']],
    ['contract', 'soort=min-max&uren=20&maximum=10', ['maximum: oproep/max-below-min']],
    ['contract', 'soort=vast&uren=20&maximum=30', ['maximum: calculations/maximum-without-range']],
    ['contract', 'uren=veel&datum=31-2-2026', ['uren: input/number', 'datum: input/date']],
    ['loonkostenvoordeel', 'start=1-1-2027&datum=1-1-2026', ['datum: loonkostenvoordeel/before-start']],
    ['loonkostenvoordeel', '', ['start: input/required']],
    ['proefplaatsing', 'start=1-2-2026&gepland=31-1-2026', ['gepland: proefplaatsing/ends-before-start']],
    ['proefplaatsing', 'start=1-1-2023', ['start: law/value-unknown']],
    ['bewaren', 'datum=1-1-2010&soort=sollicitatie', ['datum: law/value-unknown']],
  ])('%s?%s: %j', (slug, questions, wrong) => expect(asked(slug, questions).wrong).toEqual(wrong));
});

describe.each(calculators)('the calculator $slug', ({ slug, questions }) => {
  const names = questions((text) => text.nl, today).map(({ name }) => name);

  it('asks for nothing that tells who somebody is', () =>
    expect(names.filter((name) => /naam|geboren|geboorte|birth|bsn|adres/i.test(name))).toEqual([]));

  it('answers whatever stands in an address, or refuses it at one of its questions', () => {
    const typed = fc.oneof(
      fc.constantFrom('', '0', '-1', '1e9', '99999999', '2026-07-01', '29-2-2024', '9999-12-31', '7:00'),
      fc.constantFrom('ja', ...questions((text) => text.nl, today).flatMap((each) => optionsOf(each))),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.record(Object.fromEntries(names.map((name) => [name, typed]))), (address) => {
        const { said, wrong } = asked(slug, new URLSearchParams(address).toString());
        expect(said.length + wrong.length).toBeGreaterThan(0);
        expect(wrong.filter((each) => !names.some((name) => each.startsWith(`${name}: `)))).toEqual([]);
      }),
    );
  });
});

function optionsOf(question: object): string[] {
  if (!('options' in question) || !Array.isArray(question.options)) return [];
  return question.options.map(({ value }: { value: string }) => value);
}
