import { type Refusal, refusalsOf } from '../../../../kernel/result.ts';
import type { Text, TextValues } from '../../../../kernel/text.ts';

/** `refused`: cannot be taken in. `doubtful`: only after somebody looked. `note`: worth knowing, nothing to mend. */
export type Weight = 'refused' | 'doubtful' | 'note';

/** Why a row is judged as it is: a refusal with its weight. `field` is the field of the list that can mend it. */
export type Reason = Refusal & { readonly weight: Weight };

/** A value as it was understood, with what there is to say about it. */
export type Reading<Value> = { readonly value: Value; readonly reasons: readonly Reason[] };

/** The reasons a rule can give: each sentence beside its key and weight. */
export function reasonsOf<Key extends string>(
  sentences: Readonly<Record<Key, Text & { readonly weight: Weight }>>,
) {
  const refusal = refusalsOf('candidate-list', sentences);
  return (key: Key, more: { field?: string; values?: TextValues } = {}): Reason => ({
    ...refusal(key, more),
    weight: sentences[key].weight,
  });
}

export function reading<Value>(value: Value, ...reasons: readonly Reason[]): Reading<Value> {
  return { value, reasons };
}

export type Verdict = 'good' | 'doubtful' | 'refused';

/** The heaviest reason decides; notes leave a row good. */
export function verdictOf(reasons: readonly Reason[]): Verdict {
  if (reasons.some(({ weight }) => weight === 'refused')) return 'refused';
  return reasons.some(({ weight }) => weight === 'doubtful') ? 'doubtful' : 'good';
}

/** A cell as it is shown in a sentence: not longer than a line. */
export function shown(cell: string): string {
  const line = cell.trim().replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
