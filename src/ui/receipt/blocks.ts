import type { Block } from '../../kernel/document.ts';
import type { Receipt } from '../../kernel/receipt.ts';
import type { Language } from '../../kernel/text.ts';
import { presentReceipt, receiptWords as words } from './present.ts';

/** A receipt as a part of a document: the same words as on the page. */
export function receiptBlocks(receipt: Receipt, language: Language): readonly Block[] {
  const shown = presentReceipt(receipt, language);
  const heading = (key: keyof typeof words): Block => ({ kind: 'heading', text: words[key][language] });
  return [
    { kind: 'heading', text: `${words.title[language]}: ${shown.title}` },
    { kind: 'paragraph', text: `${words.rulesOf[language]} ${shown.day}.` },
    heading('inputs'),
    { kind: 'facts', facts: shown.inputs },
    ...(shown.parameters.length === 0
      ? []
      : [
          heading('parameters'),
          {
            kind: 'table',
            head: [words.what, words.value, words.where, words.period].map((text) => text[language]),
            numeric: [1],
            rows: shown.parameters.map(({ label, value, article, period, source, status }) => [
              label,
              value,
              `${article}. ${source} (${status})`,
              period,
            ]),
          } as const satisfies Block,
        ]),
    ...(shown.steps.length === 0
      ? []
      : [
          heading('steps'),
          {
            kind: 'list',
            numbered: true,
            items: shown.steps.map(({ label, value, inWords, inNumbers, article, rounding }) =>
              [`${label}: ${value}`, `${inWords} = ${inNumbers}`, rounding, article]
                .filter((part) => part !== null)
                .join('. '),
            ),
          } as const satisfies Block,
        ]),
    heading('outcome'),
    ...(shown.reason === null ? [] : [{ kind: 'paragraph', text: shown.reason } as const]),
    { kind: 'facts', facts: shown.outcome },
    ...shown.remarks.map((text) => ({ kind: 'small', text }) as const),
  ];
}
