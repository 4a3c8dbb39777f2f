/** How far a number is on the way to what the partners aimed for. */
export type Progress = {
  readonly value: number;
  readonly target: number;
  readonly reached: boolean;
  /** In whole percents, at most 100, for a picture. */
  readonly part: number;
  readonly words: string;
};

/**
 * Says how far a number is from its target. As long as it can still grow there are so many to go; once it is `counted` it
 * ended so many short. A target of nothing is always reached.
 */
export function progressOf(value: number, target: number, counted: boolean): Progress {
  const reached = value >= target;
  const part = target === 0 ? 100 : Math.min(100, Math.floor((value * 100) / target));
  return { value, target, reached, part, words: wordsOf(value - target, value, target, counted) };
}

function wordsOf(over: number, value: number, target: number, counted: boolean): string {
  const so = `${value} van ${target}`;
  if (over > 0) return `${so}: doel gehaald, ${over} meer dan afgesproken.`;
  if (over === 0) return `${so}: doel gehaald.`;
  return counted ? `${so}: ${-over} minder dan afgesproken.` : `${so}: nog ${-over} te gaan.`;
}

/**
 * Can a number of a year no longer grow? What happens in a year is counted when it is over; what becomes of those who
 * began in it a year later, because a trajectory lasts a year.
 */
export function isCounted(measure: string, year: number, thisYear: number): boolean {
  const follows = measure === 'completed' || measure === 'hired';
  return year + (follows ? 1 : 0) < thisYear;
}

/** How many of those known worked, in words; nothing is said of a moment that nobody has reached yet. */
export function outcomeWords(known: number, working: number): string {
  if (known === 0) return 'Nog niet bekend';
  return `${working} van ${known} (${Math.round((working * 100) / known)}%)`;
}

/** What somebody should know who sees fewer people than were counted; null when all are seen. */
export function hiddenWords(seen: number, total: number, seesPeople: boolean): string | null {
  if (total === 0) return null;
  if (!seesPeople) return 'Uw rol ziet aantallen en geen namen.';
  if (seen >= total) return null;
  if (seen === 0) return 'De mensen achter dit aantal horen niet bij uw organisatie.';
  return `U ziet ${seen} van ${total}: de andere horen niet bij uw organisatie.`;
}
