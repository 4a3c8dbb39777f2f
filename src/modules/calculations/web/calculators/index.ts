import type { Calculator } from '../calculator.ts';
import { minimumloonCalculator } from './minimumloon.ts';

/** The calculators in the order of the overview: one line each. */
export const calculators: readonly Calculator[] = [minimumloonCalculator];
