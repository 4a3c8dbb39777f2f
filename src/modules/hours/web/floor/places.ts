import type { FloorShift } from '../../queries/floor.ts';

/** The people of one workplace on a day. */
export type Place = {
  readonly siteId: string;
  readonly name: string;
  readonly organisation: string;
  readonly shifts: readonly FloorShift[];
};

/**
 * Shifts by workplace, in the order in which work begins there. By the workplace itself: two employers may both call theirs the
 * warehouse, and who plans for a pool sees both.
 */
export function placesOf(shifts: readonly FloorShift[]): readonly Place[] {
  return [...Map.groupBy(shifts, ({ siteId }) => siteId)].flatMap(([siteId, own]) => {
    const [first] = own;
    return first === undefined
      ? []
      : [{ siteId, name: first.site, organisation: first.organisation, shifts: own }];
  });
}

/** How far the recording of a workplace is. */
export function progressOf({ shifts }: Pick<Place, 'shifts'>): string {
  const open = shifts.filter(({ outcome }) => outcome === null).length;
  return open === 0 ? 'Alles is vastgelegd.' : `Nog ${open} van ${shifts.length} vast te leggen.`;
}
