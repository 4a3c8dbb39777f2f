import type { Transaction } from '../../../platform/database/database.ts';
import type { JourneyVisit } from '../../../platform/web/journey.ts';
import type { JourneyDone } from '../../../ui/index.ts';
import { type NamedPerson, personNamed, trailOf } from '../../participants/index.ts';

/** Who may look at when somebody can work, besides the person. */
export const planningRoles = ['coach', 'planner'] as const;

export function availabilityHref(person: NamedPerson): string {
  return `${person.href}/beschikbaarheid`;
}

/** The pages above a page that changes when somebody can work. */
export function trailHere(person: NamedPerson) {
  const here = { href: availabilityHref(person), label: 'Beschikbaarheid' };
  return [...trailOf(person), here] as const;
}

/** The person of a page, or null. */
export async function loadPersonOnly(db: Transaction, { params }: JourneyVisit) {
  const person = await personNamed(db, params.id ?? '');
  return person === null ? null : { person };
}

/** The end of a journey: back to when this person can work. */
export function doneHere(person: NamedPerson, title: string, lead: string): JourneyDone {
  return {
    title,
    lead,
    next: [
      { href: availabilityHref(person), label: `Naar wanneer ${person.givenName} kan werken` },
      { href: person.href, label: `Naar ${person.name}` },
    ],
  };
}
