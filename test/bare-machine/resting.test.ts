import { setTimeout as pause } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import type pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { poolOn } from '../database/connect.ts';

const idleMs = 400;
const db = await PGlite.create();
const { pool, close } = await poolOn(db, { idleMs });
afterAll(async () => {
  await close();
  await db.close();
});

const begin = async (): Promise<pg.PoolClient> => {
  const client = await pool.connect();
  client.on('error', () => {});
  await client.query('begin');
  return client;
};

test('a long transaction that keeps working is left alone, however many others knock meanwhile', async () => {
  const long = await begin();
  const others: Promise<unknown>[] = [];
  for (let step = 0; step < 12; step += 1) {
    if (step < 3) others.push(pool.query('select 1'));
    await pause(idleMs / 8);
    await long.query('select 1');
  }
  await long.query('commit');
  await pause(idleMs * 2);
  expect((await long.query('select 2 as n')).rows).toEqual([{ n: 2 }]);
  long.release();
  await Promise.all(others);
});

test('a connection that falls silent in a transaction is cut off, and the others go on', async () => {
  const silent = await begin();
  expect((await pool.query('select 3 as n')).rows).toEqual([{ n: 3 }]);
  await expect(silent.query('select 1')).rejects.toThrow();
  silent.release(true);
});
