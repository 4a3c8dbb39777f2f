import { data } from 'react-router';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { type PageContext, visit } from '../../../../platform/web/visit.ts';
import { pageOf, pageSize } from '../../../../ui/index.ts';
import { openPhases, phaseNames, phaseTints } from '../../../trajectories/index.ts';
import { programmes } from '../../queries/circle.ts';
import { coachesOf, type PersonRow, peopleOf } from '../../queries/people.ts';
import { rolesWithPeople } from '../../roles.ts';
import { readFilter } from '../present/people-filter.ts';

/** How many people a search for a name shows; more asks for more of the name. */
export const mostFound = 50;

/** Pages further than this are not asked for by people; who needs them narrows the list. */
const lastPage = 400;

/** The people for an address; with a name the first fifty who have it. */
export async function loadPeople(context: PageContext, search: URLSearchParams, name: string | null) {
  const { platform, actor } = visit(context);
  if (!rolesWithPeople.includes(actor.role)) throw data(null, { status: 403 });
  const today = dayOf(platform.clock.now());
  const page = Math.min(pageOf(search), lastPage);
  return asActor(platform, actor, async (db) => {
    const all = await programmes(db);
    const { filter, sort } = readFilter(search, all);
    const { people, total } = await peopleOf(db, actor, {
      today,
      filter: { ...filter, name },
      sort,
      limit: name === null ? pageSize : mostFound,
      offset: name === null ? (page - 1) * pageSize : 0,
    });
    const phaseName = ({ programmeId, phase }: PersonRow) =>
      all.find(({ id }) => id === programmeId)?.phases.find(({ key }) => key === phase)?.name.nl ??
      phaseNames[phase].nl;
    const shown = all.find(({ id }) => id === filter.programmeId)?.phases.map(({ key }) => key) ?? openPhases;
    return {
      people: people.map((row) => ({ ...row, phaseName: phaseName(row), tint: phaseTints[row.phase] })),
      total,
      page,
      sort,
      filter,
      phases: openPhases
        .filter((phase) => shown.includes(phase))
        .map((phase) => ({ value: phase, label: phaseNames[phase].nl })),
      programmes: all.map(({ key, name: label }) => ({ value: key, label })),
      coaches: (await coachesOf(db, actor)).map((coach) => ({ value: coach.id, label: coach.name })),
      isCoach: actor.role === 'coach',
      mayRefer: actor.role === 'referrer' || actor.role === 'coach',
    };
  });
}

export type People = Awaited<ReturnType<typeof loadPeople>>;
