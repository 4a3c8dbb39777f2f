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

/**
 * Every rule that is checked, those that are quickest to ask first. One call each, and no list of them: so each call has its own
 * place, which the engine can make quick. With `tell` no rule answers, so all of them are asked.
 */
export const isBroken: Rule = (timeline, scope, tell) =>
  pauze(timeline, scope, tell) ||
  arbeidPerDienst(timeline, scope, tell) ||
  dagelijkseRust(timeline, scope, tell) ||
  reeks(timeline, scope, tell) ||
  nachtdienst(timeline, scope, tell) ||
  wekelijkseRust(timeline, scope, tell) ||
  arbeidPerPeriode(timeline, scope, tell) ||
  zestienWeken(timeline, scope, tell) ||
  aantalNachten(timeline, scope, tell) ||
  zondag(timeline, scope, tell) ||
  consignatie(timeline, scope, tell) ||
  oproepen(timeline, scope, tell);
