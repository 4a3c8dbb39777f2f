import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../../../../kernel/actor.ts';
import {
  openPhases,
  type Phase,
  stepsFor,
  westBrabant,
  westpoortWerkt2,
} from '../../../trajectories/index.ts';
import type { Trajectory } from '../../queries/person.ts';
import type { Contract, Work } from '../../queries/person-facts.ts';
import { stepHref } from './journeys.ts';
import { thingsToDo } from './things-to-do.ts';

const inPhase = (phase: Phase, programme = westpoortWerkt2): Trajectory => ({
  id: 't',
  phase,
  since: '2026-10-01',
  lap: 1,
  referredOn: '2026-09-01',
  startedOn: '2026-09-15',
  endedOn: phase === 'ended' ? '2026-11-01' : null,
  programme,
  version: 1,
  coach: 'Coach',
  coachEmail: null,
  unclaimed: false,
  firm: 'Milieuwerk',
  referrer: 'Gemeente',
});

const posting: Work = {
  id: 'posting',
  form: 'posting',
  work: 'Sorteren',
  organisation: 'AEB',
  hoursPerWeek: null,
  from: '2026-10-01',
  to: null,
  endedReason: null,
  announcedEndOn: null,
};
const job: Work = { ...posting, id: 'job', form: 'employment' };
const contract: Contract = {
  id: 'contract',
  from: '2026-10-01',
  to: null,
  hoursPerWeek: 28,
  endedReason: null,
};
const nothing = {
  work: [],
  contracts: [],
  courses: [{ result: 'passed' }],
  answers: [],
  seatsOpen: false,
} as const;
const answered = (firm: 'yes' | 'no', participant: 'yes' | 'no') => ({
  ...nothing,
  answers: [{ side: 'firm', answer: firm } as const, { side: 'participant', answer: participant } as const],
});

const hrefs = (role: Role, phase: Phase, running: Parameters<typeof thingsToDo>[3] = nothing) =>
  thingsToDo(role, inPhase(phase), 'p', running).steps.map(({ href }) => href.replace('/deelnemers/p/', ''));

describe('the buttons on the page of a person', () => {
  it.each<[Role, Phase, Parameters<typeof thingsToDo>[3], string[]]>([
    ['referrer', 'preselection', nothing, ['kennismaking', 'stap/ended']],
    ['coach', 'introduction', nothing, ['stap/getting-used-to-work', 'stap/ended']],
    [
      'coach',
      'in-the-pool',
      { ...nothing, work: [posting], contracts: [contract] },
      ['plaatsing/nieuw?vorm=employment', 'opdracht/posting/einde', 'contract/contract/einde'],
    ],
    [
      'planner',
      'in-the-pool',
      { ...nothing, work: [posting], contracts: [contract] },
      ['opdracht/posting/einde', 'contract/contract/einde'],
    ],
    ['planner', 'getting-used-to-work', nothing, []],
    ['coach', 'placed', { ...nothing, work: [job] }, ['stap/after-care', 'plaatsing/job/einde']],
    ['coach', 'placed', nothing, ['stap/after-care']],
    ['alderman', 'training', nothing, []],
    ['coach', 'ended', nothing, []],
    ['planner', 'finding-work', nothing, ['contract/nieuw']],
    ['planner', 'finding-work', { ...nothing, contracts: [contract] }, ['opdracht/nieuw']],
  ])('of a %s in %s', (role, phase, running, expected) => {
    expect(hrefs(role, phase, running)).toEqual(expected);
  });

  const everywhere = [westpoortWerkt2, westBrabant].flatMap((programme) =>
    openPhases.flatMap((phase) => roles.map((role) => [programme, phase, role] as const)),
  );

  it('are the steps of the transition table and no others, each page once', () => {
    const ids = { placementId: 'job', assignmentId: 'posting', contractId: 'contract' };
    for (const [programme, phase, role] of everywhere) {
      const running = { ...nothing, work: [posting, job], contracts: [contract] };
      const { steps } = thingsToDo(role, inPhase(phase, programme), 'p', running);
      const table = stepsFor(programme, phase, role);
      expect(steps.map(({ href }) => href).sort()).toEqual(
        [...new Set(table.flatMap((step) => stepHref('p', step, ids) ?? []))].sort(),
      );
      const labels = table.map(({ label }) => label.nl);
      expect(labels).toEqual(expect.arrayContaining(steps.map(({ label }) => label)));
    }
  });

  it('offer roles that may do nothing nothing to write down', () => {
    for (const role of ['finance', 'income-adviser', 'alderman', 'programme-manager'] as const) {
      expect(thingsToDo(role, inPhase('training'), 'p', nothing).ways).toEqual([]);
    }
  });

  it('offer a seat in a course only when there is one, to who may give it', () => {
    const offered = (role: Role, seatsOpen: boolean) =>
      thingsToDo(role, inPhase('training'), 'p', { ...nothing, seatsOpen }).ways.some(
        ({ href }) => href === '/deelnemers/p/bijeenkomst',
      );
    expect([offered('coach', true), offered('coach', false), offered('training-coordinator', true)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('offer nothing when it has ended', () => {
    expect(thingsToDo('coach', inPhase('ended'), 'p', nothing)).toEqual({ first: null, steps: [], ways: [] });
  });

  it('ask first for the yes that the start waits for, and say why it waits', () => {
    const before = thingsToDo('coach', inPhase('introduction'), 'p', answered('no', 'yes'));
    expect(before.first?.href).toBe('/deelnemers/p/antwoord');
    expect(before.steps[0]?.waits).toContain('ja hebben gezegd');
    const mine = thingsToDo('coach', inPhase('introduction'), 'p', answered('yes', 'no'));
    expect(mine.first).toBe(null);
    const both = thingsToDo('coach', inPhase('introduction'), 'p', answered('yes', 'yes'));
    expect(both).toMatchObject({ first: null, steps: [{ waits: null }, { ends: true }] });
  });

  it('ask a referrer to pass on the answer of the participant', () => {
    expect(thingsToDo('referrer', inPhase('introduction'), 'p', nothing).first?.label).toBe(
      'Geef door: ja of nee',
    );
  });

  it('ask first for the result of a course when looking for work waits for it', () => {
    const learning = thingsToDo('coach', inPhase('training'), 'p', {
      ...nothing,
      courses: [{ result: 'not-yet' }],
    });
    expect(learning.first?.href).toBe('/deelnemers/p/cursus');
    expect(learning.ways.map(({ href }) => href)).not.toContain('/deelnemers/p/cursus');
  });

  it('close a contract only when no assignment runs under it any more', () => {
    const closing = (work: readonly Work[]) =>
      thingsToDo('planner', inPhase('in-the-pool'), 'p', {
        ...nothing,
        work,
        contracts: [contract],
      }).steps.find(({ href }) => href.includes('/contract/'))?.waits;
    expect(closing([posting])).toContain('Sluit die eerst af');
    expect(closing([{ ...posting, endedReason: 'Klaar.' }])).toBe(null);
  });

  it('never invite first to close work or a contract', () => {
    const { steps } = thingsToDo('coach', inPhase('in-the-pool'), 'p', {
      ...nothing,
      work: [posting],
      contracts: [contract],
    });
    expect(steps.map(({ closes }) => closes)).toEqual([false, true, true]);
  });
});
