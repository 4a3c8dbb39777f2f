import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Shares, spreadOver } from '../../../kernel/shares.ts';
import { type Guaranteed, owedIn, seriesOf } from './guarantee.ts';

/** The shares of a month under all contracts of one person, in order of their beginning: each series on its own days. */
export function sharesIn(contracts: readonly Guaranteed[], month: LocalDate): Shares {
  return new Map(
    seriesOf(contracts).flatMap((own) => {
      const owed = own.reduce((minutes, contract) => minutes + owedIn(contract, month), 0);
      return [...spreadOver(month, owed, own)];
    }),
  );
}
