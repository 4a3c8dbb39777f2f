import { expect, test } from 'vitest';
import {
  judgedList,
  listOf,
  listOfMany,
  sampleList,
  validBsn,
} from '../../../test/builders/candidate-list.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { buildWestpoort, done, referred, rulesOf, type Westpoort } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import type { Actor } from '../../kernel/actor.ts';
import { perform } from '../../platform/action.ts';
import { asActor } from '../../platform/session.ts';
import { chooseColumns } from './actions/choose-columns.ts';
import { decideRow } from './actions/decide-row.ts';
import { startImport } from './actions/start-import.ts';
import { stopList } from './actions/stop-list.ts';
import { uploadList } from './actions/upload-list.ts';
import { importList } from './import-list.ts';
import { judgeList } from './judge-list.ts';
import { forget, forgetJob } from './keep.ts';
import { openRow } from './sealed.ts';
import { tallyOf } from './store.ts';

const platform = testPlatform(await freshDatabase());
const westpoort = await buildWestpoort(platform);

const keyOf = ({ house }: Westpoort, listId: string) => ({ partnershipId: house.partnershipId, listId });
const run = (at: Westpoort, listId: string, signal?: AbortSignal) =>
  importList(platform, keyOf(at, listId), at.referrer.membershipId, signal);
const tally = (listId: string, actor: Actor = westpoort.referrer) =>
  asActor(platform, actor, (db) => tallyOf(db, listId));
const people = (at: Westpoort) =>
  platform.db
    .selectFrom('participant')
    .selectAll()
    .where('partnership_id', '=', at.house.partnershipId)
    .execute();
const listRow = (listId: string) =>
  platform.db.selectFrom('referral_list').selectAll().where('id', '=', listId).executeTakeFirstOrThrow();

async function rowOf(listId: string, line: number) {
  const row = await platform.db
    .selectFrom('referral_row')
    .selectAll()
    .where('list_id', '=', listId)
    .where('line', '=', line)
    .executeTakeFirstOrThrow();
  const judged = row.sealed === null ? null : openRow(platform.keys, listId, line, row.sealed);
  const doubts = judged?.reasons.filter(({ weight }) => weight !== 'note') ?? [];
  return { ...row, judged, rules: doubts.map(({ rule }) => rule.split('/')[1]) };
}

const sample = sampleList();

test.skipIf(sample === null)(
  'the sample list is put forward once, however often it is sent and confirmed',
  async () => {
    const at = await buildWestpoort(platform);
    const file = sample ?? new Uint8Array();
    const listId = await judgedList(platform, at, file);
    const before = await tally(listId, at.referrer);
    expect(before.all).toBe(120);
    expect(before.good + before.doubtful + before.refused).toBe(120);
    await Promise.all([1, 2].map(() => done(platform, at.referrer, startImport, { listId })));
    await Promise.all([run(at, listId), run(at, listId)]);
    await run(at, listId);
    const after = await tally(listId, at.referrer);
    expect(after.imported).toBe(before.toGo);
    expect(await people(at)).toHaveLength(before.toGo);
    expect(after.good + after.doubtful + after.refused).toBe(120);
    expect(await listRow(listId)).toMatchObject({
      status: 'imported',
      sealed_file: null,
      rows_done: before.toGo,
    });

    const same = await done(platform, at.referrer, uploadList, { file, programmeId: at.programmeId });
    expect(same).toEqual({ listId, earlier: true });
    const again = await judgedList(platform, at, file, { again: true });
    expect((await tally(again, at.referrer)).toGo).toBe(0);
    expect(rulesOf(await perform(platform, at.referrer, 'page', startImport, { listId: again }))).toEqual([
      'intake/nobody-to-import',
    ]);
  },
);

