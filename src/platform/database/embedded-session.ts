import { createServer, type Server, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import { answerReader, type Batch, batchReader, giveUp, type Wire } from './embedded-messages.ts';

/**
 * Serves one PGlite session to several PostgreSQL connections, on a Unix socket.
 *
 * `@electric-sql/pglite-socket` 0.2.17 does the same but hands single protocol messages to the database: outside
 * an explicit transaction the Parse of one connection and the Bind of another mix, which gave rows that belong to
 * another question and, after a failing query, a server that answers nobody (docs/decisions/0006-our-own-door-to-the-embedded-database.md).
 * Here a connection owns the session from its first message until the database reports that no transaction is open.
 */
export type SessionServer = {
  /** Not listening yet: the caller binds it where only the right user can reach it. */
  readonly server: Server;
  /** Refuses new work, finishes the statement at hand, rolls back what is open, and hangs up. */
  stop(): Promise<void>;
};

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

/** How a connection hangs up: what was written still goes out, and the client is not waited for. */
const wireOf = (socket: Socket): Wire => ({
  deny: () => socket.write('N'),
  hangUp: (why) => {
    if (why !== null) socket.write(why);
    socket.destroySoon();
  },
});

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
    const answer = answerReader();
    const onRawData = (data: Uint8Array) => {
      // The bytes lie in the memory of the database, which it reuses for the next answer.
      if (!connection.gone && connection.socket.writable) connection.socket.write(Buffer.from(data));
      const { panic } = answer.read(data);
      if (panic !== null) died(panic);
    };
    await db.runExclusive(() => db.execProtocolRawStream(batch.bytes, { onRawData }));
    // It gives up in mid-answer when its stack is full; what it says next would be the answer to another question.
    if (!batch.open && !answer.finished()) throw new Error('it lost its way in a question');
    questionOpen = batch.open;
  };

  const cleanUp = async (): Promise<void> => {
    if (questionOpen) await db.runExclusive(() => db.execProtocolRawStream(giveUp, { onRawData: () => {} }));
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
      // The database answers without waiting for anything: without this the others would not even be heard.
      await setImmediate();
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
        died(reason instanceof Error ? reason.message : 'it ended by itself');
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
    const connection: Connection = { socket, read: batchReader(wireOf(socket)), batches: [], gone: false };
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
