import { CsrfField } from '../form/CsrfField.tsx';
import { useText } from '../page-context.ts';
import { words } from '../words.ts';
import type { FrameFacts } from './PageFrame.tsx';

/** Who is signed in, in which role, with the way to another role and the way out. Posts to `/uitloggen`. */
export function SignOut({ actor }: { readonly actor: FrameFacts['actor'] }) {
  const t = useText();
  if (actor === null) return null;
  return (
    <div className="wk-actor">
      <p className="wk-actor__who">
        <span>{actor.name}</span>
        <span className="wk-actor__role">
          {actor.roleName} · {actor.organisationName}
        </span>
      </p>
      {actor.canSwitch ? (
        <a href="/rol" className="wk-header-button wk-header-link">
          {t(words.switchRole)}
        </a>
      ) : null}
      <form method="post" action="/uitloggen">
        <CsrfField />
        <button type="submit" className="wk-header-button">
          {t(words.signOut)}
        </button>
      </form>
    </div>
  );
}
