import type { LocalDate } from '../../../../kernel/local-date.ts';
import { cellHref, personHref } from '../paths.ts';

/** What can be done about one rule that keeps one person from one shift: where, and in which words. */
export type Remedy = { readonly href: string; readonly label: string };

type About = {
  readonly draftId: string;
  readonly participantId: string;
  readonly name: string;
  readonly day: LocalDate;
  readonly siteId: string;
  /** A planner changes sites; a coach records certificates. */
  readonly planner: boolean;
};

const theirDay = ({ draftId, participantId, name, day }: About): Remedy => ({
  href: cellHref(draftId, participantId, day),
  label: `Verander de dag van ${name}`,
});

const guidance = ({ siteId, planner }: About): Remedy | null =>
  planner ? { href: `/werkplekken/${siteId}`, label: 'Verander de plaatsen met begeleiding' } : null;

const limits = ({ participantId, name }: About): Remedy => ({
  href: `/deelnemers/${participantId}/beschikbaarheid/werk`,
  label: `Verander welk werk past bij ${name}`,
});

const ways: Readonly<Record<string, (about: About) => Remedy | null>> = {
  available: ({ participantId, name }) => ({
    href: `/deelnemers/${participantId}/beschikbaarheid`,
    label: `Verander wanneer ${name} kan werken`,
  }),
  fallen: ({ participantId, name }) => ({
    href: `/deelnemers/${participantId}`,
    label: `Leg eerst een nieuwe opdracht van ${name} vast`,
  }),
  occupied: ({ participantId, name }) => ({
    href: `/deelnemers/${participantId}/beschikbaarheid`,
    label: `Bekijk wanneer ${name} kan werken`,
  }),
  reachable: ({ participantId, name }) => ({
    href: `/deelnemers/${participantId}`,
    label: `Bekijk hoe ${name} reist`,
  }),
  certificates: ({ participantId, name, planner }) =>
    planner
      ? { href: `/deelnemers/${participantId}`, label: `Bekijk welke cursus ${name} nodig heeft` }
      : { href: `/deelnemers/${participantId}/cursus`, label: `Leg een certificaat van ${name} vast` },
  'longest-shift': limits,
  nights: limits,
  'week-hours': ({ draftId, participantId, name }) => ({
    href: personHref(draftId, participantId),
    label: `Bekijk de andere diensten van ${name}`,
  }),
  mentors: guidance,
  coaches: guidance,
  'coach-hours': ({ siteId, planner }) =>
    planner ? { href: `/werkplekken/${siteId}`, label: 'Verander de uren met een jobcoach' } : null,
  'one-a-day': theirDay,
  overlap: theirDay,
  'working-time': theirDay,
};

/** The way to make a rule hold; null when nothing of it can be changed from here. */
export function remedyFor(rule: string, about: About): Remedy | null {
  return ways[rule]?.(about) ?? null;
}
