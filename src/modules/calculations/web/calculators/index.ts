import type { Calculator } from '../calculator.ts';
import { arbeidstijdCalculator } from './arbeidstijd.ts';
import { bijstandCalculator } from './bijstand.ts';
import { flexpouleCalculator } from './flexpoule.ts';
import { loonkostensubsidieCalculator } from './loonkostensubsidie.ts';
import { loonwaardeCalculator } from './loonwaarde.ts';
import { minimumloonCalculator } from './minimumloon.ts';

/** The calculators in the order of the overview: one line each. */
export const calculators: readonly Calculator[] = [
  minimumloonCalculator,
  loonwaardeCalculator,
  loonkostensubsidieCalculator,
  bijstandCalculator,
  flexpouleCalculator,
  arbeidstijdCalculator,
];
