import { daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import { absenceOn, type SharedMonth } from './days.ts';

/** A day off or ill without a shift: what it counts, and what of its share it does not, because the week has its hours elsewhere. */
export type AbsentDay = {
  readonly onDate: LocalDate;
  readonly kind: 'sick' | 'leave';
  readonly minutes: number;
  readonly spare: number;
};

export type Known = {
  /** Days on which the shift counts, and not the share. */
  readonly rostered: ReadonlySet<LocalDate>;
  /** Minutes that count already, by day. */
  readonly done: ReadonlyMap<LocalDate, number>;
  /** Minutes of shifts and courses that somebody was given, whatever came of them, by day. */
  readonly given: ReadonlyMap<LocalDate, number>;
};

/**
 * Days off or ill without a shift. They stand for what would have been worked (BW 7:629, 7:639), and nobody works more in a week because
 * the days between the shifts count too: so within a week, Monday to Sunday and within the month, they count together what that
 * week's part of the guarantee still lacks beside what was given in it, evenly, and each at most its share (decision 0046).
 */
export function absentDays(facts: SharedMonth, { rostered, done, given }: Known): readonly AbsentDay[] {
  const away = [...facts.shares].flatMap(([onDate, share]) => {
    const kind = absenceOn(facts.absences, onDate, facts.today);
    const full = share - (done.get(onDate) ?? 0);
    const counts = (kind === 'sick' || kind === 'leave') && !rostered.has(onDate) && full > 0;
    return counts ? [{ onDate, kind, full }] : [];
  });
  if (away.length === 0) return [];
  const [due, had] = [perWeek(facts.shares), perWeek(given)];
  return [...Map.groupBy(away, ({ onDate }) => weekOf(onDate))].flatMap(([week, days]) => {
    const all = days.reduce((sum, { full }) => sum + full, 0);
    const lacks = Math.min(all, Math.max(0, (due.get(week) ?? 0) - (had.get(week) ?? 0)));
    let until = 0;
    return days.map(({ onDate, kind, full }): AbsentDay => {
      const before = Math.round((lacks * until) / all);
      until += full;
      const minutes = Math.round((lacks * until) / all) - before;
      return { onDate, kind, minutes, spare: full - minutes };
    });
  });
}

function perWeek(days: ReadonlyMap<LocalDate, number>): ReadonlyMap<number, number> {
  const weeks = new Map<number, number>();
  for (const [day, minutes] of days) weeks.set(weekOf(day), (weeks.get(weekOf(day)) ?? 0) + minutes);
  return weeks;
}

/** The number of the week of a day, Monday to Sunday. */
export function weekOf(day: LocalDate): number {
  return Math.floor(daysBetween('2024-01-01', day) / 7);
}
