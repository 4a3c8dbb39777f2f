import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildWestpoort, lookingForWork, referred } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { asActor } from '../../../platform/session.ts';
import { ownData } from './own-data.ts';

const platform = testPlatform(await freshDatabase());

/**
 * Who signs in as them, what is derived from the rest, and the line of the list they came in by, which is emptied when it
 * is taken in: not a fact about the person of its own. The business case of a place in the pool holds rates and margins of the firm;
 * what was decided on it is in the export. A draft of a roster is a thought of the planner until it is published.
 */
const elsewhere = ['membership', 'deadline', 'subsidy_due', 'referral_row', 'pool_entry', 'draft_shift'];

test('a participant takes along what is kept about them, and nothing of anybody else', async () => {
  const westpoort = await buildWestpoort(platform);
  const { participantId } = await lookingForWork(platform, westpoort, { bsn: '123456782' });
  const other = await referred(platform, westpoort, { birthDate: '1980-02-02' });
  const me = await westpoort.house.person('participant', westpoort.firmId, { participantId });
  const found = await asActor(platform, me, (db) => ownData(db, platform.keys, participantId));
  expect(found.participant).toMatchObject([{ id: participantId, family_name: 'Tekle' }]);
  expect(found.participant_identity).toEqual([{ bsn: '123456782' }]);
  expect(found.trajectory_step).toHaveLength(5);
  expect(found.course_result).toHaveLength(1);
  const all = JSON.stringify(found);
  expect(all).not.toContain(other.participantId);
  expect(all).not.toContain(other.trajectoryId);
  expect(all).not.toContain('bsn_lookup');
});

test('every table that holds something of a person is among it', async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct c.table_name as name
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and column_name in ('participant_id', 'trajectory_id')
  `.execute(platform.db);
  const westpoort = await buildWestpoort(platform);
  const { participantId } = await referred(platform, westpoort);
  const me = await westpoort.house.person('participant', westpoort.firmId, { participantId });
  const found = await asActor(platform, me, (db) => ownData(db, platform.keys, participantId));
  const holding = rows.map(({ name }) => name).filter((name) => !elsewhere.includes(name));
  expect(Object.keys(found)).toEqual(expect.arrayContaining(holding));
});
