import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerReader, type Batch, batchReader } from './embedded-messages.ts';

const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};

const message = (kind: string, body = ''): Buffer =>
  Buffer.concat([Buffer.from(kind), int32(4 + Buffer.byteLength(body)), Buffer.from(body)]);

const startup = (version = 3 << 16): Buffer => {
  const wishes = Buffer.from('user\0somebody\0options\0-c role=none\0\0');
  return Buffer.concat([int32(8 + wishes.length), int32(version), wishes]);
};

/** What a client that sends these pieces gets: the batches for the database, and what it is told. */
const sent = (...pieces: readonly Buffer[]) => {
  const told: string[] = [];
  const read = batchReader({
    deny: () => told.push('no encryption'),
    hangUp: (why) => told.push(why === null ? 'hang up' : Buffer.from(why).toString()),
  });
  const batches = pieces.flatMap((piece): Batch[] => read(piece));
  const shown = batches.map(({ bytes, open }) => ({ bytes: Buffer.from(bytes).toString('latin1'), open }));
  return { batches: shown, told };
};

const cutAt = (bytes: Buffer, places: readonly number[]): Buffer[] => {
  const cuts = [...new Set([0, ...places.map((place) => place % bytes.length), bytes.length])].toSorted(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((end, n) => bytes.subarray(cuts[n], end));
};

const question = fc.oneof(
  fc.string({ maxLength: 40 }).map((words) => message('Q', `select '${words}'\0`)),
  fc
    .array(fc.constantFrom('P', 'B', 'D', 'E', 'C'), { minLength: 1, maxLength: 6 })
    .map((kinds) => Buffer.concat([...kinds.map((kind) => message(kind, 'x\0y\0')), message('S')])),
);

test('however the network cuts what a client sends, the database gets the same whole questions', () => {
  fc.assert(
    fc.property(
      fc.array(question, { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(), { maxLength: 30 }),
      (questions, places) => {
        const all = Buffer.concat([startup(), ...questions]);
        const { batches, told } = sent(...cutAt(all, places));
        expect(batches.slice(1).map(({ bytes }) => bytes)).toEqual(
          questions.map((each) => each.toString('latin1')),
        );
        expect(told).toEqual([]);
      },
    ),
  );
});

test('an encryption that is asked for is denied, and the question after it is read', () => {
  const { batches, told } = sent(
    Buffer.concat([int32(8), int32(80877103), startup(), message('Q', 'select 1\0')]),
  );
  expect(told).toEqual(['no encryption']);
  expect(batches).toHaveLength(2);
});

test('the wishes of a client at the start, which would hold for all, do not reach the database', () => {
  const [first] = sent(startup()).batches;
  expect(first?.bytes).toContain('postgres');
  expect(first?.bytes).not.toMatch(/somebody|options|role/);
});

describe('what would end the database for everybody ends this connection only', () => {
  test.each([
    ['a length that cannot be', Buffer.from([81, 255, 255, 255, 255, 0, 0, 0, 0]), '08P01'],
    ['a message nobody knows', message('?'), '08P01'],
    ['rows to copy that the database cannot wait for', message('Q', 'copy t\nfrom STDIN csv\0'), '0A000'],
    ['the same, prepared', message('P', '\0copy t (a) from stdin\0\0\0'), '0A000'],
    ['a goodbye', message('X'), 'hang up'],
  ])('%s', (_what, bytes, answer) => {
    const { batches, told } = sent(startup(), Buffer.concat([bytes, message('Q', 'select 1\0')]));
    expect(batches).toHaveLength(1);
    expect(told).toEqual([expect.stringContaining(answer)]);
  });

  test.each([
    ['a start that is too short', int32(4), '08P01'],
    ['a start that is too long', Buffer.from('GET / HTTP/1.1\r\n'), '08P01'],
    ['another version of the protocol', startup(2 << 16), '08P01'],
    ['a wish to cancel', Buffer.concat([int32(16), int32(80877102), int32(1), int32(2)]), 'hang up'],
  ])('%s', (_what, bytes, answer) => {
    const { batches, told } = sent(bytes, startup());
    expect(batches).toEqual([]);
    expect(told).toEqual([expect.stringContaining(answer)]);
  });
});

describe('what the database answers', () => {
  const ready = Buffer.concat([message('C', 'SELECT 1\0'), message('Z', 'I')]);

  test('is finished when it is ready for the next question, also when it comes in pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 8 }), (places) => {
        const answer = answerReader();
        for (const piece of cutAt(ready, places)) answer.read(piece);
        expect(answer.finished()).toBe(true);
      }),
    );
  });

  test('is not finished when it breaks off', () => {
    const answer = answerReader();
    answer.read(ready.subarray(0, -6));
    expect(answer.finished()).toBe(false);
  });

  test('shows a panic, and takes no column of that name for one', () => {
    const panic = message('E', 'SPANIC\0VPANIC\0CXX000\0Mno space left\0\0');
    expect(answerReader().read(panic).panic).toBe('no space left');
    const columns = message('T', `\0\u0002a\0${'\0'.repeat(18)}VPANIC\0${'\0'.repeat(18)}`);
    expect(answerReader().read(columns).panic).toBeNull();
  });
});
