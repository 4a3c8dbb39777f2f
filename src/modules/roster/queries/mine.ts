import { addDays, dayOf, type Instant, type LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { availabilityOf, fourDigits, pointsOf } from '../../availability/index.ts';
import { sitesOf } from '../../demand/index.ts';
import type { Days } from '../store.ts';
import { type Way, wayTo } from '../way.ts';
import { type StandingShift, standingShifts } from './standing.ts';

/** A shift as the person who works it reads it. */
export type MyShift = Pick<
  StandingShift,
  'id' | 'onDate' | 'work' | 'mentor' | 'fromAt' | 'toAt' | 'standing' | 'answer' | 'reason' | 'version'
> & {
  /** Whether it was taken back, or nobody at the planning has looked at it yet. */
  readonly takenBack: boolean;
  readonly toDate: LocalDate;
  readonly employer: string;
  readonly site: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly meetingPoint: string;
  readonly way: Way | null;
};

/** The roster of one person on some days, in order of time, with what does not go on and how to get there. */
export async function myRoster(
  db: Transaction,
  participantId: string,
  days: Days,
): Promise<readonly MyShift[]> {
  const shifts = await standingShifts(db, days, { participantIds: [participantId], takenBack: true });
  if (shifts.length === 0) return [];
  const sites = new Map((await sitesOf(db)).map((site) => [site.id, site]));
  const home = (await availabilityOf(db, [participantId], days)).get(participantId)?.home;
  const points = await pointsOf(
    db,
    shifts.map(({ siteId }) => sites.get(siteId)?.postcode ?? null),
  );
  return shifts.flatMap((shift) => {
    const site = sites.get(shift.siteId);
    if (site === undefined) return [];
    const { id, onDate, work, mentor, fromAt, toAt, standing, answer, reason, version } = shift;
    const there = points.get(fourDigits(site.postcode) ?? '') ?? null;
    return [
      {
        id,
        onDate,
        work,
        mentor,
        fromAt,
        toAt,
        standing,
        answer,
        reason,
        version,
        takenBack: shift.takenBack !== null,
        toDate: dayOf(toAt),
        employer: site.organisation,
        site: site.name,
        street: site.street,
        postcode: site.postcode,
        city: site.city,
        meetingPoint: site.meetingPoint,
        way:
          home === undefined
            ? null
            : wayTo({ point: home.point, modes: home.modes, most: home.mostMinutes }, there, shift),
      },
    ];
  });
}

/** Where somebody works next, within four weeks; null when there is nothing that stands. */
export async function nextShift(
  db: Transaction,
  participantId: string,
  now: Instant,
): Promise<MyShift | null> {
  const today = dayOf(now);
  // A night that began yesterday can still be going on.
  const shifts = await myRoster(db, participantId, { from: addDays(today, -1), to: addDays(today, 28) });
  return shifts.find(({ standing, toAt }) => standing === 'stands' && toAt > now) ?? null;
}

/** The coming seven days of somebody, as far as it is worth telling. */
export async function comingWeek(
  db: Transaction,
  participantId: string,
  today: LocalDate,
): Promise<readonly MyShift[]> {
  return worthTelling(await myRoster(db, participantId, { from: today, to: addDays(today, 7) }));
}

/**
 * What somebody has to know: what stands, and what does not go on through somebody else. What they gave up themselves, and what was
 * taken back and given again, is left out.
 */
export function worthTelling(shifts: readonly MyShift[]): readonly MyShift[] {
  return givenOnce(shifts).filter(({ takenBack, standing }) => !takenBack || standing !== 'absent');
}

/** Without what was taken back and given again at the same place and times. */
export function givenOnce(shifts: readonly MyShift[]): readonly MyShift[] {
  const standing = new Set(shifts.filter(({ takenBack }) => !takenBack).map(cellOf));
  return shifts.filter((shift) => !shift.takenBack || !standing.has(cellOf(shift)));
}

function cellOf({ site, fromAt, toAt }: MyShift): string {
  return `${site} ${fromAt} ${toAt}`;
}
