import type { LocalDate } from '../../../kernel/local-date.ts';

/** Addresses of the pages of the roster; apart from what reads the database, because the browser knows them too. */
export const rosterPath = '/rooster';

/** The published roster as a board. */
export const nowPath = `${rosterPath}/nu`;

/** Whose guarantee has no work in it in a week of the published roster, counted from 1. */
export function idleHref(week: number): string {
  return `${rosterPath}/zonder-werk?week=${week}`;
}

export function draftHref(draftId: string): string {
  return `${rosterPath}/concept/${draftId}`;
}

/** Every place of a draft with nobody on it, and why. */
export function openHref(draftId: string): string {
  return `${draftHref(draftId)}/open`;
}

/** What each wish costs in a draft; with a wish, of whom and of what. */
export function wishesHref(draftId: string, wish?: string): string {
  return `${draftHref(draftId)}/wensen${wish === undefined ? '' : `/${wish}`}`;
}

/** Everything that somebody has in a draft, and why. */
export function personHref(draftId: string, participantId: string): string {
  return `${draftHref(draftId)}/persoon/${participantId}`;
}

/** The page on which one person's day in a draft is changed. */
export function cellHref(draftId: string, participantId: string, day: LocalDate): string {
  return `${draftHref(draftId)}/persoon/${participantId}/${day}`;
}

/** The page of one shift in a draft. */
export function shiftHref(draftId: string, demandId: string, day: LocalDate): string {
  return `${draftHref(draftId)}/dienst/${demandId}/${day}`;
}

/** What the rules say of a shift that is picked up on the board. */
export function handHref(draftId: string): string {
  return `${draftHref(draftId)}/hand`;
}

export function runHref(runId: string): string {
  return `${rosterPath}/berekening/${runId}`;
}

/** The ways to mend the roster that a repair found. */
export function repairHref(runId: string): string {
  return `${rosterPath}/herstel/${runId}`;
}
