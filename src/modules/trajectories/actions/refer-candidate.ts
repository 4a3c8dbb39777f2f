import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { languages } from '../../../kernel/text.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { addParticipant, newParticipant, personKnown, unlessHeldBack } from '../../participants/index.ts';
import { addStep, refreshDeadlines } from '../store.ts';
import { referralSources } from '../tables.ts';

const refusal = refusalsOf('trajectories', {
  'candidate-known': {
    nl: 'Deze persoon staat al in Werkkring. Zoek de naam in de lijst, of vraag uw collega.',
    en: 'This person is already in Werkkring. Look for the name in the list, or ask your colleague.',
  },
  'no-firm': {
    nl: 'Kies de sociale firma die gaat begeleiden.',
    en: 'Choose the social firm that will guide.',
  },
});

/**
 * Puts a candidate forward (A2, A3): the person, and a trajectory at the start of the circle under the newest version of
 * the programme. Refuses somebody who is already known by citizen service number, or by name and birth date.
 */
export const referCandidate = action({
  name: 'trajectories/refer-candidate',
  who: ['referrer', 'coach'],
  input: newParticipant.extend({
    language: field.choice(languages).default('nl'),
    programmeId: field.id(),
    firmOrganisationId: field.id().optional(),
    source: field.choice(referralSources).default('municipality'),
    /** Somebody looked: a person with the same name and birth date who is there already is somebody else. */
    namesake: field.choice(['yes']).optional(),
  }),
  load: async (db, input, { actor, keys }) => {
    const version = await db
      .selectFrom('programme_version')
      .select('version')
      .where('programme_id', '=', input.programmeId)
      .orderBy('version', 'desc')
      .executeTakeFirst();
    if (version === undefined) return null;
    const firms = await db
      .selectFrom('organisation')
      .select('id')
      .where('kind', '=', 'social-firm')
      .execute();
    const own = actor.role === 'coach' ? actor.organisationId : (input.firmOrganisationId ?? onlyOne(firms));
    return {
      version: version.version,
      firm: firms.some((firm) => firm.id === own) ? own : null,
      known: await personKnown(db, keys, input, input.namesake === 'yes'),
    };
  },
  decide: ({ version, firm, known }, input) => {
    if (known) return refuse(refusal('candidate-known', { field: 'familyName' }));
    if (firm === null || firm === undefined)
      return refuse(refusal('no-firm', { field: 'firmOrganisationId' }));
    const { possibilities = [] } = input;
    return unlessHeldBack(accept({ candidate: input, version, firm }), {
      possibilities: possibilities.join('\n'),
    });
  },
  save: async (db, { candidate, version, firm }, context) => {
    const { actor, today, newId } = context;
    const participantId = await addParticipant(db, candidate, firm, context);
    const trajectoryId = newId();
    await db
      .insertInto('trajectory')
      .values({
        partnership_id: actor.partnershipId,
        id: trajectoryId,
        participant_id: participantId,
        programme_id: candidate.programmeId,
        programme_version: version,
        referring_organisation_id: actor.organisationId,
        firm_organisation_id: firm,
        coach_membership_id: actor.role === 'coach' ? actor.membershipId : null,
        source: candidate.source,
        phase: 'preselection',
        phase_since: today,
        lap: 1,
        referred_on: today,
      })
      .execute();
    await addStep(
      db,
      trajectoryId,
      { from: null, to: 'preselection', lap: 1, on: today, reason: null },
      context,
    );
    context.derive((system) => refreshDeadlines(system, actor.partnershipId, trajectoryId));
    return { participantId, trajectoryId };
  },
  object: (_input, output) => ({ kind: 'participant', id: output?.participantId ?? 'new' }),
});

function onlyOne(firms: readonly { id: string }[]): string | null {
  return firms.length === 1 ? (firms[0]?.id ?? null) : null;
}
