import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Shares, spreadOver } from '../../../kernel/shares.ts';
import { type Guaranteed, owedIn } from './guarantee.ts';

/** The shares of a month under all contracts of one person, in order of their beginning. */
export function sharesIn(contracts: readonly Guaranteed[], month: LocalDate): Shares {
  const owed = contracts.reduce((minutes, contract) => minutes + owedIn(contract, month), 0);
  return spreadOver(month, owed, contracts);
}
