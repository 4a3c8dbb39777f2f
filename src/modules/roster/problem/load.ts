import {
  addDays,
  addMonths,
  earlier,
  type Instant,
  type LocalDate,
  later,
  localDate,
} from '../../../kernel/local-date.ts';
import { midnightOf } from '../../../law/arbeidstijd/clock.ts';
import { shared } from '../../../law/arbeidstijd/facts.ts';
import { standardWeights, type Weights } from '../../../planner/pool/problem.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import {
  type Availability,
  availabilityOf,
  fourDigits,
  type Point,
  pointsOf,
} from '../../availability/index.ts';
import { askedBetween, type Shift, sitesOf } from '../../demand/index.ts';
import { certificatesIn, type HeldCertificate } from '../../learning/index.ts';
import { owedIn } from '../../pool/index.ts';
import { publishedNow } from '../queries/ended.ts';
import type { Days } from '../store.ts';
import { tripTo } from '../way.ts';
import type { HistoryShift, PersonFacts, PoolFacts, ShiftFacts, ShiftOf } from './facts.ts';
import { historyOf } from './history.ts';
import { takenByOthers } from './taken.ts';

/** Where home or work is not on the map: then nothing stands in the way, and the board says that it is not known. */
const unknownTravel = 30;

export type PoolOf = {
  readonly firmId: string;
  readonly days: Days;
  readonly today: LocalDate;
  /** Left out, all of today has begun. */
  readonly now?: Instant;
  readonly weights?: Weights;
  /** Shifts that a calculation leaves, by person. */
  readonly pinned?: ReadonlyMap<string, readonly ShiftOf[]>;
  /** Only these people; all of the pool when it is left out. */
  readonly only?: readonly string[];
};

/** Everything that a roster of a social firm's pool is made of, in a fixed number of queries. */
export async function loadPool(db: Transaction, of: PoolOf): Promise<PoolFacts> {
  const { days, firmId, today } = of;
  const contracts = await contractsOf(db, of);
  const ids = contracts.map(({ participantId }) => participantId);
  const availability = await availabilityOf(db, ids, { from: days.from, to: addDays(days.to, 1) });
  const certificates = Map.groupBy(
    await certificatesIn(db, ids, { from: days.from, to: addDays(days.to, 1) }),
    ({ participantId }) => participantId,
  );
  const history = await historyOf(db, ids, days.from);
  const published = Map.groupBy(
    (await publishedNow(db, firmId, days)).standing,
    ({ participantId }) => participantId,
  );
  const sites = await sitesOf(db);
  const points = await pointsOf(
    db,
    sites.map(({ postcode }) => postcode),
  );
  const taken = await takenByOthers(db, days);
  const shifts = (await askedBetween(db, days))
    .map((shift) => ({ ...shift, places: shift.places - (taken.get(shift.key) ?? 0) }))
    .filter(({ places }) => places > 0)
    .map(shiftFactsOf);
  const placeOf = new Map(
    sites.map(({ id, postcode }) => [id, points.get(fourDigits(postcode) ?? '') ?? null]),
  );
  return {
    firstDay: days.from,
    toDay: days.to,
    today,
    now: of.now === undefined ? midnightOf(addDays(today, 1)) - 1 : Date.parse(of.now) / 60_000,
    weights: of.weights ?? standardWeights,
    sites: sites.map(({ id, organisationId, mentorPlaces, coachPlaces }) => ({
      id,
      organisationId,
      mentorPlaces,
      coachPlaces,
    })),
    shifts,
    people: contracts.flatMap((contract) => {
      const can = availability.get(contract.participantId);
      return can === undefined
        ? []
        : [
            personFactsOf(contract, days, {
              can,
              certificates: certificates.get(contract.participantId) ?? [],
              history: history.get(contract.participantId) ?? [],
              published: published.get(contract.participantId) ?? [],
              pinned: of.pinned?.get(contract.participantId) ?? [],
              placeOf,
            }),
          ];
    }),
  };
}

type Contract = Awaited<ReturnType<typeof contractsOf>>[number];

