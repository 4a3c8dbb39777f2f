import {
  addDays,
  addMonths,
  daysBetween,
  earlier,
  type LocalDate,
  later,
} from '../../../kernel/local-date.ts';
import { clockMinutes, localTime, midnightOf } from '../../../law/arbeidstijd/clock.ts';
import { type Facts, joined, type Stretch, workOf } from '../../../law/arbeidstijd/facts.ts';
import {
  type Guarantee,
  type Person,
  type Problem,
  type Shift,
  unreachable,
} from '../../../planner/pool/problem.ts';
import { closed as closedRule } from '../../../planner/pool/rules/closed.ts';
import { pairRules } from '../../../planner/pool/rules/index.ts';
import { noticeFor, withinAgreed } from '../rules/notice.ts';
import { dueIn, mondayOf, monthsOf, weekdayOf } from '../rules/week-idle.ts';
import type { PersonFacts, PoolFacts, ShiftFacts, ShiftOf } from './facts.ts';
import { withoutMissed } from './missed.ts';

/** A break shorter than this is working time (ATW 1:7 lid 1 e, 5:4). */
const breakPart = 15;
/** Weeks over which unpopular shifts are shared fairly, and over which a workplace and a mentor stay familiar. */
const fairWeeks = 8;
const familiarWeeks = 26;

/** A problem with the names by which its numbers are known outside. */
export type BuiltProblem = {
  readonly problem: Problem;
  readonly shifts: readonly ShiftFacts[];
  readonly people: readonly PersonFacts[];
  /** Whether a shift has begun: it can no longer be given or taken, also when it was called off since. */
  readonly isOver: (given: ShiftOf) => boolean;
  /** The days of notice that a change of a shift comes too late for now; null when it is in time, or when nobody asks for the shift. */
  readonly noticeOf: (given: ShiftOf) => number | null;
};

/**
 * The facts of a pool as a problem for the planner. `asking` is true for a repair, where people are asked: then only what has
 * begun is closed; else whatever falls within the notice that was agreed.
 */
export function buildProblem(facts: PoolFacts, { asking }: { readonly asking: boolean }): BuiltProblem {
  const shifts = facts.shifts.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const numberOf = new Map(shifts.map((each, number) => [keyOf(each), number]));
  const siteNumbers = new Map(facts.sites.map(({ id }, number) => [id, number]));
  const employers = [...new Set(facts.sites.map(({ organisationId }) => organisationId))];
  const guidance: Problem['guidance'][number][] = [];
  const guidanceNumbers = new Map<string, number>();
  const guidanceOf = ({ siteId, onDate, guided }: ShiftFacts): number => {
    // Where no mentor is there, nobody can be guided, whatever the site has on other shifts.
    const key = `${siteId} ${onDate} ${guided}`;
    const known = guidanceNumbers.get(key);
    if (known !== undefined) return known;
    const site = facts.sites[siteNumbers.get(siteId) ?? -1];
    guidance.push({
      mentorPlaces: guided ? (site?.mentorPlaces ?? 0) : 0,
      coachPlaces: guided ? (site?.coachPlaces ?? 0) : 0,
    });
    guidanceNumbers.set(key, guidance.length - 1);
    return guidance.length - 1;
  };
  const factsOf = (given: ShiftOf) => shifts[numberOf.get(keyOf(given)) ?? -1];
  const mentorNumbers = new Map([...new Set(facts.mentors.values())].map((each, number) => [each, number]));
  const mentorOf = ({ demandId }: ShiftOf) => mentorNumbers.get(facts.mentors.get(demandId) ?? '') ?? null;
  const isClosed = (shift: ShiftFacts) =>
    shift.from <= facts.now || (!asking && withinAgreed(shift.onDate, shift.noticeDays, facts.today));
  const kinds = kindsOf(shifts);
  const numbered = shifts.map(
    (each, number): Shift => ({
      id: keyOf(each),
      site: siteNumbers.get(each.siteId) ?? 0,
      trip: kinds.of[number] ?? 0,
      day: daysBetween(facts.firstDay, each.onDate),
      from: each.from,
      to: each.to,
      breaks: each.breaks,
      workMinutes: each.workMinutes,
      places: each.places,
      importance: each.importance,
      certificates: each.certificates,
      guidance: guidanceOf(each),
      mentor: mentorOf(each),
      unpopular: isUnpopular(each),
      closed: isClosed(each),
    }),
  );
  const whole: Problem = {
    firstDay: facts.firstDay,
    days: daysBetween(facts.firstDay, facts.toDay),
    sites: withoutMissed(facts, factsOf).map(({ id, organisationId, coachMinutes, coachedInWeek }) => ({
      id,
      employer: employers.indexOf(organisationId),
      coachMinutes,
      coachedInWeek,
    })),
    guidance,
    shifts: numbered,
    people: facts.people.map((person) =>
      personOf(person, { facts, kinds, numbered, numberOf, siteNumbers, mentorOf }),
    ),
    weights: facts.weights,
  };
  return {
    problem: withoutBroken(whole, facts),
    shifts,
    people: facts.people,
    isOver: (given) => {
      const shift = factsOf(given);
      if (shift !== undefined) return shift.from <= facts.now;
      return given.onDate < facts.today || facts.begun.has(keyOf(given));
    },
    noticeOf: (given) => {
      const shift = factsOf(given);
      return shift === undefined ? null : noticeFor(shift, facts);
    },
  };
}

