import { describe, expect, it } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildWestpoort, done, rulesOf } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { perform } from '../../../platform/action.ts';
import { asActor } from '../../../platform/session.ts';
import { referCandidate } from '../index.ts';

const platform = testPlatform(await freshDatabase());
const westpoort = await buildWestpoort(platform);
const { referrer, coach, house, programmeId } = westpoort;
const candidate = {
  givenName: 'Zeynep',
  infix: 'van der',
  familyName: 'Çelik',
  birthDate: '1996-01-19',
  programmeId,
};

describe('putting somebody forward', () => {
  it('puts them at the start of the circle, on the list of the referrer', async () => {
    const { participantId, trajectoryId } = await done(platform, referrer, referCandidate, candidate);
    const seen = await asActor(platform, coach, async (db) => ({
      trajectory: await db
        .selectFrom('trajectory')
        .select(['phase', 'lap', 'participant_id'])
        .where('id', '=', trajectoryId)
        .executeTakeFirst(),
      name: await db
        .selectFrom('participant')
        .select('search_name')
        .where('id', '=', participantId)
        .executeTakeFirst(),
    }));
    expect(seen).toEqual({
      trajectory: { phase: 'preselection', lap: 1, participant_id: participantId },
      name: { search_name: 'celik zeynep van der' },
    });
  });

  it('twice is refused, however the name is typed', async () => {
    const again = { ...candidate, givenName: 'ZEYNEP', familyName: 'Celik' };
    expect(rulesOf(await perform(platform, referrer, 'page', referCandidate, again))).toEqual([
      'trajectories/candidate-known',
    ]);
  });

  it('from two windows at once happens once', async () => {
    const person = { ...candidate, givenName: 'Tesfay', familyName: 'Tekle' };
    const both = await Promise.all(
      [1, 2].map(() => perform(platform, referrer, 'page', referCandidate, person)),
    );
    expect(both.flatMap(rulesOf)).toEqual(['trajectories/candidate-known']);
  });

  it('keeps the citizen service number encrypted, and knows the same number again', async () => {
    const person = { ...candidate, givenName: 'Olena', familyName: 'Koster', bsn: '999018152' };
    const { participantId } = await done(platform, referrer, referCandidate, person);
    const stored = await platform.db
      .selectFrom('participant_identity')
      .selectAll()
      .where('participant_id', '=', participantId)
      .executeTakeFirstOrThrow();
    expect(Buffer.from(stored.bsn_encrypted).includes('999018152')).toBe(false);
    expect(stored.bsn_lookup).not.toContain('999018152');
    const other = { ...person, givenName: 'Iris', birthDate: '1980-02-02' };
    expect(rulesOf(await perform(platform, referrer, 'page', referCandidate, other))).toEqual([
      'trajectories/candidate-known',
    ]);
  });

  it('names every wrong field at once', async () => {
    const wrong = {
      givenName: ' ',
      familyName: 'Bos',
      birthDate: '31-2-1990',
      bsn: '123456789',
      programmeId,
      email: 'a@b',
    };
    const result = await perform(platform, referrer, 'page', referCandidate, wrong);
    const fields = result.ok ? [] : result.refusals.map((refusal) => refusal.field);
    expect(fields.toSorted()).toEqual(['birthDate', 'bsn', 'email', 'givenName']);
  });

  it('comes from a neighbourhood team as well, without a benefit', async () => {
    const team = await house.person(
      'referrer',
      await house.organisation('neighbourhood-team', 'Wijkteam West'),
    );
    const person = { ...candidate, givenName: 'Omar', familyName: 'Vos', source: 'neighbourhood-team' };
    const { participantId } = await done(platform, team, referCandidate, person);
    const municipality = await asActor(platform, referrer, (db) =>
      db.selectFrom('participant').select('id').where('id', '=', participantId).executeTakeFirst(),
    );
    expect(municipality).toBeUndefined();
  });
});
