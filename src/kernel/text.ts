/** A sentence in the languages the product speaks. Dutch is always there; it is the language of the work. */
export type Text = { readonly nl: string; readonly en: string };

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** Values that are put into a sentence in the place of `{name}`. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Fills the places of a sentence; a place without a value stays visible, so that a mistake is seen and not hidden. */
export function fill(sentence: string, values: TextValues = {}): string {
  return sentence.replace(/\{([\w-]+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The same in every language of a text. */
export function fillText(text: Text, values: TextValues = {}): Text {
  return { nl: fill(text.nl, values), en: fill(text.en, values) };
}
