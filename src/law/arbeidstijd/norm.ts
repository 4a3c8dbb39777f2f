import type { LocalDate } from '../../kernel/local-date.ts';
import type { NumberUnit } from '../../kernel/receipt.ts';
import { type Parameter, series } from '../parameter.ts';

/** The oldest text of the law that was read (MinBZK/regelrecht-corpus, arbeidstijdenwet/2025-07-01.yaml, commit 0b8406f7). */
const readFrom: LocalDate = '2025-07-01';
const source = 'wetten.overheid.nl/BWBR0007671/2025-07-01';

/** One norm of the Arbeidstijdenwet: where it stands, what it counts, how much. */
export function norm(
  name: string,
  article: string,
  unit: NumberUnit,
  value: number | string,
  nl: string,
  en: string,
): Parameter {
  return {
    key: `arbeidstijd/${name}`,
    label: { nl, en },
    unit,
    article: `ATW ${article}`,
    values: series(null, [readFrom, value, `${source} art. ${article}`, 'official']),
  };
}