test('the same file sent at the same moment becomes one list', async () => {
  const file = listOf('Ada;;Tegelijk;1-2-1990;;Amsterdam;');
  const send = () =>
    done(platform, westpoort.referrer, uploadList, { file, programmeId: westpoort.programmeId });
  const [first, second] = await Promise.all([send(), send()]);
  expect(first.listId).toBe(second.listId);
  expect([first.earlier, second.earlier].sort()).toEqual([false, true]);
});

test('stopping keeps who was put forward, and it can go on afterwards', async () => {
  const at = await buildWestpoort(platform);
  const listId = await judgedList(platform, at, listOfMany(40));
  await done(platform, at.referrer, startImport, { listId });
  await done(platform, at.referrer, stopList, { listId });
  await run(at, listId);
  expect(await people(at)).toHaveLength(0);
  expect(await listRow(listId)).toMatchObject({ status: 'cancelled', sealed_file: null });
  await done(platform, at.referrer, startImport, { listId });
  await run(at, listId);
  expect(await people(at)).toHaveLength(40);
});

test('a list that is thrown away before the import leaves nothing readable', async () => {
  const listId = await judgedList(platform, westpoort, listOf('Weg;;Ermee;1-2-1990;;Amsterdam;'));
  await done(platform, westpoort.referrer, stopList, { listId });
  expect(await listRow(listId)).toMatchObject({ status: 'cancelled', sealed_file: null, sealed_head: null });
  expect(await rowOf(listId, 2)).toMatchObject({ sealed: null, bsn_key: null, name_key: null });
});

test('a correction in place makes a refused row good, and then it goes in with what was written anew', async () => {
  const at = await buildWestpoort(platform);
  const listId = await judgedList(
    platform,
    at,
    listOf(
      'Omar;;Zonderdag;;;Amsterdam;',
      `Lena;de;Vos;3-4-1988;${validBsn(50)};Amsterdam;heeft rugklachten`,
      `Lena;de;Vos;3-4-1988;${validBsn(50)};Amsterdam;`,
    ),
  );
  expect(await rowOf(listId, 2)).toMatchObject({ verdict: 'refused' });
  const held = await rowOf(listId, 3);
  expect(held).toMatchObject({ verdict: 'doubtful', rules: ['held-health'] });
  expect(JSON.stringify(held.judged)).not.toContain('rugklachten');
  expect(await rowOf(listId, 4)).toMatchObject({ verdict: 'refused', rules: ['duplicate-bsn'] });

  const decide = (line: number, more: object) =>
    done(platform, at.referrer, decideRow, { listId, line, ...more });
  await decide(2, { values: { birthDate: '5-6-1991' } });
  await decide(3, { values: { remark: 'kan tillen tot 10 kg' } });
  expect(await rowOf(listId, 2)).toMatchObject({ verdict: 'good', corrected: true });
  expect(await rowOf(listId, 3)).toMatchObject({ verdict: 'good' });

  // Another number on the first makes room for the second.
  await decide(3, { values: { bsn: validBsn(51), familyName: 'Bos' } });
  expect(await rowOf(listId, 4)).toMatchObject({ verdict: 'good', rules: [] });

  await done(platform, at.referrer, startImport, { listId });
  await run(at, listId);
  expect((await people(at)).map(({ family_name }) => family_name).sort()).toEqual([
    'Bos',
    'Vos',
    'Zonderdag',
  ]);
  const { participant_id } = await rowOf(listId, 3);
  const words = await platform.db
    .selectFrom('possibility')
    .select('words')
    .where('participant_id', '=', participant_id)
    .execute();
  expect(words).toEqual([{ words: 'kan tillen tot 10 kg' }]);
});

