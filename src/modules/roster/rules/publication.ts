import { accept, type Result, refusalsOf, refuse } from '../../../kernel/result.ts';
import type { EndedWork } from '../words.ts';
import type { Withdrawn } from './cause.ts';
import { type DraftShift, type Given, keyOf } from './draft.ts';

export const publicationRefusal = refusalsOf('roster', {
  'published-meanwhile': {
    nl: 'Het rooster is intussen veranderd. Neem de veranderingen eerst over in dit concept.',
    en: 'The roster has changed meanwhile. First take the changes over into this draft.',
  },
  'already-published': {
    nl: 'Dit concept is al gepubliceerd.',
    en: 'This draft has been published already.',
  },
  'put-away': {
    nl: 'Dit concept is weggelegd, of er is al een andere manier gekozen. Er is niets veranderd.',
    en: 'This draft was put away, or another way was chosen already. Nothing has changed.',
  },
  'nothing-changes': {
    nl: 'Dit concept is gelijk aan het rooster. Er is niets om te publiceren.',
    en: 'This draft is equal to the roster. There is nothing to publish.',
  },
  'cannot-be-given': {
    nl: '{name} kan dit werk nog niet krijgen. {why}',
    en: '{name} cannot be given this work yet. {why}',
  },
  'against-a-rule': {
    nl: 'Dit concept breekt een regel die niet gebroken mag worden. Verander eerst wat op het bord gemeld staat.',
    en: 'This draft breaks a rule that may not be broken. First change what the board reports.',
  },
});

export type Published = DraftShift & { readonly id: string };

/** Published shifts apart: what stands, and what fell away because the work of the person ended, with that as its cause. */
export function splitByEnd<Each extends Published>(
  shifts: readonly Each[],
  endOf: (shiftId: string) => EndedWork | null,
): { readonly standing: readonly Each[]; readonly fallen: readonly Withdrawn<Each>[] } {
  const fallen = shifts.flatMap((each): Withdrawn<Each>[] => {
    const why = endOf(each.id);
    return why === null ? [] : [{ ...each, cause: `${why}-ended` }];
  });
  return { standing: shifts.filter(({ id }) => endOf(id) === null), fallen };
}

/** What becomes of the roster: who gets a shift, who loses one, and what stays. */
export type Changes = {
  readonly add: readonly DraftShift[];
  readonly withdraw: readonly Published[];
  readonly stay: number;
};

/**
 * What publishing a draft does to the roster of its days. What has begun stays as it is. What is the same stays the same row, with
 * the answer that somebody gave.
 */
export function changesOf(
  draft: readonly DraftShift[],
  published: readonly Published[],
  isOver: (given: Given) => boolean,
): Changes {
  const wanted = new Map(draft.filter((each) => !isOver(each)).map((each) => [keyOf(each), each]));
  const standing = published.filter((each) => !isOver(each));
  const kept = new Set(standing.map(keyOf));
  return {
    add: [...wanted].flatMap(([key, each]) => (kept.has(key) ? [] : [each])),
    withdraw: standing.filter((each) => !wanted.has(keyOf(each))),
    stay: standing.filter((each) => wanted.has(keyOf(each))).length,
  };
}

/**
 * What one change of a draft brings or takes that differs from the roster: who gets a shift that they do not have in it, and who
 * loses one that they do. Who gets back what they had is not changed.
 */
export function changesBy(
  before: readonly DraftShift[],
  after: readonly DraftShift[],
  published: readonly Published[],
): Pick<Changes, 'add' | 'withdraw'> {
  const [then, now] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const known = new Set(published.map(keyOf));
  return {
    add: after.filter((each) => !then.has(keyOf(each)) && !known.has(keyOf(each))),
    withdraw: published.filter((each) => then.has(keyOf(each)) && !now.has(keyOf(each))),
  };
}

/**
 * The roster as it will stand once a draft is published: what has begun as it was published, whatever the draft says of it, and the
 * draft from then on.
 */
export function asItWillStand(
  draft: readonly DraftShift[],
  published: readonly DraftShift[],
  isOver: (given: Given) => boolean,
): readonly DraftShift[] {
  return [...published.filter(isOver), ...draft.filter((each) => !isOver(each))];
}

/**
 * Whether a draft may become the roster. `latest` is the number of the last publication that touches its days, `basedOn` the one
 * that the draft knows of: publishing over what nobody looked at is refused, so that two windows cannot undo each other.
 */
export function decidePublication(facts: {
  readonly state: 'open' | 'published' | 'dropped';
  readonly basedOn: number;
  readonly latest: number;
  readonly broken: number;
  readonly changes: Changes;
}): Result<Changes> {
  if (facts.state === 'published') return refuse(publicationRefusal('already-published'));
  if (facts.state === 'dropped') return refuse(publicationRefusal('put-away'));
  if (facts.latest > facts.basedOn) return refuse(publicationRefusal('published-meanwhile'));
  if (facts.broken > 0) return refuse(publicationRefusal('against-a-rule'));
  const { add, withdraw } = facts.changes;
  return add.length + withdraw.length === 0
    ? refuse(publicationRefusal('nothing-changes'))
    : accept(facts.changes);
}

/**
 * A draft after others published: where the roster of a person and day changed since the draft was made, the roster wins; the
 * rest of the draft stays. `before` is the roster that the draft knew.
 */
export function rebased(
  draft: readonly DraftShift[],
  before: readonly DraftShift[],
  now: readonly DraftShift[],
): readonly DraftShift[] {
  const cell = ({ participantId, onDate }: DraftShift) => `${participantId} ${onDate}`;
  const cells = (shifts: readonly DraftShift[]) => {
    const result = new Map<string, string>();
    for (const each of shifts.toSorted((a, b) => a.demandId.localeCompare(b.demandId)))
      result.set(cell(each), `${result.get(cell(each)) ?? ''} ${each.demandId}`);
    return result;
  };
  const then = cells(before);
  const today = cells(now);
  const changed = new Set(
    [...then.keys(), ...today.keys()].filter((key) => then.get(key) !== today.get(key)),
  );
  return [
    ...draft.filter((each) => !changed.has(cell(each))),
    ...now.filter((each) => changed.has(cell(each))),
  ];
}
