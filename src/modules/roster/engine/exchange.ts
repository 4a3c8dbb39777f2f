import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Roster } from '../../../planner/pool/problem.ts';
import { betterOf } from './messages.ts';

/** A better roster, or a higher bound, comes many times a second; who listens needs it now and then. */
const everyMs = 500;

/** True at most twice a second. */
export function nowAndThen(): () => boolean {
  let last = 0;
  return () => {
    if (Date.now() - last < everyMs) return false;
    last = Date.now();
    return true;
  };
}

/** What a thread tells of the rosters it finds, and hears of those of others. */
export function exchangeOver(port: MessagePort) {
  const isTime = nowAndThen();
  const tell = (roster: Roster, cost: number) => port.postMessage({ roster, cost });
  const next = () => {
    const message = receiveMessageOnPort(port);
    return message === undefined ? null : betterOf(message.message).roster;
  };
  return {
    tell,
    onBest: (roster: Roster, cost: number) => {
      if (isTime()) tell(roster, cost);
    },
    /** The newest of what another thread found since this was asked; null when there is none. */
    others: (): Roster | null => {
      let newest: Roster | null = null;
      for (let each = next(); each !== null; each = next()) newest = each;
      return newest;
    },
  };
}
