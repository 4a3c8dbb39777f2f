import type { z } from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { accept, type Result, refusalsOf, refuse } from '../../../kernel/result.ts';
import { languages } from '../../../kernel/text.ts';
import { actionForMany, notFound } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import {
  addParticipants,
  marksKnown,
  marksOf,
  newParticipant,
  participantKind,
  recognisedBy,
  unlessHeldBack,
} from '../../participants/index.ts';
import { refreshDeadlines } from '../due.ts';
import { addSteps } from '../store.ts';
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

const input = newParticipant.extend({
  language: field.choice(languages).default('nl'),
  programmeId: field.id(),
  firmOrganisationId: field.id().optional(),
  source: field.choice(referralSources).default('municipality'),
  /** Somebody looked: a person with the same name and birth date who is there already is somebody else. */
  namesake: field.choice(['yes']).optional(),
});
type Candidate = z.infer<typeof input>;

type Facts = {
  /** The newest version of each programme. */
  readonly versions: ReadonlyMap<string, number>;
  /** The social firms that the actor sees. */
  readonly firms: readonly string[];
  /** By what people are recognised who are there already. */
  readonly known: ReadonlySet<string>;
};

/**
 * Puts a candidate forward (A2, A3): the person, and a trajectory at the start of the circle under the newest version of
 * the programme. Refuses somebody who is already known by citizen service number, or by name and birth date; of many
 * candidates also who was put forward just before.
 */
export const referCandidate = actionForMany({
  name: 'trajectories/refer-candidate',
  title: { nl: 'Een kandidaat voordragen', en: 'Put a candidate forward' },
  who: ['referrer', 'coach'],
  input,
  load: async (db, candidates, { keys }): Promise<Facts> => {
    const programmes = candidates.map(({ programmeId }) => programmeId);
    const versions = await db
      .selectFrom('programme_version')
      .select(['programme_id', (eb) => eb.fn.max('version').as('newest')])
      .where('programme_id', '=', (eb) => eb.fn.any(eb.val([...new Set(programmes)])))
      .groupBy('programme_id')
      .execute();
    const firms = await db
      .selectFrom('organisation')
      .select('id')
      .where('kind', '=', 'social-firm')
      .execute();
    return {
      versions: new Map(versions.map(({ programme_id, newest }) => [programme_id, newest])),
      firms: firms.map(({ id }) => id),
      known: await marksKnown(db, keys, candidates),
    };
  },
  decide: (facts, candidates, { actor }) => {
    const known = new Set(facts.known);
    return candidates.map((candidate) => {
      const decision = decideOne({ ...facts, known }, candidate, actor);
      if (decision.ok) for (const mark of marksOf(candidate)) known.add(mark);
      return decision;
    });
  },
  save: async (db, accepted, context) => {
    const { actor, today, newId, derive } = context;
    const referrals = accepted.map((each) => ({ ...each, id: newId(), trajectoryId: newId() }));
    await addParticipants(db, referrals, context);
    await db
      .insertInto('trajectory')
      .values(
        referrals.map(({ id, trajectoryId, programmeId, version, firmOrganisationId, source }) => ({
          partnership_id: actor.partnershipId,
          id: trajectoryId,
          participant_id: id,
          programme_id: programmeId,
          programme_version: version,
          referring_organisation_id: actor.organisationId,
          firm_organisation_id: firmOrganisationId,
          coach_membership_id: actor.role === 'coach' ? actor.membershipId : null,
          source,
          phase: 'preselection' as const,
          phase_since: today,
          lap: 1,
          referred_on: today,
        })),
      )
      .execute();
    const trajectoryIds = referrals.map(({ trajectoryId }) => trajectoryId);
    const step = { from: null, to: 'preselection', lap: 1, on: today, reason: null } as const;
    await addSteps(db, trajectoryIds, step, context);
    derive((system) => refreshDeadlines(system, actor.partnershipId, ...trajectoryIds));
    return referrals.map(({ id, trajectoryId }) => ({ participantId: id, trajectoryId }));
  },
  about: participantKind,
  object: (_input, output) => output?.participantId ?? null,
});

type Referral = Candidate & { readonly version: number; readonly firmOrganisationId: string };

function decideOne({ versions, firms, known }: Facts, candidate: Candidate, actor: Actor): Result<Referral> {
  const version = versions.get(candidate.programmeId);
  if (version === undefined) return refuse(notFound);
  if (recognisedBy(candidate).some((mark) => known.has(mark)))
    return refuse(refusal('candidate-known', { field: 'familyName' }));
  const own =
    actor.role === 'coach' ? actor.organisationId : (candidate.firmOrganisationId ?? onlyOne(firms));
  const firm = firms.find((id) => id === own);
  if (firm === undefined) return refuse(refusal('no-firm', { field: 'firmOrganisationId' }));
  const { possibilities = [] } = candidate;
  return unlessHeldBack(accept({ ...candidate, version, firmOrganisationId: firm }), {
    possibilities: possibilities.join('\n'),
  });
}

function onlyOne(firms: readonly string[]): string | null {
  return firms.length === 1 ? (firms[0] ?? null) : null;
}
