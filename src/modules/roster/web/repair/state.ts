import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '../../../../kernel/actor.ts';
import type { Platform } from '../../../../platform/platform.ts';
import { asActor } from '../../../../platform/session.ts';
import '../../tables.ts';

/** A repair takes a second or so: a page waits for it this long, and then says that it is not there yet. */
const waits = { times: 30, ms: 100 };

/** How far a repair is, waited for while it goes on; null when this person sees none. */
export async function repairState(platform: Platform, actor: Actor, runId: string, waited = 0) {
  const run = await asActor(platform, actor, (db) =>
    db
      .selectFrom('roster_run')
      .select('state')
      .where('id', '=', runId)
      .where('kind', '=', 'repair')
      .executeTakeFirst(),
  );
  if (run === undefined) return null;
  if ((run.state !== 'asked' && run.state !== 'running') || waited === waits.times) return run.state;
  await pause(waits.ms);
  return repairState(platform, actor, runId, waited + 1);
}
