import { expect, test } from 'vitest';
import { freshDatabase } from './fixture.ts';

const pool = await freshDatabase();

test('a test file starts with a migrated database of its own', async () => {
  const { rows } = await pool.query("select to_regclass('audit_entry')::text as found");
  expect(rows).toEqual([{ found: 'audit_entry' }]);
});

test('connections that ask at the same time each get the answer to their own question', async () => {
  const asked = Array.from({ length: 300 }, (_, n) => n);
  const answers = await Promise.all(
    asked.map(async (n) => {
      const question =
        n % 3 === 0 ? pool.query('select $1::int / 0 as n', [n]) : pool.query('select $1::int as n', [n]);
      return question.then(
        ({ rows }) => rows[0]?.n,
        (error: Error) => error.message,
      );
    }),
  );
  expect(answers).toEqual(asked.map((n) => (n % 3 === 0 ? 'division by zero' : n)));
});

test('what one connection sets for its transaction is unknown to the others', async () => {
  const told = await Promise.all(
    Array.from({ length: 40 }, async (_, n) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query("select set_config('werkkring.who', $1, true)", [String(n)]);
        const { rows } = await client.query("select current_setting('werkkring.who', true) as who");
        await client.query(n % 2 === 0 ? 'commit' : 'rollback');
        const after = await client.query(
          "select coalesce(current_setting('werkkring.who', true), '') as who",
        );
        return [rows[0]?.who, after.rows[0]?.who];
      } finally {
        client.release();
      }
    }),
  );
  expect(told).toEqual(Array.from({ length: 40 }, (_, n) => [String(n), '']));
});

test('a connection that breaks off in the middle of a transaction leaves nothing behind and holds nobody up', async () => {
  await pool.query('create table broken_off (n integer)');
  for (let round = 0; round < 3; round += 1) {
    const client = await pool.connect();
    await client.query('begin');
    await client.query('insert into broken_off values (1)');
    client.release(true);
  }
  const { rows } = await pool.query('select count(*)::int as n from broken_off');
  expect(rows).toEqual([{ n: 0 }]);
});
