import type { LocalDate } from '../../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refusalsOf, refuse } from '../../../kernel/result.ts';
import { mondayOf } from './week-idle.ts';

/** One person in one shift. */
export type Given = {
  readonly participantId: string;
  readonly demandId: string;
  readonly onDate: LocalDate;
};
export type DraftShift = Given & { readonly pinned: boolean };
/** A change by hand: somebody gets a shift or loses it, or a calculation may (not) change it. */
export type Step = Given & { readonly does: 'add' | 'remove' | 'pin' | 'unpin' };

export const draftRefusal = refusalsOf('roster', {
  'draft-closed': {
    nl: 'Dit concept is al gepubliceerd of weggelegd. Begin een nieuw concept.',
    en: 'This draft was published or put away. Begin a new draft.',
  },
  'already-so': {
    nl: 'Dat staat al zo in het rooster.',
    en: 'The roster says so already.',
  },
  'no-such-shift': {
    nl: 'Deze dienst is er niet op die dag. Misschien heeft de werkgever hem afgezegd.',
    en: 'There is no such shift on that day. The employer may have cancelled it.',
  },
  'nothing-to-undo': {
    nl: 'Er is niets om terug te draaien.',
    en: 'There is nothing to undo.',
  },
  'day-outside': {
    nl: 'Deze dag valt buiten het concept.',
    en: 'This day is outside the draft.',
  },
  'in-the-past': {
    nl: 'Deze dienst is al begonnen of voorbij. Leg vast wat er gewerkt is bij de uren.',
    en: 'This shift has begun or is over. Record what was worked with the hours.',
  },
});

/** Of a draft what decides whether it can change still, and of which days it is: half-open. */
export type Changing = {
  readonly state: 'open' | 'published' | 'dropped';
  readonly from_date: LocalDate;
  readonly to_date: LocalDate;
};

/**
 * Why shifts of a draft cannot be given or taken now, whoever has them; null when they can. Only what has begun is out of reach: who
 * reports sick in the morning has a shift of the afternoon that is given to somebody else. The pages and the action ask this alike.
 */
export function whyNotNow(
  draft: Changing,
  shifts: readonly Pick<Given, 'demandId' | 'onDate'>[],
  isOver: (shift: Pick<Given, 'demandId' | 'onDate'>) => boolean,
): Refusal | null {
  if (draft.state !== 'open') return draftRefusal('draft-closed');
  const outside = shifts.some(({ onDate }) => onDate < draft.from_date || onDate >= draft.to_date);
  if (outside) return draftRefusal('day-outside', { field: 'onDate' });
  return shifts.some(isOver) ? draftRefusal('in-the-past') : null;
}

/** By which a shift of somebody is known. */
export function keyOf({ participantId, demandId, onDate }: Given): string {
  return `${participantId} ${demandId} ${onDate}`;
}

/** The shifts of a draft after some steps; refuses a step that changes nothing, so that undoing is always exact. */
export function after(shifts: readonly DraftShift[], steps: readonly Step[]): Result<readonly DraftShift[]> {
  const now = new Map(shifts.map((each) => [keyOf(each), each]));
  for (const { does, ...given } of steps) {
    const key = keyOf(given);
    const there = now.get(key);
    if (does === 'add') {
      if (there !== undefined) return refuse(draftRefusal('already-so'));
      now.set(key, { ...given, pinned: false });
      continue;
    }
    if (there === undefined || there.pinned === (does !== 'unpin')) return refuse(draftRefusal('already-so'));
    if (does === 'remove') now.delete(key);
    else now.set(key, { ...there, pinned: does === 'pin' });
  }
  return accept([...now.values()]);
}

/**
 * The steps that take steps back, in the order in which they must be done. A shift that was pinned is let go before it is taken
 * away, so that what a step does can be read from the step alone.
 */
export function undoing(steps: readonly Step[]): readonly Step[] {
  const opposite = { add: 'remove', remove: 'add', pin: 'unpin', unpin: 'pin' } as const;
  return steps.toReversed().map(({ does, ...given }) => ({ ...given, does: opposite[does] }));
}

/** The steps written out: taking away a pinned shift is letting it go first. */
export function writtenOut(shifts: readonly DraftShift[], steps: readonly Step[]): readonly Step[] {
  const pinned = new Set(shifts.filter((each) => each.pinned).map(keyOf));
  return steps.flatMap(({ does, ...given }): readonly Step[] =>
    does === 'remove' && pinned.has(keyOf(given))
      ? [
          { ...given, does: 'unpin' },
          { ...given, does: 'remove' },
        ]
      : [{ ...given, does }],
  );
}

/** What is otherwise between two states of a draft: shifts that came, and shifts that went; one that was pinned or let go is both. */
export function differenceOf(before: readonly DraftShift[], after: readonly DraftShift[]) {
  const states = (shifts: readonly DraftShift[]) =>
    new Set(shifts.map((each) => `${keyOf(each)} ${each.pinned}`));
  const [then, now] = [states(before), states(after)];
  return {
    come: after.filter((each) => !then.has(`${keyOf(each)} ${each.pinned}`)),
    gone: before.filter((each) => !now.has(`${keyOf(each)} ${each.pinned}`)),
  };
}

/** Where a demand is, and whether somebody shares the hours of a coach there, which are of a week. */
export type Sharing = {
  readonly siteOf: (demandId: string) => string | undefined;
  readonly sharesWeek: (participantId: string, siteId: string) => boolean;
};

/**
 * Whom a change touches: those who get or lose a shift, and those who are at the same site on the same day, with whom they share
 * places and guidance; of who shares hours of a coach, those who share them in the same week. No hard rule looks at anybody else, so a
 * change is judged by these people alone.
 */
export function whoIsTouched(
  shifts: readonly Given[],
  steps: readonly Given[],
  { siteOf, sharesWeek }: Sharing,
): readonly string[] {
  const cellsOf = ({ participantId, demandId, onDate }: Given): readonly string[] => {
    const site = siteOf(demandId) ?? '';
    const day = `${site} ${onDate}`;
    return sharesWeek(participantId, site) ? [day, `${site} week ${mondayOf(onDate)}`] : [day];
  };
  const cells = new Set(steps.flatMap(cellsOf));
  const beside = shifts.filter((each) => cellsOf(each).some((cell) => cells.has(cell)));
  return [...new Set([...steps, ...beside].map(({ participantId }) => participantId))];
}
