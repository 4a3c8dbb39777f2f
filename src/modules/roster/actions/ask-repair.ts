import { z } from 'zod';
import { addDays } from '../../../kernel/local-date.ts';
import { accept } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { publishedNow } from '../queries/ended.ts';
import { daysToMend } from '../rules/days-to-mend.ts';
import { lastPublications, lastWeightSet, publishedUntil, writeShifts } from '../store.ts';
import { mendJob, runKind } from '../words.ts';

/**
 * Asks for ways to mend the published roster from today until where it ends, after somebody fell ill, work was cancelled or more is
 * asked: what happened is read from availability and demand. Weighed as the roster
 * that was published last. Gives at most three drafts to choose from; publishing one is a decision of its own.
 */
export const askRepair = action({
  name: 'roster/ask-repair',
  title: { nl: 'Herstel van het rooster laten berekenen', en: 'Have repairs of the roster calculated' },
  who: ['planner', 'coach'],
  input: z.object({ days: field.whole(1, 56).default(28) }),
  load: async (db, { days }, { actor, today }) => {
    const firmId = actor.organisationId;
    const asked = { from: today, to: addDays(today, days) };
    return {
      asked,
      until: await publishedUntil(db, firmId),
      basedOn: (await lastPublications(db, firmId, asked)).last,
      shifts: (await publishedNow(db, firmId, asked)).standing,
      weightSetId: await lastWeightSet(db, firmId),
    };
  },
  decide: ({ asked, until, ...facts }) => {
    const days = daysToMend(asked, until);
    return days.ok ? accept({ span: days.value, ...facts }) : days;
  },
  save: async (db, { span, basedOn, shifts, weightSetId }, { actor, now, newId, enqueue }) => {
    const [draftId, id] = [newId(), newId()];
    const { partnershipId, organisationId, membershipId } = actor;
    const made = { made_by: membershipId, made_at: now };
    await db
      .insertInto('roster_draft')
      .values({
        partnership_id: partnershipId,
        id: draftId,
        firm_organisation_id: organisationId,
        from_date: span.from,
        to_date: span.to,
        name: 'Het rooster van nu',
        weight_set_id: weightSetId,
        based_on: basedOn,
        // Only what the ways are held against: nobody works on it.
        state: 'dropped',
        run_id: null,
        way: null,
        told: null,
        ...made,
      })
      .execute();
    await writeShifts(db, { partnershipId, draftId }, shifts);
    await db
      .insertInto('roster_run')
      .values({
        partnership_id: partnershipId,
        id,
        firm_organisation_id: organisationId,
        draft_id: draftId,
        result_draft_id: null,
        weight_set_id: weightSetId,
        kind: 'repair',
        seed: 1,
        seconds: 1,
        state: 'asked',
        progress: null,
        best: null,
        asked_by: membershipId,
        asked_at: now,
        ended_at: null,
      })
      .execute();
    enqueue(mendJob, { partnershipId, runId: id, membershipId });
    return { id };
  },
  about: runKind,
  object: (_input, output) => output?.id ?? null,
});
