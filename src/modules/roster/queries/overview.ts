import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { midnightOf } from '../../../law/arbeidstijd/clock.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { shiftOfBreach } from '../problem/breach.ts';
import { keyOf, lessonsHeld, workMinutesOf } from '../problem/build.ts';
import type { PersonFacts } from '../problem/facts.ts';
import { filledOf } from '../problem/figures.ts';
import { allBack, longAgo } from '../problem/history.ts';
import { type Between, betweenOf, type LostWork } from '../rules/between.ts';
import { dueIn, idleInWeek } from '../rules/week-idle.ts';
import { type Days, publishedUntil } from '../store.ts';
import { comingIn, type PublishedView } from './published.ts';
import '../tables.ts';

/** How a week of the published roster stands. */
export type WeekFigures = {
  readonly from: LocalDate;
  readonly asked: number;
  readonly filled: number;
  readonly unfilled: number;
  /** Guaranteed minutes without work or a course. */
  readonly idle: number;
};

export function weekFigures(view: PublishedView): readonly WeekFigures[] {
  const { built, weeks } = view;
  const filled = filledOf(built.problem, comingIn(view));
  return weeks.map((week) => {
    const inWeek = ({ onDate }: { readonly onDate: LocalDate }) => onDate >= week.from && onDate < week.to;
    const shifts = built.shifts
      .map((shift, number) => ({ shift, number }))
      .filter(({ shift }) => inWeek(shift));
    const asked = shifts.reduce((sum, { shift }) => sum + shift.places, 0);
    const given = shifts.reduce(
      (sum, { shift, number }) => sum + Math.min(shift.places, filled[number] ?? 0),
      0,
    );
    const idle = idleIn(view, week).reduce((sum, each) => sum + each.idle, 0);
    return { from: week.from, asked, filled: given, unfilled: asked - given, idle };
  });
}

/** What of somebody's guarantee in a week has no work in it, in minutes. */
export type IdlePerson = {
  readonly participantId: string;
  /** What the days of the week carry of the guarantee, without days of leave and illness. */
  readonly due: number;
  readonly planned: number;
  readonly learned: number;
  readonly idle: number;
};

/** Who has guaranteed time without work or a course in a week of the published roster, the most first. */
export function idleIn({ built, roster, names }: PublishedView, week: Days): readonly IdlePerson[] {
  const inWeek = ({ onDate }: { readonly onDate: LocalDate }) => onDate >= week.from && onDate < week.to;
  const nameOf = ({ participantId }: IdlePerson) => names.people.get(participantId) ?? '';
  return built.people
    .map((facts, person): IdlePerson => {
      const { participantId, shares, paidAbsence } = facts;
      const absent = paidAbsence.map(({ on }) => on);
      const planned = (roster[person] ?? [])
        .flatMap((number) => built.shifts[number] ?? [])
        // A day of illness or leave is paid as that: its shift is no work for the other days.
        .filter((shift) => inWeek(shift) && !absent.includes(shift.onDate))
        .reduce((minutes, { workMinutes }) => minutes + workMinutes, 0);
      const learned = lessonsHeld(facts)
        .filter(inWeek)
        .reduce((minutes, lesson) => minutes + workMinutesOf(lesson), 0);
      const owed = { shares, absent };
      const idle = idleInWeek(week, { ...owed, planned: planned + learned });
      return { participantId, due: dueIn(week, owed), planned, learned, idle };
    })
    .filter(({ idle }) => idle > 0)
    .sort((a, b) => b.idle - a.idle || nameOf(a).localeCompare(nameOf(b), 'nl'));
}

/** Something in the published roster that cannot be any more. */
export type FallenAway = {
  readonly key: string;
  readonly onDate: LocalDate;
  /** Null when it is about everybody on a shift. */
  readonly participantId: string | null;
  readonly siteId: string | null;
  readonly why: string;
};

