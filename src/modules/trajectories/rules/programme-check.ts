import { type Refusal, refusalsOf } from '../../../kernel/result.ts';
import type { Programme } from './programme.ts';

const refusal = refusalsOf('trajectories', {
  'step-outside-programme': {
    nl: 'De stap „{label}” gaat naar of van een fase die dit programma niet heeft.',
    en: 'The step “{label}” uses a phase that this programme does not have.',
  },
  'dead-end': {
    nl: 'Uit de fase „{phase}” kan niemand verder. Voeg een stap toe.',
    en: 'Nobody can get out of the phase “{phase}”. Add a step.',
  },
  'clock-twice': {
    nl: 'De klok „{clock}” staat er twee keer in.',
    en: 'The clock “{clock}” is there twice.',
  },
});

/** What makes a programme unusable: steps to phases it lacks, phases without a way out, a clock named twice. */
export function contradictions(programme: Programme): Refusal[] {
  const own = new Set(programme.phases.map((phase) => phase.key));
  const strays = programme.transitions
    .filter((step) => !own.has(step.from) || !own.has(step.to))
    .map((step) => refusal('step-outside-programme', { values: { label: step.label.nl } }));
  const deadEnds = programme.phases
    .filter(
      (phase) => phase.key !== 'ended' && !programme.transitions.some((step) => step.from === phase.key),
    )
    .map((phase) => refusal('dead-end', { values: { phase: phase.name.nl } }));
  const keys = programme.clocks.map((clock) => clock.key);
  const twice = keys
    .filter((key, index) => keys.indexOf(key) !== index)
    .map((key) => refusal('clock-twice', { values: { clock: key } }));
  return [...strays, ...deadEnds, ...twice];
}
