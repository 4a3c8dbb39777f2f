import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** Who was there, what was confirmed, and the ledger of what was promised. */
export const hoursRoutes = [
  route('vandaag', './floor/page.tsx'),
  route('vandaag/:shiftId', './floor/times.tsx'),
  route('uren/bevestigen', './confirm/page.tsx'),
  route('flexpoule/uren', './pool/page.tsx'),
  route('flexpoule/uren/maand.csv', './pool/csv.ts'),
  route('flexpoule/uren/lijst', './list/page.tsx'),
  route('flexpoule/uren/:participantId', './person/page.tsx'),
  route('flexpoule/uren/:participantId/opleiding', './person/training.tsx'),
  route('flexpoule/uren/dienst/:shiftId/verbeteren', './person/correct.tsx'),
  route('flexpoule/uren/dienst/:shiftId/besluit', './person/judge.tsx'),
  route('cursussen/bijeenkomst/:sessionId/aanwezig', './session/present.tsx'),
  route('mijn/uren', './mine/page.tsx'),
];
