import { createConnection } from 'node:net';
import { socketPath } from '../../src/platform/database/embedded-place.ts';

/** A client that sends messages of the PostgreSQL protocol as they are, also in an order no library would. */
export type BareClient = {
  send(...messages: readonly Buffer[]): void;
  /** All that came back, once `words` stand in it for the given time. */
  until(words: string, times?: number): Promise<string>;
  readonly heard: () => string;
  /** Breaks off as a process that is killed does: without a goodbye. */
  die(): void;
};

/** A message: its letter, and a body of which a string ends with a zero byte and a number is two bytes. */
export const message = (kind: string, ...body: readonly (string | number)[]): Buffer => {
  const parts = body.map((part) =>
    typeof part === 'string' ? Buffer.from(`${part}\0`) : Buffer.from([Math.trunc(part / 256), part % 256]),
  );
  const head = Buffer.alloc(kind.length + 4);
  head.write(kind);
  head.writeInt32BE(4 + Buffer.concat(parts).length, kind.length);
  return Buffer.concat([head, ...parts]);
};

/** Connects to the database behind a socket in this folder, and waits until it may ask. */
export const bareClient = async (folder: string): Promise<BareClient> => {
  const socket = createConnection(socketPath(folder));
  let heard = '';
  socket.on('data', (data) => {
    heard += data.toString('latin1');
  });
  const until = (words: string, times = 1): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (heard.split(words).length > times) resolve(heard);
      };
      socket.on('data', look);
      socket.once('close', () => reject(new Error(`closed before "${words}" came`)));
      look();
    });
  socket.write(message('', 3, 0, 'user', 'postgres', ''));
  await until('Z\0\0\0\u0005');
  return {
    send: (...messages) => socket.write(Buffer.concat(messages)),
    until,
    heard: () => heard,
    die: () => socket.destroy(),
  };
};
