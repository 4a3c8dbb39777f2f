import { describe, expect, it } from 'vitest';
import { buildHouse } from '../../../test/builders/house.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { done, rulesOf, setDay } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { trajectdossier } from '../../law/bewaren/parameters.ts';
import { werkgeverslasten } from '../../law/loonkostensubsidie/parameters.ts';
import { valueOn } from '../../law/parameter.ts';
import { perform } from '../../platform/action.ts';
import { asActor } from '../../platform/session.ts';
import { decideValue, ownValuesOf, proposeValue } from './index.ts';

const platform = testPlatform(await freshDatabase());
const house = await buildHouse(platform);
const municipalityId = await house.organisation('municipality', 'Gemeente Amsterdam');
const adviser = await house.person('income-adviser', municipalityId);
const finance = await house.person('finance', municipalityId);
setDay(platform, '2026-11-25');

const charges = {
  parameter: werkgeverslasten.key,
  value: '25',
  fromDate: '2027-01-01',
  source: 'Stcrt. 2026, 1',
};

async function percentOn(day: LocalDate) {
  const own = await asActor(platform, adviser, (db) => ownValuesOf(db, municipalityId));
  const found = valueOn(werkgeverslasten, day, own);
  return found.ok ? { percent: found.value.line.quantity, setBy: found.value.line.setBy } : found.refusals;
}

describe('a value that a municipality sets itself', () => {
  it('counts from its day once a colleague confirmed it, and the receipt says who set it', async () => {
    const { id: valueId } = await done(platform, adviser, proposeValue, charges);
    const before = await percentOn('2027-01-01');
    expect(before).toMatchObject({ setBy: 'law' });
    await done(platform, finance, decideValue, { valueId, decision: 'confirmed' });
    expect(await percentOn('2026-12-31')).toMatchObject({ setBy: 'law' });
    expect(await percentOn('2027-01-01')).toMatchObject({ setBy: 'municipality' });
  });

  it('cannot be confirmed by who proposed it, in whatever role', async () => {
    const { id: valueId } = await done(platform, adviser, proposeValue, charges);
    const same = await house.person('finance', municipalityId, { accountId: adviser.accountId });
    for (const actor of [adviser, same]) {
      const result = await perform(platform, actor, 'page', decideValue, { valueId, decision: 'confirmed' });
      expect(rulesOf(result)).toEqual(['approval/same-person']);
    }
  });

  it('is decided on once, and a no has its reason', async () => {
    const { id: valueId } = await done(platform, adviser, proposeValue, charges);
    const no = { valueId, decision: 'refused' };
    const bare = await perform(platform, finance, 'page', decideValue, no);
    expect(rulesOf(bare)).toEqual(['municipal-values/reason-missing']);
    await done(platform, finance, decideValue, { ...no, reason: 'Er is geen besluit.' });
    const again = await perform(platform, finance, 'page', decideValue, { valueId, decision: 'confirmed' });
    expect(rulesOf(again)).toEqual(['approval/already-decided']);
  });

  it('stays with the municipality: another one neither decides on it nor has it', async () => {
    const { id: valueId } = await done(platform, adviser, proposeValue, charges);
    const otherId = await house.organisation('municipality', 'Gemeente Zaanstad');
    const other = await house.person('finance', otherId);
    const result = await perform(platform, other, 'page', decideValue, { valueId, decision: 'confirmed' });
    expect(rulesOf(result)).toEqual(['access/not-found']);
    expect(await asActor(platform, other, (db) => ownValuesOf(db, otherId))).toEqual([]);
  });

  it.each([
    [{ parameter: 'minimumloon/uurloon' }, 'input/choice'],
    [{ value: '-1' }, 'input/number'],
    [{ value: '23,5,1' }, 'input/number'],
    [{ value: '1e3' }, 'input/number'],
    [{ value: '101' }, 'municipal-values/percent-too-large'],
    [{ parameter: trajectdossier.key, value: '101' }, 'municipal-values/term-wrong'],
    [{ parameter: trajectdossier.key, value: '2.5' }, 'municipal-values/term-wrong'],
    [{ fromDate: '2027-02-30' }, 'input/date'],
    [{ toDate: '2027-01-01' }, 'municipal-values/end-before-begin'],
    [{ source: ' ' }, 'input/required'],
  ])('%j is refused: %s', async (more, rule) => {
    expect(rulesOf(await perform(platform, adviser, 'page', proposeValue, { ...charges, ...more }))).toEqual([
      rule,
    ]);
  });

  it('is not for a firm to set', async () => {
    const firm = await house.person('finance', await house.organisation('social-firm'));
    expect(rulesOf(await perform(platform, firm, 'page', proposeValue, charges))).toEqual([
      'municipal-values/not-a-municipality',
    ]);
  });
});
