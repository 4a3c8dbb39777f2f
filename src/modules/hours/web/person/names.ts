import type { Text } from '../../../../kernel/text.ts';
import type { LineKind } from '../../rules/facts.ts';

export const lineKindNames: Readonly<Record<LineKind, Text>> = {
  worked: { nl: 'Gewerkt', en: 'Worked' },
  trained: { nl: 'Opleiding', en: 'Training' },
  leave: { nl: 'Vrij', en: 'Leave' },
  sick: { nl: 'Ziek', en: 'Ill' },
  idle: { nl: 'Geen werk (leegloop)', en: 'No work (idle)' },
  open: { nl: 'Nog open', en: 'Still open' },
};
