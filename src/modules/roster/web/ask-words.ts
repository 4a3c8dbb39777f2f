/** Somebody who is asked before their roster changes, with what changes and for how many days of notice it comes too late. */
export type Asked = {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly noticeDays: number;
};

/** How near a change is: "minder dan 4 dagen van tevoren". */
export function nearWords(noticeDays: number): string {
  return `minder dan ${noticeDays} ${noticeDays === 1 ? 'dag' : 'dagen'} van tevoren`;
}

/** What somebody who is asked may do, and what they keep (BW 7:628b lid 3 with 7:628a lid 2 and 3). */
export const howToRefuse = {
  gets: 'Wie een dienst krijgt, mag nee zeggen: tegen u, of na het publiceren bij Mijn rooster met ‘Dat lukt niet’.',
  loses: 'Wie een dienst verliest en dat volgens de wet te laat hoort, krijgt die uren betaald.',
} as const;
