import { describe, expect, it } from 'vitest';
import { htmlOf } from '../testing.tsx';
import { Circle } from './Circle.tsx';
import { type CirclePhase, nameLines, waysBack } from './model.ts';
import { PersonCircle } from './PersonCircle.tsx';

const phases: readonly CirclePhase[] = [
  { key: 'intro', name: 'Kennismaking', tint: 'intake', count: 7, href: '/mensen?fase=intro' },
  { key: 'floor', name: 'Arbeidsgewenning', tint: 'learning', count: 34, href: '/mensen?fase=floor' },
  { key: 'pool', name: 'Flexpoule', tint: 'work', count: 1, href: '/mensen?fase=pool' },
  { key: 'between', name: 'Tussen opdrachten', tint: 'between', count: 0, href: '/mensen?fase=between' },
];

const links = (html: string, href: string) => html.split(`href="${href}"`).length - 1;
const dots = (html: string) => html.match(/h0/g)?.length ?? 0;

describe('the circle', () => {
  const html = htmlOf(<Circle title="De cirkel: 42 mensen" phases={phases} total={42} />);

  it('opens the list of every phase, from the drawing and from the table', () => {
    for (const { href = '' } of phases) expect(links(html, href)).toBeGreaterThanOrEqual(2);
    expect(html).toContain('<title>Arbeidsgewenning: 34 mensen, open de lijst</title>');
    expect(html).toContain('<title>Flexpoule: 1 mens, open de lijst</title>');
    expect(html).toContain('<table');
  });

  it('has a dot for each person and says so', () => {
    expect(dots(html)).toBe(42);
    expect(html).toContain('Elke stip is één mens.');
  });

  it('says how many people a dot is when there are too many', () => {
    const many = phases.map((phase) => ({ ...phase, count: phase.count * 100 }));
    const large = htmlOf(<Circle title="De cirkel" phases={many} total={4200} />);
    expect(large).toContain('Elke stip is 20 mensen');
    expect(dots(large)).toBe(700 / 20 + 3400 / 20 + 100 / 20);
  });

  it('says in words where the arrow inside leads', () =>
    expect(html).toContain('na ‘Tussen opdrachten’ verder met ‘Arbeidsgewenning’'));

  it('carries no style of its own, which the security policy would refuse', () =>
    expect(html).not.toContain('style='));
});

it('the way back leads to the last learning before it, or to the start', () => {
  expect(waysBack(phases)).toEqual([{ from: 3, to: 1 }]);
  expect(waysBack([{ tint: 'work' }, { tint: 'between' }])).toEqual([{ from: 1, to: 0 }]);
  expect(waysBack([{ tint: 'work' }])).toEqual([]);
});

it('long names break near their middle, words never', () =>
  expect([nameLines('Tussen opdrachten'), nameLines('Arbeidsgewenning'), nameLines('Stage')]).toEqual([
    ['Tussen', 'opdrachten'],
    ['Arbeidsgewenning'],
    ['Stage'],
  ]));

describe('the circle of one person', () => {
  const laps = [{ steps: ['intro', 'floor', 'pool', 'between'] }, { steps: ['floor', 'pool'] }];

  it('shows where they are now, in which lap', () => {
    const html = htmlOf(<PersonCircle title="Tweede ronde, in de flexpoule" phases={phases} laps={laps} />);
    expect(html).toContain('aria-label="Tweede ronde, in de flexpoule"');
    expect(html).toContain('2e ronde');
    expect(html).toContain('wk-way__now');
  });

  it('does not say where someone is who has left', () => {
    const html = htmlOf(<PersonCircle title="Uitgestroomd" phases={phases} laps={laps} present={false} />);
    expect(html).not.toContain('wk-way__now');
  });

  it('stands empty for who has yet to begin', () =>
    expect(htmlOf(<PersonCircle title="Nog niet begonnen" phases={phases} laps={[]} />)).not.toContain(
      'wk-way__line',
    ));
});
