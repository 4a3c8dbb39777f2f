import { PGlite } from '@electric-sql/pglite';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { poolOn } from '../database/connect.ts';
import { bareClient, message } from './bare-client.ts';

/** One session, several connections: each gets what a server of its own would give it. */
const died: string[] = [];
const db = await PGlite.create();
const { pool, close } = await poolOn(db, { died: (reason) => died.push(reason) });
const folder = pool.options.host ?? '';
afterAll(async () => {
  await close();
  await db.close();
});

beforeEach(() => pool.query('create table kept (n int primary key, words text)'));
afterEach(async () => {
  await pool.query('drop table kept');
  expect(died).toEqual([]);
});

const kept = async (): Promise<number[]> => {
  const { rows } = await pool.query<{ n: number }>('select n from kept order by n');
  return rows.map(({ n }) => n);
};

const question = (sql: string): Buffer => message('Q', sql);
const parse = (sql: string): Buffer => message('P', '', sql, 0);
const bind = message('B', '', '', 0, 0, 0);
const execute = message('E', '', 0, 0);
const flush = message('H');
const sync = message('S');
const prepared = (sql: string): Buffer => Buffer.concat([parse(sql), bind, execute]);

test('who asks two thousand things at once does not keep the others waiting for all of them', async () => {
  const busy = await bareClient(folder);
  busy.send(...Array.from({ length: 2000 }, () => question("select 'answer' from pg_sleep(0)")));
  await busy.until('answer');
  expect((await pool.query('select 2 as n')).rows).toEqual([{ n: 2 }]);
  expect(busy.heard().split('answer').length).toBeLessThan(2000);
  await busy.until('answer', 2000);
  busy.die();
});

test('what another asks in the middle of a transaction waits for its end, and sees all of it or nothing', async () => {
  const one = await pool.connect();
  await one.query('begin');
  await one.query('insert into kept values (1)');
  const other = kept();
  await one.query('insert into kept values (2)');
  await one.query('commit');
  expect(await other).toEqual([1, 2]);
  await one.query('begin');
  await one.query('delete from kept');
  const again = kept();
  await one.query('rollback');
  expect(await again).toEqual([1, 2]);
  one.release();
});

test('of a client that dies in a transaction nothing stays, also when the transaction had failed', async () => {
  for (const last of ['select 1', 'select 1/0']) {
    const client = await bareClient(folder);
    client.send(question('begin'), question('insert into kept values (3)'), question(last));
    await client.until(last === 'select 1' ? 'SELECT 1' : 'division by zero');
    const next = kept();
    client.die();
    expect(await next).toEqual([]);
  }
});

test('a client that dies with half a question leaves nothing of it to the next', async () => {
  const silent = await bareClient(folder);
  silent.send(prepared('insert into kept values (4)'));
  const waiting = await bareClient(folder);
  waiting.send(prepared('insert into kept values (5)'), flush);
  await waiting.until('INSERT 0 1');
  silent.die();
  waiting.die();
  expect((await pool.query('select $1::int as n', [6])).rows).toEqual([{ n: 6 }]);
  expect(await kept()).toEqual([]);
});

test('after an error all up to Sync is passed over, and one answer says that it is ready', async () => {
  const client = await bareClient(folder);
  const before = client.heard().length;
  client.send(
    prepared('insert into kept values (7)'),
    prepared('select 1/0'),
    prepared('insert into kept values (8)'),
    sync,
    question("select 'afterwards'"),
  );
  await client.until('SELECT 1');
  const answer = client.heard().slice(before);
  expect(answer.split('division by zero')).toHaveLength(2);
  expect(answer.split('Z\0\0\0\u0005I')).toHaveLength(3);
  expect(await kept()).toEqual([]);
  client.die();
});

test('an error that is flushed before Sync keeps its connection until then, and the others wait', async () => {
  const client = await bareClient(folder);
  client.send(parse('select nothing_of_the_kind'), flush);
  await client.until('nothing_of_the_kind');
  const next = kept();
  client.send(prepared('insert into kept values (9)'), flush, sync);
  expect(await next).toEqual([]);
  client.die();
});

test('a failed transaction refuses until its own end, and does not reach the others', async () => {
  const one = await pool.connect();
  await one.query('begin');
  await expect(one.query('select 1/0')).rejects.toThrow(/division/);
  const other = pool.query("insert into kept values (10) returning 'mine' as whose");
  await expect(one.query('select 1')).rejects.toThrow(/aborted/);
  await one.query('rollback');
  expect((await other).rows).toEqual([{ whose: 'mine' }]);
  one.release();
});

test('a value of twenty million letters goes in and comes back whole', async () => {
  const words = 'é'.repeat(5) + 'x'.repeat(20_000_000);
  await pool.query('insert into kept values ($1, $2)', [11, words]);
  const { rows } = await pool.query<{ words: string }>('select words from kept');
  expect(rows[0]?.words === words).toBe(true);
});

test('a hundred thousand rows come whole, while others ask between', async () => {
  const many = pool.query<{ n: number }>('select n, repeat($1, 50) from generate_series(1, 100000) n', ['y']);
  const others = await Promise.all(
    Array.from({ length: 20 }, (_, n) => pool.query<{ n: number }>('select $1::int as n', [n])),
  );
  expect(others.map(({ rows }) => rows[0]?.n)).toEqual(Array.from({ length: 20 }, (_, n) => n));
  const { rows } = await many;
  expect(rows).toHaveLength(100_000);
  expect(rows.at(-1)?.n).toBe(100_000);
});

test('a notice reaches the one whose question gave it', async () => {
  const [one, other] = await Promise.all([pool.connect(), pool.connect()]);
  const notices: string[] = [];
  one.on('notice', ({ message: words }) => notices.push(`one: ${words}`));
  other.on('notice', ({ message: words }) => notices.push(`other: ${words}`));
  await Promise.all([
    one.query("do $$ begin raise notice 'for one'; end $$"),
    other.query('select 1'),
    other.query("do $$ begin raise notice 'for the other'; end $$"),
  ]);
  expect(notices.toSorted()).toEqual(['one: for one', 'other: for the other']);
  one.release(true);
  other.release(true);
});

test('to listen and to notify disturb nobody; whoever speaks next hears it, so the product polls', async () => {
  await pool.query('listen news');
  for (let n = 0; n < 3; n += 1) {
    await pool.query("select pg_notify('news', 'something')");
    expect(await kept()).toEqual([]);
  }
  await pool.query('unlisten *');
});

test('rows that are copied out come whole', async () => {
  const client = await bareClient(folder);
  client.send(question('copy (select n from generate_series(1, 1000) n) to stdout'));
  expect(await client.until('COPY 1000')).toContain('1000\n');
  client.die();
});

test('rows to copy in, which would end the database, are refused, and the others go on', async () => {
  await expect(pool.query('copy kept from stdin')).rejects.toThrow(/has no COPY FROM STDIN/);
  expect(await kept()).toEqual([]);
});
