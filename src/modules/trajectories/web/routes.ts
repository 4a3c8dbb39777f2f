import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** The pages on which the circle is walked. */
export const trajectoryRoutes = [
  route('deelnemers/nieuw', './refer/page.tsx'),
  route('deelnemers/:id/kennismaking', './introduction/page.tsx'),
  route('deelnemers/:id/antwoord', './answer/page.tsx'),
  route('deelnemers/:id/stap/:to', './step/page.tsx'),
  route('deelnemers/:id/gesprek', './review/page.tsx'),
  route('deelnemers/:id/verlengen', './extension/request.tsx'),
  route('verlengingen/:extensionId', './extension/decide.tsx'),
  route('deelnemers/:id/overdragen', './hand-over/page.tsx'),
  route('overdragen', './hand-over/choose.tsx'),
  route('overdragen/:from', './hand-over/many.tsx'),
  route('deelnemers/:id/doel', './goal/agree.tsx'),
  route('deelnemers/:id/doel/:goalId/actie', './goal/add-action.tsx'),
  route('deelnemers/:id/doel/:goalId/bereikt', './goal/reached.tsx'),
  route('deelnemers/:id/actie/:goalActionId/gedaan', './goal/action-done.tsx'),
  route('programmas', './programme/list.tsx'),
  route('programmas/:key', './programme/view.tsx'),
  route('programmas/:key/bewerken', './programme/edit.tsx'),
];
