import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import type { JourneyVisit } from '../../../../platform/web/journey.ts';
import { changesFrom, findDemand, sitesOf } from '../../store.ts';
import { timesInWords, whenInWords } from '../describe.ts';

/** What is asked of a page about one demand: where, for whom, and its days from today on. */
export async function demandAt(db: Transaction, id: string, today: LocalDate) {
  const demand = await findDemand(db, id);
  if (demand === undefined) return null;
  const sites = await sitesOf(db, { organisationId: demand.organisationId });
  const site = sites.find((each) => each.id === demand.siteId);
  if (site === undefined) return null;
  return { demand, site, days: await changesFrom(db, id, today) };
}

/** The same for a journey, where the address names it. */
export async function demandOf(db: Transaction, { params, today }: JourneyVisit) {
  return demandAt(db, params.demandId ?? '', today);
}

type At = NonNullable<Awaited<ReturnType<typeof demandAt>>>;

export function demandFacts({ demand, site }: At) {
  return [
    { label: 'Werk', value: demand.work },
    { label: 'Waar', value: `${site.organisation}, ${site.name}` },
    { label: 'Wanneer', value: whenInWords(demand) },
    { label: 'Tijd', value: timesInWords(demand) },
    { label: 'Mensen', value: demand.places },
  ];
}

export function demandTrail({ demand }: Pick<At, 'demand'>) {
  return [
    { href: '/vraag', label: 'Vraag naar werk' },
    { href: `/vraag/${demand.id}`, label: demand.work },
  ] as const;
}
