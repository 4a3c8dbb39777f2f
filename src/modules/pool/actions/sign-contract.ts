import { z } from 'zod';
import { accept, type Result, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { participantKind } from '../../participants/index.ts';
import { checkDates, placementRefusal } from '../../placements/index.ts';
import { entriesOf, standingEntry } from '../../pool-entry/index.ts';
import { type Case, decideMove, type Move, saveMove } from '../../trajectories/index.ts';
import { guaranteeKinds } from '../rules/guarantee.ts';
import { refusal } from '../rules/pool.ts';
import { type Terms, termsOf } from '../rules/terms.ts';
import { birthDateOf, loadPoolPerson } from '../store.ts';

type Signed = {
  readonly person: Case;
  readonly move: Move;
  readonly terms: Terms;
  readonly withoutDecision: string | null;
};

/**
 * Hires somebody into the pool (E1): a contract with the social firm, apart from any assignment, with hours that are paid whether
 * there is work or not. It follows a decision to enter (E6); where there is none, it is refused without a reason, which stays with
 * the contract. Output: its id, the wage, and whether that is the minimum wage because none was given.
 */
export const signContract = action({
  name: 'pool/sign-contract',
  title: { nl: 'Een dienstverband vastleggen', en: 'Record a contract' },
  who: ['planner', 'coach'],
  input: z.object({
    participantId: field.id(),
    fromDate: field.date(),
    toDate: field.date().optional(),
    hoursPerWeek: field.whole(1, 60),
    guaranteeKind: field.choice(guaranteeKinds).optional(),
    /** A month, or a calendar year. */
    guaranteedMinutes: field.whole(60, 190_000).optional(),
    wagePerHour: field.euros(999).optional(),
    withoutDecision: field.text(500).optional(),
  }),
  load: async (db, input) => ({
    birthDate: await birthDateOf(db, input.participantId),
    ...(await loadPoolPerson(db, input.participantId, () => ({ placement: null, contractRunning: true }))),
    entries: await entriesOf(db, input.participantId),
    earlier: await db
      .selectFrom('pool_contract')
      .select('id')
      .where('participant_id', '=', input.participantId)
      .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', input.fromDate)]))
      .where('from_date', '<', input.toDate ?? '9999-12-31')
      .executeTakeFirst(),
  }),
  decide: ({ person, earlier, birthDate, entries }, input, { today, actor }): Result<Signed> => {
    if (person === null) return refuse(placementRefusal('no-trajectory'));
    const dates = checkDates(input.fromDate, input.toDate ?? null, today);
    if (dates.length > 0) return refuse(...dates);
    if (earlier !== undefined) return refuse(refusal('contract-overlaps', { field: 'fromDate' }));
    const decided = standingEntry(entries, person.id) !== null;
    if (!decided && input.withoutDecision === undefined)
      return refuse(refusal('entry-not-decided', { field: 'withoutDecision' }));
    const move = decideMove(person, {
      to: 'in-the-pool',
      through: 'contract-start',
      role: actor.role,
      on: today,
    });
    const terms = termsOf({ ...input, birthDate, wageCents: input.wagePerHour });
    if (!terms.ok) return terms;
    const withoutDecision = decided ? null : (input.withoutDecision ?? null);
    return move.ok ? accept({ person, move: move.value, terms: terms.value, withoutDecision }) : move;
  },
  save: async (db, { person, move, terms, withoutDecision }, context, input) => {
    const id = context.newId();
    await db
      .insertInto('pool_contract')
      .values({
        partnership_id: context.actor.partnershipId,
        id,
        participant_id: person.participantId,
        trajectory_id: person.id,
        firm_organisation_id: person.firmOrganisationId,
        referring_organisation_id: person.referringOrganisationId,
        from_date: input.fromDate,
        to_date: input.toDate ?? null,
        hours_per_week: input.hoursPerWeek,
        guarantee_kind: terms.guarantee.kind,
        guaranteed_minutes: terms.guarantee.minutes,
        wage_cents_per_hour: terms.wageCents,
        recorded_by: context.actor.membershipId,
        without_decision: withoutDecision,
      })
      .execute();
    await saveMove(db, person.id, move, context, {
      contractEndsOn: input.toDate ?? null,
      placementEndsOn: null,
    });
    return { id, wageCentsPerHour: terms.wageCents, wageIsMinimum: terms.wageIsMinimum };
  },
  about: participantKind,
  object: (input) => input.participantId,
});
