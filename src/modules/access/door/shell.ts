import { dayOf, type Instant } from '../../../kernel/local-date.ts';
import type { Language } from '../../../kernel/text.ts';
import { roleNames } from '../../../kernel/words.ts';
import type { NavigationEntry } from '../../../platform/module.ts';
import type { Shell } from '../../../platform/web/context.ts';
import type { DoorSession } from './sessions.ts';

type ShellFacts = {
  readonly session: DoorSession | null;
  /** For who is not signed in; an account has its own. */
  readonly visitorLanguage: Language;
  readonly navigation: readonly NavigationEntry[];
  readonly path: string;
  readonly nonce: string;
  readonly demo: boolean;
  readonly now: Instant;
};

/** What the frame around a page shows to this visitor: only the menu lines of the role they wear. */
export function shellOf({ session, navigation, path, nonce, demo, now, visitorLanguage }: ShellFacts): Shell {
  const language = session?.language ?? visitorLanguage;
  const worn = session?.worn ?? null;
  const shown = navigation.filter((entry) => worn !== null && entry.roles.includes(worn.actor.role));
  const here = currentOf(shown, path);
  return {
    language,
    nonce,
    actor:
      worn === null
        ? null
        : {
            name: worn.actor.name,
            roleName: roleNames[worn.actor.role][language],
            organisationName: worn.organisationName,
            canSwitch: (session?.roles.length ?? 0) > 1,
          },
    navigation: shown.map(({ href, label }) => ({ href, label: label[language], current: href === here })),
    csrf: session?.csrf ?? '',
    demo,
    today: dayOf(now),
  };
}

/**
 * The line of the menu that a page belongs to: the one that names it most precisely, so that a page below `/deelnemers` that is
 * about pool entry stands under pool entry for who has that line, and under people for who has not. Null where no line names it.
 */
export function currentOf(lines: readonly Pick<NavigationEntry, 'href' | 'pages'>[], path: string) {
  const found = lines
    .flatMap(({ href, pages = [] }) => [href, ...pages].map((page) => ({ href, words: wordsIn(page, path) })))
    .filter(({ words }) => words > 0)
    .toSorted((one, other) => other.words - one.words);
  return found[0]?.href ?? null;
}

/** How many parts of the address a page names, where the address is that page or below it; 0 where it is not. */
function wordsIn(page: string, path: string): number {
  if (page === '/') return path === '/' ? 1 : 0;
  const parts = path.split('/').slice(1);
  const named = page.split('/').slice(1);
  const fits = named.every((name, place) => (name.startsWith(':') ? parts[place] : name) === parts[place]);
  return fits && parts.length >= named.length ? named.filter((name) => !name.startsWith(':')).length : 0;
}
