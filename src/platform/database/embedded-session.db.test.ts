import { setTimeout as pause } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { expect, it } from 'vitest';
import { poolOn } from '../../../test/database/connect.ts';

const idleMs = 300;

it('a busy transaction is not cut off, however often others knock and wait their turn', async () => {
  const db = await PGlite.create();
  const { pool, close } = await poolOn(db, idleMs);
  const busy = await pool.connect();
  await busy.query('begin');
  const others = [];
  for (let round = 0; round < 12; round += 1) {
    others.push(pool.query('select 1'));
    await pause(idleMs / 5);
    await busy.query('select 1');
  }
  await busy.query('commit');
  busy.release();
  await Promise.all(others);
  await pause(idleMs * 2);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await close();
  await db.close();
});

it('a transaction that says nothing is cut off, so that the others can go on', async () => {
  const db = await PGlite.create();
  const { pool, close } = await poolOn(db, idleMs);
  const silent = await pool.connect();
  silent.on('error', () => undefined);
  await silent.query('begin');
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  silent.release(true);
  await close();
  await db.close();
});
