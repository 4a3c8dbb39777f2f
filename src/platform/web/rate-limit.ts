/** How often something may happen. */
export type Limit = { readonly times: number; readonly withinMs: number };

/** Counts per key; answers the seconds to wait, or null when it may go on. */
export type RateLimiter = {
  /** Counts one, and says whether that was too many. */
  take(key: string): number | null;
  /** Says whether there were too many already, without counting. */
  wait(key: string): number | null;
};

type Window = { times: number; readonly endsAt: number };

/**
 * Counts in windows of a fixed length, in the memory of this process: it slows down who tries without end, and with more
 * web processes each counts its own. Small enough that a library would only be one more thing to trust.
 */
export function rateLimiter({ times, withinMs }: Limit, now: () => number = Date.now): RateLimiter {
  const windows = new Map<string, Window>();
  let sweepAt = now() + withinMs;

  const sweep = (moment: number): void => {
    if (moment < sweepAt) return;
    sweepAt = moment + withinMs;
    for (const [key, window] of windows) if (window.endsAt <= moment) windows.delete(key);
  };

  const current = (key: string, moment: number): Window => {
    const found = windows.get(key);
    return found !== undefined && found.endsAt > moment ? found : { times: 0, endsAt: moment + withinMs };
  };

  const secondsLeft = (window: Window, moment: number): number =>
    Math.max(1, Math.ceil((window.endsAt - moment) / 1000));

  return {
    take: (key) => {
      const moment = now();
      sweep(moment);
      const window = current(key, moment);
      window.times += 1;
      windows.set(key, window);
      return window.times > times ? secondsLeft(window, moment) : null;
    },
    wait: (key) => {
      const moment = now();
      const window = current(key, moment);
      return window.times >= times ? secondsLeft(window, moment) : null;
    },
  };
}
