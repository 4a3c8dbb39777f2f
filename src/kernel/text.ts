/** A sentence in the languages the product speaks. Dutch is always there; it is the language of the work. */
export type Text = { readonly nl: string; readonly en: string };

/** A key that is kept, with what people call it. */
export type Named = { readonly key: string; readonly label: Text };

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** Values that are put into a sentence in the place of `{name}`. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Fills the places of a sentence; a place without a value stays visible, so that a mistake is seen and not hidden. */
export function fill(sentence: string, values: TextValues = {}): string {
  return sentence.replace(/\{([\w-]+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** Values of which some have words of their own in each language. */
export type WordedValues = Readonly<Record<string, string | number | Text>>;

/** The same in every language of a text; a value that is a text itself goes in in that language. */
export function fillText(text: Text, values: WordedValues = {}): Text {
  return { nl: fill(text.nl, inLanguage(values, 'nl')), en: fill(text.en, inLanguage(values, 'en')) };
}

function inLanguage(values: WordedValues, language: Language): TextValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? value[language] : value,
    ]),
  );
}
