import { data } from 'react-router';
import { dayOf, type LocalDate } from '../../../kernel/local-date.ts';
import { asActor } from '../../../platform/session.ts';
import { type PageContext, type Visit, visit } from '../../../platform/web/visit.ts';
import { type Cohort, cohorts } from '../queries.ts';
import { countingRoles, type Measure, measureSlugs, measures } from '../words.ts';

/** The visitor of a page with results, and the day from which they look; others are told that it is not theirs. */
export function resultVisit(context: PageContext): Visit & { readonly today: LocalDate } {
  const visitor = visit(context);
  if (!countingRoles.some((role) => role === visitor.actor.role))
    throw data('Resultaten horen niet bij uw rol.', { status: 403 });
  return { ...visitor, today: dayOf(visitor.platform.clock.now()) };
}

/** All years as this visitor may count them. */
export async function readCohorts(context: PageContext): Promise<{ all: Cohort[]; today: LocalDate }> {
  const { platform, actor, today } = resultVisit(context);
  return { all: await asActor(platform, actor, (db) => cohorts(db, today)), today };
}

/** The year of an address; anything that is no year of the partnership is not found. */
export function yearIn(all: readonly Cohort[], asked: string | undefined): Cohort {
  const found = all.find((cohort) => String(cohort.year) === asked);
  if (found === undefined) throw data(null, { status: 404 });
  return found;
}

/** The number that an address means. */
export function measureIn(asked: string | undefined): Measure {
  const found = measures.find((measure) => measureSlugs[measure] === asked);
  if (found === undefined) throw data(null, { status: 404 });
  return found;
}

/** The address of the list behind a number; `alle` stands for all programmes together. */
export function listAddress(year: number, programmeKey: string | null, measure: Measure): string {
  return `/resultaten/${year}/${programmeKey ?? 'alle'}/${measureSlugs[measure]}`;
}
