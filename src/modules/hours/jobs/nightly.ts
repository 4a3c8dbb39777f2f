import { addDays, dayOf } from '../../../kernel/local-date.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import { findAllGrounds } from './grounds.ts';

/** Days back: what was recorded late, or for nights on which the product was off. */
const daysBack = 7;

export const hoursNightJob: Job = {
  name: 'hours-night',
  nightly: true,
  run: async (platform) => {
    const today = dayOf(platform.clock.now());
    await platform.db
      .transaction()
      .execute((db) => findAllGrounds(db, { from: addDays(today, -daysBack), to: today }, today));
  },
};
