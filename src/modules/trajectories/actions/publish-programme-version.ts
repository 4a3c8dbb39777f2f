import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { programmeContent } from '../rules/programme.ts';
import { contradictions } from '../rules/programme-check.ts';
import '../tables.ts';
import { programmeKind } from '../words.ts';

const refusal = refusalsOf('trajectories', {
  'unchanged-version': {
    nl: 'Er is niets veranderd, dus er is geen nieuwe versie nodig.',
    en: 'Nothing was changed, so there is no need for a new version.',
  },
  'version-moved-on': {
    nl: 'Iemand anders heeft intussen een nieuwe versie gepubliceerd. Begin met die versie.',
    en: 'Somebody else has published a new version meanwhile. Start from that one.',
  },
});

/**
 * Publishes a new version of a programme, or its first. Running trajectories keep the version they started under.
 * `basedOn` is the version that was edited (0 for a new programme); refused when another came in between.
 */
export const publishProgrammeVersion = action({
  name: 'trajectories/publish-programme-version',
  title: { nl: 'Een programma publiceren', en: 'Publish a programme' },
  who: ['programme-manager'],
  input: z.object({ key: field.text(60), basedOn: field.whole(0, 10_000), content: programmeContent }),
  load: async (db, input) => {
    const programme = await db
      .selectFrom('programme')
      .select('id')
      .where('key', '=', input.key)
      .executeTakeFirst();
    const latest = await db
      .selectFrom('programme_version')
      .select(['version', 'content'])
      .where('programme_id', '=', programme?.id ?? null)
      .orderBy('version', 'desc')
      .executeTakeFirst();
    return { programmeId: programme?.id ?? null, latest };
  },
  decide: ({ programmeId, latest }, input) => {
    if ((latest?.version ?? 0) !== input.basedOn) return refuse(refusal('version-moved-on'));
    if (isDeepStrictEqual(latest?.content, input.content)) return refuse(refusal('unchanged-version'));
    const wrong = contradictions(input.content);
    return wrong.length > 0
      ? refuse(...wrong)
      : accept({ programmeId, version: input.basedOn + 1, ...input });
  },
  save: async (db, { programmeId, version, key, content }, { actor, now, newId }) => {
    const id = programmeId ?? newId();
    if (programmeId === null) {
      await db.insertInto('programme').values({ partnership_id: actor.partnershipId, id, key }).execute();
    }
    await db
      .insertInto('programme_version')
      .values({
        partnership_id: actor.partnershipId,
        programme_id: id,
        version,
        name: content.name,
        content: JSON.stringify(content),
        published_at: now,
        published_by: actor.membershipId,
      })
      .execute();
    return { id, version };
  },
  about: programmeKind,
  object: (input) => input.key,
});
