import { createContext } from 'react-router';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Language } from '../../kernel/text.ts';

/** What the frame around every page shows, made once per request. */
export type Shell = {
  readonly language: Language;
  /** For the one inline script of an interactive page. */
  readonly nonce: string;
  readonly actor: {
    readonly name: string;
    readonly roleName: string;
    readonly organisationName: string;
    /** Whether there is another role to put on. */
    readonly canSwitch: boolean;
  } | null;
  readonly navigation: readonly {
    readonly href: string;
    readonly label: string;
    readonly current: boolean;
  }[];
  /** Goes with every form; see `PostForm`. */
  readonly csrf: string;
  readonly demo: boolean;
  readonly today: LocalDate;
};

export const shellContext = createContext<Shell>();
