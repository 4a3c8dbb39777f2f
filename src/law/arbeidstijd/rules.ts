import type { Rule } from './rule.ts';
import { aantalNachten } from './rules/aantal-nachten.ts';
import { arbeidPerDienst } from './rules/arbeid-per-dienst.ts';
import { arbeidPerPeriode } from './rules/arbeid-per-periode.ts';
import { consignatie } from './rules/consignatie.ts';
import { dagelijkseRust } from './rules/dagelijkse-rust.ts';
import { nachtdienst } from './rules/nachtdienst.ts';
import { oproepen } from './rules/oproepen.ts';
import { pauze } from './rules/pauze.ts';
import { reeks } from './rules/reeks.ts';
import { wekelijkseRust } from './rules/wekelijkse-rust.ts';
import { zestienWeken } from './rules/zestien-weken.ts';
import { zondag } from './rules/zondag.ts';

/** Every rule that is checked, those that are quickest to ask first. */
export const rules: readonly Rule[] = [
  pauze,
  arbeidPerDienst,
  dagelijkseRust,
  reeks,
  nachtdienst,
  wekelijkseRust,
  arbeidPerPeriode,
  zestienWeken,
  aantalNachten,
  zondag,
  consignatie,
  oproepen,
];
