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
import { joined, shared, without } from '../../../law/arbeidstijd/facts.ts';
import { standardWeights, type Weights } from '../../../planner/pool/problem.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import {
  type Availability,
  availabilityOf,
  fourDigits,
  type Point,
  pointsOf,
} from '../../availability/index.ts';
import { askedBetween, mentorsSince, type Shift, sitesOf, takenByOthers } from '../../demand/index.ts';
import { certificatesIn, type HeldCertificate } from '../../learning/index.ts';
import { type Guaranteed, sharesIn } from '../../pool/index.ts';
import { refusedAmong } from '../answers.ts';
import { publishedNow } from '../queries/ended.ts';
import { monthsOf } from '../rules/week-idle.ts';
import type { Days } from '../store.ts';
import { tripTo } from '../way.ts';
import { keyOf } from './build.ts';
import { coachedBeside } from './coached.ts';
import type { HistoryShift, Lesson, PersonFacts, PoolFacts, ShiftFacts, ShiftOf } from './facts.ts';
import { aheadOf, allBack, historyOf } from './history.ts';
import { lessonsOf } from './lessons.ts';

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
  /** Who said no to a published shift is not available for it: a calculation looks for somebody else. A planner may still hold them to it. */
  readonly heedsAnswers?: boolean;
  /** Only these people; all of the pool when it is left out. */
  readonly only?: readonly string[];
};

/** Everything that a roster of a social firm's pool is made of, in a fixed number of queries. */
export async function loadPool(db: Transaction, of: PoolOf): Promise<PoolFacts> {
  const { days, firmId, today } = of;
  const contracts = Map.groupBy(await contractsOf(db, of), ({ participantId }) => participantId);
  const ids = [...contracts.keys()];
  const availability = await availabilityOf(db, ids, { from: days.from, to: addDays(days.to, 1) });
  const certificates = Map.groupBy(
    await certificatesIn(db, ids, { from: days.from, to: addDays(days.to, 1) }),
    ({ participantId }) => participantId,
  );
  const history = await historyOf(db, ids, days.from);
  const ahead = await aheadOf(db, ids, days.to);
  const lessons = await lessonsOf(db, ids, days);
  const { standing, fallen } = await publishedNow(db, firmId, days);
  const published = Map.groupBy(standing, ({ participantId }) => participantId);
  const fallenOf = Map.groupBy(fallen, ({ participantId }) => participantId);
  const saidNo = await refusedAmong(db, of.heedsAnswers === true ? standing.map(({ id }) => id) : []);
  const refused = Map.groupBy(
    standing.filter(({ id, pinned }) => saidNo.has(id) && !pinned),
    ({ participantId }) => participantId,
  );
  const sites = await sitesOf(db);
  const coached = await coachedBeside(db, { firmId, days, sites });
  const mentors = await mentorsSince(db, addDays(days.from, -allBack));
  const points = await pointsOf(
    db,
    sites.map(({ postcode }) => postcode),
  );
  const taken = await takenByOthers(db, days);
  const shifts = (await askedBetween(db, days))
    .map((shift) => ({ ...shift, places: shift.places - (taken.get(shift.key) ?? 0) }))
    .filter(({ places }) => places > 0)
    .map(shiftFactsOf);
  const shiftOf = new Map(shifts.map((shift) => [keyOf(shift), shift]));
  const placeOf = new Map(
    sites.map(({ id, postcode }) => [id, points.get(fourDigits(postcode) ?? '') ?? null]),
  );
  return {
    firstDay: days.from,
    toDay: days.to,
    today,
    now: of.now === undefined ? midnightOf(addDays(today, 1)) - 1 : Date.parse(of.now) / 60_000,
    begun: await begunOf(db, of),
    weights: of.weights ?? standardWeights,
    mentors,
    sites: sites.map(({ id, organisationId, mentorPlaces, coachPlaces, coachMinutes }) => ({
      id,
      organisationId,
      mentorPlaces,
      coachPlaces,
      coachMinutes,
      coachedInWeek: coached.get(id) ?? [],
    })),
    shifts,
    people: [...contracts].flatMap(([participantId, own]) => {
      const can = availability.get(participantId);
      const [person] = own;
      return can === undefined || person === undefined
        ? []
        : [
            personFactsOf(own, days, {
              participantId,
              birthDate: person.birthDate,
              can,
              certificates: certificates.get(participantId) ?? [],
              history: history.get(participantId) ?? [],
              ahead: ahead.get(participantId) ?? [],
              lessons: lessons.get(participantId) ?? [],
              published: published.get(participantId) ?? [],
              refused: (refused.get(participantId) ?? []).flatMap((each) => shiftOf.get(keyOf(each)) ?? []),
              pinned: of.pinned?.get(participantId) ?? [],
              fallen: fallenOf.get(participantId) ?? [],
              placeOf,
            }),
          ];
    }),
  };
}

