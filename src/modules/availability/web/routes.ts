import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** When and how somebody can work: for who plans, and for the person. */
export const availabilityRoutes = [
  route('deelnemers/:id/beschikbaarheid', './person/page.tsx'),
  route('deelnemers/:id/beschikbaarheid/week', './person/week.tsx'),
  route('deelnemers/:id/beschikbaarheid/vrij', './person/absence.tsx'),
  route('deelnemers/:id/beschikbaarheid/vrij/:absenceId/intrekken', './person/withdraw.tsx'),
  route('deelnemers/:id/beschikbaarheid/ziek', './person/sick.tsx'),
  route('deelnemers/:id/beschikbaarheid/beter', './person/better.tsx'),
  route('deelnemers/:id/beschikbaarheid/werk', './person/limits.tsx'),
  route('deelnemers/:id/beschikbaarheid/werkgever', './person/liking.tsx'),
  route('mijn/beschikbaarheid', './mine/week.tsx'),
  route('mijn/ziek', './mine/sick.tsx'),
  route('mijn/vrij', './mine/leave.tsx'),
];
