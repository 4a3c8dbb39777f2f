import type { Text } from '../../../kernel/text.ts';

/** The phases of the circle, clockwise from the top (source 002:26-34, 000:39-41). */
export const phases = [
  'preselection',
  'introduction',
  'getting-used-to-work',
  'training',
  'finding-work',
  'internship',
  'placed',
  'in-the-pool',
  'between-assignments',
  'after-care',
  'ended',
] as const;
export type Phase = (typeof phases)[number];

/** What a phase is about; names the phase, never the person. */
export type Tint = 'intake' | 'learning' | 'work' | 'between';

export const phaseTints: Readonly<Record<Phase, Tint>> = {
  preselection: 'intake',
  introduction: 'intake',
  'getting-used-to-work': 'learning',
  training: 'learning',
  'finding-work': 'learning',
  internship: 'work',
  placed: 'work',
  'in-the-pool': 'work',
  'between-assignments': 'between',
  'after-care': 'work',
  ended: 'intake',
};

/** The phases in which somebody is in the circle; after `ended` they are not. */
export const openPhases: readonly Phase[] = phases.filter((phase) => phase !== 'ended');

/** From the first of these the trajectory has started: both sides have said yes. */
export const startedPhases: readonly Phase[] = openPhases.filter(
  (phase) => phase !== 'preselection' && phase !== 'introduction',
);

/** Standard names; a programme can give its own. */
export const phaseNames: Readonly<Record<Phase, Text>> = {
  preselection: { nl: 'Voorselectie', en: 'Preselection' },
  introduction: { nl: 'Kennismaking', en: 'Introduction' },
  'getting-used-to-work': { nl: 'Arbeidsgewenning', en: 'Getting used to work' },
  training: { nl: 'Opleiding', en: 'Training' },
  'finding-work': { nl: 'Werk zoeken', en: 'Finding work' },
  internship: { nl: 'Stage of proefplaatsing', en: 'Internship or trial' },
  placed: { nl: 'Aan het werk', en: 'At work' },
  'in-the-pool': { nl: 'Flexpoule', en: 'In the pool' },
  'between-assignments': { nl: 'Tussen opdrachten', en: 'Between assignments' },
  'after-care': { nl: 'Nazorg', en: 'After-care' },
  ended: { nl: 'Afgerond', en: 'Ended' },
};
