import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** What a job means, for the participant. */
export const incomeRoutes = [route('mijn/baan', './job/page.tsx')];
