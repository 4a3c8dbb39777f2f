import type { MonthFacts } from '../../src/modules/hours/rules/facts.ts';
import { idleByCause, type Ledger, ledgerOf } from '../../src/modules/hours/rules/ledger.ts';

/** The sums of a ledger, in minutes, without the hours behind them. */
export const figures = ({ worked, trained, leave, sick, idle, open, surplus }: Ledger) => ({
  worked,
  trained,
  leave,
  sick,
  idle,
  open,
  surplus,
});
export const nothing = { worked: 0, trained: 0, leave: 0, sick: 0, idle: 0, open: 0, surplus: 0 };

/** The idle minutes of a month by their cause. */
export const causesOf = (facts: MonthFacts) => Object.fromEntries(idleByCause(ledgerOf(facts).lines));
