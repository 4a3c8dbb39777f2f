import { addDays, addMonths, isLocalDate, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import type { HourKind, IdleFilter } from '../queries/listed.ts';
import { lineKinds } from '../rules/facts.ts';
import { carriers, idleCauses } from '../words.ts';

/** Who records who was there. */
export const floorRoles = ['floor-supervisor', 'employer-contact', 'planner', 'coach'] as const;
/** Who reads the ledgers of the pool. */
export const ledgerRoles = ['planner', 'coach', 'finance'] as const;

/** The first day of the month that an address asks for, `maand=2026-11`; else of the month of `today`. */
export function monthAsked(search: URLSearchParams, today: LocalDate): LocalDate {
  const asked = `${search.get('maand') ?? ''}-01`;
  return isLocalDate(asked) ? asked : firstOf(today);
}

/** The day that an address asks for, `dag=2026-11-26`, and not after `today`; else today. */
export function dayAsked(search: URLSearchParams, today: LocalDate): LocalDate {
  const asked = search.get('dag');
  return isLocalDate(asked) && asked <= today ? asked : today;
}

/** The Monday of a day. */
export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** The months that can be chosen, the newest first: the next one and a year back. */
export function monthsAround(today: LocalDate): readonly LocalDate[] {
  return Array.from({ length: 14 }, (_, place) => addMonths(firstOf(today), 1 - place));
}

function firstOf(day: LocalDate): LocalDate {
  return localDate(`${day.slice(0, 7)}-01`);
}

/** `2026-11`, as it stands in an address. */
export function inAddress(month: LocalDate): string {
  return month.slice(0, 7);
}

/** The figures of a month that open a list of the whole pool. */
export const listKinds = ['owed', 'planned', ...lineKinds, 'surplus'] as const;
export type ListKind = HourKind | 'owed';

/** The list behind a figure of the whole pool. */
export function listHref(month: LocalDate, kind: ListKind, filter: Partial<IdleFilter> = {}): string {
  const asked = { maand: inAddress(month), soort: kind, oorzaak: filter.cause, drager: filter.carrier };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...asked, om: filter.remedy }))
    if (value !== null && value !== undefined) search.set(name, value);
  return `/flexpoule/uren/lijst?${search}`;
}

/** Which list an address asks for; idle hours where it does not say. */
export function listAsked(search: URLSearchParams): { readonly kind: ListKind; readonly filter: IdleFilter } {
  const kind = listKinds.find((each) => each === search.get('soort')) ?? 'idle';
  const filter = {
    cause: idleCauses.find((each) => each === search.get('oorzaak')) ?? null,
    carrier: carriers.find((each) => each === search.get('drager')) ?? null,
    remedy: search.get('om'),
  };
  return { kind, filter: kind === 'idle' ? filter : { cause: null, carrier: null, remedy: null } };
}