/** Shifts from today on that fell away: no longer asked, or their person cannot come or says so; in order of time. */
export function fallenAway({
  built,
  lost,
  fallen,
  refused,
  violations,
  siteOf,
}: PublishedView): readonly FallenAway[] {
  const gone = lost
    .filter((each) => !built.isOver(each))
    .map(({ participantId, demandId, onDate }) => ({
      key: `${participantId} ${demandId} ${onDate}`,
      onDate,
      participantId,
      siteId: siteOf.get(demandId) ?? null,
      why: 'De werkgever vraagt deze dienst niet meer.',
    }));
  const ended = fallen
    .filter((each) => !built.isOver(each))
    .map(({ participantId, demandId, onDate, cause }) => ({
      key: `${participantId} ${demandId} ${onDate}`,
      onDate,
      participantId,
      siteId: siteOf.get(demandId) ?? null,
      why: cause === 'contract-ended' ? 'Het contract is beëindigd.' : 'De opdracht is beëindigd.',
    }));
  const known = new Set(gone.map(({ key }) => key));
  const saidNo = refused
    .filter((each) => !built.isOver(each))
    .map(({ participantId, demandId, onDate, reason }) => ({
      key: `${participantId} ${demandId} ${onDate}`,
      onDate,
      participantId,
      siteId: siteOf.get(demandId) ?? null,
      why: reason === null ? 'Deze persoon kan niet komen.' : `Deze persoon kan niet komen: ${reason}`,
    }))
    .filter(({ key }) => !known.has(key));
  const broken = violations.flatMap((violation): FallenAway[] => {
    const { person, rule, title, sentence } = violation;
    const next = shiftOfBreach(violation, built.shifts, (each) => !built.isOver(each));
    const facts = next === null ? undefined : built.shifts[next];
    // What has begun can no longer be mended.
    if (facts === undefined) return [];
    const who = person === null ? null : (built.people[person] ?? null);
    return [
      {
        key: `${rule} ${person} ${keyOf(facts)} ${sentence.text}`,
        onDate: facts.onDate,
        participantId: who?.participantId ?? null,
        siteId: facts.siteId,
        why: absenceOf(who, facts.onDate) ?? `${title}: ${sentence.text}`,
      },
    ];
  });
  return [...gone, ...ended, ...saidNo, ...broken].sort(
    (a, b) => a.onDate.localeCompare(b.onDate) || a.key.localeCompare(b.key),
  );
}

function absenceOf(person: PersonFacts | null, day: LocalDate): string | null {
  const kind = person?.paidAbsence.find(({ on }) => on === day)?.kind;
  if (kind === undefined) return null;
  return kind === 'sick' ? 'Deze persoon is ziek gemeld.' : 'Deze persoon heeft vrij.';
}

/** Somebody between assignments; `byCircle` when the circle has them there, whatever the roster says. */
export type BetweenPerson = Between & { readonly participantId: string; readonly byCircle: boolean };

/** Who is between assignments, the soonest without work first: by their roster (see `betweenOf`), or by the circle. */
export async function betweenAssignments(
  db: Transaction,
  view: PublishedView,
  today: LocalDate,
): Promise<readonly BetweenPerson[]> {
  const { built, firmId } = view;
  const phases = await betweenByCircle(
    db,
    built.people.map(({ participantId }) => participantId),
  );
  const lost = await lostWork(db, view, today);
  const known = { today, publishedUntil: await publishedUntil(db, firmId) };
  const ahead = Array.from({ length: lookAhead }, (_, day) => addDays(today, day));
  const worksOf = await workDaysOf(db, view);
  return built.people
    .flatMap(({ participantId, available, shares, paidAbsence }, person) => {
      const can = ahead.filter((day) =>
        available.some(({ from, to }) => from < midnightOf(addDays(day, 1)) && to > midnightOf(day)),
      );
      const works = worksOf(participantId, person);
      const absent = paidAbsence.map(({ on }) => on);
      const found = betweenOf({ works, can, shares, absent, lost: lost.get(participantId) ?? [] }, known);
      const phaseSince = phases.get(participantId);
      if (phaseSince === undefined)
        return found === null ? [] : [{ ...found, participantId, byCircle: false }];
      const byCircle = { since: phaseSince, why: 'assignment-ended', siteId: null } as const;
      return [{ ...(found ?? byCircle), why: byCircle.why, participantId, byCircle: true }];
    })
    .sort((a, b) => a.since.localeCompare(b.since) || a.participantId.localeCompare(b.participantId));
}

