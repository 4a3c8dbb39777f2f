import pg from 'pg';
import { startEmbedded } from '../../src/platform/database/embedded.ts';

/** Gives the embedded database a question that takes far too long, and says so. `kill.test.ts` kills it. */
const database = await startEmbedded(process.argv[2] ?? '');
const client = new pg.Client(database.connection);
client.on('error', () => {});
await client.connect();
void client.query('select count(*) from generate_series(1, 2000000000)').catch(() => {});
setTimeout(() => process.stdout.write('busy\n'), 500);
