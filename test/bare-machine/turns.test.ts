import { createConnection } from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, expect, test } from 'vitest';
import { socketPath } from '../../src/platform/database/embedded-place.ts';
import { poolOn } from '../database/connect.ts';

const died: string[] = [];
const db = await PGlite.create();
const { pool, close } = await poolOn(db, { died: (reason) => died.push(reason) });
afterAll(async () => {
  await close();
  await db.close();
});

/** A client that sends a question over and over without waiting for an answer, and counts the answers. */
const impatient = async (question: string, times: number) => {
  const socket = createConnection(socketPath(pool.options.host ?? ''));
  const wishes = Buffer.from('\0\u0003\0\0user\0postgres\0\0');
  const body = Buffer.from(`${question}\0`);
  const lengths = [4 + wishes.length, 4 + body.length].map((length) => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(length);
    return bytes;
  });
  const [start = Buffer.alloc(0), head = Buffer.alloc(0)] = lengths;
  const one = Buffer.concat([Buffer.from('Q'), head, body]);
  socket.write(Buffer.concat([start, wishes, ...Array.from({ length: times }, () => one)]));
  let answers = 0;
  const all = new Promise<void>((resolve) => {
    socket.on('data', (data) => {
      answers += data.toString('latin1').split('answer').length - 1;
      if (answers >= times) resolve();
    });
  });
  await new Promise((resolve) => socket.once('data', resolve));
  return { answers: () => answers, all, end: () => socket.destroy() };
};

test('who asks two thousand things at once does not keep the others waiting for all of them', async () => {
  await pool.query('select 1');
  const busy = await impatient("select 'answer' from pg_sleep(0)", 2000);
  expect((await pool.query('select 2 as n')).rows).toEqual([{ n: 2 }]);
  expect(busy.answers()).toBeLessThan(2000);
  await busy.all;
  busy.end();
});

test('rows to copy, which would end the database, are refused, and the others go on', async () => {
  await expect(pool.query('copy pg_class from stdin')).rejects.toThrow(/has no COPY FROM STDIN/);
  expect((await pool.query('select 3 as n')).rows).toEqual([{ n: 3 }]);
  expect(died).toEqual([]);
});
