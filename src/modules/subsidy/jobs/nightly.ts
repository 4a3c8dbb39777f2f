import { dayOf, type LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import type { Platform } from '../../../platform/platform.ts';
import { ownValuesOf } from '../../municipal-values/index.ts';
import { refreshAllDues } from '../due.ts';
import { newYearAmount, newYearFor } from '../rules/indexing.ts';
import { agreedTerms } from '../rules/standing.ts';
import { birthDateOf, paidUntil, proposalsOf, subsidiesOf, targetGroupOf } from '../store.ts';
import '../tables.ts';
import { systemAccount } from '../words.ts';

type Given = Pick<Platform, 'clock' | 'newId'>;

/**
 * Proposes the amounts of 1 January for every running subsidy, as soon as the law knows them (Pwet 10d lid 7). It decides nothing: an
 * official looks at them and confirms. Done again it proposes nothing twice. Runs as the system.
 */
export async function proposeNewYear(db: Transaction, { clock, newId }: Given): Promise<void> {
  const now = clock.now();
  const newYear = newYearFor(dayOf(now));
  const subsidies = await subsidiesOf(db);
  const all = await proposalsOf(
    db,
    subsidies.map(({ id }) => id),
  );
  for (const subsidy of subsidies) {
    const proposals = all.get(subsidy.id) ?? [];
    const last = agreedTerms(proposals).at(-1);
    const birthDate = last === undefined ? null : await birthDateOf(db, subsidy.participantId);
    const { startDate } = subsidy;
    if (last === undefined || birthDate === null || startDate === null) continue;
    const ends = paidUntil(subsidy, await targetGroupOf(db, subsidy.participantId));
    const own = await ownValuesOf(db, subsidy.municipalityId);
    const amount = newYearAmount({ birthDate, startDate }, proposals, ends, newYear, own);
    if (amount === null) continue;
    const { partnership_id } = await db
      .selectFrom('subsidy')
      .select('partnership_id')
      .where('id', '=', subsidy.id)
      .executeTakeFirstOrThrow();
    await db
      .insertInto('subsidy_proposal')
      .values({
        partnership_id,
        id: newId(),
        subsidy_id: subsidy.id,
        participant_id: subsidy.participantId,
        seq: proposals.length,
        kind: 'indexing',
        from_date: newYear,
        to_date: amount.to,
        route: last.route,
        percent: last.percent,
        hours_per_week: last.hoursPerWeek,
        full_time_hours: last.fullTimeHours,
        holiday_percent: last.holidayPercent,
        cents_per_month: amount.centsPerMonth,
        exact_cents_per_month: amount.exactCentsPerMonth,
        reason: reasonOf(newYear),
        receipt: JSON.stringify(amount.receipt),
        at: now,
        proposed_by: null,
        proposed_account: systemAccount,
      })
      .execute();
  }
}

function reasonOf(newYear: LocalDate): string {
  return `Het minimumloon en de vergoeding voor werkgeverslasten van 1 januari ${newYear.slice(0, 4)} (Pwet 10d lid 7).`;
}

/** The work of every night: new amounts for 1 January, and what is due by the facts of that day. Runs as the system. */
export async function workOfTheNight(db: Transaction, given: Given): Promise<void> {
  await proposeNewYear(db, given);
  await refreshAllDues(db, dayOf(given.clock.now()));
}

export const subsidyNightJob: Job = {
  name: 'subsidy-night',
  nightly: true,
  run: (platform) => platform.db.transaction().execute((db) => workOfTheNight(db, platform)),
};
