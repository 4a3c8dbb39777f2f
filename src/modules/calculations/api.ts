import type { Call } from '../../platform/api/index.ts';
import { minimumloonCall } from './api/minimumloon.ts';

/** Calculations and checks by law, open to everybody: one line each. */
export const calculationsApi: readonly Call[] = [minimumloonCall];
