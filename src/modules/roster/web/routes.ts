import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** The roster: how it stands, what was published and drafts on the board, calculations, comparing, what weighs how much; one's own, and who comes where. */
export const rosterRoutes = [
  route('rooster', './overview/page.tsx'),
  route('rooster/nu', './now/page.tsx'),
  route('rooster/nieuw', './overview/new.tsx'),
  route('rooster/weging', './weights/list.tsx'),
  route('rooster/weging/:weightSetId', './weights/edit.tsx'),
  route('rooster/herstel', './repair/ask.tsx'),
  route('rooster/herstel/:runId', './repair/page.tsx'),
  route('rooster/vergelijk', './compare/page.tsx'),
  route('rooster/berekening/:runId', './run/page.tsx'),
  route('rooster/zonder-werk', './overview/idle.tsx'),
  route('rooster/tussen', './between/page.tsx'),
  route('rooster/persoon/:participantId', './person/page.tsx'),
  route('rooster/concept/:id', './board/page.tsx'),
  route('rooster/concept/:id/hand', './board/hand.ts'),
  route('rooster/concept/:id/publiceren', './publish/page.tsx'),
  route('rooster/concept/:id/wegleggen', './publish/drop.tsx'),
  route('rooster/concept/:id/open', './explain/open.tsx'),
  route('rooster/concept/:id/wensen', './explain/wishes.tsx'),
  route('rooster/concept/:id/wensen/:wens', './explain/wish.tsx'),
  route('rooster/concept/:id/persoon/:participantId', './explain/person.tsx'),
  route('rooster/concept/:id/persoon/:participantId/:dag', './cell/person.tsx'),
  route('rooster/concept/:id/dienst/:demandId/:dag', './cell/shift.tsx'),
  route('deelnemers/:id/bijeenkomst', './seat/page.tsx'),
  route('mijn/rooster', './mine/roster.tsx'),
  route('mijn/rooster/:shiftId/nee', './mine/refuse.tsx'),
  route('mijn/agenda', './mine/calendar.tsx'),
  route('agenda/:file', './mine/feed.ts'),
  route('rooster/bij-ons', './employer/coming.tsx'),
];
