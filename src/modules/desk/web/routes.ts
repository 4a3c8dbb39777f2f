import { relative } from '@react-router/dev/routes';

const { index, route } = relative(import.meta.dirname);

/** The pages on which one sees how things stand. */
export const deskRoutes = [
  index('./home/page.tsx'),
  route('taken', './tasks/page.tsx'),
  route('deelnemers', './people/page.tsx'),
  route('deelnemers/:id', './person/page.tsx'),
  route('mijn/gegevens', './mine/data.tsx'),
  route('mijn/gegevens.json', './mine/file.ts'),
  route('mijn/taal', './mine/language.tsx'),
];
