import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** What employers ask, and where their people work. */
export const demandRoutes = [
  route('vraag', './overview/page.tsx'),
  route('vraag/nieuw', './ask/page.tsx'),
  route('vraag/:demandId', './one/page.tsx'),
  route('vraag/:demandId/veranderen', './one/change.tsx'),
  route('vraag/:demandId/dag', './one/day.tsx'),
  route('vraag/:demandId/afzeggen', './one/cancel.tsx'),
  route('werkplekken', './sites/list.tsx'),
  route('werkplekken/nieuw', './sites/add.tsx'),
  route('werkplekken/:siteId', './sites/change.tsx'),
  route('werkplekken/:siteId/sluiten', './sites/close.tsx'),
];
