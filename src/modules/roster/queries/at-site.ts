import { addDays, type Instant, type LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { askedBetween, daysOfShift, expectedOn, shiftKey, sitesOf } from '../../demand/index.ts';
import { certificatesIn, validOn } from '../../learning/index.ts';
import type { Days } from '../store.ts';
import '../tables.ts';

/** Somebody who comes, as the employer may know them. */
export type Comer = {
  readonly shiftId: string;
  /** Null when the work of this person there has ended: then the employer does not know them any more. */
  readonly name: string | null;
  /** Of the certificates that the work asks for, those that are valid for all of it. */
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
  const coming = await expectedOn(db, { organisationId }, days);
  const held = Map.groupBy(
    await certificatesIn(db, [...new Set(coming.map(({ participantId }) => participantId))], {
      from: days.from,
      to: addDays(days.to, 1),
    }),
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
        certificates: validOn(shift.demand.certificates, held.get(participantId) ?? [], daysOfShift(shift)),
      })),
      open: Math.max(0, shift.places - there.length),
    };
  });
}
