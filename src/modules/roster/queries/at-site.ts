import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { askedBetween, type Shift, shiftKey, sitesOf } from '../../demand/index.ts';
import { certificatesIn, type HeldCertificate } from '../../learning/index.ts';
import { fullName } from '../../participants/index.ts';
import type { Days } from '../store.ts';
import '../tables.ts';
import { expectedAmong } from './gone.ts';

/** Somebody who comes, as the employer may know them. */
export type Comer = {
  readonly shiftId: string;
  /** Null when the work of this person there has ended: then the employer does not know them any more. */
  readonly name: string | null;
  /** Of the certificates that the work asks for, those that are valid on the day. */
  readonly certificates: readonly string[];
};

/** One shift that an employer asked for, with who comes. */
export type ShiftAtSite = {
  readonly key: string;
  readonly onDate: LocalDate;
  readonly fromAt: Instant;
  readonly toAt: Instant;
  readonly site: string;
  readonly work: string;
  readonly certificates: readonly string[];
  /** How many people are asked; 0 when the employer cancelled the day. */
  readonly places: number;
  readonly people: readonly Comer[];
  /** Places for which nobody comes yet. */
  readonly open: number;
};

/**
 * Who comes to work at an organisation on some days, by shift, in order of time; also shifts to which nobody comes yet. For the
 * people of that organisation: somebody who is not there after all is not among them, and nothing says why.
 */
export async function comingTo(
  db: Transaction,
  organisationId: string,
  days: Days,
): Promise<readonly ShiftAtSite[]> {
  const shifts = await askedBetween(db, days, { organisationId });
  const sites = new Map((await sitesOf(db, { organisationId })).map(({ id, name }) => [id, name]));
  const coming = await expected(db, organisationId, days);
  const held = Map.groupBy(
    await certificatesIn(db, [...new Set(coming.map(({ participantId }) => participantId))], days),
    ({ participantId }) => participantId,
  );
  const byShift = Map.groupBy(coming, ({ demandId, onDate }) => shiftKey(demandId, onDate));
  return shifts.map((shift) => {
    const there = shift.places === 0 ? [] : (byShift.get(shift.key) ?? []);
    return {
      key: shift.key,
      onDate: shift.onDate,
      fromAt: shift.fromAt,
      toAt: shift.toAt,
      site: sites.get(shift.demand.siteId) ?? '',
      work: shift.demand.work,
      certificates: shift.demand.certificates,
      places: shift.places,
      people: there.map(({ id, name, participantId }) => ({
        shiftId: id,
        name,
        certificates: validOn(shift, held.get(participantId) ?? []),
      })),
      open: Math.max(0, shift.places - there.length),
    };
  });
}

function validOn({ demand, onDate }: Shift, held: readonly HeldCertificate[]): readonly string[] {
  return demand.certificates.filter((asked) =>
    held.some(
      ({ course, from, until }) => course === asked && from <= onDate && (until === null || until > onDate),
    ),
  );
}

async function expected(db: Transaction, organisationId: string, { from, to }: Days) {
  const rows = await db
    .selectFrom('rostered_shift as shift')
    .leftJoin('participant', (join) =>
      join
        .onRef('participant.partnership_id', '=', 'shift.partnership_id')
        .onRef('participant.id', '=', 'shift.participant_id'),
    )
    .select([
      'shift.id',
      'shift.participant_id as participantId',
      'shift.demand_id as demandId',
      'shift.on_date as onDate',
      'given_name',
      'infix',
      'family_name',
    ])
    .where('shift.organisation_id', '=', organisationId)
    .where('shift.on_date', '>=', from)
    .where('shift.on_date', '<', to)
    .where('shift.withdrawn_in', 'is', null)
    .orderBy('search_name')
    .orderBy('shift.id')
    .execute();
  const ids = await expectedAmong(
    db,
    rows.map(({ id }) => id),
  );
  return rows
    .filter(({ id }) => ids.has(id))
    .map(({ id, given_name, infix, family_name, participantId, demandId, onDate }) => ({
      id,
      participantId,
      demandId,
      onDate,
      name:
        given_name === null || family_name === null
          ? null
          : fullName({ givenName: given_name, infix, familyName: family_name }),
    }));
}
