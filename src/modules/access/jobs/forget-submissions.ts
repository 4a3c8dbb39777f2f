import { addMonths, dayOf, momentOf } from '../../../kernel/local-date.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import type { Platform } from '../../../platform/platform.ts';

/** Months after which nobody has the form still open that would be sent again. */
const kept = 3;

/** Forgets which forms were confirmed long ago; what came of them stands in the facts. */
export async function forgetSubmissions({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<void> {
  const before = momentOf(addMonths(dayOf(clock.now()), -kept), '00:00');
  await db.deleteFrom('submission').where('at', '<', before).execute();
}

export const forgetSubmissionsJob: Job = {
  name: 'access-forget-submissions',
  nightly: true,
  run: forgetSubmissions,
};
