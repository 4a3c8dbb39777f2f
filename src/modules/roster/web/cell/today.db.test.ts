import { describe, expect, it } from 'vitest';
import { visitorOf } from '../../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../../test/builders/platform.ts';
import { buildRosterPool, draftOf, give, monday, rosterToday } from '../../../../../test/builders/roster.ts';
import { done, setDay } from '../../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../../test/database/fixture.ts';
import { addDays } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { publishDraft } from '../../index.ts';
import { draftShifts } from '../../store.ts';
import * as board from '../board/page.tsx';
import * as personCell from './person.tsx';
import * as shiftCell from './shift.tsx';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { planner, people, sorting, counter } = pool;
const visitor = visitorOf(platform, planner, {
  '/rooster/concept/:id': board,
  '/rooster/concept/:id/persoon/:participantId/:dag': personCell,
  '/rooster/concept/:id/dienst/:demandId/:dag': shiftCell,
});
const at = (draftId: string, more = '') => `/rooster/concept/${draftId}${more}`;
const held = (draftId: string) => asActor(platform, planner, (db) => draftShifts(db, draftId));
const empty = () => draftOf(platform, pool, { empty: 'yes' });

describe('on the day itself', () => {
  const wednesday = addDays(monday, 2);
  const today = (draftId: string, more: string) => at(draftId, `${more}/${wednesday}`);
  // The clock stands at nine: sorting began at seven, the counter opens at ten.
  const inTheMorning = async (run: (draftId: string) => Promise<void>) => {
    const draftId = await empty();
    await give(platform, pool, draftId, [people.Amina, counter, 2]);
    setDay(platform, wednesday);
    await run(draftId).finally(() => setDay(platform, rosterToday));
  };

  it('a shift of later today is given to somebody else by form, as it is by drag', () =>
    inTheMorning(async (draftId) => {
      const page = await visitor.open(today(draftId, `/persoon/${people.Amina}`));
      expect(page.text).not.toContain('kan niet meer veranderen');
      await visitor.send(page, { [`to-${counter}`]: people.Emre }, `do=hand:${counter}`);
      expect((await held(draftId)).map(({ participantId }) => participantId)).toEqual([people.Emre]);
      const shift = await visitor.open(today(draftId, `/dienst/${counter}`));
      expect(shift.text).not.toContain('Deze dienst kan niet meer veranderen.');
      await visitor.send(
        await visitor.open(today(draftId, `/persoon/${people.Emre}`)),
        {},
        `do=take:${counter}`,
      );
      const open = await visitor.open(today(draftId, `/dienst/${counter}`));
      await visitor.send(open, { participantId: people.Bas });
      expect((await held(draftId)).map(({ participantId }) => participantId)).toEqual([people.Bas]);
    }));

  it('what has begun is not offered, and the page says so', () =>
    inTheMorning(async (draftId) => {
      const begun = await visitor.open(today(draftId, `/dienst/${sorting}`));
      expect(begun.text).toContain('Deze dienst kan niet meer veranderen.');
      expect(begun.html).not.toContain('name="participantId"');
      const page = await visitor.open(today(draftId, `/persoon/${people.Fleur}`));
      expect(page.text).toContain('Deze dienst is al begonnen of voorbij.');
      expect(page.html).not.toContain(`value="${sorting}"`);
    }));

  it('who is at work since this morning gets no second shift: their page offers none', async () => {
    const first = await draftOf(platform, pool);
    await give(platform, pool, first, [people.Chris, sorting, 2]);
    await done(platform, planner, publishDraft, { draftId: first });
    setDay(platform, wednesday);
    const draftId = await empty();
    const page = await visitor.open(today(draftId, `/persoon/${people.Chris}`));
    setDay(platform, rosterToday);
    expect(page.text).toContain('Deze dag kan niet meer veranderen.');
    expect(page.html).not.toContain('value="give"');
    expect(page.html).not.toContain(`value="take:${sorting}"`);
  });
});
