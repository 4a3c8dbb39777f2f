/**
 * Reads what a PostgreSQL client sends (protocol 3) and cuts it into parts that the embedded database can answer in one
 * go. The one session behind all connections ends at what a server would only end a connection for, so that is stopped here.
 */

/** Messages up to and including Sync, Query or Flush. After a Flush the question is still open. */
export type Batch = { readonly bytes: Uint8Array; readonly open: boolean };

/** What a reader asks of the connection besides passing on batches. */
export type Wire = {
  /** Answers a request for encryption: there is none here. */
  readonly deny: () => void;
  /** The client is done, or sent something that cannot be answered; `why` is for the client. */
  readonly hangUp: (why: Uint8Array | null) => void;
};

const code = (letter: string): number => letter.charCodeAt(0);

const sslRequest = 80877103;
const gssRequest = 80877104;
const cancelRequest = 80877102;
const flush = code('H');
const terminate = code('X');
const endOfBatch = new Set(['Q', 'S', 'H', 'F'].map(code));
const carriesSql = new Set(['Q', 'P'].map(code));
const known = new Set([...'QPBDECSHFX'].map(code));

/** The limits of PostgreSQL itself. */
const longestStartup = 10_000;
const longestMessage = 0x3fffffff;

const text = (value: string): Buffer => Buffer.from(`${value}\0`);

const message = (kind: string, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(kind.length + 4);
  head.write(kind);
  head.writeInt32BE(4 + body.length, kind.length);
  return Buffer.concat([head, body]);
};

const version3 = Buffer.from([0, 3, 0, 0]);

/**
 * What the database gets to see of any start-up packet. The wishes in it are not passed on: they would hold for all
 * connections, and a wrong one ends the database.
 */
const startup = new Uint8Array(
  message('', version3, text('user'), text('postgres'), text('database'), text('postgres'), text('')),
);

const noValues = Buffer.alloc(6);

/**
 * Ends a question that a client left open. A Sync alone would save what it had done so far, where a server whose client
 * is gone undoes it.
 */
export const giveUp = new Uint8Array(
  Buffer.concat([
    message('P', text(''), text('rollback'), Buffer.alloc(2)),
    message('B', text(''), text(''), noValues),
    message('E', text(''), Buffer.alloc(4)),
    message('S'),
  ]),
);

const fatal = (sqlState: string, words: string): Buffer =>
  message('E', text('SFATAL'), text('VFATAL'), text(`C${sqlState}`), text(`M${words}`), text(''));

const notUnderstood = fatal('08P01', 'this is not a message of the PostgreSQL protocol');
const noCopy = fatal('0A000', 'the embedded database has no COPY FROM STDIN: use INSERT');

/** Whether the database would now wait for rows of the client, which it cannot: it takes them for the end and stops. */
const copiesIn = (question: Buffer): boolean => {
  const words = question.toString('latin1');
  return /\bfrom\s+stdin\b/i.test(words) && /\bcopy\b/i.test(words);
};

/** The pieces of a stream. They are joined only when there is enough: a file comes in thousands of pieces. */
const pieces = () => {
  let held: Buffer[] = [];
  let size = 0;
  const first = (length: number): Buffer | undefined => {
    if (size < length) return undefined;
    if (held.length > 1) held = [Buffer.concat(held)];
    return held[0]?.subarray(0, length);
  };
  return {
    add: (piece: Buffer): void => {
      held.push(piece);
      size += piece.length;
    },
    first,
    take: (length: number): Buffer | undefined => {
      const taken = first(length);
      if (taken === undefined) return undefined;
      held = held.map((piece) => piece.subarray(length));
      size -= length;
      return taken;
    },
  };
};

/** Reads one connection: give it what arrives, in any pieces, and it gives the batches that are complete. */
export const batchReader = (wire: Wire): ((data: Buffer) => Batch[]) => {
  const arrived = pieces();
  let pending: Buffer[] = [];
  let started = false;
  let over = false;
  /** Of the message that is coming in. */
  let length: number | undefined;

  const hangUp = (why: Uint8Array | null): undefined => {
    over = true;
    wire.hangUp(why);
    return undefined;
  };

  /** The next message; `kindBytes` stand before its length, which does not count them. */
  const takeMessage = (kindBytes: number, shortest: number, longest: number): Buffer | undefined => {
    length ??= arrived.first(kindBytes + 4)?.readInt32BE(kindBytes);
    if (length === undefined) return undefined;
    if (length < shortest || length > longest) return hangUp(notUnderstood);
    const taken = arrived.take(kindBytes + length);
    if (taken !== undefined) length = undefined;
    return taken;
  };

  const takeStartup = (): Batch | undefined => {
    for (;;) {
      const packet = takeMessage(0, 8, longestStartup);
      if (packet === undefined) return undefined;
      const asked = packet.readInt32BE(4);
      if (asked === sslRequest || asked === gssRequest) {
        wire.deny();
        continue;
      }
      if (asked === cancelRequest) return hangUp(null);
      if (asked >> 16 !== 3) return hangUp(notUnderstood);
      started = true;
      return { bytes: startup, open: false };
    }
  };

  /** The next message that may go to the database. */
  const takeQuestion = (): { readonly kind: number; readonly bytes: Buffer } | undefined => {
    const bytes = takeMessage(1, 4, longestMessage);
    const kind = bytes?.[0];
    if (bytes === undefined || kind === undefined) return undefined;
    if (kind === terminate) return hangUp(null);
    if (!known.has(kind)) return hangUp(notUnderstood);
    return carriesSql.has(kind) && copiesIn(bytes) ? hangUp(noCopy) : { kind, bytes };
  };

  const takeBatch = (): Batch | undefined => {
    for (let next = takeQuestion(); next !== undefined; next = takeQuestion()) {
      pending.push(next.bytes);
      if (!endOfBatch.has(next.kind)) continue;
      const bytes = new Uint8Array(Buffer.concat(pending));
      pending = [];
      return { bytes, open: next.kind === flush };
    }
    return undefined;
  };

  return (data) => {
    arrived.add(data);
    const batches: Batch[] = [];
    while (!over) {
      const batch = started ? takeBatch() : takeStartup();
      if (batch === undefined) break;
      batches.push(batch);
    }
    return batches;
  };
};

const readyForQuery = Buffer.from([code('Z'), 0, 0, 0, 5]);

/**
 * Looks at what the database sends: `panic` is its text, if there is one; `finished` says whether the answer ended as
 * every answer must, ready for the next question.
 */
export const answerReader = () => {
  let tail: Buffer = Buffer.alloc(0);
  return {
    read: (data: Uint8Array): { readonly panic: string | null } => {
      const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
      // Copied: the bytes lie in the memory of the database, which it reuses.
      tail = Buffer.concat([tail, bytes.subarray(-6)]).subarray(-6);
      return { panic: panicIn(bytes) };
    },
    finished: (): boolean => tail.length === 6 && tail.subarray(0, 5).equals(readyForQuery),
  };
};

/**
 * PostgreSQL ends at a panic; PGlite 0.5.14 goes round in its main loop for ever after it (seen with a full disk), so
 * this is the last moment something can be done.
 */
const panicIn = (bytes: Buffer): string | null => {
  // The severity field of an error, with the code after it: text holds no zero byte, and the name of a column has none of this after it.
  const at = bytes.indexOf('\0VPANIC\0C');
  if (at < 0) return null;
  const fields = bytes.toString('utf8', at).split('\0');
  return fields.find((field) => field.startsWith('M'))?.slice(1) ?? 'panic';
};