test('a doubtful row goes in only when somebody says so, and not with a doubt that they did not see', async () => {
  const at = await buildWestpoort(platform);
  const listId = await judgedList(platform, at, listOf('Jan;;Twijfel;1-2-1990;;Amsterdam;heeft schulden'));
  expect((await tally(listId, at.referrer)).toGo).toBe(0);
  await done(platform, at.referrer, decideRow, { listId, line: 2, choice: 'in' });
  expect((await tally(listId, at.referrer)).toGo).toBe(1);
  await done(platform, at.referrer, decideRow, { listId, line: 2, choice: 'in', values: { postcode: '12' } });
  expect(await rowOf(listId, 2)).toMatchObject({ verdict: 'doubtful', choice: null });
  const refused = await judgedList(platform, at, listOf('Jan;;;1-2-1990;;Amsterdam;'));
  const result = await perform(platform, at.referrer, 'page', decideRow, {
    listId: refused,
    line: 2,
    choice: 'in',
  });
  expect(rulesOf(result)).toEqual(['intake/refused-row-in']);
});

test('a row that was left out can be corrected afterwards, and goes in then', async () => {
  const at = await buildWestpoort(platform);
  const listId = await judgedList(platform, at, listOf('Eva;;Later;;;;', 'Piet;;Nu;1-2-1990;;;'));
  await done(platform, at.referrer, startImport, { listId });
  await run(at, listId);
  await done(platform, at.referrer, decideRow, { listId, line: 2, values: { birthDate: '1-3-1991' } });
  await done(platform, at.referrer, startImport, { listId });
  await run(at, listId);
  expect(await tally(listId, at.referrer)).toMatchObject({ all: 2, imported: 2 });
  expect(await listRow(listId)).toMatchObject({ status: 'imported', rows_done: 2 });
});

test('who is there already is recognised, also with an organisation that the referrer does not see', async () => {
  const at = await buildWestpoort(platform);
  const other = await at.house.organisation('municipality', 'Gemeente Diemen');
  const stranger = await at.house.person('referrer', other);
  const [bsn, others, free] = [validBsn(70), validBsn(71), validBsn(72)];
  await referred(platform, { ...at, referrer: stranger }, { givenName: 'Ines', familyName: 'Elders', bsn });
  await referred(platform, { ...at, referrer: stranger }, { givenName: 'Noor', familyName: 'Elders' });
  await referred(
    platform,
    { ...at, referrer: stranger },
    { givenName: 'Iris', familyName: 'Elders', bsn: others },
  );
  const listId = await judgedList(
    platform,
    at,
    listOf(
      `Ines;;Elders;17-5-1990;${bsn};Amsterdam;`,
      'Noor;;Elders;17-5-1990;;Amsterdam;',
      `Sam;;Anders;1-1-1991;${others};Amsterdam;`,
      `Kim;;Nieuw;1-1-1992;${free};Amsterdam;`,
    ),
  );
  expect(await rowOf(listId, 2)).toMatchObject({ verdict: 'refused', rules: ['known-bsn'] });
  expect(await rowOf(listId, 3)).toMatchObject({ verdict: 'doubtful', rules: ['known-name'] });
  expect(await rowOf(listId, 4)).toMatchObject({ verdict: 'doubtful', rules: ['known-bsn-other-person'] });
  for (const line of [3, 4]) await done(platform, at.referrer, decideRow, { listId, line, choice: 'in' });
  // Meanwhile the other organisation puts Kim forward too.
  await referred(
    platform,
    { ...at, referrer: stranger },
    { givenName: 'Kim', familyName: 'Nieuw', birthDate: '1992-01-01', bsn: free },
  );
  await done(platform, at.referrer, startImport, { listId });
  await run(at, listId);
  expect(await tally(listId, at.referrer)).toMatchObject({ all: 4, imported: 2 });
  expect(await rowOf(listId, 5)).toMatchObject({ verdict: 'refused', rules: ['known-bsn'], choice: null });
  const { participant_id } = await rowOf(listId, 4);
  const numbers = await platform.db
    .selectFrom('participant_identity')
    .select('participant_id')
    .where('participant_id', '=', participant_id)
    .execute();
  expect(numbers, 'a number that is somebody else’s goes in with nobody').toEqual([]);
});

