import type { Actor } from '../../src/kernel/actor.ts';
import { addDays, type LocalDate } from '../../src/kernel/local-date.ts';
import { setWorkLimits } from '../../src/modules/availability/index.ts';
import { addSite, askShifts } from '../../src/modules/demand/index.ts';
import { addCourse, recordCourseResult } from '../../src/modules/learning/index.ts';
import { signContract } from '../../src/modules/pool/index.ts';
import { changeDraft, startDraft } from '../../src/modules/roster/index.ts';
import type { TestPlatform } from './platform.ts';
import { buildWestpoort, done, lookingForWork, setDay, type Westpoort } from './walk.ts';

/** A small pool: six people under contract, two employers who ask for work from Monday 30 November 2026 on. Today is Thursday the 26th. */
export type RosterPool = {
  readonly westpoort: Westpoort;
  readonly planner: Actor;
  /** By given name: Amina, Bas, Chris, Dewi, Emre and Fleur. Chris needs a mentor near; only Dewi may drive a fork-lift. */
  readonly people: Readonly<Record<Name, string>>;
  readonly otherEmployerId: string;
  /** Sorting at AEB: Monday to Friday 7:00–15:30, two people, with a mentor for one. */
  readonly sorting: string;
  /** At the counter of Kringloop Noord: Monday to Friday 10:00–18:00, one person. */
  readonly counter: string;
  /** Driving a fork-lift at AEB: Tuesdays 8:00–16:00, one person with the certificate. */
  readonly driving: string;
};

const names = ['Amina', 'Bas', 'Chris', 'Dewi', 'Emre', 'Fleur'] as const;
type Name = (typeof names)[number];

export const monday: LocalDate = '2026-11-30';
export const rosterToday: LocalDate = '2026-11-26';

export async function buildRosterPool(platform: TestPlatform): Promise<RosterPool> {
  setDay(platform, '2026-11-02');
  const westpoort = await buildWestpoort(platform);
  const { coach, planner, employerId, house, trainer } = westpoort;
  const forkLift = await done(platform, trainer, addCourse, { name: 'Heftruck', validMonths: 60 });
  const people: Record<Name, string> = { Amina: '', Bas: '', Chris: '', Dewi: '', Emre: '', Fleur: '' };
  for (const givenName of names) {
    const { participantId } = await lookingForWork(platform, westpoort, { givenName, familyName: 'Vos' });
    people[givenName] = participantId;
    await done(platform, coach, signContract, {
      participantId,
      fromDate: '2026-11-02',
      toDate: '2027-11-02',
      hoursPerWeek: 32,
      withoutDecision: 'Het werk begint morgen.',
    });
    await done(platform, coach, setWorkLimits, {
      participantId,
      guidance: givenName === 'Chris' ? 1 : 0,
      nights: 'no',
      longestShiftHours: '9',
      mostWeekHours: '40',
    });
  }
  await done(platform, coach, recordCourseResult, {
    participantId: people.Dewi,
    courseId: forkLift.id,
    result: 'passed',
    onDate: '2026-11-02',
  });
  const otherEmployerId = await house.organisation('employer', 'Kringloop Noord');
  const siteOf = async (organisationId: string, name: string, mentorPlaces: number) => {
    const place = { street: 'Kopraweg 1', postcode: '1047 BP', city: 'Amsterdam', meetingPoint: 'De poort.' };
    return (
      await done(platform, planner, addSite, {
        organisationId,
        name,
        ...place,
        mentorPlaces,
        coachPlaces: 0,
      })
    ).id;
  };
  const hall = await siteOf(employerId, 'Sorteerhal', 1);
  const shop = await siteOf(otherEmployerId, 'Winkel', 0);
  setDay(platform, rosterToday);
  const ask = async (siteId: string, more: object) =>
    (await done(platform, planner, askShifts, { siteId, fromDate: monday, ...more })).id;
  const weekdays = [1, 2, 3, 4, 5];
  const breaks = [{ startTime: '12:00', endTime: '12:30' }];
  return {
    westpoort,
    planner,
    people,
    otherEmployerId,
    sorting: await ask(hall, {
      work: 'sorteren',
      weekdays,
      startTime: '07:00',
      endTime: '15:30',
      breaks,
      places: 2,
      guided: true,
    }),
    counter: await ask(shop, {
      work: 'balie',
      weekdays,
      startTime: '10:00',
      endTime: '18:00',
      breaks,
      places: 1,
    }),
    driving: await ask(hall, {
      work: 'heftruck rijden',
      weekdays: [2],
      startTime: '08:00',
      endTime: '16:00',
      breaks,
      places: 1,
      certificates: ['Heftruck'],
    }),
  };
}

/** Begins a draft of two weeks from Monday on. */
export async function draftOf(platform: TestPlatform, { planner }: RosterPool, more: object = {}) {
  const { id } = await done(platform, planner, startDraft, {
    name: 'Proef',
    fromDate: monday,
    weeks: 2,
    ...more,
  });
  return id;
}

/** Gives somebody a shift in a draft, so many days after Monday. */
export async function give(
  platform: TestPlatform,
  { planner }: RosterPool,
  draftId: string,
  ...given: readonly (readonly [participantId: string, demandId: string, day: number])[]
): Promise<void> {
  await done(platform, planner, changeDraft, {
    draftId,
    steps: given.map(([participantId, demandId, day]) => ({
      does: 'add',
      participantId,
      demandId,
      onDate: addDays(monday, day),
    })),
  });
}
