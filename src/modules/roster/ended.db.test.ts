import { describe, expect, it } from 'vitest';
import { visitorOf } from '../../../test/builders/pages.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { buildRosterPool, draftOf, give, monday, rosterToday } from '../../../test/builders/roster.ts';
import { done, rulesOf, setDay } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import { addDays, momentOf } from '../../kernel/local-date.ts';
import { perform } from '../../platform/action.ts';
import { asActor } from '../../platform/session.ts';
import { setDay as callOff, cancelDemand } from '../demand/index.ts';
import { endAssignment, endContract, startAssignment } from '../pool/index.ts';
import { answerShift, askRepair, changeDraft, publishDraft, refreshDraft } from './index.ts';
import { publishedNow } from './queries/ended.ts';
import { fallenAway } from './queries/overview.ts';
import { viewPublished } from './queries/published.ts';
import { standingShifts } from './queries/standing.ts';
import { calculate } from './run.ts';
import { draftShifts } from './store.ts';
import * as between from './web/between/page.tsx';
import * as overview from './web/overview/page.tsx';
import * as person from './web/person/page.tsx';
import * as publish from './web/publish/page.tsx';
import { waysOf } from './web/repair/ways.ts';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { westpoort, planner, people } = pool;
const { firmId, house, employerId } = westpoort;
const days = { from: rosterToday, to: addDays(monday, 14) };

const standing = () => asActor(platform, planner, (db) => publishedNow(db, firmId, days));
const view = () =>
  asActor(platform, planner, async (db) =>
    viewPublished(db, { firmId, today: rosterToday, now: platform.clock.now() }),
  );
const runningAt = async (participantId: string, organisationId: string) =>
  platform.db
    .selectFrom('placement')
    .select('id')
    .where('participant_id', '=', participantId)
    .where('organisation_id', '=', organisationId)
    .where('ended_reason', 'is', null)
    .execute();
async function endAt(participantId: string, organisationId: string) {
  for (const { id } of await runningAt(participantId, organisationId))
    await done(platform, planner, endAssignment, {
      placementId: id,
      endedOn: rosterToday,
      reason: 'Het werk is op',
    });
}

/** The ways to mend the roster as it stands. */
async function waysNow(today = rosterToday) {
  const { id: runId } = await done(platform, planner, askRepair, {});
  await calculate(platform, { partnershipId: planner.partnershipId, runId }, planner.membershipId);
  const at = { firmId, today, now: platform.clock.now() };
  const ways = await asActor(platform, planner, (db) => waysOf(db, runId, at));
  expect(ways.length).toBeGreaterThan(0);
  return ways;
}

