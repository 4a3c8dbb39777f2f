import { z } from 'zod';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { loonwaarde } from '../../../law/loonwaarde/loonwaarde.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { assessmentAt, settled } from '../assessment.ts';
import { refreshDues } from '../due.ts';
import { meansOf, refusal as moment } from '../rules/moments.ts';
import { subsidiesOf } from '../store.ts';
import { wageValueKind } from '../words.ts';

const refusal = refusalsOf('subsidy', {
  'look-again-in-past': {
    nl: 'Spreek een dag na vandaag af om opnieuw te kijken.',
    en: 'Agree on a day after today to look again.',
  },
});

/**
 * Reports the wage value: the law reckons it from the tasks and the means over all moments, and the receipt is kept with it. The
 * report is of the expert; the municipality decides on it with the subsidy. When they look again is agreed here (Pwet 10d lid 6).
 */
export const settleWageValue = action({
  name: 'subsidy/settle-wage-value',
  title: { nl: 'De loonwaarde vastleggen', en: 'Record the wage value' },
  who: ['income-adviser'],
  input: z.object({ wageValueId: field.id(), explanation: field.text(2000), lookAgainOn: field.date() }),
  load: async (db, { wageValueId }) => {
    const facts = await assessmentAt(db, wageValueId);
    if (facts === null) return null;
    const { participant_id: participantId, employer_organisation_id: employerId } = facts.assessment;
    return { ...facts, subsidies: await subsidiesOf(db, { participantId, employerId }) };
  },
  decide: ({ assessment, tasks, moments, result, subsidies }, { explanation, lookAgainOn }, { today }) => {
    if (result !== null) return refuse(settled('already-settled'));
    if (tasks.length === 0) return refuse(moment('tasks-missing'));
    const last = moments.at(-1);
    if (last === undefined) return refuse(moment('moments-missing'));
    const held = textsHeldBack({ explanation });
    if (held.length > 0) return refuse(...held);
    if (lookAgainOn <= today) return refuse(refusal('look-again-in-past', { field: 'lookAgainOn' }));
    const measured = meansOf(
      tasks,
      moments.map(({ observations }) => observations),
    );
    const outcome = loonwaarde({
      date: last.on,
      tasks: measured,
      hoursPerWeek: assessment.hours_per_week,
      daysPerWeek: assessment.days_per_week,
    });
    if (!outcome.ok) return outcome;
    return accept({ assessment, measured, measuredOn: last.on, ...outcome.value, subsidies });
  },
  save: async (db, decision, { actor, now, today, newId, derive }, input) => {
    await db
      .insertInto('wage_value_result')
      .values({
        partnership_id: actor.partnershipId,
        id: newId(),
        wage_value_id: input.wageValueId,
        participant_id: decision.assessment.participant_id,
        measured_on: decision.measuredOn,
        tasks: JSON.stringify(decision.measured),
        percent: decision.percent,
        receipt: JSON.stringify(decision.receipt),
        explanation: input.explanation,
        look_again_on: input.lookAgainOn,
        at: now,
        by_membership_id: actor.membershipId,
      })
      .execute();
    await db
      .updateTable('wage_value')
      .set({ settled_on: today })
      .where('id', '=', input.wageValueId)
      .execute();
    const { partnershipId } = actor;
    derive(async (system) => {
      await refreshDues(system, partnershipId, { kind: 'wage-value', id: input.wageValueId }, today);
      // The term for the decision runs from the day on which it was measured.
      for (const { id } of decision.subsidies)
        await refreshDues(system, partnershipId, { kind: 'subsidy', id }, today);
    });
    return { id: input.wageValueId, percent: String(decision.percent) };
  },
  about: wageValueKind,
  object: ({ wageValueId }) => wageValueId,
});
