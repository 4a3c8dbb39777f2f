/** A name in its three parts, as municipal lists give it. */
export type NameParts = {
  readonly givenName: string;
  readonly infix: string | null;
  readonly familyName: string;
};

/** The whole name, as one writes it: "Zeynep van der Kuipers". */
export function fullName({ givenName, infix, familyName }: NameParts): string {
  return [givenName, infix, familyName].filter((part) => part !== null && part !== '').join(' ');
}

/**
 * What lists search in and sort by: family name, given name, infix; lower case, without accents and punctuation.
 */
export function searchName({ givenName, infix, familyName }: NameParts): string {
  return fold([familyName, givenName, infix ?? ''].join(' '));
}

/** Lower case, without accents and punctuation, single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
