import { Day, Notice } from '../../../ui/index.ts';
import type { ListView } from './visit.ts';
import { statusWords } from './words.ts';

/** The same file was sent before: when, by whom, and how that list stands. */
export function AlreadySent({ list }: { readonly list: ListView }) {
  return (
    <Notice title="Dit bestand is al eens gestuurd">
      {list.by} stuurde het op <Day day={list.on} /> om {list.at}. Stand: {statusWords(list).toLowerCase()}.
      Dit is die lijst. Wilt u het bestand toch nog eens inlezen? Stuur het dan opnieuw, en vink dat aan.
    </Notice>
  );
}