/** The contracts of the pool on some day of the roster, one a person: the one that lasts longest. */
async function contractsOf(db: Transaction, { firmId, days, only }: PoolOf) {
  let query = db
    .selectFrom('pool_contract')
    .innerJoin('participant_contact', (join) =>
      join
        .onRef('participant_contact.partnership_id', '=', 'pool_contract.partnership_id')
        .onRef('participant_contact.participant_id', '=', 'pool_contract.participant_id'),
    )
    .select([
      'pool_contract.participant_id as participantId',
      'from_date as from',
      'to_date as to',
      'guarantee_kind as kind',
      'guaranteed_minutes as minutes',
      'birth_date as birthDate',
    ])
    .where('firm_organisation_id', '=', firmId)
    .where('from_date', '<', days.to)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', days.from)]))
    .distinctOn('pool_contract.participant_id')
    .orderBy('pool_contract.participant_id')
    .orderBy('from_date', 'desc');
  if (only !== undefined)
    query = query.where('pool_contract.participant_id', '=', (eb) => eb.fn.any(eb.val([...only])));
  return query.execute();
}

function shiftFactsOf(shift: Shift): ShiftFacts {
  const { demand } = shift;
  return {
    demandId: demand.id,
    onDate: shift.onDate,
    siteId: demand.siteId,
    organisationId: demand.organisationId,
    work: demand.work,
    from: shift.from,
    to: shift.to,
    breaks: shift.breaks,
    workMinutes: shift.workMinutes,
    places: shift.places,
    importance: demand.importance,
    certificates: demand.certificates,
    noticeDays: demand.noticeDays,
    guided: demand.guided,
  };
}

type Known = {
  readonly can: Availability;
  readonly certificates: readonly HeldCertificate[];
  readonly history: readonly HistoryShift[];
  readonly published: readonly ShiftOf[];
  readonly pinned: readonly ShiftOf[];
  readonly placeOf: ReadonlyMap<string, Point | null>;
};

function personFactsOf(contract: Contract, days: Days, known: Known): PersonFacts {
  const { limits, absences, likings } = known.can;
  const hired = {
    from: midnightOf(contract.from),
    to: contract.to === null ? Number.POSITIVE_INFINITY : midnightOf(contract.to),
  };
  return {
    participantId: contract.participantId,
    birthDate: contract.birthDate,
    available: known.can.stretches
      .filter((stretch) => shared(stretch, hired) > 0)
      .map(({ from, to }) => ({ from: Math.max(from, hired.from), to: Math.min(to, hired.to) })),
    certificates: known.certificates.map(({ course, from, until }) => ({ name: course, from, until })),
    guidance: limits.guidance,
    nights: limits.nights,
    longestShift: limits.longestShiftMinutes,
    weekMinutes: limits.mostWeekMinutes,
    prefers: limits.prefers,
    likings,
    owed: monthsOf(days).map((from) => ({
      from,
      to: addMonths(from, 1),
      minutes: owedIn(
        {
          from: contract.from,
          to: contract.to,
          guarantee: { kind: contract.kind, minutes: contract.minutes },
        },
        from,
      ),
    })),
    paidAbsence: absences.flatMap(({ kind, from, to }) =>
      kind === 'away' ? [] : daysOf({ from, to: to ?? days.to }, days).map((on) => ({ on, kind })),
    ),
    history: known.history,
    published: known.published,
    pinned: known.pinned,
    travel: travelOf(known.can, known.placeOf),
  };
}

/** The first days of the months that the days touch. */
function monthsOf({ from, to }: Days): readonly LocalDate[] {
  const months: LocalDate[] = [];
  for (let month = localDate(`${from.slice(0, 7)}-01`); month < to; month = addMonths(month, 1))
    months.push(month);
  return months;
}

/** From the first day of the month in which the days begin. */
function daysOf(absence: Days, days: Days): readonly LocalDate[] {
  const result: LocalDate[] = [];
  const first = later(absence.from, localDate(`${days.from.slice(0, 7)}-01`));
  const end = earlier(absence.to, days.to);
  for (let day = first; day < end; day = addDays(day, 1)) result.push(day);
  return result;
}

/** Minutes to a shift; null when there is no way. */
function travelOf({ home }: Availability, placeOf: ReadonlyMap<string, Point | null>): PersonFacts['travel'] {
  const from = { point: home.point, modes: home.modes, most: home.mostMinutes };
  return (shift) => {
    const travel = tripTo(from, placeOf.get(shift.siteId) ?? null, shift);
    if (travel === null) return unknownTravel;
    return travel.possible ? travel.minutes : null;
  };
}
