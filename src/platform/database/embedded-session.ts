import { createServer, type Server, type Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';

/**
 * Serves one PGlite session to several PostgreSQL connections, on a Unix socket.
 *
 * `@electric-sql/pglite-socket` 0.2.17 does the same but hands single protocol messages to the database: outside
 * an explicit transaction the Parse of one connection and the Bind of another mix, which gave rows that belong to
 * another question and, after a failing query, a server that answers nobody (docs/decisions/embedded-database.md).
 * Here a connection owns the session from its first message until the database reports that no transaction is open.
 */
export type SessionServer = {
  /** Not listening yet: the caller binds it where only the right user can reach it. */
  readonly server: Server;
  /** Refuses new work, finishes the statement at hand, rolls back what is open, and hangs up. */
  stop(): Promise<void>;
};

/** Messages up to and including Sync, Query or Flush. After a Flush the question is still open. */
type Batch = { readonly bytes: Uint8Array; readonly open: boolean };

type Connection = {
  readonly socket: Socket;
  readonly read: (data: Buffer) => Batch[];
  /** In order of arrival. */
  readonly batches: Batch[];
  gone: boolean;
};

export type SessionSettings = {
  /** Called, in the middle of the work, when the database itself breaks down: nothing can be asked of it any more. */
  readonly died?: (reason: string) => void;
  /** How long a connection may keep a transaction open without a word, in milliseconds: it holds up all others. */
  readonly idleMs?: number;
};

const sslRequest = 80877103;
const gssRequest = 80877104;
const cancelRequest = 80877102;
const query = 'Q'.charCodeAt(0);
const functionCall = 'F'.charCodeAt(0);
const sync = 'S'.charCodeAt(0);
const flush = 'H'.charCodeAt(0);
const terminate = 'X'.charCodeAt(0);

const syncMessage = new Uint8Array([sync, 0, 0, 0, 4]);

/** The answer to a request for encryption or cancelling, which both come before the start-up packet. */
const answerPreamble = (code: number, socket: Socket): boolean => {
  if (code === sslRequest || code === gssRequest) {
    socket.write('N');
    return true;
  }
  if (code === cancelRequest) {
    socket.end();
    return true;
  }
  return false;
};

/** Cuts the byte stream of one connection into batches the database can run in one go. */
const batchReader = (socket: Socket): ((data: Buffer) => Batch[]) => {
  let rest: Buffer = Buffer.alloc(0);
  let pending: Buffer[] = [];
  let started = false;

  const take = (length: number): Buffer | undefined => {
    if (rest.length < length) return undefined;
    const taken = rest.subarray(0, length);
    rest = rest.subarray(length);
    return taken;
  };

  const takeStartup = (): Batch | undefined => {
    for (;;) {
      const packet = rest.length < 8 ? undefined : take(rest.readInt32BE(0));
      if (packet === undefined) return undefined;
      if (answerPreamble(packet.readInt32BE(4), socket)) continue;
      started = true;
      return { bytes: new Uint8Array(packet), open: false };
    }
  };

  const takeBatch = (): Batch | undefined => {
    for (;;) {
      const message = rest.length < 5 ? undefined : take(1 + rest.readInt32BE(1));
      if (message === undefined) return undefined;
      const kind = message[0];
      if (kind === terminate) {
        socket.end();
        return undefined;
      }
      pending.push(message);
      if (kind !== query && kind !== sync && kind !== flush && kind !== functionCall) continue;
      const bytes = new Uint8Array(Buffer.concat(pending));
      pending = [];
      return { bytes, open: kind === flush };
    }
  };

  return (data) => {
    rest = rest.length === 0 ? data : Buffer.concat([rest, data]);
    const batches: Batch[] = [];
    for (;;) {
      const batch = started ? takeBatch() : takeStartup();
      if (batch === undefined) return batches;
      batches.push(batch);
    }
  };
};

/**
 * The text of a PANIC in what the database sends, if there is one. PostgreSQL ends at a panic; PGlite 0.5.14 goes round
 * in its main loop for ever after it (seen with a full disk), so this is the last moment something can be done.
 */
const panicIn = (data: Uint8Array): string | undefined => {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  // Text in an answer holds no zero byte, so this is the severity field of an error and nothing else.
  const at = bytes.indexOf('\0VPANIC\0');
  if (at < 0) return undefined;
  const fields = bytes.toString('utf8', at).split('\0');
  return fields.find((field) => field.startsWith('M'))?.slice(1) ?? 'panic';
};

/** Lets all connections of `server` take turns on the one session of a database. */
export const serveSession = (
  db: PGlite,
  { died = () => {}, idleMs = 60_000 }: SessionSettings = {},
): SessionServer => {
  const connections = new Set<Connection>();
  const turns: Connection[] = [];
  let owner: Connection | undefined;
  let questionOpen = false;
  let working: Promise<void> | undefined;
  let stopping = false;
  let ended = false;
  let idle: NodeJS.Timeout | undefined;

  const run = async (connection: Connection, batch: Batch): Promise<void> => {
    const onRawData = (data: Uint8Array) => {
      // The bytes lie in the memory of the database, which it reuses for the next answer.
      if (!connection.gone && connection.socket.writable) connection.socket.write(Buffer.from(data));
      const panic = panicIn(data);
      if (panic !== undefined) died(panic);
    };
    await db.runExclusive(() => db.execProtocolRawStream(batch.bytes, { onRawData }));
    questionOpen = batch.open;
  };

  const cleanUp = async (): Promise<void> => {
    if (questionOpen)
      await db.runExclusive(() => db.execProtocolRawStream(syncMessage, { onRawData: () => {} }));
    questionOpen = false;
    if (db.isInTransaction()) await db.exec('ROLLBACK');
  };

  const next = (): Connection | undefined => {
    if (owner !== undefined) return owner.gone || owner.batches.length > 0 ? owner : undefined;
    return turns.shift();
  };

  const takeTurn = async (connection: Connection): Promise<void> => {
    owner = connection;
    const batch = connection.gone || stopping ? undefined : connection.batches.shift();
    if (batch !== undefined) await run(connection, batch);
    if (connection.gone || stopping) await cleanUp();
    if (questionOpen || db.isInTransaction()) return;
    owner = undefined;
    if (connection.batches.length > 0 && !connection.gone) turns.push(connection);
  };

  const work = async (): Promise<void> => {
    for (let connection = next(); connection !== undefined; connection = next()) {
      clearTimeout(idle);
      idle = undefined;
      await takeTurn(connection);
    }
    // Who is waited for keeps the time that is left: the others who knock do not lengthen it, nor start a second clock.
    const waiting = owner;
    if (waiting !== undefined) idle ??= setTimeout(() => waiting.socket.destroy(), idleMs);
  };

  const wake = (): void => {
    if (working !== undefined || ended) return;
    working = work()
      .catch((reason: unknown) => {
        ended = true;
        died(reason instanceof Error ? reason.message : String(reason));
      })
      .finally(() => {
        working = undefined;
      });
  };

  const hangUp = (connection: Connection): void => {
    connection.gone = true;
    connection.batches.length = 0;
    connections.delete(connection);
    if (owner === connection) wake();
  };

  const receive = (connection: Connection, data: Buffer): void => {
    const wasWaiting = connection.batches.length > 0;
    connection.batches.push(...connection.read(data));
    if (connection.batches.length === 0) return;
    if (!wasWaiting && connection !== owner) turns.push(connection);
    wake();
  };

  const server = createServer((socket) => {
    const connection: Connection = { socket, read: batchReader(socket), batches: [], gone: false };
    connections.add(connection);
    socket.on('data', (data) => receive(connection, data));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => hangUp(connection));
  });

  return {
    server,
    stop: async () => {
      stopping = true;
      clearTimeout(idle);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const connection of connections) {
        connection.socket.destroy();
        hangUp(connection);
      }
      while (working !== undefined) await working;
      ended = true;
      await closed;
    },
  };
};