type Contract = Awaited<ReturnType<typeof contractsOf>>[number];

/**
 * The contracts of whoever is in the pool on some day of the roster, in order of person and of beginning: all of those in the months that
 * the days touch, because what was worked in a month is held against what was owed in all of it.
 */
async function contractsOf(db: Transaction, { firmId, days, only }: PoolOf) {
  const months = monthsOf(days);
  const from = months[0] ?? days.from;
  const to = addMonths(months.at(-1) ?? from, 1);
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
    .where('from_date', '<', to)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', from)]))
    .orderBy('pool_contract.participant_id')
    .orderBy('from_date');
  if (only !== undefined)
    query = query.where('pool_contract.participant_id', '=', (eb) => eb.fn.any(eb.val([...only])));
  const rows = await query.execute();
  const inDays = rows.filter((row) => row.from < days.to && (row.to === null || row.to > days.from));
  const here = new Set(inDays.map(({ participantId }) => participantId));
  return rows.filter(({ participantId }) => here.has(participantId));
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
    mentor: demand.mentor,
  };
}

type Known = {
  readonly participantId: string;
  readonly birthDate: LocalDate;
  readonly can: Availability;
  readonly certificates: readonly HeldCertificate[];
  readonly history: readonly HistoryShift[];
  readonly ahead: readonly HistoryShift[];
  readonly lessons: readonly Lesson[];
  readonly published: readonly ShiftOf[];
  readonly refused: readonly ShiftFacts[];
  readonly pinned: readonly ShiftOf[];
  readonly fallen: readonly ShiftOf[];
  readonly placeOf: ReadonlyMap<string, Point | null>;
};

function personFactsOf(contracts: readonly Contract[], days: Days, known: Known): PersonFacts {
  const { limits, absences, likings } = known.can;
  const hired = joined(
    contracts.map(({ from, to }) => ({
      from: midnightOf(from),
      to: to === null ? Number.POSITIVE_INFINITY : midnightOf(to),
    })),
  );
  const able = known.can.stretches.flatMap((stretch) =>
    hired
      .filter((each) => shared(stretch, each) > 0)
      .map(({ from, to }) => ({ from: Math.max(stretch.from, from), to: Math.min(stretch.to, to) })),
  );
  return {
    participantId: known.participantId,
    birthDate: known.birthDate,
    available: without(able, joined([...known.refused, ...known.lessons])),
    certificates: known.certificates.map(({ course, from, until }) => ({ name: course, from, until })),
    guidance: limits.guidance,
    nights: limits.nights,
    longestShift: limits.longestShiftMinutes,
    weekMinutes: limits.mostWeekMinutes,
    prefers: limits.prefers,
    likings,
    shares: new Map(monthsOf(days).flatMap((month) => [...sharesIn(contracts.map(guaranteed), month)])),
    paidAbsence: absences.flatMap(({ kind, from, to }) =>
      kind === 'away' ? [] : daysOf({ from, to: to ?? days.to }, days).map((on) => ({ on, kind })),
    ),
    history: known.history,
    ahead: known.ahead,
    lessons: known.lessons,
    published: known.published,
    pinned: known.pinned,
    fallen: known.fallen,
    travel: travelOf(known.can, known.placeOf),
  };
}

function guaranteed({ from, to, kind, minutes }: Contract): Guaranteed {
  return { from, to, guarantee: { kind, minutes } };
}

/** Published shifts of yesterday and today that have begun. */
async function begunOf(db: Transaction, { firmId, today, now }: PoolOf): Promise<ReadonlySet<string>> {
  let query = db
    .selectFrom('rostered_shift')
    .select(['demand_id as demandId', 'on_date as onDate'])
    .distinct()
    .where('firm_organisation_id', '=', firmId)
    .where('withdrawn_in', 'is', null)
    .where('on_date', '>=', addDays(today, -1))
    .where('on_date', '<=', today);
  if (now !== undefined) query = query.where('from_at', '<=', now);
  return new Set((await query.execute()).map(keyOf));
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
