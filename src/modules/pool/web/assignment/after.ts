import type { Role } from '../../../../kernel/actor.ts';
import type { JourneyDone } from '../../../../ui/index.ts';
import type { NamedPerson } from '../../../participants/index.ts';
import { type Programme, phaseName } from '../../../trajectories/index.ts';

type Told = Readonly<Record<string, string>>;

/** How it goes on when an assignment has ended: the contract goes on, and the next lap begins unless other work runs. */
export function afterAssignment(
  person: NamedPerson,
  programme: Programme,
  { phase, lap }: Told,
  role: Role,
): JourneyDone {
  const toPerson = { href: person.href, label: `Naar ${person.name}` };
  const newAssignment = { href: `${person.href}/opdracht/nieuw`, label: 'Leg een nieuwe opdracht vast' };
  const title = 'De opdracht is beëindigd';
  if (phase !== 'between-assignments') {
    return {
      title,
      lead:
        phase === 'in-the-pool'
          ? `Het contract van ${person.name} loopt door, en ander werk ook.`
          : `Het contract van ${person.name} loopt nog. Heeft iemand nu ander werk? Sluit dan ook het contract af.`,
      next: [toPerson],
    };
  }
  const other = role === 'planner' ? 'de trajectbegeleider' : 'de planner';
  return {
    title,
    lead: `Het contract loopt door. ${person.name} staat nu bij ${phaseName(programme, phase).nl}, op uw lijst en die van ${other}. Ronde ${lap} begint.`,
    next: [newAssignment, toPerson],
  };
}
