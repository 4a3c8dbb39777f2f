import { trajectdossier, uitkeringsdossier } from './bewaren/parameters.ts';
import { werkgeverslasten } from './loonkostensubsidie/parameters.ts';
import type { Parameter } from './parameter.ts';
import { verlenging } from './proefplaatsing/parameters.ts';

/** The values that a municipality may set itself (`municipal: true`), in the order in which people choose from them. */
export const municipalParameters: readonly [Parameter, ...Parameter[]] = [
  werkgeverslasten,
  verlenging,
  trajectdossier,
  uitkeringsdossier,
];
