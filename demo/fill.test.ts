import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../src/kernel/actor.ts';
import { roles } from '../src/kernel/actor.ts';
import { demoPeople } from '../src/modules/access/door/index.ts';
import { rolesOfAccount } from '../src/modules/access/door/membership.ts';
import { cohort } from '../src/modules/results/index.ts';
import { refreshDeadlines } from '../src/modules/trajectories/due.ts';
import { openPhases } from '../src/modules/trajectories/index.ts';
import { verifyAudit } from '../src/platform/audit/store.ts';
import { asActor } from '../src/platform/session.ts';
import { testPlatform } from '../test/builders/platform.ts';
import { freshDatabase } from '../test/database/fixture.ts';
import { fillDemo } from './fill.ts';

const today = '2026-11-22';
const platform = testPlatform(await freshDatabase(), `${today}T08:00:00.000Z`);
await fillDemo(platform);
const { db } = platform;

const rowsOf = async <Row>(text: string) => (await sql.raw<Row>(text).execute(db)).rows;

async function managerOf(slug: string): Promise<Actor> {
  const { account_id } = await db
    .selectFrom('membership')
    .innerJoin('partnership', 'partnership.id', 'membership.partnership_id')
    .select('account_id')
    .where('slug', '=', slug)
    .where('role', '=', 'programme-manager')
    .executeTakeFirstOrThrow();
  const [held] = await db.transaction().execute((tx) => rolesOfAccount(tx, account_id ?? '', today));
  if (held === undefined) throw new Error(`no programme manager in ${slug}`);
  return held.actor;
}

const figures = async (year: number) =>
  asActor(platform, await managerOf('westpoort'), (tx) => cohort(tx, year, today));

describe('the demonstration', () => {
  it('computes the figures of 2013 as the sources give them, however one reads them', async () => {
    expect(await figures(2013)).toMatchObject({
      started: 41,
      completed: 28,
      hired: 16,
      coursesPassed: 87,
      completedInYear: 28,
      hiredInYear: 16,
      programmes: [{ key: 'westpoort-werkt', version: 1, started: 41 }],
    });
  });

  it('and 31 people hired in 2014, when the second version began', async () => {
    expect(await figures(2014)).toMatchObject({
      hired: 31,
      hiredInYear: 31,
      programmes: [{ name: 'Westpoort Werkt 2.0', version: 2 }],
    });
  });

  it('has about 190 people in the circle today, in every phase, in both programmes', async () => {
    const open = await rowsOf<{ slug: string; phase: string; people: number }>(`
      select p.slug, t.phase, count(*)::int as people from trajectory t
      join partnership p on p.id = t.partnership_id where t.ended_on is null group by 1, 2`);
    const people = (slug: string) =>
      open.filter((each) => each.slug === slug).reduce((sum, each) => sum + each.people, 0);
    expect([people('westpoort'), people('west-brabant')]).toEqual([148, 38]);
    expect(new Set(open.map((each) => each.phase))).toEqual(new Set(openPhases));
  });

  it('has people in their second and third lap, a no that became a yes, and somebody without a coach', async () => {
    const [found] = await rowsOf<{ laps: number; later: number; alone: number; asked: number }>(`select
      (select count(distinct lap)::int from trajectory where ended_on is null) as laps,
      (select count(*)::int from introduction_answer n join introduction_answer y
        on y.trajectory_id = n.trajectory_id and y.side = n.side and y.at > n.at
        where n.answer = 'no' and y.answer = 'yes') as later,
      (select count(*)::int from trajectory t join membership m on m.id = t.coach_membership_id
        where t.ended_on is null and m.to_date <= '${today}') as alone,
      (select count(distinct coalesce(decision, 'open'))::int from clock_extension) as asked`);
    expect(found).toEqual({ laps: 3, later: 2, alone: 3, asked: 3 });
  });

  it('has most of what is due on time, and some of it late', async () => {
    const [due] = await rowsOf<{ late: number; all: number }>(
      `select count(*) filter (where due_on < '${today}')::int as late, count(*)::int as all from deadline`,
    );
    expect(due?.late).toBeGreaterThan(5);
    expect((due?.late ?? 0) / (due?.all ?? 1)).toBeLessThan(0.15);
  });

  it('somebody can sign in for every role', async () => {
    const people = (await demoPeople(platform)).flatMap((organisation) => organisation.people);
    expect(new Set(people.map(({ role }) => role))).toEqual(new Set(roles));
  });

  it('leaves a chain in which every line fits', async () => {
    const { lines, faults } = await verifyAudit(db, platform.keys.audit);
    expect(faults).toEqual([]);
    expect(lines).toBeGreaterThan(5000);
  });

  it('has no deadline that differs from what the clocks say', async () => {
    const deadlines = () => rowsOf('select * from deadline order by partnership_id, trajectory_id, clock');
    const before = await deadlines();
    const all = await db.selectFrom('trajectory').select(['partnership_id', 'id']).execute();
    await db.transaction().execute(async (tx) => {
      for (const { partnership_id, id } of all) await refreshDeadlines(tx, partnership_id, id);
    });
    expect(await deadlines()).toEqual(before);
  });

  it('has on every trajectory the ends of the contract and the work that run', async () => {
    const differ = await rowsOf(`
      select t.id from trajectory t
      left join pool_contract c on c.trajectory_id = t.id and c.ended_reason is null
      -- Several assignments can run side by side; the first end counts.
      left join lateral (
        select min(coalesce(announced_end_on, to_date)) as ends_on from placement
        where trajectory_id = t.id and ended_reason is null and form <> 'work-experience'
      ) p on true
      where t.ended_on is null and (t.contract_ends_on is distinct from c.to_date
        or t.placement_ends_on is distinct from p.ends_on)`);
    expect(differ).toEqual([]);
  });

  it('lets nobody act before they came or after they left', async () => {
    const strays = await rowsOf(`
      select e.seq, e.action from audit_entry e join membership m on m.id = e.actor_membership_id
      where e.at::date < m.from_date or e.at::date >= coalesce(m.to_date, '9999-12-31')`);
    expect(strays).toEqual([]);
  });
});
