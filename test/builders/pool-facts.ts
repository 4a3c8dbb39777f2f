import { addDays, type LocalDate } from '../../src/kernel/local-date.ts';
import { midnightOf } from '../../src/law/arbeidstijd/clock.ts';
import { buildProblem } from '../../src/modules/roster/problem/build.ts';
import type { PersonFacts, PoolFacts, ShiftFacts } from '../../src/modules/roster/problem/facts.ts';
import { standardWeights } from '../../src/planner/pool/problem.ts';

/** The first of the days: a Monday. Today is the Thursday before. */
export const firstMonday: LocalDate = '2026-11-30';

/** Somebody who can work always, wherever and without help, at half an hour from home. */
export function someone(participantId: string, more: Partial<PersonFacts> = {}): PersonFacts {
  return {
    participantId,
    birthDate: '1980-05-01',
    available: [{ from: midnightOf(firstMonday), to: midnightOf(addDays(firstMonday, 29)) }],
    certificates: [],
    guidance: 0,
    nights: true,
    longestShift: 600,
    weekMinutes: 2400,
    prefers: null,
    likings: new Map(),
    shares: new Map(),
    paidAbsence: [],
    history: [],
    ahead: [],
    lessons: [],
    published: [],
    pinned: [],
    fallen: [],
    travel: () => 30,
    ...more,
  };
}

/** A shift at the site of its demand from so late, in hours, so many days after the first; one place, five hours without a break. */
export function shiftOn(
  demandId: string,
  day: number,
  fromHour: number,
  more: Partial<ShiftFacts> = {},
): ShiftFacts {
  const onDate = addDays(firstMonday, day);
  const from = midnightOf(onDate) + fromHour * 60;
  return {
    demandId,
    onDate,
    siteId: demandId,
    organisationId: demandId,
    work: 'sorteren',
    from,
    to: from + 300,
    breaks: [],
    workMinutes: 300,
    places: 1,
    importance: 2,
    certificates: [],
    noticeDays: 4,
    guided: false,
    mentor: null,
    ...more,
  };
}

/** A pool of four weeks as hand work sees it, with an employer for each site. */
export function poolOf(
  shifts: readonly ShiftFacts[],
  people: readonly PersonFacts[],
  more: Partial<PoolFacts> = {},
) {
  return buildProblem(
    {
      firstDay: firstMonday,
      toDay: addDays(firstMonday, 28),
      today: addDays(firstMonday, -4),
      now: midnightOf(addDays(firstMonday, -4)),
      begun: new Set(),
      sites: [...new Set(shifts.map(({ siteId }) => siteId))].map((id) => ({
        id,
        organisationId: id,
        mentorPlaces: 0,
        coachPlaces: 0,
        coachMinutes: null,
        coachedInWeek: [],
      })),
      mentors: new Map(),
      shifts,
      people,
      weights: standardWeights,
      ...more,
    },
    { asking: true },
  );
}
