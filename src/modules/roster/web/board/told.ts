import { type Move, whatIf } from '../../../../planner/pool/what-if.ts';
import { keyOf as shiftKeyOf } from '../../problem/build.ts';
import type { DraftView } from '../../queries/draft.ts';
import { type Changing, draftRefusal, type Given, keyOf, whyNotNow } from '../../rules/draft.ts';
import type { Told } from './may-go.ts';

/**
 * Judges a shift of somebody in each of the places where it could be put down, as the move itself will be judged: also rules about
 * sums, week hours, rest and working time. Places where there is no such work are left out.
 */
export function toldOf(
  { draft, built, roster }: Pick<DraftView, 'built' | 'roster'> & { readonly draft: Changing },
  held: Given,
  places: readonly Given[],
): Told {
  const shifts = new Map(built.shifts.map((shift, number) => [shiftKeyOf(shift), number]));
  const people = new Map(built.people.map(({ participantId }, number) => [participantId, number]));
  const what = whatIf(built.problem, roster);
  const moveOf = (does: Move['does'], given: Given): Move | null => {
    const [person, shift] = [people.get(given.participantId), shifts.get(shiftKeyOf(given))];
    return person === undefined || shift === undefined ? null : { person, shift, does };
  };
  const taken = moveOf('remove', held);
  if (taken === null || roster[taken.person]?.includes(taken.shift) !== true) return {};
  return Object.fromEntries(
    places.flatMap((place): readonly (readonly [string, string])[] => {
      const given = moveOf('add', place);
      if (given === null) return [];
      const key = keyOf(place);
      if (key === keyOf(held)) return [[key, '']];
      const late = whyNotNow(draft, [held, place], built.isOver);
      if (late !== null) return [[key, late.message.nl]];
      if (roster[given.person]?.includes(given.shift) === true)
        return [[key, draftRefusal('already-so').message.nl]];
      const against = what.barriers([taken, given]);
      return [[key, against.map(({ title, why }) => `${title}. ${why}`).join(' ')]];
    }),
  );
}
