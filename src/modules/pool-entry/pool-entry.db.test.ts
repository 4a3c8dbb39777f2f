import { describe, expect, it } from 'vitest';
import { buildHouse } from '../../../test/builders/house.ts';
import { visitorOf } from '../../../test/builders/pages.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import {
  buildWestpoort,
  done,
  lookingForWork,
  rulesOf,
  setDay,
  started,
} from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import type { Actor } from '../../kernel/actor.ts';
import { perform } from '../../platform/action.ts';
import { asActor } from '../../platform/session.ts';
import { decideValue, proposeValue } from '../municipal-values/index.ts';
import { decideEntry, entriesOf, proposeEntry } from './index.ts';
import * as decide from './web/decide/page.tsx';
import * as document from './web/entry/document.ts';
import * as entry from './web/entry/page.tsx';
import * as overview from './web/overview/page.tsx';
import * as propose from './web/propose/page.tsx';

const platform = testPlatform(await freshDatabase());
setDay(platform, '2026-11-22');
const westpoort = await buildWestpoort(platform);
const { house, coach, planner, employer, referrer, firmId, municipalityId } = westpoort;
const finance = await house.person('finance', firmId);

const terms = {
  work: 'Sorteren',
  date: '2026-12-01',
  hoursPerWeek: '32',
  wage: '14.99',
  route: 'loonwaarde',
  loonwaardePercent: '60',
  chargesPercent: '23.5',
  awayPercent: '18',
  rateExpected: '20',
  idleExpected: '10',
  idleSetback: '30',
  guidanceExpected: '6',
  guidancePrice: '60',
} as const;

async function proposed(actor: Actor = coach, more: object = {}) {
  const { participantId } = await lookingForWork(platform, westpoort);
  const { id } = await done(platform, actor, proposeEntry, { ...terms, participantId, ...more });
  return { participantId, entryId: id };
}

