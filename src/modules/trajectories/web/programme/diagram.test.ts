import { expect, it } from 'vitest';
import { westBrabant } from '../../programmes/west-brabant.ts';
import { westpoortWerkt2 } from '../../programmes/westpoort-werkt.ts';
import { stepsDiagram } from './diagram.ts';

it.each([westpoortWerkt2, westBrabant])(
  'the drawing shows every phase and every step, within its frame',
  (programme) => {
    const { nodes, arcs, width, height } = stepsDiagram(programme);
    expect(nodes.map(({ key }) => key)).toEqual(programme.phases.map(({ key }) => key));
    const drawn = new Set(arcs.map(({ key }) => key));
    for (const step of programme.transitions) expect(drawn).toContain(`${step.from}-${step.to}`);
    for (const { path } of arcs) {
      const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
      const xs = numbers.filter((_, index) => index % 2 === 0);
      // A cubic curve stays within three quarters of the way to its handles.
      expect(Math.min(...xs)).toBeGreaterThan(-width * 0.1);
      expect(Math.max(...xs)).toBeLessThan(width * 1.1);
      expect(Math.max(...numbers.filter((_, index) => index % 2 === 1))).toBeLessThan(height);
    }
  },
);

it('a step that starts the next lap is drawn as one', () => {
  const { arcs } = stepsDiagram(westpoortWerkt2);
  expect(arcs.find(({ key }) => key === 'in-the-pool-between-assignments')?.kind).toBe('lap');
});
