/** What is to be seen of a shift besides when and where. */
export type Mark = 'pinned' | 'broken' | 'absent' | null;

/** What a mark says, beside its colour. */
export function wordsOf(mark: NonNullable<Mark>): string {
  return words[mark];
}

const words = { pinned: 'staat vast', broken: 'breekt een regel', absent: 'kan niet komen' } as const;

/** How many weeks can stand beside each other. */
export const weekChoices = [1, 2, 4, 8] as const;

/** At most so many rows on a page, so that 300 people stay readable. */
export const rowsOnPage = 50;
