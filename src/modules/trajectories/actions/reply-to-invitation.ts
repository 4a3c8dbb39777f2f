import { z } from 'zod';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { refreshDeadlines } from '../due.ts';
import '../tables.ts';
import { trajectoryKind } from '../words.ts';

const refusal = refusalsOf('trajectories', {
  'no-open-invitation': { nl: 'Er staat geen uitnodiging open.', en: 'There is no open invitation.' },
});

/** The participant says whether they come; a referrer or coach may note it after a call. The last reply counts. */
export const replyToInvitation = action({
  name: 'trajectories/reply-to-invitation',
  title: { nl: 'Op een uitnodiging antwoorden', en: 'Reply to an invitation' },
  who: ['participant', 'referrer', 'coach'],
  input: z.object({ trajectoryId: field.id(), reply: field.choice(['coming', 'cannot']) }),
  load: async (db, input) => ({
    invitation: await db
      .selectFrom('introduction')
      .innerJoin('trajectory', (join) =>
        join
          .onRef('trajectory.partnership_id', '=', 'introduction.partnership_id')
          .onRef('trajectory.id', '=', 'introduction.trajectory_id'),
      )
      .select('introduction.id')
      .where('trajectory_id', '=', input.trajectoryId)
      .where('trajectory.phase', '=', 'introduction')
      .orderBy('planned_at', 'desc')
      .executeTakeFirst(),
  }),
  decide: ({ invitation }, input) =>
    invitation === undefined
      ? refuse(refusal('no-open-invitation'))
      : accept({ id: invitation.id, ...input }),
  save: async (db, { id, reply, trajectoryId }, { today, actor, derive }) => {
    await db.updateTable('introduction').set({ reply, replied_on: today }).where('id', '=', id).execute();
    derive((system) => refreshDeadlines(system, actor.partnershipId, trajectoryId));
    return { id };
  },
  about: trajectoryKind,
  object: (input) => input.trajectoryId,
});
