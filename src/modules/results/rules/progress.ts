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
 * Says how far a number is from its target, in words that hold for a year that is over and for one that is not: a year
 * that still runs has so many to go, a year that is over ended so many short. A target of nothing is always reached.
 */
export function progressOf(value: number, target: number, yearIsOver: boolean): Progress {
  const reached = value >= target;
  const part = target === 0 ? 100 : Math.min(100, Math.floor((value * 100) / target));
  return { value, target, reached, part, words: wordsOf(value - target, value, target, yearIsOver) };
}

function wordsOf(over: number, value: number, target: number, yearIsOver: boolean): string {
  const so = `${value} van ${target}`;
  if (over > 0) return `${so}: doel gehaald, ${over} meer dan afgesproken.`;
  if (over === 0) return `${so}: doel gehaald.`;
  return yearIsOver ? `${so}: ${-over} minder dan afgesproken.` : `${so}: nog ${-over} te gaan dit jaar.`;
}

/** How many of those known worked, in words; nothing is said of a moment that nobody has reached yet. */
export function outcomeWords(known: number, working: number): string {
  if (known === 0) return 'Nog niet bekend';
  return `${working} van ${known} (${Math.round((working * 100) / known)}%)`;
}

/** What somebody should know who sees fewer people than were counted; null when all are seen. */
export function hiddenWords(seen: number, total: number, seesPeople: boolean): string | null {
  if (!seesPeople) return 'Uw rol ziet aantallen en geen namen.';
  if (seen >= total) return null;
  return `U ziet ${seen} van ${total}: de andere horen niet bij uw organisatie.`;
}
