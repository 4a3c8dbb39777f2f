import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** The roster: how it stands, drafts on the board, calculations, comparing, and what weighs how much. */
export const rosterRoutes = [
  route('rooster', './overview/page.tsx'),
  route('rooster/nieuw', './overview/new.tsx'),
  route('rooster/weging', './weights/list.tsx'),
  route('rooster/weging/:weightSetId', './weights/edit.tsx'),
  route('rooster/vergelijk', './compare/page.tsx'),
  route('rooster/berekening/:runId', './run/page.tsx'),
  route('rooster/persoon/:participantId', './person/page.tsx'),
  route('rooster/concept/:id', './board/page.tsx'),
  route('rooster/concept/:id/publiceren', './publish/page.tsx'),
  route('rooster/concept/:id/wegleggen', './publish/drop.tsx'),
  route('rooster/concept/:id/persoon/:participantId/:dag', './cell/person.tsx'),
  route('rooster/concept/:id/dienst/:demandId/:dag', './cell/shift.tsx'),
];