/**
 * The problem in which a published shift that is too near to change stands only for who can still work it: who fell ill, said no or lost a
 * certificate is out of it, as a repair would have it. What has begun stays, and so does what a planner pinned.
 */
function withoutBroken(problem: Problem, { now, people: facts }: Pick<PoolFacts, 'now' | 'people'>): Problem {
  const tests = pairRules.filter(({ name }) => name !== closedRule.name).map((rule) => rule.of(problem));
  const people = problem.people.map((person, number) => {
    const byHand = new Set(facts[number]?.pinned.map(keyOf));
    const broken = person.published.filter((each) => {
      const shift = problem.shifts[each];
      if (shift === undefined || !shift.closed || shift.from <= now || byHand.has(shift.id)) return false;
      return !tests.every(({ allows }) => allows(number, each));
    });
    if (broken.length === 0) return person;
    const stays = (each: number) => !broken.includes(each);
    return { ...person, published: person.published.filter(stays), pinned: person.pinned.filter(stays) };
  });
  return { ...problem, people };
}

type Known = {
  readonly facts: PoolFacts;
  readonly kinds: Kinds;
  readonly numbered: readonly Shift[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly siteNumbers: ReadonlyMap<string, number>;
  readonly mentorOf: (shift: ShiftOf) => number | null;
};

/** Shifts at one place that begin and end at one time of the clock, whatever the day: that is all that travel and liking look at. */
type Kinds = {
  /** The kind of each shift. */
  readonly of: Int32Array;
  /** A shift of each kind. */
  readonly shifts: readonly ShiftFacts[];
};

function kindsOf(shifts: readonly ShiftFacts[]): Kinds {
  const numbers = new Map<string, number>();
  const first: ShiftFacts[] = [];
  const of = Int32Array.from(shifts, (shift) => {
    const key = `${shift.siteId} ${clockMinutes(shift.from)} ${clockMinutes(shift.to)}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, first.length);
    return first.push(shift) - 1;
  });
  return { of, shifts: first };
}

function personOf(person: PersonFacts, known: Known): Person {
  const { facts, kinds, numberOf, siteNumbers, mentorOf } = known;
  const travel = kinds.shifts.map((shift) => person.travel(shift) ?? unreachable);
  const liking = kinds.shifts.map((shift) => likingOf(person, shift));
  const begin = midnightOf(facts.firstDay);
  const numbersOf = (list: readonly ShiftOf[]) =>
    list.flatMap((each) => numberOf.get(keyOf(each)) ?? []).sort((a, b) => a - b);
  const published = numbersOf(person.published);
  const closed = published.filter((shift) => known.numbered[shift]?.closed === true);
  const recent = (weeks: number) =>
    person.history.filter(({ from, absent }) => !absent && from >= begin - weeks * 7 * 1440);
  return {
    id: person.participantId,
    facts: lawFacts(person),
    deviations: {},
    available: person.available,
    certificates: person.certificates.map(({ name, from, until }) => ({
      name,
      from: midnightOf(from),
      until: until === null ? null : midnightOf(until),
    })),
    guidance: person.guidance,
    nights: person.nights,
    longestShift: person.longestShift,
    weekMinutes: person.weekMinutes,
    besideInWeek: besideInWeek(person, facts),
    guarantees: monthsOf({ from: facts.firstDay, to: facts.toDay }).map((month) =>
      guaranteeOf(person, month, facts),
    ),
    travel: Int16Array.from(travel),
    liking: Int8Array.from(liking),
    familiar: [...new Set(recent(familiarWeeks).flatMap(({ siteId }) => siteNumbers.get(siteId) ?? []))],
    mentors: [...new Set(recent(familiarWeeks).flatMap((each) => mentorOf(each) ?? []))],
    unpopularBefore: recent(fairWeeks).filter(isUnpopular).length,
    pinned: [...new Set([...numbersOf(person.pinned), ...closed])].sort((a, b) => a - b),
    published,
    fallen: numbersOf(person.fallen),
  };
}

/** Minutes by week, from the Monday of the first one: what was worked in it before the days, what is published in it after them, and courses. */
function besideInWeek(
  person: PersonFacts,
  { firstDay, toDay }: Pick<PoolFacts, 'firstDay' | 'toDay'>,
): readonly number[] {
  const monday = mondayOf(firstDay);
  const weeks = Math.ceil(daysBetween(monday, toDay) / 7);
  return Array.from({ length: weeks }, (_, week) => {
    const from = addDays(monday, week * 7);
    const inWeek = ({ onDate }: { readonly onDate: LocalDate }) =>
      onDate >= from && onDate < addDays(from, 7);
    const around = [...person.history, ...person.ahead].filter((each) => !each.absent && inWeek(each));
    return minutesOf([...around, ...lessonsHeld(person).filter(inWeek)]);
  });
}

function minutesOf(stretches: readonly (Stretch & { readonly breaks: readonly Stretch[] })[]): number {
  return stretches.reduce((minutes, each) => minutes + workMinutesOf(each), 0);
}

/**
 * What of a month's guarantee is to be filled within the days: the share that they carry themselves, without days of paid absence,
 * less what was worked or learned in the month before them above its own share, and what is learned within them. Hours that went by
 * without work are paid and gone: they are not put on the days that are left.
 */
export function guaranteeOf(
  person: Pick<PersonFacts, 'shares' | 'paidAbsence' | 'history' | 'lessons'>,
  month: LocalDate,
  { firstDay, toDay }: Pick<PoolFacts, 'firstDay' | 'toDay'>,
): Guarantee {
  const from = later(month, firstDay);
  const to = earlier(addMonths(month, 1), toDay);
  const { shares } = person;
  const absent = person.paidAbsence.map(({ on }) => on);
  const done = [...person.history.filter(({ absent: missed }) => !missed), ...lessonsHeld(person)];
  const between = (first: LocalDate, end: LocalDate) =>
    minutesOf(done.filter(({ onDate }) => onDate >= first && onDate < end));
  const ahead = Math.max(0, between(month, from) - dueIn({ from: month, to: from }, { shares, absent }));
  const minutes = Math.max(0, dueIn({ from, to }, { shares, absent }) - ahead - between(from, to));
  return { fromDay: daysBetween(firstDay, from), toDay: daysBetween(firstDay, to), minutes };
}

/** The seats of somebody without those on days of leave or illness, which are paid as such. */
export function lessonsHeld({ lessons, paidAbsence }: Pick<PersonFacts, 'lessons' | 'paidAbsence'>) {
  const absent = new Set(paidAbsence.map(({ on }) => on));
  return lessons.filter(({ onDate }) => !absent.has(onDate));
}

function lawFacts(person: PersonFacts): Facts {
  const stretches = (absent: boolean) =>
    joined(
      [
        ...[...person.history, ...person.ahead].filter((each) => each.absent === absent),
        ...(absent ? [] : lessonsHeld(person)),
      ].flatMap((each) => workOf(each, each.breaks, breakPart)),
    );
  return {
    work: stretches(false),
    absent: stretches(true),
    onCall: [],
    calls: [],
    adultFrom: midnightOf(`${Number(person.birthDate.slice(0, 4)) + 18}${person.birthDate.slice(4)}`),
  };
}

function isMorning({ from }: ShiftFacts): boolean {
  return clockMinutes(from) < 12 * 60;
}

function likingOf(person: PersonFacts, shift: ShiftFacts): number {
  const ofPlace = person.likings.get(shift.organisationId) ?? 0;
  const ofTime = person.prefers === null ? 0 : (person.prefers === 'morning') === isMorning(shift) ? 1 : -1;
  return Math.max(-2, Math.min(2, ofPlace + ofTime));
}

/** On Saturday or Sunday, or after eight in the evening or before six in the morning. */
export function isUnpopular({ from, to, onDate }: Stretch & { readonly onDate: LocalDate }): boolean {
  const begins = localTime(from).slice(11);
  const ends = localTime(to);
  return weekdayOf(onDate) >= 5 || begins < '06:00' || ends.slice(0, 10) > onDate || ends.slice(11) > '20:00';
}

/** Without its breaks. */
export function workMinutesOf(shift: Stretch & { readonly breaks: readonly Stretch[] }): number {
  return workOf(shift, shift.breaks, breakPart).reduce((minutes, { from, to }) => minutes + to - from, 0);
}

export function keyOf({ demandId, onDate }: ShiftOf): string {
  return `${demandId}:${onDate}`;
}