/** Days on which somebody works or worked; of who has had no work for half a year also those before it. */
async function workDaysOf(db: Transaction, { built, roster, days }: PublishedView) {
  const recent = addDays(days.from, -allBack);
  const known = built.people.map(({ history }, person) =>
    [
      ...history.filter(({ absent }) => !absent),
      ...(roster[person] ?? []).flatMap((number) => built.shifts[number] ?? []),
    ].map(({ onDate }) => onDate),
  );
  const without = built.people.flatMap(({ participantId }, person) =>
    known[person]?.some((day) => day >= recent) === true ? [] : [participantId],
  );
  const before = await longAgo(db, without, days.from);
  return (participantId: string, person: number): readonly LocalDate[] => {
    const long = (before.get(participantId) ?? []).filter(({ absent }) => !absent);
    return [...(known[person] ?? []), ...long.map(({ onDate }) => onDate)];
  };
}

/** So many days from today on are in the view, whatever day of the week it is. */
const lookAhead = 21;

/** Whom the circle has between assignments, with since when. */
async function betweenByCircle(
  db: Transaction,
  participantIds: readonly string[],
): Promise<ReadonlyMap<string, LocalDate>> {
  const rows = await db
    .selectFrom('trajectory')
    .select(['participant_id', 'phase_since'])
    .where('participant_id', '=', (eb) => eb.fn.any(eb.val([...participantIds])))
    .where('phase', '=', 'between-assignments')
    .execute();
  return new Map(rows.map(({ participant_id, phase_since }) => [participant_id, phase_since]));
}

/** By person the work that they had and lost, also where a planner has taken it back already. */
async function lostWork(
  db: Transaction,
  { built, firmId, lost, fallen, siteOf }: PublishedView,
  today: LocalDate,
): Promise<ReadonlyMap<string, readonly LostWork[]>> {
  const takenBack = await db
    .selectFrom('rostered_shift')
    .select(['participant_id', 'on_date', 'site_id', 'withdrawn_cause'])
    .where('firm_organisation_id', '=', firmId)
    .where('on_date', '>=', today)
    .where('on_date', '<', addDays(today, lookAhead))
    .where('withdrawn_cause', 'in', ['cancelled-by-employer', 'assignment-ended'])
    .execute();
  const all = [
    ...takenBack.map(({ participant_id, on_date, site_id, withdrawn_cause }) => ({
      participantId: participant_id,
      onDate: on_date,
      siteId: site_id,
      why: withdrawn_cause === 'assignment-ended' ? ('assignment-ended' as const) : ('called-off' as const),
    })),
    ...lost
      .filter((each) => !built.isOver(each))
      .map(({ participantId, demandId, onDate }) => ({
        participantId,
        onDate,
        siteId: siteOf.get(demandId) ?? null,
        why: 'called-off' as const,
      })),
    ...fallen
      .filter((each) => each.cause === 'assignment-ended' && !built.isOver(each))
      .map(({ participantId, demandId, onDate }) => ({
        participantId,
        onDate,
        siteId: siteOf.get(demandId) ?? null,
        why: 'assignment-ended' as const,
      })),
  ];
  return Map.groupBy(all, ({ participantId }) => participantId);
}

/** Drafts that people work on, the newest first. */
export async function openDrafts(db: Transaction) {
  return (
    db
      .selectFrom('roster_draft')
      .leftJoin('membership', (join) =>
        join
          .onRef('membership.partnership_id', '=', 'roster_draft.partnership_id')
          .onRef('membership.id', '=', 'roster_draft.made_by'),
      )
      .select([
        'roster_draft.id',
        'roster_draft.name',
        'roster_draft.from_date as from',
        'roster_draft.to_date as to',
        'roster_draft.made_at as madeAt',
        'membership.name as maker',
      ])
      .where('roster_draft.state', '=', 'open')
      // The ways of a repair stand on its own page.
      .where('roster_draft.run_id', 'is', null)
      .orderBy('roster_draft.made_at', 'desc')
      .limit(50)
      .execute()
  );
}
