import { fullName, type JudgedRow } from '../../participants/index.ts';

/** Who a row is about: the name as we read it or, where the row is not right, as it was written; null without one. */
export function nameOnRow({ candidate, values }: Pick<JudgedRow, 'candidate' | 'values'>): string | null {
  if (candidate !== null) return fullName(candidate);
  const { fullName: whole = '', givenName = '', initials = '', infix = '', familyName = '' } = values;
  const written = whole || fullName({ givenName: givenName || initials, infix, familyName });
  return written.trim() || null;
}
