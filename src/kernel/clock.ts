import type { Instant } from './local-date.ts';

/** What time it is. The product reads the system's; the demo and tests turn one by hand. */
export type Clock = { now(): Instant };

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands still until it is set. */
export function settableClock(start: Instant): Clock & { set(moment: Instant): void } {
  let moment = start;
  return {
    now: () => moment,
    set(next) {
      moment = next;
    },
  };
}
