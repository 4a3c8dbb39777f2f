import type { Call } from '../../platform/api/index.ts';
import { arbeidstijdCall } from './api/arbeidstijd.ts';
import { bijstandCall } from './api/bijstand.ts';
import { contractCall } from './api/contract.ts';
import { loonkostensubsidieCall } from './api/loonkostensubsidie.ts';
import { loonwaardeCall } from './api/loonwaarde.ts';
import { minimumloonCall } from './api/minimumloon.ts';

/** Calculations and checks by law, open to everybody: one line each. */
export const calculationsApi: readonly Call[] = [
  minimumloonCall,
  loonwaardeCall,
  loonkostensubsidieCall,
  bijstandCall,
  arbeidstijdCall,
  contractCall,
];
