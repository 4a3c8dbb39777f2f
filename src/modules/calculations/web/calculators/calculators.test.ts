import { describe, expect, it } from 'vitest';
import { calculate } from '../calculator.ts';
import { calculators } from './index.ts';

const today = '2026-11-25';

function ask(slug: string, questions: Record<string, string>) {
  const calculator = calculators.find((each) => each.slug === slug);
  if (calculator === undefined) throw new Error(`no calculator ${slug}`);
  const found = calculate(calculator, new URLSearchParams(questions), today);
  return {
    answer: found?.outcome?.answer.nl,
    more: found?.outcome?.more?.map(({ nl }) => nl).join(' ') ?? '',
    fields: [...new Set(found?.refusals.map(({ field }) => field))].sort(),
  };
}

describe('the calculators that are open to everybody', () => {
  it('each begins with questions of its own and answers what is asked in the address', () => {
    for (const { slug, questions, begin } of calculators) {
      const names = questions((text) => text.nl, today).map(({ name }) => name);
      expect(new Set(names).size, slug).toBe(names.length);
      expect(
        Object.keys(begin(today)).every((name) => names.includes(name)),
        slug,
      ).toBe(true);
    }
  });

  it('the wage value of the three tasks of the example', () => {
    const first = { datum: today, aandeel1: '50', tempo1: '80', kwaliteit1: '90', inzet1: '100' };
    const second = { aandeel2: '30', tempo2: '70', kwaliteit2: '100', inzet2: '90' };
    const third = { aandeel3: '20', tempo3: '100', kwaliteit3: '100', inzet3: '100' };
    expect(ask('loonwaarde', { ...first, ...second, ...third }).answer).toContain('75 procent');
    expect(ask('loonwaarde', { ...first, ...second }).fields).toEqual(['aandeel1']);
    expect(ask('loonwaarde', { ...first, aandeel1: '100', tempo1: '' }).fields).toEqual(['tempo1']);
    expect(ask('loonwaarde', { ...first, aandeel3: '50', tempo3: '-1' }).fields).toEqual([
      'inzet3',
      'kwaliteit3',
    ]);
    expect(ask('loonwaarde', { ...first, ...third, aandeel3: '50', tempo3: '-1' }).fields).toEqual([
      'tempo3',
    ]);
  });

  it('the wage-cost subsidy of 60 percent and 36 hours', () => {
    const job = { datum: '2026-02-01', leeftijd: '21', manier: 'loonwaarde', loonwaarde: '60', uren: '36' };
    expect(ask('loonkostensubsidie', job).answer).toContain('1.224,11');
    expect(ask('loonkostensubsidie', { ...job, manier: 'forfaitair', uren: '24' }).answer).toContain(
      '1.020,09',
    );
    expect(ask('loonkostensubsidie', { ...job, loonwaarde: '', uren: 'veel' }).fields).toEqual([
      'loonwaarde',
      'uren',
    ]);
    expect(ask('loonkostensubsidie', { ...job, loonwaarde: '' }).fields).toEqual(['loonwaarde']);
    expect(ask('loonkostensubsidie', { ...job, datum: '2019-01-01' }).fields).toEqual(['datum']);
  });

  it('social assistance beside € 1.000 with and without an exemption', () => {
    const work = { datum: '2026-07-01', huishouden: 'single', inkomsten: '1.000', vrijlating: 'n' };
    const found = ask('bijstand', work);
    expect(found.answer).toContain('669,46');
    expect(found.more).toMatch(/1\.669,46 per maand: €\s250,00 meer dan nu/);
    expect(ask('bijstand', { ...work, vrijlating: 'geen' }).answer).toContain('419,46');
    expect(ask('bijstand', { ...work, kostendelers: '0', inkomsten: '-5' }).fields).toEqual([
      'inkomsten',
      'kostendelers',
    ]);
  });

  it('a week of shifts that may be, and one that may not', () => {
    const week = { maandag: '2026-11-23', leeftijd: '18', van0: '7:00', tot0: '15:30', pauze0: '30' };
    expect(ask('arbeidstijd', week).answer).toBe('Dit rooster mag.');
    const long = ask('arbeidstijd', { ...week, van1: '7:00', tot1: '20:15', pauze1: '60' });
    expect([long.answer, long.more]).toEqual([
      'Eén ding mag niet.',
      expect.stringContaining('ATW 5:7 lid 2 a'),
    ]);
    expect(long.more).toContain('Dinsdag 24 november 2026, 7:00');
    const busy = Object.fromEntries(
      [0, 1, 2, 3, 4].flatMap((day) => [
        [`van${day}`, '8:00'],
        [`tot${day}`, '19:00'],
        [`pauze${day}`, '60'],
      ]),
    );
    const repeated = (weken: string) =>
      ask('arbeidstijd', { maandag: '2026-11-23', leeftijd: '18', weken, ...busy });
    expect([repeated('4').answer, repeated('16').more]).toEqual([
      'Dit rooster mag.',
      expect.stringContaining('ATW 5:7 lid 2 c'),
    ]);
    const nights = {
      maandag: '2026-03-23',
      leeftijd: '18',
      weken: '2',
      van5: '22:00',
      tot5: '6:00',
      pauze5: '30',
    };
    expect(ask('arbeidstijd', nights).answer).toBe('Dit rooster mag.');
    expect(ask('arbeidstijd', { ...week, van2: '22:00', tot2: '6:00' }).more).toContain('ATW 5:4');
    expect(ask('arbeidstijd', { maandag: '2026-11-23', leeftijd: '18' }).fields).toEqual(['van0']);
    expect(ask('arbeidstijd', { ...week, van3: '9:00' }).fields).toEqual(['tot3']);
    const wrong = { van1: '25:00', tot1: '15:00', pauze2: '-3', van3: '9:00' };
    expect(ask('arbeidstijd', { ...week, ...wrong }).fields).toEqual(['pauze2', 'tot3', 'van1']);
    expect(ask('arbeidstijd', { ...week, maandag: '2019-01-07' }).fields).toEqual(['maandag']);
  });
});
