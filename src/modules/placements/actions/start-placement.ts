import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { accept, type Result, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { participantKind } from '../../participants/index.ts';
import {
  type Case,
  decideMove,
  loadCase,
  type Move,
  openTrajectoryOf,
  saveMove,
} from '../../trajectories/index.ts';
import { checkDates, firstEnd, refusal } from '../rules/placement.ts';
import { addPlacements, isWorkplace, type NewPlacement, runningPlacements } from '../store.ts';

/** Work at an organisation outside the pool; an assignment from the pool starts in the pool. */
export const startForms = ['work-experience', 'internship', 'trial', 'employment'] as const;

type Started = {
  readonly person: Case;
  readonly placement: NewPlacement;
  readonly move: Move | null;
  /** The first end of all work that runs side by side. */
  readonly endsOn: LocalDate | null;
};

/**
 * Records a work-experience place, internship, trial placement or job (D3). An internship, trial or job brings the
 * trajectory into its phase in the same transaction; a work-experience place belongs to the phase one is in.
 */
export const startPlacement = action({
  name: 'placements/start-placement',
  title: { nl: 'Werk vastleggen', en: 'Record work' },
  who: ['coach'],
  input: z.object({
    participantId: field.id(),
    organisationId: field.id(),
    form: field.choice(startForms),
    work: field.text(120),
    hoursPerWeek: field.whole(1, 60).optional(),
    fromDate: field.date(),
    toDate: field.date().optional(),
  }),
  load: async (db, input) => {
    const trajectoryId = await openTrajectoryOf(db, input.participantId);
    const person =
      trajectoryId === null
        ? null
        : await loadCase(db, trajectoryId, { placement: startFooting(input.form), contractRunning: false });
    return {
      person,
      workplace: await isWorkplace(db, input.organisationId),
      running: await runningPlacements(db, input.participantId),
    };
  },
  decide: ({ person, workplace, running }, input, { today, actor }): Result<Started> => {
    if (person === null) return refuse(refusal('no-trajectory'));
    if (!workplace) return refuse(refusal('no-such-workplace', { field: 'organisationId' }));
    const dates = checkDates(input.fromDate, input.toDate ?? null, today);
    if (dates.length > 0) return refuse(...dates);
    if (input.form === 'employment' && running.some((each) => each.form === 'employment')) {
      return refuse(refusal('work-overlaps'));
    }
    const placement = {
      organisationId: input.organisationId,
      form: input.form,
      work: input.work,
      hoursPerWeek: input.hoursPerWeek ?? null,
      from: input.fromDate,
      to: input.toDate ?? null,
    };
    const added = { form: input.form, to_date: placement.to, announced_end_on: null };
    const endsOn = firstEnd([...running, added]);
    if (startFooting(input.form) === null) return accept({ person, placement, move: null, endsOn });
    const move = decideMove(person, {
      to: input.form === 'employment' ? 'placed' : 'internship',
      through: 'placement-start',
      role: actor.role,
      on: today,
    });
    return move.ok ? accept({ person, placement, move: move.value, endsOn }) : move;
  },
  save: async (db, { person, placement, move, endsOn }, context) => {
    const [id = ''] = await addPlacements(db, person, [placement], context);
    if (move !== null) await saveMove(db, person.id, move, context, { placementEndsOn: endsOn });
    return { id };
  },
  about: participantKind,
  object: (input) => input.participantId,
});

/** What the work is in the table of steps; a work-experience place is no step. */
export function startFooting(form: (typeof startForms)[number]) {
  if (form === 'work-experience') return null;
  return form === 'employment' ? 'employment' : 'internship';
}
