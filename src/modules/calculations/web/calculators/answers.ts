import { type Result, refuse } from '../../../../kernel/result.ts';
import type { Text } from '../../../../kernel/text.ts';

/** What a rule refuses, at the question of the page that asks for its field; `names`: the question of each field of the rule. */
export function atQuestions<Value>(
  found: Result<Value>,
  names: Readonly<Record<string, string>>,
): Result<Value> {
  if (found.ok) return found;
  return refuse(
    ...found.refusals.map((refusal) =>
      refusal.field === undefined ? refusal : { ...refusal, field: names[refusal.field] ?? refusal.field },
    ),
  );
}

export const yesOrNo = ['ja', 'nee'] as const;

export function yesOrNoOptions(t: (text: Text) => string) {
  return [
    { value: 'ja', label: t({ nl: 'Ja', en: 'Yes' }) },
    { value: 'nee', label: t({ nl: 'Nee', en: 'No' }) },
  ];
}
