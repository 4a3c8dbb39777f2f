import type { Calculator } from '../calculator.ts';
import { arbeidstijdCalculator } from './arbeidstijd.ts';
import { bewarenCalculator } from './bewaren.ts';
import { bijstandCalculator } from './bijstand.ts';
import { contractCalculator } from './contract.ts';
import { flexpouleCalculator } from './flexpoule.ts';
import { loonkostensubsidieCalculator } from './loonkostensubsidie.ts';
import { loonkostenvoordeelCalculator } from './loonkostenvoordeel.ts';
import { loonwaardeCalculator } from './loonwaarde.ts';
import { minimumloonCalculator } from './minimumloon.ts';
import { proefplaatsingCalculator } from './proefplaatsing.ts';

/** The calculators in the order of the overview: one line each. */
export const calculators: readonly Calculator[] = [
  minimumloonCalculator,
  loonwaardeCalculator,
  loonkostensubsidieCalculator,
  loonkostenvoordeelCalculator,
  bijstandCalculator,
  proefplaatsingCalculator,
  contractCalculator,
  flexpouleCalculator,
  arbeidstijdCalculator,
  bewarenCalculator,
];
