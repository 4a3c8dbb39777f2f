import { beforeEach, describe, expect, test } from 'vitest';
import { buildHouse } from '../../../../test/builders/house.ts';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { type Action, perform } from '../../../platform/action.ts';
import { admit } from '../door/accounts.ts';
import { openSession, readSession } from '../door/sessions.ts';
import { addMembership } from './add-membership.ts';
import { addOrganisation } from './add-organisation.ts';
import { changeOrganisation } from './change-organisation.ts';
import { endMembership } from './end-membership.ts';

const platform = testPlatform(await freshDatabase());
let house: Awaited<ReturnType<typeof buildHouse>>;
let town: string;
let firm: string;
let administrator: Actor;
beforeEach(async () => {
  platform.clock.set('2026-11-22T08:00:00.000Z');
  house = await buildHouse(platform);
  town = await house.organisation('municipality', 'Westpoort');
  firm = await house.organisation('social-firm', 'De Kade');
  administrator = await house.person('administrator', town);
});

const as = async <Output>(actor: Actor, toDo: Action<Output>, input: object) => {
  const result = await perform(platform, actor, 'page', toDo, input);
  return result.ok ? result.value : result.refusals.map(({ rule, field }) => `${rule} ${field ?? ''}`.trim());
};
const idOf = (outcome: { id: string } | string[]): string => {
  if (Array.isArray(outcome)) throw new Error(outcome.join());
  return outcome.id;
};
const address = () => `Sanne@${town}.nl`;
const sanne = () => ({ organisationId: firm, name: 'Sanne', email: address(), role: 'coach' });

describe('organisations', () => {
  test('are added and changed by an administrator', async () => {
    const id = idOf(await as(administrator, addOrganisation, { name: 'Bureau Noord', kind: 'temp-agency' }));
    await as(administrator, changeOrganisation, { organisationId: id, name: 'Bureau Zuid', city: 'Breda' });
    expect(
      await platform.db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst(),
    ).toMatchObject({ name: 'Bureau Zuid', kind: 'temp-agency', city: 'Breda' });
  });

  test('cannot be there twice, but a desk of the same organisation can', async () => {
    expect(await as(administrator, addOrganisation, { name: 'westpoort', kind: 'municipality' })).toEqual([
      'access/organisation-exists name',
    ]);
    idOf(await as(administrator, addOrganisation, { name: 'Westpoort', kind: 'municipality', desk: 'WSP' }));
    expect(await as(administrator, changeOrganisation, { organisationId: firm, name: 'Westpoort' })).toEqual([
      'access/organisation-exists name',
    ]);
  });

  test('are not changed by others, nor in another partnership', async () => {
    const coach = await house.person('coach', firm);
    expect(await as(coach, addOrganisation, { name: 'X', kind: 'employer' })).toEqual(['access/not-allowed']);
    const elsewhere = await buildHouse(platform, 'Elders');
    const theirs = await elsewhere.organisation('employer');
    expect(await as(administrator, changeOrganisation, { organisationId: theirs, name: 'Van ons' })).toEqual([
      'access/not-found',
    ]);
  });
});

describe('somebody who is given a role', () => {
  const arrives = (verifiedEmail: string | null) =>
    admit(platform, { issuer: 'https://inloggen.nl', subject: `x-${town}`, verifiedEmail, name: 'Sanne' });

  test('comes in by the address they were expected by, and in no other way', async () => {
    await as(administrator, addMembership, sanne());
    expect(await arrives(null)).toBeNull();
    const accountId = await arrives(address().toUpperCase());
    const session = await readSession(platform, await openSession(platform, accountId ?? ''));
    expect(session?.worn?.actor).toMatchObject({ role: 'coach', organisationId: firm, name: 'Sanne' });
  });

  test('gets it once, but can hold another beside it', async () => {
    idOf(await as(administrator, addMembership, sanne()));
    expect(await as(administrator, addMembership, { ...sanne(), email: address().toLowerCase() })).toEqual([
      'access/role-held-already role',
    ]);
    idOf(await as(administrator, addMembership, { ...sanne(), role: 'planner' }));
  });

  test('gets none that does not fit the organisation, and never that of a participant', async () => {
    expect(await as(administrator, addMembership, { ...sanne(), role: 'alderman' })).toEqual([
      'access/role-does-not-fit role',
    ]);
    expect(await as(administrator, addMembership, { ...sanne(), role: 'participant' })).toEqual([
      'input/choice role',
    ]);
    expect(await as(administrator, addMembership, { ...sanne(), email: 'sanne' })).toEqual([
      'input/email email',
    ]);
  });

  test('loses it after the last day, also while signed in', async () => {
    const membershipId = idOf(await as(administrator, addMembership, sanne()));
    await as(administrator, endMembership, { membershipId, lastDay: '2026-11-22' });
    platform.clock.set('2026-11-22T22:30:00.000Z');
    const secret = await openSession(platform, (await arrives(address())) ?? '');
    expect((await readSession(platform, secret))?.worn?.actor.role).toBe('coach');
    platform.clock.set('2026-11-22T23:01:00.000Z');
    expect(await readSession(platform, secret)).toMatchObject({ worn: null, roles: [] });
    expect(await as(administrator, endMembership, { membershipId, lastDay: '2026-11-30' })).toEqual([
      'access/ended-already',
    ]);
  });
});

describe('the last administrator', () => {
  const end = (who: Actor, by: Actor) =>
    as(by, endMembership, { membershipId: who.membershipId, lastDay: '2026-11-22' });

  test('cannot be ended', async () => {
    expect(await end(administrator, administrator)).toEqual(['access/last-administrator']);
  });

  test('remains when two end each other at the same moment', async () => {
    const other = await house.person('administrator', firm);
    const outcomes = await Promise.all([end(administrator, other), end(other, administrator)]);
    expect(outcomes.filter(Array.isArray)).toEqual([['access/last-administrator']]);
  });
});
