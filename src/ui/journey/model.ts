import type { Refusal } from '../../kernel/result.ts';
import type { Fact } from '../data/Facts.tsx';
import type { FormValues } from '../form/answer.ts';
import type { Option } from '../form/SelectField.tsx';

type Kind =
  | {
      readonly kind: 'text';
      readonly type?: 'text' | 'email' | 'tel';
      readonly inputMode?: 'numeric' | 'decimal';
      readonly width?: 'short' | 'middle' | 'full';
    }
  | { readonly kind: 'area'; readonly rows?: number }
  | { readonly kind: 'date' | 'time' }
  /** Not asked but carried along, such as the version that is edited. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'choice' | 'select' | 'many'; readonly options: readonly Option[] };

/** One question of a form. `choice` is one of a few, `select` one of many, `many` any of a few. */
export type Question = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** Questions about the same thing, one after another, stand together under these words. */
  readonly group?: string;
} & Kind;

export type JourneyStep = {
  readonly key: string;
  /** What this step is about, when there is more than one. */
  readonly title?: string;
  /** What is known already and helps to answer. */
  readonly facts?: readonly Fact[];
  /** What is better done first, and where. */
  readonly warning?: { readonly title: string; readonly text: string; readonly way: Way };
  readonly questions: readonly Question[];
};

type Way = { readonly href: string; readonly label: string };

/** The form of a journey: what is asked, in which steps, and what the last button says. */
export type JourneyForm = {
  readonly title: string;
  readonly lead?: string;
  /** The pages above this one; the last is where one goes back to. */
  readonly trail: readonly [Way, ...Way[]];
  readonly steps: readonly [JourneyStep, ...JourneyStep[]];
  /** What the questions begin with. */
  readonly begin?: FormValues;
  /** What confirming does, as a verb: "Plan de kennismaking". */
  readonly confirm: string;
};

/** A text to be read, sent or printed as it is. */
export type Letter = { readonly title: string; readonly text: string };

/** What the check page shows besides the answers. */
export type JourneyCheck = {
  /** What it is about, above the answers: a page that only says yes or no must still say to what. */
  readonly facts?: readonly Fact[];
  readonly note?: string;
  readonly letter?: Letter;
  /** In place of the questions and their answers. */
  readonly changes?: readonly { readonly question: string; readonly answer: string; readonly step: string }[];
};

/** The end: what happened, and how it goes on. */
export type JourneyDone = {
  readonly title: string;
  readonly lead?: string;
  readonly text?: readonly string[];
  readonly letter?: Letter;
  readonly next: readonly [Way, ...Way[]];
};

/** What the loader of a journey gives. */
export type JourneyView =
  | { readonly kind: 'form'; readonly form: JourneyForm; readonly stop: readonly Refusal[] }
  | { readonly kind: 'done'; readonly done: JourneyDone };

/** What its action gives after a post. */
export type JourneyAnswer = {
  readonly at: string;
  readonly refusals: readonly Refusal[];
  readonly values: FormValues;
  readonly submission: string | null;
  readonly check: JourneyCheck | null;
};

/** A question that is answered with one button. */
export type Ask = {
  readonly title: string;
  readonly lead: string;
  readonly trail: readonly [Way, ...Way[]];
  readonly confirm: string;
};
