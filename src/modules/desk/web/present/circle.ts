import type { CircleFacts } from '../../../../ui/index.ts';
import { openPhases, type Phase, phaseNames, phaseTints } from '../../../trajectories/index.ts';
import type { CircleNumbers, ProgrammeName } from '../../queries/circle.ts';

type Naming = Pick<ProgrammeName, 'id' | 'key' | 'phases'>;

/** Which programme names the phases: the one that was chosen, or the only one; null when they share the standard names. */
export function namingProgramme<Programme extends Naming>(
  all: readonly Programme[],
  chosen: string | null,
  { counts }: Pick<CircleNumbers, 'counts'>,
): Programme | null {
  const used = [...new Set(counts.map(({ programmeId }) => programmeId))];
  const only = used.length === 1 ? used[0] : all.length === 1 ? all[0]?.id : undefined;
  return all.find(({ key, id }) => (chosen === null ? id === only : key === chosen)) ?? null;
}

/**
 * The circle as it is drawn. A phase stands in it when the programme has it, or when somebody is in it under an
 * earlier version. `linked` opens the list behind every number; without it there are only numbers.
 */
export function circleOf(
  numbers: CircleNumbers,
  naming: Naming | null,
  chosen: string | null,
  linked: boolean,
): CircleFacts {
  const people = (phase: Phase) =>
    numbers.counts.filter((count) => count.phase === phase).reduce((sum, count) => sum + count.people, 0);
  const own = naming?.phases.map(({ key }) => key) ?? openPhases;
  const shown = openPhases.filter((phase) => own.includes(phase) || people(phase) > 0);
  const href = (query: Readonly<Record<string, string>>) => listHref({ ...query, programma: chosen });
  return {
    title: 'Iedereen in de cirkel, per fase',
    total: shown.reduce((sum, phase) => sum + people(phase), 0),
    phases: shown.map((phase) => ({
      key: phase,
      name: naming?.phases.find(({ key }) => key === phase)?.name.nl ?? phaseNames[phase].nl,
      tint: phaseTints[phase],
      count: people(phase),
      ...(linked ? { href: href({ fase: phase }) } : {}),
    })),
    entry: {
      label: 'aangemeld deze maand',
      count: numbers.entered,
      ...(linked ? { href: href({ instroom: numbers.month }) } : {}),
    },
    exit: {
      label: 'afgerond deze maand',
      count: numbers.left,
      ...(linked ? { href: href({ uitstroom: numbers.month }) } : {}),
    },
  };
}

function listHref(query: Readonly<Record<string, string | null>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== null) search.set(name, value);
  return `/deelnemers?${search}`;
}
