import { addDays, type LocalDate } from '../../../../kernel/local-date.ts';
import { formatDay } from '../../../../ui/index.ts';
import type { Names } from '../../queries/names.ts';
import type { Between } from '../../rules/between.ts';

/** "Zonder werk vanaf morgen. AEB vraagt dit werk niet meer." */
export function withoutWork(
  { since, why, siteId }: Between,
  { today, sites }: { readonly today: LocalDate; readonly sites: Names['sites'] },
): string {
  const employer = sites.get(siteId ?? '')?.employer;
  const whys = {
    'assignment-ended':
      employer === undefined ? 'De opdracht is beëindigd.' : `De opdracht bij ${employer} is beëindigd.`,
    'called-off': `${employer ?? 'De werkgever'} vraagt dit werk niet meer.`,
    'not-planned': 'Er is minstens een week geen dienst gepland.',
    new: 'Er was nog geen enkele dienst gepland.',
  };
  return `Zonder werk ${whenOf(since, today)}. ${whys[why]}`;
}

function whenOf(since: LocalDate, today: LocalDate): string {
  if (since === today) return 'vanaf vandaag';
  if (since === addDays(today, 1)) return 'vanaf morgen';
  return since < today
    ? `sinds ${formatDay(since, 'nl', 'near')}`
    : `vanaf ${formatDay(since, 'nl', 'near')}`;
}
