import { z } from 'zod';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { runKind } from '../words.ts';

const refusal = refusalsOf('roster', {
  'run-over': { nl: 'Deze berekening is al klaar.', en: 'This calculation is over already.' },
});

/** Stops a calculation within seconds. What was found until then becomes a draft, as when it had ended by itself. */
export const stopRun = action({
  name: 'roster/stop-run',
  title: { nl: 'Een roosterberekening stoppen', en: 'Stop a roster calculation' },
  who: ['planner', 'coach'],
  input: z.object({ runId: field.id() }),
  load: async (db, { runId }) =>
    (await db
      .selectFrom('roster_run')
      .select(['state'])
      .where('id', '=', runId)
      .forUpdate()
      .executeTakeFirst()) ?? null,
  decide: ({ state }) =>
    state === 'asked' || state === 'running' ? accept(null) : refuse(refusal('run-over')),
  save: async (db, _decision, _context, { runId }) => {
    await db.updateTable('roster_run').set({ cancel_asked: true }).where('id', '=', runId).execute();
    return { runId };
  },
  about: runKind,
  object: ({ runId }) => runId,
});
