import type { LocalDate } from './local-date.ts';
import type { Language } from './text.ts';

/** A part of a document that is read on paper or as a file. Everything in it is plain text. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'small'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly numbered?: boolean }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      /** Each as long as `head`. */
      readonly rows: readonly (readonly string[])[];
      /** Columns of numbers, which stand right. */
      readonly numeric?: readonly number[];
    };

/** A letter, a decision or a report, apart from how it is drawn. */
export type Document = {
  readonly title: string;
  readonly language: Language;
  /** Whose it is: the organisation that sends it. */
  readonly from: string;
  readonly on: LocalDate;
  readonly blocks: readonly Block[];
};
