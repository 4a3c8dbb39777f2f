import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** Whether somebody enters the pool: proposals of the firm, and of one person the case, the decision and its document. */
export const poolEntryRoutes = [
  route('instroom', './overview/page.tsx'),
  route('deelnemers/:id/instroom/nieuw', './propose/page.tsx'),
  route('deelnemers/:id/instroom/:entryId', './entry/page.tsx'),
  route('deelnemers/:id/instroom/:entryId/berekening.pdf', './entry/document.ts'),
  route('deelnemers/:id/instroom/:entryId/besluit', './decide/page.tsx'),
];
