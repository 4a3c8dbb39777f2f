import { addMonths, dayOf, momentOf } from '../../../kernel/local-date.ts';
import { bewaartermijn } from '../../../law/bewaren/bewaren.ts';
import { verzondenFormulier } from '../../../law/bewaren/parameters.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import type { Platform } from '../../../platform/platform.ts';

/** Forgets which forms were confirmed long ago, by the term of `law/bewaren`; what came of them stands in the facts. */
export async function forgetSubmissions({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<void> {
  const today = dayOf(clock.now());
  const before = momentOf(addMonths(today, -bewaartermijn(verzondenFormulier, today)), '00:00');
  await db.deleteFrom('submission').where('at', '<', before).execute();
}

export const forgetSubmissionsJob: Job = {
  name: 'access-forget-submissions',
  nightly: true,
  run: forgetSubmissions,
};
