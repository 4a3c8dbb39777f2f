import type { LocalDate } from '../../kernel/local-date.ts';
import { givenDay, type Receipt, receipt } from '../../kernel/receipt.ts';
import { accept, type Refusal, type Result, refusalsOf, refuse } from '../../kernel/result.ts';
import { livAbolishedFrom } from './parameters.ts';

const refusal = refusalsOf('loonkostenvoordeel', {
  'liv-abolished': {
    nl: 'Het lage-inkomensvoordeel (LIV) bestaat niet meer sinds 1-1-2025. Kijk wel of er loonkostenvoordeel is.',
    en: 'The advantage for low incomes (LIV) no longer exists since 1-1-2025. Do see whether there is a wage-cost advantage.',
  },
  'liv-not-computed': {
    nl: 'Het lage-inkomensvoordeel van voor 2025 rekenen wij niet uit. UWV rekende dat zelf uit, zonder aanvraag.',
    en: 'The advantage for low incomes before 2025 is not computed here. UWV computed it itself, without a request.',
  },
});

type Liv = {
  readonly right: false;
  readonly reason: Pick<Refusal, 'rule' | 'message'>;
  readonly receipt: Receipt;
};

/** The advantage for low incomes (lage-inkomensvoordeel): abolished on 1 January 2025; days before are refused. */
export function lageInkomensvoordeel({ date }: { readonly date: LocalDate }): Result<Liv> {
  if (date < livAbolishedFrom) return refuse(refusal('liv-not-computed', { field: 'date' }));
  const reason = refusal('liv-abolished');
  return accept({
    right: false,
    reason,
    receipt: receipt({
      instrument: 'loonkostenvoordeel',
      title: { nl: 'Lage-inkomensvoordeel', en: 'Advantage for low incomes' },
      on: date,
      inputs: [givenDay('date', { nl: 'datum', en: 'date' }, date)],
      reason,
    }),
  });
}