test('a social firm takes over neither number nor benefit', async () => {
  const at = await buildWestpoort(platform);
  const file = Buffer.from(
    `Voornaam;Achternaam;Geboortedatum;BSN;Uitkering\r\nTess;Zelf;1-2-1990;${validBsn(80)};WW`,
  );
  const listId = await judgedList(platform, at, file, { actor: at.coach });
  expect(JSON.stringify((await rowOf(listId, 2)).judged)).not.toContain(validBsn(80));
  await done(platform, at.coach, startImport, { listId });
  await importList(platform, keyOf(at, listId), at.coach.membershipId);
  expect(await people(at)).toHaveLength(1);
  expect(
    await platform.db
      .selectFrom('participant_benefit')
      .selectAll()
      .where('partnership_id', '=', at.house.partnershipId)
      .execute(),
  ).toEqual([]);
});

test('another organisation and another partnership find no list, and can do nothing with it', async () => {
  const listId = await judgedList(platform, westpoort, listOf('Nu;;Geheim;1-2-1990;;Amsterdam;'));
  const other = await westpoort.house.organisation('municipality', 'Gemeente Diemen');
  const elsewhere = await buildWestpoort(platform);
  const strangers = [await westpoort.house.person('referrer', other), elsewhere.referrer, westpoort.coach];
  for (const stranger of strangers) {
    expect((await tally(listId, stranger)).all).toBe(0);
    for (const [toDo, input] of [
      [startImport, { listId }],
      [stopList, { listId }],
      [decideRow, { listId, line: 2, choice: 'out' }],
      [chooseColumns, { listId, columns: [] }],
    ] as const) {
      expect(rulesOf(await perform(platform, stranger, 'page', toDo, input))).toEqual(['access/not-found']);
    }
  }
  expect(rulesOf(await perform(platform, westpoort.planner, 'page', startImport, { listId }))).toEqual([
    'access/not-allowed',
  ]);
});

test('columns chosen anew judge every row anew; an overtaken judgement writes nothing', async () => {
  const file = Buffer.from('Voornaam;Achternaam;Geboortedatum;Iets\r\nMo;Kolom;1-2-1990;magazijn');
  const listId = await judgedList(platform, westpoort, file);
  const columns = ['givenName', 'familyName', 'birthDate', 'preferredWork'];
  await done(platform, westpoort.referrer, chooseColumns, { listId, columns });
  await Promise.all([1, 2].map(() => judgeList(platform, keyOf(westpoort, listId))));
  expect((await rowOf(listId, 2)).judged?.candidate?.preferredWork).toBe('magazijn');
  await done(platform, westpoort.referrer, startImport, { listId });
  const late = await perform(platform, westpoort.referrer, 'page', chooseColumns, { listId, columns });
  expect(rulesOf(late)).toEqual(['intake/no-longer-open']);
});

test('what was left out is emptied after thirty days, and not before', async () => {
  const at = await buildWestpoort(platform);
  const listId = await judgedList(platform, at, listOf('Jan;;;1-2-1990;;;', 'Piet;;Goed;1-2-1990;;;'));
  await done(platform, at.referrer, startImport, { listId });
  await run(at, listId);
  const asked = platform.asked.filter(({ job, data }) => job === forgetJob && data.listId === listId);
  expect(asked).toHaveLength(2);
  const forgetNow = () => forget.run(platform, keyOf(at, listId), new AbortController().signal);
  await forgetNow();
  expect((await rowOf(listId, 2)).sealed).not.toBeNull();
  expect((await rowOf(listId, 3)).sealed, 'imported rows are emptied at once').toBeNull();
  const now = platform.clock.now();
  platform.clock.set('2026-12-23T08:00:00.000Z');
  await forgetNow();
  platform.clock.set(now);
  expect((await rowOf(listId, 2)).sealed).toBeNull();
  expect(await tally(listId, at.referrer)).toMatchObject({ all: 2, imported: 1, refused: 1 });
});
