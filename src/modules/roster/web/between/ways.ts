import type { Role } from '../../../../kernel/actor.ts';
import { holdReview, makeStep } from '../../../trajectories/index.ts';

/** A page on which something can be done for somebody. */
export type WayOn = { readonly href: string; readonly label: string };

/** Pages for learning and for a talk, as far as a role may do what is on them. */
export function waysFor(
  role: Role,
  {
    participantId,
    name,
    byCircle,
  }: { readonly participantId: string; readonly name: string; readonly byCircle: boolean },
): { readonly learning: WayOn; readonly seat: WayOn; readonly talk: WayOn } {
  const person = `/deelnemers/${participantId}`;
  const begins = byCircle && role === 'coach' && makeStep.who.includes(role);
  return {
    seat: { href: `${person}/bijeenkomst`, label: `Geef ${name} een plaats` },
    learning: begins
      ? { href: `${person}/stap/training`, label: `Laat ${name} deze tijd leren` }
      : { href: `/flexpoule/uren/${participantId}/opleiding`, label: `Leg een opleiding van ${name} vast` },
    talk: holdReview.who.includes(role)
      ? { href: `${person}/gesprek`, label: `Leg een gesprek met ${name} vast` }
      : { href: person, label: `Bel ${name}, of vraag de begeleider om een gesprek` },
  };
}