describe('entering the pool', () => {
  it('is proposed with the case and its receipts, which stay as they were', async () => {
    const { participantId } = await proposed();
    const [kept] = await asActor(platform, coach, (db) => entriesOf(db, participantId));
    const { receipt, subsidyReceipt, terms: keptTerms } = kept?.business_case ?? {};
    expect(keptTerms).toMatchObject({ wageCents: 1499, idle: { setback: 30, expected: 10, windfall: 10 } });
    expect([receipt?.instrument, subsidyReceipt?.instrument]).toEqual(['pool-entry', 'loonkostensubsidie']);
    expect(receipt?.inputs.some(({ name }) => name === 'birthDate')).toBe(false);
  });

  it('takes the values of the municipality that put the person forward', async () => {
    const adviser = await house.person('income-adviser', municipalityId);
    const second = await house.person('finance', municipalityId);
    const value = {
      parameter: 'loonkostensubsidie/werkgeverslasten',
      value: '25',
      fromDate: '2026-12-01',
      source: 'Besluit',
    };
    const { id: valueId } = await done(platform, adviser, proposeValue, value);
    await done(platform, second, decideValue, { valueId, decision: 'confirmed' });
    const { participantId } = await proposed();
    const [kept] = await asActor(platform, planner, (db) => entriesOf(db, participantId));
    const used = kept?.business_case.subsidyReceipt?.parameters.find(
      ({ name }) => name === 'werkgeverslasten',
    );
    expect(used?.setBy).toBe('municipality');
  });

  it('is decided by somebody else, with a reason, once', async () => {
    const { entryId } = await proposed(planner);
    const yes = { entryId, decision: 'enter', reason: 'Er is werk voor een jaar.' };
    const otherRole = await house.person('finance', firmId, { accountId: planner.accountId });
    for (const same of [planner, otherRole]) {
      expect(rulesOf(await perform(platform, same, 'page', decideEntry, yes))).toEqual([
        'approval/same-person',
      ]);
    }
    const { reason: _, ...bare } = yes;
    expect(rulesOf(await perform(platform, finance, 'page', decideEntry, bare))).toEqual(['input/required']);
    const ill = { ...yes, reason: 'Hij heeft een depressie.' };
    expect(rulesOf(await perform(platform, finance, 'page', decideEntry, ill))).toEqual([
      'participants/health',
    ]);
    await done(platform, finance, decideEntry, yes);
    expect(rulesOf(await perform(platform, finance, 'page', decideEntry, yes))).toEqual([
      'approval/already-decided',
    ]);
    const lines = await platform.db
      .selectFrom('audit_entry')
      .select(['action', 'result'])
      .where('object_id', '=', entryId)
      .execute();
    expect(lines).toContainEqual({ action: 'pool-entry/decide-entry', result: 'done' });
  });

  it('a coach decides on nothing, and a proposal that was reckoned anew is not decided on', async () => {
    const { participantId, entryId } = await proposed();
    const no = { entryId, decision: 'not-now', reason: 'Nog geen opdracht.' };
    expect(rulesOf(await perform(platform, coach, 'page', decideEntry, no))).toEqual(['access/not-allowed']);
    setDay(platform, '2026-11-23');
    await done(platform, coach, proposeEntry, { ...terms, participantId, rateExpected: '21.50' });
    expect(rulesOf(await perform(platform, planner, 'page', decideEntry, no))).toEqual([
      'pool-entry/newer-proposal',
    ]);
  });

  it.each([
    [{ wage: '14.98' }, 'wage', 'pool-entry/wage-below-minimum'],
    [{ wage: '14.985' }, 'wage', 'input/number'],
    [{ rateSetback: 'weinig' }, 'rateSetback', 'input/number'],
    [{ loonwaardePercent: undefined }, 'loonwaardePercent', 'law/whole-number-wrong'],
    [{ idleSetback: '5' }, 'idleSetback', 'pool-entry/range-order'],
    [{ date: '2027-02-01' }, 'date', 'law/value-unknown'],
    [{ work: 'Lichter werk wegens depressie' }, 'work', 'participants/health'],
  ])('%j is refused beside %s', async (more, field, rule) => {
    const { participantId } = await lookingForWork(platform, westpoort);
    const result = await perform(platform, coach, 'page', proposeEntry, { ...terms, participantId, ...more });
    const refusals = result.ok ? [] : result.refusals;
    expect(refusals).toContainEqual(expect.objectContaining({ field, rule }));
  });

  it('is not seen outside the firm; the person reads the decision and not the rates', async () => {
    const { participantId, entryId } = await proposed();
    await done(platform, planner, decideEntry, {
      entryId,
      decision: 'not-now',
      reason: 'Eerst de heftruck.',
    });
    const elsewhere = await buildHouse(platform, 'Elders');
    const otherFirm = await elsewhere.organisation('social-firm');
    const secondFirm = await house.organisation('employer', 'Andere firma');
    const me = await house.person('participant', firmId, { participantId });
    const strangers = [
      employer,
      referrer,
      await house.person('planner', secondFirm),
      await elsewhere.person('planner', otherFirm),
    ];
    for (const actor of [...strangers, me]) {
      const seen = await asActor(platform, actor, (db) => db.selectFrom('pool_entry').select('id').execute());
      expect([actor.role, seen]).toEqual([actor.role, []]);
    }
    const decisions = await asActor(platform, me, (db) =>
      db.selectFrom('pool_entry_decision').select('reason').execute(),
    );
    expect(decisions).toEqual([{ reason: 'Eerst de heftruck.' }]);
    for (const actor of strangers) {
      const rows = await asActor(platform, actor, (db) =>
        db.selectFrom('pool_entry_decision').select('reason').execute(),
      );
      expect(rows).toEqual([]);
    }
  });
});

