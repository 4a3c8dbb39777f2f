import { lineKindNames } from '../person/names.ts';
import type { ListKind } from '../reading.ts';

/** What the list behind a figure shows, as its heading says it. */
export const listNames: Readonly<Record<ListKind, string>> = {
  owed: 'Gegarandeerd',
  planned: 'In het rooster',
  worked: lineKindNames.worked.nl,
  trained: lineKindNames.trained.nl,
  leave: lineKindNames.leave.nl,
  sick: lineKindNames.sick.nl,
  idle: 'Leegloop',
  open: lineKindNames.open.nl,
  surplus: 'Meer dan de garantie',
};
