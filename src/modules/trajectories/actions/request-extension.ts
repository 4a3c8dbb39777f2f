import { z } from 'zod';
import { addMonths } from '../../../kernel/local-date.ts';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { unlessHeldBack } from '../../participants/index.ts';
import { endedRefusals } from '../rules/move.ts';
import { loadCase } from '../store.ts';
import { trajectoryKind } from '../words.ts';

const refusal = refusalsOf('trajectories', {
  'clock-not-extendable': {
    nl: 'Deze termijn kan niet worden verlengd.',
    en: 'This term cannot be extended.',
  },
  'extension-backwards': {
    nl: 'Kies een dag na vandaag, hoogstens een jaar vooruit.',
    en: 'Choose a day after today, at most a year ahead.',
  },
  'extension-already-asked': {
    nl: 'Er ligt al een verzoek. Wacht op het besluit.',
    en: 'A request is already open. Wait for the decision.',
  },
});

/** Asks for more time on a clock, with the reason; somebody else decides (B2). */
export const requestExtension = action({
  name: 'trajectories/request-extension',
  title: { nl: 'Om verlenging vragen', en: 'Ask for an extension' },
  who: ['coach'],
  input: z.object({
    trajectoryId: field.id(),
    clock: field.text(60),
    until: field.date(),
    reason: field.text(500),
  }),
  load: async (db, input) => {
    const facts = await loadCase(db, input.trajectoryId);
    if (facts === null) return null;
    const open = await db
      .selectFrom('clock_extension')
      .select('id')
      .where('trajectory_id', '=', input.trajectoryId)
      .where('clock', '=', input.clock)
      .where('decision', 'is', null)
      .executeTakeFirst();
    return { ...facts, open: open !== undefined };
  },
  decide: (facts, input, { today }) => {
    const { programme, open } = facts;
    const ended = endedRefusals(facts);
    if (ended.length > 0) return refuse(...ended);
    const clock = programme.clocks.find((each) => each.key === input.clock);
    if (clock?.extendable !== true) return refuse(refusal('clock-not-extendable', { field: 'clock' }));
    if (open) return refuse(refusal('extension-already-asked'));
    if (input.until <= today || input.until > addMonths(today, 12))
      return refuse(refusal('extension-backwards', { field: 'until' }));
    return unlessHeldBack(accept(input), { reason: input.reason });
  },
  save: async (db, { trajectoryId, clock, until, reason }, { actor, now, newId }) => {
    const id = newId();
    await db
      .insertInto('clock_extension')
      .values({
        partnership_id: actor.partnershipId,
        id,
        trajectory_id: trajectoryId,
        clock,
        until,
        reason,
        requested_by: actor.membershipId,
        requested_at: now,
      })
      .execute();
    return { id };
  },
  about: trajectoryKind,
  object: (input) => input.trajectoryId,
});
