import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** The pages on which the circle is walked. */
export const trajectoryRoutes = [route('deelnemers/:id/gesprek', './review/page.tsx')];
