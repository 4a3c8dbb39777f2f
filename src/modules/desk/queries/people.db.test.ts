import { beforeAll, describe, expect, test } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import {
  buildWestpoort,
  done,
  referred,
  setDay,
  started,
  type Walker,
  type Westpoort,
} from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/local-date.ts';
import { asActor } from '../../../platform/session.ts';
import { handOver, makeStep } from '../../trajectories/index.ts';
import { coachesOf, type PeopleFilter, type PeopleSort, peopleOf } from './people.ts';

const platform = testPlatform(await freshDatabase());
let westpoort: Westpoort;
let floor: Walker;

const list = (actor: Actor, filter: PeopleFilter = {}, sort: PeopleSort = 'name', limit = 25, offset = 0) =>
  asActor(platform, actor, (db) =>
    peopleOf(db, actor, { today: dayOf(platform.clock.now()), filter, sort, limit, offset }),
  );
const namesOf = async (actor: Actor, filter: PeopleFilter = {}, sort: PeopleSort = 'name') =>
  (await list(actor, filter, sort)).people.map(({ name }) => name);

beforeAll(async () => {
  westpoort = await buildWestpoort(platform);
  setDay(platform, '2026-10-05');
  floor = await started(platform, westpoort, { givenName: 'Zoë', infix: 'van der', familyName: 'Kuipers' });
  const stopped = await referred(platform, westpoort, { givenName: 'Bram', familyName: 'Aalders' });
  setDay(platform, '2026-11-10');
  await referred(platform, westpoort, { givenName: 'Çelik', familyName: 'Öztürk' });
  await done(platform, westpoort.referrer, makeStep, {
    trajectoryId: stopped.trajectoryId,
    to: 'ended',
    endReason: 'not-now',
    reason: 'Verhuisd',
  });
  await done(platform, westpoort.coach, handOver, {
    trajectoryId: floor.trajectoryId,
    coachMembershipId: westpoort.coach.membershipId,
  });
  setDay(platform, '2026-11-22');
});

describe('the list of people', () => {
  test('shows who is in the circle, by family name, with phase, coach and what is due first', async () => {
    const { people, total } = await list(westpoort.coach);
    expect(total).toBe(2);
    expect(people).toMatchObject([
      {
        name: 'Zoë van der Kuipers',
        phase: 'getting-used-to-work',
        since: '2026-10-05',
        lap: 1,
        coach: 'coach',
        coachLeft: false,
        dueOn: '2026-11-16',
        dueTask: 'Houd een voortgangsgesprek',
      },
      { name: 'Çelik Öztürk', phase: 'preselection', coach: null },
    ]);
  });

  test.each<[string, PeopleFilter, string[]]>([
    ['phase', { phase: 'preselection' }, ['Çelik Öztürk']],
    ['own people', { mine: true }, ['Zoë van der Kuipers']],
    ['people without a coach', { coach: 'none' }, ['Çelik Öztürk']],
    ['ended', { ended: true }, ['Bram Aalders']],
    ['going round again', { again: true }, []],
    ['came in this month', { enteredIn: { from: '2026-11-01', to: '2026-12-01' } }, ['Çelik Öztürk']],
    [
      'came in last month, also who has left since',
      { enteredIn: { from: '2026-10-01', to: '2026-11-01' } },
      ['Bram Aalders', 'Zoë van der Kuipers'],
    ],
    ['left this month', { leftIn: { from: '2026-11-01', to: '2026-12-01' } }, ['Bram Aalders']],
    ['a name without its accents', { name: 'ozturk' }, ['Çelik Öztürk']],
    ['words of a name in any order', { name: 'zoe KUIPERS' }, ['Zoë van der Kuipers']],
    ['a name that nobody has', { name: 'Jansen' }, []],
    ['a name of nothing but signs', { name: '%_' }, []],
    ['an attempt to get out of the query', { name: "' or true --" }, []],
  ])('can be narrowed to %s', async (_, filter, names) => {
    expect(await namesOf(westpoort.coach, filter)).toEqual(names);
    expect((await list(westpoort.coach, filter)).total).toBe(names.length);
  });

  test('can be narrowed to a programme and a coach, and to those of a coach who left', async () => {
    const { programmeId, coach } = westpoort;
    expect(await namesOf(coach, { programmeId })).toHaveLength(2);
    expect(await namesOf(coach, { programmeId: platform.newId() })).toEqual([]);
    expect(await namesOf(coach, { coach: coach.membershipId })).toEqual(['Zoë van der Kuipers']);
  });

  test('shows the newest first when asked', async () => {
    expect(await namesOf(westpoort.coach, {}, 'since')).toEqual(['Çelik Öztürk', 'Zoë van der Kuipers']);
  });

  test('comes in pages', async () => {
    const second = await list(westpoort.coach, {}, 'name', 1, 1);
    expect([second.people.map(({ name }) => name), second.total]).toEqual([['Çelik Öztürk'], 2]);
  });

  test('holds nobody whom the reader may not see, whatever the filter', async () => {
    const { house } = westpoort;
    const neighbour = await house.person('coach', await house.organisation('social-firm'));
    const other = await buildWestpoort(platform);
    for (const actor of [neighbour, other.coach, other.manager, westpoort.employer]) {
      expect(await list(actor, { name: 'kuipers' })).toEqual({ people: [], total: 0 });
      expect(await list(actor)).toEqual({ people: [], total: 0 });
    }
  });

  test('offers the coaches of the own firm', async () => {
    const { coach } = westpoort;
    const found = await asActor(platform, coach, (db) => coachesOf(db, coach));
    expect(found).toEqual([{ id: coach.membershipId, name: 'coach' }]);
  });
});
