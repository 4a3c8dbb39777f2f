import { isId } from '../../../../kernel/ids.ts';
import { addMonths, isLocalDate } from '../../../../kernel/local-date.ts';
import { openPhases } from '../../../trajectories/index.ts';
import type { Month, PeopleFilter, PeopleSort } from '../../queries/people.ts';

/** How the list is asked for in its address. A name is never in it. */
export type Asked = { readonly filter: PeopleFilter; readonly sort: PeopleSort };

/** Reads the address of the list; what it does not understand it leaves out, so that an old link still opens. */
export function readFilter(
  search: URLSearchParams,
  programmes: readonly { readonly id: string; readonly key: string }[],
): Asked {
  const coach = search.get('begeleider');
  const only = search.getAll('alleen');
  return {
    filter: {
      phase: openPhases.find((phase) => phase === search.get('fase')) ?? null,
      programmeId: programmes.find(({ key }) => key === search.get('programma'))?.id ?? null,
      coach: coach === 'niemand' ? 'none' : coach !== null && isId(coach) ? coach : null,
      mine: only.includes('mijn'),
      again: only.includes('opnieuw'),
      ended: only.includes('afgerond'),
      enteredIn: monthOf(search.get('instroom')),
      leftIn: monthOf(search.get('uitstroom')),
    },
    sort: search.get('volgorde') === 'sinds' ? 'since' : 'name',
  };
}

function monthOf(text: string | null): Month | null {
  const from = `${text ?? ''}-01`;
  return isLocalDate(from) ? { from, to: addMonths(from, 1) } : null;
}
