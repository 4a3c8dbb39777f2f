import { folded } from './text.ts';

/** The words of which Dutch name infixes are made (from table 36 of the personal records database, BRP). */
const words = new Set(
  `
  a aan aen al am auf aus bij da dal dalla das de degli dei del della den der des di die do don dos du
  el het im in la las le les lo los of onder op over s t te ten ter tho thor to toe tot uijt uit unter
  van vande vanden vander vd vh vom von voor vor zu zum zur d l ibn bint ould`
    .trim()
    .split(/\s+/),
);

/** True for `van`, `der`, `'t`, `v.d.`; not for initials, which end in a point. */
export function isInfixWord(word: string): boolean {
  const bare = folded(word).replace(/[^\p{L}]/gu, '');
  if (!words.has(bare)) return false;
  if (bare.length > 1 && !word.includes('.')) return true;
  return bare.length === 1 ? /['’`]/.test(word) : /^v\.?\/?[dh]\.?$/i.test(word);
}

/** Divides `van der Kuipers` into infix and name; at least one word stays a name. */
export function splitInfix(name: string): { readonly infix: string; readonly rest: string } {
  const all = name.split(' ');
  let taken = 0;
  while (taken < all.length - 1 && isInfixWord(all[taken] ?? '')) taken += 1;
  return { infix: all.slice(0, taken).join(' '), rest: all.slice(taken).join(' ') };
}
