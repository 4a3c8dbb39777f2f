import type { Named, Text } from '../../kernel/text.ts';

/** Stands in an audit line for the id of a thing that did not come to be, or that was not even looked up. */
export const noObject = 'new';

/** What the log calls an act, and the kind of thing it is about. Every action is one; so is putting on a role. */
export type Recorded = {
  /** `module/verb-phrase`, as it stands in the audit line. */
  readonly name: `${string}/${string}`;
  readonly title: Text;
  readonly about: Named;
};

/** Only what the log calls it. */
export function recordedOf({ name, title, about }: Recorded): Recorded {
  return { name, title, about };
}
