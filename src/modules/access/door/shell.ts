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
    navigation: navigation
      .filter((entry) => worn !== null && entry.roles.includes(worn.actor.role))
      .map(({ href, label }) => ({ href, label: label[language], current: isCurrent(href, path) })),
    csrf: session?.csrf ?? '',
    demo,
    today: dayOf(now),
  };
}

function isCurrent(href: string, path: string): boolean {
  return path === href || (href !== '/' && path.startsWith(`${href}/`));
}
