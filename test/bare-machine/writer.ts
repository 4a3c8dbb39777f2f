import pg from 'pg';
import { startEmbedded } from '../../src/platform/database/embedded.ts';

/**
 * Writes rows into the embedded database of a data folder for as long as it lives, and prints the number of each row
 * once the database has acknowledged it. `kill.test.ts` kills it.
 */
const database = await startEmbedded(process.argv[2] ?? '');
const pool = new pg.Pool({ ...database.connection, max: 4 });
pool.on('error', () => {});
await pool.query('create table if not exists written (n bigint primary key, padding text not null)');
await pool.query('create table if not exists counted (n bigint primary key references written)');
const { rows } = await pool.query<{ n: string }>('select coalesce(max(n), 0) as n from written');
let last = Number(rows[0]?.n);

const writeOne = async (n: number): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('insert into written values ($1, $2)', [n, 'x'.repeat(500)]);
    await client.query('insert into counted values ($1)', [n]);
    await client.query('commit');
  } finally {
    client.release();
  }
  process.stdout.write(`${n}\n`);
};

const writeForever = async (): Promise<void> => {
  for (;;) {
    last += 1;
    await writeOne(last);
  }
};

const checkpointForever = async (): Promise<void> => {
  for (;;) {
    await pool.query('checkpoint');
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
};

await Promise.all([writeForever(), writeForever(), checkpointForever()]);
