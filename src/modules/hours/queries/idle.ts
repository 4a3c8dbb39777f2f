import { addDays, addMonths, type LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { certificatesIn, type HeldCertificate, validOn } from '../../learning/index.ts';
import type { Line } from '../rules/facts.ts';
import type { IdleHours, Place } from '../rules/remedies.ts';
import { minuteOn } from '../store.ts';
import { rosteredShifts } from './rostered.ts';
import '../tables.ts';
import type { PersonLedger } from './ledgers.ts';

/** A line of the ledger of somebody. */
export type PersonLine = Line & { readonly participantId: string; readonly name: string };

/** Idle hours of somebody, with the work that they could have been as far as one sees it. */
export type IdleLine = PersonLine & IdleHours;

/** The lines of ledgers, person by person. */
export function linesOf(ledgers: readonly PersonLedger[]): readonly PersonLine[] {
  return ledgers.flatMap(({ person, ledger }) =>
    ledger.lines.map((line) => ({ ...line, participantId: person.id, name: person.name })),
  );
}

type AskedPlace = Place & {
  readonly certificates: readonly string[];
  readonly overMidnight: boolean;
  readonly worked?: boolean;
};

/** One demand with an open place stands behind the idle hours of many people. */
const distinct = (ids: readonly string[]) => [...new Set(ids)];

/** The idle lines of ledgers of a month with where, when and which certificates: three queries whatever the number of people. */
export async function idleLinesOf(
  db: Transaction,
  ledgers: readonly PersonLedger[],
  month: LocalDate,
): Promise<readonly IdleLine[]> {
  const lines = linesOf(ledgers).filter(({ kind }) => kind === 'idle');
  const shifts = await placesOfShifts(db, distinct(lines.flatMap(({ shiftId }) => shiftId ?? [])));
  const demands = await placesOfDemands(
    db,
    distinct(
      lines.flatMap(({ shiftId, demandId }) => (shiftId === null && demandId !== null ? [demandId] : [])),
    ),
  );
  const lacking = lines.filter(({ cause }) => cause === 'no-certificate');
  const held = Map.groupBy(
    await certificatesIn(db, distinct(lacking.map(({ participantId }) => participantId)), {
      from: month,
      to: addDays(addMonths(month, 1), 1),
    }),
    ({ participantId }) => participantId,
  );
  return lines.map((line) => {
    const { shiftId, demandId, participantId, cause } = line;
    const place = (shiftId === null ? demands.get(demandId ?? '') : shifts.get(shiftId)) ?? null;
    const missing = cause === 'no-certificate' ? missingOf(place, line, held.get(participantId) ?? []) : [];
    return { ...line, place, missing, worked: place?.worked === true };
  });
}

/** Certificates that work asks for and that somebody did not have for all of it. */
function missingOf(place: AskedPlace | null, { onDate }: Line, held: readonly HeldCertificate[]) {
  if (place === null || onDate === null) return [];
  const valid = validOn(
    place.certificates,
    held,
    place.overMidnight ? [onDate, addDays(onDate, 1)] : [onDate],
  );
  return place.certificates.filter((name) => !valid.includes(name));
}

async function placesOfShifts(
  db: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AskedPlace>> {
  if (ids.length === 0) return new Map();
  const rows = await rosteredShifts(db)
    .leftJoin('shift_demand', (join) =>
      join
        .onRef('shift_demand.partnership_id', '=', 'rostered_shift.partnership_id')
        .onRef('shift_demand.id', '=', 'rostered_shift.demand_id'),
    )
    .select([
      'rostered_shift.id',
      'worked_shift.outcome',
      'rostered_shift.demand_id as demandId',
      'rostered_shift.organisation_id as organisationId',
      'organisation.name as organisation',
      'rostered_shift.site_id as siteId',
      'site.name as site',
      'rostered_shift.work',
      'rostered_shift.on_date as onDate',
      'rostered_shift.from_at as fromAt',
      'rostered_shift.to_at as toAt',
      'shift_demand.certificates',
    ])
    .where('rostered_shift.id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, onDate, fromAt, toAt, certificates, outcome, ...place }) => [
      id,
      {
        ...place,
        fromMinute: minuteOn(onDate, fromAt),
        certificates: certificates ?? [],
        overMidnight: minuteOn(onDate, toAt) > 1440,
        worked: outcome === 'worked',
      },
    ]),
  );
}

async function placesOfDemands(
  db: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AskedPlace>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('shift_demand')
    .innerJoin('organisation', (join) =>
      join
        .onRef('organisation.partnership_id', '=', 'shift_demand.partnership_id')
        .onRef('organisation.id', '=', 'shift_demand.organisation_id'),
    )
    .leftJoin('site', (join) =>
      join
        .onRef('site.partnership_id', '=', 'shift_demand.partnership_id')
        .onRef('site.id', '=', 'shift_demand.site_id'),
    )
    .select([
      'shift_demand.id as demandId',
      'shift_demand.organisation_id as organisationId',
      'organisation.name as organisation',
      'shift_demand.site_id as siteId',
      'site.name as site',
      'shift_demand.work',
      'from_minute as fromMinute',
      'to_minute as toMinute',
      'certificates',
    ])
    .where('shift_demand.id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ toMinute, ...place }) => [place.demandId, { ...place, overMidnight: toMinute > 1440 }]),
  );
}
