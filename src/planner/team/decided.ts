import { free, type Roster, type Span } from './problem.ts';

/** Somebody with the rosters that they have in parts. */
export type Parted<Piece> = { readonly person: number; readonly pieces: readonly Piece[] };

/** What somebody is held to on a day. */
export type Hold = { readonly person: number; readonly day: number; readonly shift: number };

/**
 * What to hold next when whole rosters are made of parts: one of `steps` of the days on which somebody's rosters differ, those first on which most
 * of them have one shift, times `noise`. A person is held on more days only while most of what they have in parts stays possible.
 * Nothing when everybody has one roster.
 */
export function mostDecided<Piece extends { readonly roster: Roster; readonly part: number }>(
  parted: readonly Parted<Piece>[],
  days: Span,
  { steps, noise }: { readonly steps: number; readonly noise: () => number },
): readonly Hold[] {
  const undecided = parted.flatMap((each) => undecidedOf(each, days, noise));
  const possible = new Map(parted.map(({ person, pieces }) => [person, pieces]));
  const holds = new Map<number, Hold[]>();
  let left = Math.ceil(undecided.length / steps);
  for (const { person, day, shift } of undecided.sort((a, b) => b.weight - a.weight)) {
    if (left === 0) break;
    const pieces = possible.get(person) ?? [];
    const fits = pieces.filter(({ roster }) => roster[day] === shift);
    const still = fits.reduce((sum, { part }) => sum + part, 0);
    const before = holds.get(person) ?? [];
    if (fits.length === pieces.length || (before.length > 0 && still < 0.5)) continue;
    possible.set(person, fits);
    holds.set(person, [...before, { person, day, shift }]);
    left -= 1;
  }
  return [...holds.values()].flat();
}

/** The days on which somebody's rosters differ, each with the shift that most of them have. */
function undecidedOf<Piece extends { readonly roster: Roster; readonly part: number }>(
  { person, pieces }: Parted<Piece>,
  { from, to }: Span,
  noise: () => number,
) {
  const found: (Hold & { readonly weight: number })[] = [];
  for (let day = from; day < to && pieces.length > 1; day += 1) {
    const parts = new Map<number, number>();
    for (const { roster, part } of pieces)
      parts.set(roster[day] ?? free, (parts.get(roster[day] ?? free) ?? 0) + part);
    if (parts.size < 2) continue;
    const [shift, weight] = [...parts].reduce((most, each) => (each[1] > most[1] ? each : most));
    found.push({ person, day, shift, weight: weight * noise() });
  }
  return found;
}
