import { data, type LoaderFunctionArgs } from 'react-router';
import type { Actor } from '../../../../kernel/actor.ts';
import { isId } from '../../../../kernel/ids.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import { noteLook } from '../../../access/index.ts';
import { type ClaimLineView, type ClaimView, claimLineViews, claimViews } from '../../queries/claims.ts';
import { claimLook } from '../../words.ts';
import { claimRoles } from '../roles.ts';

type Loaded = { readonly claim: ClaimView; readonly lines: readonly ClaimLineView[]; readonly actor: Actor };

/** A claim with its lines. Each person in it can read that somebody looked. */
export async function loadClaim({
  context,
  params,
}: Pick<LoaderFunctionArgs, 'context' | 'params'>): Promise<Loaded> {
  const { platform, actor } = visitAs(context, claimRoles);
  const id = params.claimId ?? '';
  return asActor(platform, actor, async (db) => {
    const [claim] = isId(id) ? await claimViews(db, { id }) : [];
    if (claim === undefined) throw data(null, { status: 404 });
    const lines = await claimLineViews(db, id);
    for (const person of new Set(lines.map(({ participantId }) => participantId)))
      await noteLook(db, platform, actor, person, claimLook);
    return { claim, lines, actor };
  });
}
