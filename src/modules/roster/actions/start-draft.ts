import { z } from 'zod';
import { addDays } from '../../../kernel/local-date.ts';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { publishedNow } from '../queries/ended.ts';
import { mondayOf } from '../rules/week-idle.ts';
import { draftAt, draftShifts, lastPublications, lastWeightSet, writeShifts } from '../store.ts';
import { draftKind } from '../words.ts';

const refusal = refusalsOf('roster', {
  'draft-in-past': {
    nl: 'Kies een eerste dag vanaf deze week.',
    en: 'Choose a first day from this week on.',
  },
});

/**
 * Begins a draft: from the roster as it is published, from another draft (to compare two), or from nothing. Whole weeks, at most
 * eight. Weighed as what it begins from: a copy as the draft that was copied, else as the roster that was published last.
 */
export const startDraft = action({
  name: 'roster/start-draft',
  title: { nl: 'Een conceptrooster beginnen', en: 'Begin a draft roster' },
  who: ['planner', 'coach'],
  input: z.object({
    name: field.text(80),
    // Years have four digits: after the last of them no week can be counted.
    fromDate: field.date().refine((day) => day < '9000', 'date'),
    weeks: field.whole(1, 8),
    /** A draft to copy. */
    copyOf: field.id().optional(),
    empty: z.literal('yes').optional(),
  }),
  load: async (db, input, { actor }) => {
    const days = { from: input.fromDate, to: addDays(input.fromDate, input.weeks * 7) };
    const copied = input.copyOf === undefined ? null : await draftAt(db, input.copyOf);
    if (input.copyOf !== undefined && copied === null) return null;
    const span = copied === null ? days : { from: copied.from_date, to: copied.to_date };
    const { last } = await lastPublications(db, actor.organisationId, span);
    const shifts =
      copied === null
        ? (await publishedNow(db, actor.organisationId, span)).standing
        : await draftShifts(db, copied.id);
    const weightSetId =
      copied === null ? await lastWeightSet(db, actor.organisationId) : copied.weight_set_id;
    return { span, isCopy: copied !== null, basedOn: copied?.based_on ?? last, weightSetId, shifts };
  },
  decide: (facts, input, { today }) => {
    const { span, isCopy } = facts;
    const isPast = span.to <= today || (!isCopy && span.from < mondayOf(today));
    if (isPast) return refuse(refusal('draft-in-past', { field: 'fromDate' }));
    return accept({ ...facts, shifts: input.empty === 'yes' ? [] : facts.shifts });
  },
  save: async (db, { span, basedOn, weightSetId, shifts }, { actor, now, newId }, input) => {
    const id = newId();
    await db
      .insertInto('roster_draft')
      .values({
        partnership_id: actor.partnershipId,
        id,
        firm_organisation_id: actor.organisationId,
        from_date: span.from,
        to_date: span.to,
        name: input.name,
        weight_set_id: weightSetId,
        based_on: basedOn,
        state: 'open',
        run_id: null,
        way: null,
        told: null,
        made_by: actor.membershipId,
        made_at: now,
      })
      .execute();
    await writeShifts(db, { partnershipId: actor.partnershipId, draftId: id }, shifts);
    return { id };
  },
  about: draftKind,
  object: (_input, output) => output?.id ?? null,
});
