import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '../../../../kernel/actor.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { asActor } from '../../../../platform/session.ts';
import '../../tables.ts';

/** A repair takes a second or so: a page waits for it so many milliseconds, and then says that it is not there yet. */
const waits = [...Array.from({ length: 10 }, () => 100), ...Array.from({ length: 8 }, () => 250)];

/** How far a repair is, waited for while it goes on and its visitor is there; null when this person sees none. */
export async function repairState(platform: Platform, actor: Actor, runId: string, { signal }: Request) {
  for (const ms of waits) {
    const state = await stateOf(platform, actor, runId);
    if (signal.aborted || (state !== 'asked' && state !== 'running')) return state;
    await pause(ms);
  }
  return stateOf(platform, actor, runId);
}

async function stateOf(platform: Platform, actor: Actor, runId: string) {
  const run = await asActor(platform, actor, (db) =>
    db
      .selectFrom('roster_run')
      .select('state')
      .where('id', '=', runId)
      .where('kind', '=', 'repair')
      .executeTakeFirst(),
  );
  return run?.state ?? null;
}