describe('the pages, without JavaScript', () => {
  const pages = {
    '/instroom': overview,
    '/deelnemers/:id': {},
    '/deelnemers/:id/instroom/nieuw': propose,
    '/deelnemers/:id/instroom/:entryId': entry,
    '/deelnemers/:id/instroom/:entryId/berekening.pdf': document,
    '/deelnemers/:id/instroom/:entryId/besluit': decide,
  };
  const as = (actor: Actor) => visitorOf(platform, actor, pages);

  it('from the questions to the decision; what is wrong keeps what was typed', async () => {
    setDay(platform, '2026-11-24');
    const { participantId } = await lookingForWork(platform, westpoort, { givenName: 'Samira' });
    const path = `/deelnemers/${participantId}/instroom/nieuw`;
    const first = await as(coach).open(path);
    expect(first.html).toContain('value="14,99"');
    const wrong = await as(coach).send(first, {
      work: 'Sorteren',
      hoursPerWeek: 'veel',
      wage: '12,50',
      loonwaardePercent: '60',
      chargesPercent: '23,5',
      awayPercent: '18',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="veel"');
    expect(wrong.html).toContain('href="#veld-hoursPerWeek"');
    const next = await as(coach).send(wrong, { hoursPerWeek: '32', wage: '14,99' });
    const rates = await as(coach).send(next, { rateExpected: '20', rateSetback: '22', idleExpected: '10' });
    const last = await as(coach).send(rates, { guidanceExpected: '6', guidancePrice: '60' });
    expect(last.text).toContain('Draai de getallen om');
    expect(last.html).toContain('value="22"');
    const back = await as(coach).send(last, { rateSetback: '18' });
    const check = await as(coach).send(back, { guidanceExpected: '6', guidancePrice: '60' });
    expect(check.text).toContain('Er is nog niets opgeslagen');
    expect(check.text).toContain('Naar verwachting:');
    expect((await as(coach).send(check)).text).toContain('Het voorstel ligt vast');

    const [kept] = await asActor(platform, coach, (db) => entriesOf(db, participantId));
    const home = `/deelnemers/${participantId}/instroom/${kept?.id}`;
    expect((await as(coach).open(home)).text).toContain('U stelde dit zelf voor');
    expect((await as(planner).open('/instroom')).text).toContain('Beslis over een voorstel');
    const asked = await as(planner).open(`${home}/besluit`);
    expect(asked.text).toContain('Wat de cijfers zeggen');
    const empty = await as(planner).send(asked, { decision: 'enter' });
    expect(empty.html).toContain('href="#veld-reason"');
    const sure = await as(planner).send(empty, { decision: 'enter', reason: 'AEB heeft werk tot de zomer.' });
    expect((await as(planner).send(sure)).text).toContain('De volgende stap is het contract voor Samira');
    const seen = await as(finance).open(home);
    expect(seen.text).toContain('AEB heeft werk tot de zomer.');
    expect(seen.text).toContain('Zo is dit berekend');
    expect((await as(planner).open(`${home}/besluit`)).text).toContain('Hierover is al besloten');
  });

  it('are not there for others, nor under the address of somebody else; a look is noted', async () => {
    const { participantId, entryId } = await proposed();
    const other = await started(platform, westpoort);
    const home = `/deelnemers/${participantId}/instroom/${entryId}`;
    expect((await as(employer).open(home)).status).toBe(403);
    expect((await as(referrer).open(home)).status).toBe(403);
    expect((await as(planner).open(`/deelnemers/${other.participantId}/instroom/${entryId}`)).status).toBe(
      404,
    );
    expect((await as(planner).open(home)).status).toBe(200);
    const looks = await platform.db
      .selectFrom('person_look')
      .select('what')
      .where('participant_id', '=', participantId)
      .execute();
    expect(looks).toEqual([{ what: 'pool-entry' }]);
  });

  it('the document is a PDF for who sees the case', async () => {
    const { participantId, entryId } = await proposed();
    const path = `/deelnemers/${participantId}/instroom/${entryId}/berekening.pdf`;
    expect((await as(planner).open(path)).status).toBe(200);
    expect((await as(employer).open(path)).status).toBe(403);
  });
});
