import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { midnightOf } from '../../../law/arbeidstijd/clock.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { PersonFacts } from '../problem/facts.ts';
import { filledOf } from '../problem/figures.ts';
import { idleInWeek } from '../rules/week-idle.ts';
import type { PublishedView } from './published.ts';
import '../tables.ts';

/** How a week of the published roster stands. */
export type WeekFigures = {
  readonly from: LocalDate;
  readonly asked: number;
  readonly filled: number;
  readonly unfilled: number;
  /** Guaranteed minutes without work. */
  readonly idle: number;
};

export function weekFigures({ built, roster, weeks }: PublishedView): readonly WeekFigures[] {
  const filled = filledOf(built.problem, roster);
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
    const idle = built.people.reduce((sum, { owed, paidAbsence }, person) => {
      const planned = (roster[person] ?? [])
        .flatMap((number) => built.shifts[number] ?? [])
        .filter(inWeek)
        .reduce((minutes, { workMinutes }) => minutes + workMinutes, 0);
      return sum + idleInWeek(week, { owed, absent: paidAbsence.map(({ on }) => on), planned });
    }, 0);
    return { from: week.from, asked, filled: given, unfilled: asked - given, idle };
  });
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
  const broken = violations.flatMap(({ person, shift, rule, title, sentence }): FallenAway[] => {
    const facts = shift === null ? undefined : built.shifts[shift];
    // What has begun can no longer be mended.
    if (facts === undefined || built.isOver(facts)) return [];
    const who = person === null ? null : (built.people[person] ?? null);
    return [
      {
        key: `${rule} ${person} ${shift}`,
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

const daysWithout = 14;

/** Who is between assignments: under contract, able to work in the coming two weeks, and without a shift then; or by the circle. */
export async function betweenAssignments(
  db: Transaction,
  { built, roster }: PublishedView,
  today: LocalDate,
): Promise<readonly { readonly participantId: string; readonly byCircle: boolean }[]> {
  const until = addDays(today, daysWithout);
  const ids = built.people.map(({ participantId }) => participantId);
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('trajectory')
          .select('participant_id')
          .where('participant_id', '=', (eb) => eb.fn.any(eb.val([...ids])))
          .where('phase', '=', 'between-assignments')
          .execute();
  const between = new Set(rows.map(({ participant_id }) => participant_id));
  const [from, to] = [midnightOf(today), midnightOf(until)];
  return built.people.flatMap(({ participantId, available }, person) => {
    const works = (roster[person] ?? []).some((number) => {
      const day = built.shifts[number]?.onDate;
      return day !== undefined && day >= today && day < until;
    });
    const can = available.some((stretch) => stretch.from < to && stretch.to > from);
    const byCircle = between.has(participantId);
    return byCircle || (!works && can) ? [{ participantId, byCircle }] : [];
  });
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