describe('when work ends', () => {
  it('its person is out of the published roster there at once, and nowhere else', async () => {
    const self = await house.person('participant', firmId, { participantId: people.Amina });
    const before = await draftOf(platform, pool);
    await give(platform, pool, before, [people.Amina, pool.sorting, 0], [people.Amina, pool.sorting, 1]);
    await give(platform, pool, before, [people.Amina, pool.counter, 2], [people.Bas, pool.sorting, 0]);
    await done(platform, planner, publishDraft, { draftId: before });
    const earlier = await draftOf(platform, pool);
    await give(platform, pool, earlier, [people.Bas, pool.sorting, 3]);
    const version = async () =>
      asActor(platform, self, async (db) =>
        (await standingShifts(db, days)).map((each) => [each.standing, each.version] as const),
      );
    expect((await version()).map(([where]) => where)).toEqual(['stands', 'stands', 'stands']);
    const first = (await version())[0]?.[1] ?? 0;

    await endAt(people.Amina, employerId);

    const now = await version();
    expect(now.map(([where]) => where)).toEqual(['assignment-ended', 'assignment-ended', 'stands']);
    expect(now[0]?.[1]).toBeGreaterThan(first);
    const { fallen } = await standing();
    expect(fallen.map(({ participantId, cause }) => [participantId, cause])).toEqual([
      [people.Amina, 'assignment-ended'],
      [people.Amina, 'assignment-ended'],
    ]);
    const shiftId = fallen[0]?.id ?? '';
    const yes = await perform(platform, self, 'page', answerShift, { shiftId, answer: 'yes' });
    expect(rulesOf(yes)).toEqual(['roster/shift-gone']);
    expect(fallenAway(await view()).map(({ why }) => why)).toEqual([
      'De opdracht is beëindigd.',
      'De opdracht is beëindigd.',
    ]);

    // By hand they are not given back, and no way to mend the roster counts on it.
    const again = { participantId: people.Amina, demandId: pool.sorting, onDate: monday };
    const byHand = await perform(platform, planner, 'page', changeDraft, {
      draftId: await draftOf(platform, pool),
      steps: [{ does: 'add', ...again }],
    });
    expect(byHand.ok ? [] : byHand.refusals.map(({ message }) => message.nl)).toEqual([
      'Dit kan niet. Beëindigd werk: Deze dienst viel weg toen de opdracht of het contract van deze persoon eindigde.',
    ]);
    for (const way of await waysNow()) expect([way.name, way.stale, way.wrong]).toEqual([way.name, false, 0]);

    // A draft from before it does not bring them back, and publishing it takes them back.
    await done(platform, planner, publishDraft, { draftId: earlier });
    expect((await standing()).fallen).toEqual([]);
    expect((await version()).length).toBe(1);
    expect(await runningAt(people.Amina, employerId)).toEqual([]);
  });

  it('and they can be given work there again: then a new assignment stands behind it', async () => {
    const again = await draftOf(platform, pool);
    await give(platform, pool, again, [people.Amina, pool.sorting, 0]);
    await done(platform, planner, publishDraft, { draftId: again });
    const { standing: stands, fallen } = await standing();
    expect(fallen).toEqual([]);
    expect(stands.filter(({ participantId }) => participantId === people.Amina)).toHaveLength(2);
    expect(await runningAt(people.Amina, employerId)).toHaveLength(1);
  });

  it('a draft that takes over what happened loses those shifts as well', async () => {
    const draft = await draftOf(platform, pool);
    await endAt(people.Bas, employerId);
    await done(platform, planner, refreshDraft, { draftId: draft });
    const left = await asActor(platform, planner, (db) => draftShifts(db, draft));
    expect(left.some(({ participantId }) => participantId === people.Bas)).toBe(false);
    // Posted there anew before anybody published, they are back.
    await done(platform, planner, startAssignment, {
      participantId: people.Bas,
      organisationId: employerId,
      work: 'sorteren',
      fromDate: rosterToday,
    });
    expect((await standing()).fallen).toEqual([]);
  });

  it('the end of a contract says that, and not that pay goes on', async () => {
    const draft = await draftOf(platform, pool);
    await give(platform, pool, draft, [people.Emre, pool.counter, 4]);
    await done(platform, planner, publishDraft, { draftId: draft });
    await endAt(people.Emre, pool.otherEmployerId);
    const contract = await platform.db
      .selectFrom('pool_contract')
      .select('id')
      .where('participant_id', '=', people.Emre)
      .executeTakeFirstOrThrow();
    await done(platform, planner, endContract, {
      contractId: contract.id,
      endedOn: rosterToday,
      reason: 'Eigen baan',
    });
    expect((await standing()).fallen.map(({ cause }) => cause)).toEqual(['contract-ended']);
  });

  it('a repair looks for somebody else there, also in the way with the fewest changes', async () => {
    const { id: runId } = await done(platform, planner, askRepair, {});
    await calculate(platform, { partnershipId: planner.partnershipId, runId }, planner.membershipId);
    const few = await platform.db
      .selectFrom('roster_draft')
      .select('id')
      .where('run_id', '=', runId)
      .where('way', '=', 'fewest-changes')
      .executeTakeFirstOrThrow();
    const all = await asActor(platform, planner, (db) => draftShifts(db, few.id));
    const there = all.filter(
      ({ demandId, onDate }) => demandId === pool.counter && onDate === addDays(monday, 4),
    );
    expect(there).toHaveLength(1);
    expect(there.map(({ participantId }) => participantId)).not.toContain(people.Emre);
    // What was empty already stays so.
    expect(all).toHaveLength((await standing()).standing.length + 1);
  });

  it('demand that falls away makes somebody stand between two assignments on the page', async () => {
    const page = visitorOf(platform, planner, { '/rooster': overview });
    setDay(platform, rosterToday);
    const before = await page.open('/rooster');
    expect(before.text).not.toMatch(/Bas Vos : Zonder werk vanaf vandaag/);
    await done(platform, planner, cancelDemand, {
      demandId: pool.sorting,
      fromDate: monday,
      reason: 'De band staat stil',
    });
    const { text } = await page.open('/rooster');
    expect(text).toContain('Bas Vos : Zonder werk vanaf vandaag. AEB vraagt dit werk niet meer.');
    expect(text).toMatch(/De werkgever vraagt deze dienst niet meer/);
    // A planner who takes the shifts back does not take the person, or the reason, off the list.
    await done(platform, planner, publishDraft, { draftId: await draftOf(platform, pool) });
    const taken = await page.open('/rooster');
    expect(taken.text).toContain('Alles in het rooster kan doorgaan.');
    expect(taken.text).toContain('Bas Vos : Zonder werk vanaf vandaag. AEB vraagt dit werk niet meer.');
  });

  it('and for each of them the page has other work to give, something to learn, and a talk', async () => {
    const pages = {
      '/rooster': overview,
      '/rooster/tussen': between,
      '/rooster/persoon/:participantId': person,
      '/rooster/concept/:id/publiceren': publish,
    };
    const me = visitorOf(platform, planner, pages);
    const list = await me.open('/rooster/tussen');
    expect(list.text).toMatch(/Bas Vos.*diensten passen/s);
    expect(list.text).toContain('Heftruck: geeft werk in');
    expect(list.text).toContain('Leg een opleiding van Bas Vos vast');
    expect(list.text).toContain('Bel Bas Vos, of vraag de begeleider om een gesprek');

    const page = await me.open(`/rooster/persoon/${people.Bas}`);
    expect(page.text).toContain('In het rooster Bas Vos heeft de komende weken geen dienst.');
    const none = await me.send(page, {});
    expect([none.status, none.text]).toEqual([422, expect.stringContaining('Kies ten minste één dienst')]);
    const given = await me.send(page, {
      shift: [`${pool.counter} 2026-11-30`, `${pool.counter} 2026-12-08`],
    });
    expect(given.text).toMatch(/2 ?nieuwe diensten|nieuwe diensten ?2/);
    await me.send(given, {});
    const bas = (await standing()).standing.filter(({ participantId }) => participantId === people.Bas);
    expect(bas.map(({ onDate }) => onDate)).toEqual(expect.arrayContaining(['2026-11-30', '2026-12-08']));
    const works = await me.open(`/rooster/persoon/${people.Bas}`);
    expect(works.text).toMatch(
      /In het rooster maandag 30 november, 10:00–18:00, Kringloop Noord: balie dinsdag 8 december/,
    );
    const taken = await me.send(page, { shift: `${pool.sorting} 2026-11-30` });
    expect([taken.status, taken.text]).toEqual([422, expect.stringContaining('Deze dienst is er niet')]);
  });

  it('what has begun and is asked no more stays, and does not stop a repair', async () => {
    platform.clock.set(momentOf(monday, '12:00'));
    const calledOff = { demandId: pool.counter, onDate: monday, places: 0, reason: 'De kassa is stuk' };
    await done(platform, planner, callOff, calledOff);
    const now = platform.clock.now();
    const view = await asActor(platform, planner, (db) => viewPublished(db, { firmId, today: monday, now }));
    expect(view.lost.map(({ participantId, onDate }) => [participantId, onDate])).toContainEqual([
      people.Bas,
      monday,
    ]);
    expect((await waysNow(monday)).map(({ stale }) => stale)).not.toContain(true);
  });
});
