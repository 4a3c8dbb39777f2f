import type { Text } from '../../kernel/text.ts';
import type { Lines } from './lines.ts';
import type { Part } from './parts.ts';

type Kind = { readonly key: string; readonly label: Text };

/** Monthly amounts in several outlooks, as data: drawn as bars and lines, and written as a table. All amounts are cents. */
export type Figures = {
  readonly bars: {
    readonly label: Text;
    readonly kinds: readonly Kind[];
    readonly groups: readonly {
      readonly heading: Text;
      /** What stands beside the heading: what is left. */
      readonly left: number;
      readonly bars: readonly { readonly label: Text; readonly parts: readonly Part[] }[];
    }[];
  };
  readonly lines: Lines & {
    readonly label: Text;
    readonly axis: Text;
    readonly names: readonly { readonly label: Text; readonly cents: number }[];
    readonly pointsName: Text;
    readonly shareName: Text;
  };
  readonly table: {
    readonly caption: Text;
    readonly what: Text;
    readonly head: readonly Text[];
    readonly rows: readonly {
      readonly label: Text;
      readonly cents: readonly number[];
      readonly sum?: boolean;
    }[];
  };
};
