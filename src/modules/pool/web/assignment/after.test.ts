import { expect, it } from 'vitest';
import { westpoortWerkt2 } from '../../../trajectories/index.ts';
import { afterAssignment } from './after.ts';

const amina = { id: '1', name: 'Amina Tekle', givenName: 'Amina', href: '/deelnemers/1' };

it('says that the contract goes on, where somebody is now, on whose list, and which lap begins', () => {
  const done = afterAssignment(amina, westpoortWerkt2, { phase: 'between-assignments', lap: '2' }, 'coach');
  expect(done.lead).toBe(
    'Het contract loopt door. Amina Tekle staat nu bij Tussen opdrachten, op uw lijst en die van de planner. Ronde 2 begint.',
  );
});

it('a planner hears that it stands on the list of the coach', () =>
  expect(
    afterAssignment(amina, westpoortWerkt2, { phase: 'between-assignments', lap: '3' }, 'planner').lead,
  ).toContain('op uw lijst en die van de trajectbegeleider'));

it('while another assignment runs no lap begins', () =>
  expect(
    afterAssignment(amina, westpoortWerkt2, { phase: 'in-the-pool', lap: '1' }, 'coach').lead,
  ).not.toContain('Ronde'));
