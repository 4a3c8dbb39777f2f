import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { participantKind } from '../../participants/index.ts';
import { weekdayAt } from '../rules/available.ts';
import { refusal } from '../rules/refusals.ts';
import { readWeek } from '../rules/week.ts';
import { personOf } from '../store.ts';

/**
 * Sets the week in which somebody can work, from a day on, today at the earliest. What held before stays as it was; a week that
 * was to begin later is replaced. Output: how many blocks.
 */
export const setWorkPattern = action({
  name: 'availability/set-work-pattern',
  title: { nl: 'Vastleggen wanneer iemand kan werken', en: 'Record when somebody can work' },
  who: ['coach', 'planner', 'participant'],
  input: z.object({
    participantId: field.id(),
    fromDate: field.date(),
    blocks: z
      .array(z.object({ weekday: field.whole(1, 7), from: field.time(), to: field.time() }), {
        error: 'required',
      })
      .max(28, 'too-long'),
  }),
  load: (db, input) => personOf(db, input.participantId),
  decide: (person, input, { today }) => {
    if (input.fromDate < today) return refuse(refusal('from-past', { field: 'fromDate' }));
    const week = readWeek(input.blocks.map((block) => ({ ...block, weekday: weekdayAt(block.weekday) })));
    return week.ok ? accept({ person, blocks: week.value }) : week;
  },
  save: async (db, { person, blocks }, { actor, newId }, { participantId, fromDate }) => {
    await db
      .deleteFrom('work_pattern')
      .where('participant_id', '=', participantId)
      .where('from_date', '>=', fromDate)
      .execute();
    await db
      .updateTable('work_pattern')
      .set({ to_date: fromDate })
      .where('participant_id', '=', participantId)
      .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', fromDate)]))
      .execute();
    await db
      .insertInto('work_pattern')
      .values(
        blocks.map(({ weekday, fromMinute, toMinute }) => ({
          partnership_id: actor.partnershipId,
          id: newId(),
          participant_id: participantId,
          firm_organisation_id: person.firmId,
          weekday,
          from_minute: fromMinute,
          to_minute: toMinute,
          from_date: fromDate,
          to_date: null,
        })),
      )
      .execute();
    return { blocks: blocks.length };
  },
  about: participantKind,
  object: (input) => input.participantId,
});
