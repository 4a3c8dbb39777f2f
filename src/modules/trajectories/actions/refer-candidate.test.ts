import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildWestpoort, done, rulesOf, type Westpoort } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { uuidAt } from '../../../kernel/ids.ts';
import { perform, performEachIn } from '../../../platform/action.ts';
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

describe('putting many forward at once', () => {
  const person = fc.record(
    {
      givenName: fc.constantFrom('Noa', 'NOA', 'Sam'),
      familyName: fc.constantFrom('Bos', 'Bós', 'Vos'),
      birthDate: fc.constantFrom('1990-05-17', '1991-01-01', '31-2-1990'),
      bsn: fc.constantFrom('999018152', '999219935'),
      namesake: fc.constant('yes'),
      possibilities: fc.constantFrom(['kan tillen', 'kan tillen'], ['heeft rugklachten']),
      programmeId: fc.constantFrom('the programme', uuidAt(0)),
    },
    { requiredKeys: ['givenName', 'familyName', 'birthDate', 'programmeId'] },
  );

  it('ends as one after the other does: the same people in, the same refused, a line of audit for each', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 8 }), async (people) => {
        const outcomes = [];
        for (const together of [true, false]) {
          const at = await buildWestpoort(platform);
          const inputs = people.map((each) => ({
            ...each,
            programmeId: each.programmeId === 'the programme' ? at.programmeId : each.programmeId,
          }));
          const act = (raws: readonly object[]) =>
            platform.db
              .transaction()
              .execute((db) => performEachIn(db, platform, at.referrer, 'job', referCandidate, raws));
          const results = together
            ? await act(inputs)
            : (await inOrder(inputs, (input) => act([input]))).flat();
          outcomes.push({ rules: results.map(rulesOf), kept: await keptOf(at) });
        }
        const [together, apart] = outcomes;
        expect(together).toEqual(apart);
      }),
      { numRuns: 12 },
    );
  });

  /** What stands in the partnership afterwards, as far as it does not differ by chance. */
  async function keptOf({ house: { partnershipId } }: Westpoort) {
    const { rows } = await sql`
      select p.search_name, c.birth_date, i.bsn_lookup, t.phase, s.seq, s.to_phase, d.clock, d.due_on, o.words, a.result
      from participant p
      join participant_contact c on c.participant_id = p.id
      left join participant_identity i on i.participant_id = p.id
      join trajectory t on t.participant_id = p.id
      join trajectory_step s on s.trajectory_id = t.id
      left join deadline d on d.trajectory_id = t.id
      left join possibility o on o.participant_id = p.id
      left join audit_entry a on a.object_id = p.id::text
      where p.partnership_id = ${partnershipId}
      order by p.search_name, c.birth_date, i.bsn_lookup, d.clock, o.words`.execute(platform.db);
    const lines = await platform.db
      .selectFrom('audit_entry')
      .select(['seq', 'action', 'result'])
      .where('partnership_id', '=', partnershipId)
      .orderBy('seq')
      .execute();
    return { rows, lines };
  }
});

async function inOrder<Item, Value>(items: readonly Item[], act: (item: Item) => Promise<Value>) {
  const values: Value[] = [];
  for (const item of items) values.push(await act(item));
  return values;
}
