import { z } from 'zod';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { standardSet } from '../queries/weights.ts';
import { weightsKind } from '../words.ts';

const refusal = refusalsOf('roster', {
  'weights-name-taken': {
    nl: 'Er is al een weging met deze naam. Kies een andere naam.',
    en: 'There are weights with this name already. Choose another name.',
  },
  'weights-all-zero': {
    nl: 'Geef minstens één wens een getal boven 0. Anders is elk rooster even goed.',
    en: 'Give at least one wish a number above 0. Otherwise every roster is equally good.',
  },
});

/** More than this says nothing more: a wish that heavy comes before all others already. */
const most = 1000;
const points = () => field.whole(0, most);

/**
 * Records what weighs how much in a roster, in whole points, under a name: a new set, or another content of a set that is there.
 * Rosters that were made with it stay as they are. Output: its id.
 */
export const saveWeights = action({
  name: 'roster/save-weights',
  title: { nl: 'Een weging vastleggen', en: 'Record weights' },
  who: ['planner', 'coach'],
  input: z.object({
    /** What is changed; left out for a new one. */
    weightSetId: field.id().optional(),
    name: field.text(60),
    /** An hour with nobody, of a usual shift, an important one, and one that may not be missed. */
    unfilledUsual: points(),
    unfilledImportant: points(),
    unfilledVital: points(),
    idleHour: points(),
    travelHour: points(),
    extraEmployer: points(),
    unfairShift: points(),
    unfamiliarShift: points(),
    dislike: points(),
    change: points(),
  }),
  load: async (db, { weightSetId }) => {
    const sets = await db.selectFrom('weight_set').select(['id', 'name']).forUpdate().execute();
    const changed = sets.find(({ id }) => id === weightSetId) ?? null;
    return weightSetId !== undefined && changed === null ? null : { sets, changed };
  },
  decide: ({ sets, changed }, input) => {
    const { weightSetId: _, name, unfilledUsual, unfilledImportant, unfilledVital, ...weights } = input;
    const held = textsHeldBack({ name });
    if (held.length > 0) return refuse(...held);
    const lower = name.toLowerCase();
    const others = [
      standardSet.name,
      ...sets.filter(({ id }) => id !== changed?.id).map((each) => each.name),
    ];
    if (others.some((other) => other.toLowerCase() === lower))
      return refuse(refusal('weights-name-taken', { field: 'name' }));
    const unfilledHour = [unfilledUsual, unfilledImportant, unfilledVital] as const;
    if ([...unfilledHour, ...Object.values(weights)].every((each) => each === 0))
      return refuse(refusal('weights-all-zero', { field: 'unfilledUsual' }));
    return accept({ id: changed?.id ?? null, name, weights: { unfilledHour, ...weights } });
  },
  save: async (db, { id, name, weights }, { actor, now, newId }) => {
    const content = { name, weights: JSON.stringify(weights), made_by: actor.membershipId, made_at: now };
    if (id !== null) {
      await db.updateTable('weight_set').set(content).where('id', '=', id).execute();
      return { id };
    }
    const made = newId();
    await db
      .insertInto('weight_set')
      .values({
        partnership_id: actor.partnershipId,
        id: made,
        firm_organisation_id: actor.organisationId,
        ...content,
      })
      .execute();
    return { id: made };
  },
  about: weightsKind,
  object: (input, output) => output?.id ?? input.weightSetId ?? null,
});
