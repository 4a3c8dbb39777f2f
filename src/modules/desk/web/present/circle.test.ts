import { describe, expect, it } from 'vitest';
import { openPhases, westBrabant, westpoortWerkt2 } from '../../../trajectories/index.ts';
import type { CircleNumbers } from '../../queries/circle.ts';
import { circleOf, namingProgramme } from './circle.ts';

const westpoort = { id: 'w', key: 'westpoort-werkt', phases: westpoortWerkt2.phases };
const brabant = { id: 'b', key: 'west-brabant', phases: westBrabant.phases };
const all = [westpoort, brabant];

const numbers = (...counts: CircleNumbers['counts']): CircleNumbers => ({
  counts,
  entered: 3,
  left: 2,
  month: '2026-11',
});
const inTraining = { programmeId: 'w', phase: 'training', people: 4 } as const;
const inBrabant = { programmeId: 'b', phase: 'training', people: 1 } as const;

describe('whose words the phases carry', () => {
  it.each([
    ['the programme that was chosen', all, 'west-brabant', numbers(inTraining), 'b'],
    ['the only programme with people in it', all, null, numbers(inTraining), 'w'],
    ['the only programme there is', [westpoort], null, numbers(), 'w'],
    ['nobody’s, when there are several', all, null, numbers(inTraining, inBrabant), undefined],
    ['nobody’s, when there is nobody', all, null, numbers(), undefined],
  ])('%s', (_, programmes, chosen, given, id) => {
    expect(namingProgramme(programmes, chosen, given)?.id).toBe(id);
  });
});

describe('the circle as it is drawn', () => {
  it('counts everybody once, in the order of the circle', () => {
    const circle = circleOf(numbers(inTraining, inBrabant), null, null, true);
    expect(circle.total).toBe(5);
    expect(circle.phases.map(({ key }) => key)).toEqual(openPhases);
    expect(circle.phases.find(({ key }) => key === 'training')).toMatchObject({
      name: 'Opleiding',
      count: 5,
      tint: 'learning',
      href: '/deelnemers?fase=training',
    });
  });

  it('opens lists of the chosen programme, and of this month for who came and went', () => {
    const circle = circleOf(numbers(inBrabant), brabant, 'west-brabant', true);
    expect(circle.phases.find(({ key }) => key === 'training')?.href).toBe(
      '/deelnemers?fase=training&programma=west-brabant',
    );
    expect(circle.entry?.href).toBe('/deelnemers?instroom=2026-11&programma=west-brabant');
    expect(circle.exit?.href).toBe('/deelnemers?uitstroom=2026-11&programma=west-brabant');
  });

  it('leaves out what the programme does not have, unless somebody is still in it', () => {
    const internship = { programmeId: 'b', phase: 'internship', people: 1 } as const;
    const keys = (given: CircleNumbers) =>
      circleOf(given, brabant, null, true).phases.map(({ key }) => String(key));
    expect(keys(numbers(inBrabant))).not.toContain('internship');
    expect(keys(numbers(internship))).toContain('internship');
  });

  it('has no link for who may only know how many', () => {
    const circle = circleOf(numbers(inTraining), westpoort, null, false);
    expect(JSON.stringify(circle)).not.toContain('href');
    expect(circle.total).toBe(4);
  });
});
