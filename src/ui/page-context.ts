import { createContext, useContext } from 'react';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Language, Text } from '../kernel/text.ts';

/** What components need to know about the page they stand on; filled by root.tsx. */
export type PageFacts = {
  readonly language: Language;
  readonly csrf: string;
  /** The day it is for this visitor; `null` only on the error page of a failed start. */
  readonly today: LocalDate | null;
};

const PageContext = createContext<PageFacts>({ language: 'nl', csrf: '', today: null });

export const PageProvider = PageContext.Provider;

export function usePage(): PageFacts {
  return useContext(PageContext);
}

/** Chooses the visitor's language from a text: `const t = useText(); t(refusal.message)`. */
export function useText(): (text: Text) => string {
  const { language } = useContext(PageContext);
  return (text) => text[language];
}
