import { expect, test } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildSubsidyHouse, employed, measured, plainAnswers } from '../../../../test/builders/subsidy.ts';
import { done } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/local-date.ts';
import { asActor } from '../../../platform/session.ts';
import { proposeValue } from '../../municipal-values/index.ts';
import { establishTargetGroup, proposeAmount, requestSubsidy } from '../../subsidy/index.ts';
import { tasksOf } from './tasks.ts';

const platform = testPlatform(await freshDatabase());

test('who proposed a subsidy is not asked to decide on it, and a colleague is', async () => {
  const house = await buildSubsidyHouse(platform);
  const { advisers, employer, payers, coach } = house;
  const person = await employed(platform, house, '2026-01-19', '2026-02-01', {
    givenName: 'Zeynep',
    familyName: 'Kuipers',
  });
  const asked = async (actor: Actor) => {
    const today = dayOf(platform.clock.now());
    const { tasks } = await asActor(platform, actor, (db) => tasksOf(db, actor, { today, limit: 20 }));
    return tasks
      .filter(({ kind }) => kind === 'subsidy')
      .map(({ key, name, href }) => [key.split(' ')[1], name, href?.replace(/[0-9a-f-]{36}/, ':id')]);
  };
  const { participantId, placementId } = person;
  const { id: subsidyId } = await done(platform, employer, requestSubsidy, { placementId });
  expect(await asked(advisers[0])).toEqual([['propose', 'Zeynep Kuipers', '/subsidie/:id']]);
  await measured(platform, house, person);
  const yes = { participantId, member: 'yes', ground: 'advice', fromDate: '2026-02-01' };
  await done(platform, advisers[0], establishTargetGroup, yes);
  await done(platform, advisers[0], proposeAmount, { ...plainAnswers, subsidyId, fromDate: '2026-02-01' });
  expect(await asked(advisers[0])).toEqual([]);
  expect(await asked(advisers[1])).toEqual([['decide', 'Zeynep Kuipers', '/subsidie/voorstel/:id']]);
  for (const actor of [coach, payers[0], employer]) expect(await asked(actor)).toEqual([]);
});

test('a proposed value of the law waits for every colleague of the desk, and for nobody else', async () => {
  const house = await buildSubsidyHouse(platform);
  const [proposer, colleague] = house.advisers;
  await done(platform, proposer, proposeValue, {
    parameter: 'bewaren/trajectdossier',
    value: '5',
    fromDate: '2027-01-01',
    source: 'Besluit van het college',
  });
  const asked = async (actor: Actor) => {
    const today = dayOf(platform.clock.now());
    const { tasks } = await asActor(platform, actor, (db) => tasksOf(db, actor, { today, limit: 20 }));
    return tasks.filter(({ kind }) => kind === 'value').map(({ words }) => words);
  };
  const words = ['Beslis over een wetswaarde van de gemeente'];
  expect(await asked(proposer)).toEqual([]);
  expect(await asked(colleague)).toEqual(words);
  expect(await asked(house.payers[0])).toEqual(words);
  expect(await asked(await house.house.person('finance', house.firmId))).toEqual([]);
});
