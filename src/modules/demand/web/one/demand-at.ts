import { addDays, type LocalDate } from '../../../../kernel/local-date.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import type { JourneyVisit } from '../../../../platform/web/journey.ts';
import { comersOf } from '../../comers.ts';
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

/** Shifts are published a few weeks ahead: no further than this is anybody known to come. */
const publishedAhead = 366;

/** The same for a journey, where the address names it, with who is to come. */
export async function demandOf(db: Transaction, { params, today, actor }: JourneyVisit) {
  const found = await demandAt(db, params.demandId ?? '', today);
  if (found === null) return null;
  const days = { from: today, to: addDays(today, publishedAhead) };
  return { ...found, comers: await comersOf(db, found.demand.id, days, actor.role) };
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
