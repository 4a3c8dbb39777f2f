import { complain } from './log.ts';

/** What has been opened, to be closed in the opposite order. */
export type Stopping = {
  /** Adds something to close; when stopping has begun already it is closed at once. */
  onStop(what: string, close: () => Promise<void>): Promise<void>;
  /** Closes everything, once; settles when it is done or when the time is over. */
  stop(): Promise<void>;
  readonly begun: boolean;
};

/** Keeps what must be closed at the end; `withinMs` is for all of it together. */
export function stopping(withinMs: number): Stopping {
  const closers: { readonly what: string; readonly close: () => Promise<void> }[] = [];
  let done: Promise<void> | null = null;

  const closeOne = async ({ what, close }: (typeof closers)[number]): Promise<void> => {
    await close().catch((error: unknown) => complain(`closing ${what}`, error));
  };
  const closeAll = async (): Promise<void> => {
    for (let closer = closers.pop(); closer !== undefined; closer = closers.pop()) await closeOne(closer);
  };

  return {
    get begun() {
      return done !== null;
    },
    onStop: async (what, close) => {
      if (done === null) closers.push({ what, close });
      else await closeOne({ what, close });
    },
    stop: () => {
      done ??= new Promise((resolve) => {
        const late = setTimeout(resolve, withinMs);
        void closeAll().then(() => {
          clearTimeout(late);
          resolve();
        });
      });
      return done;
    },
  };
}
