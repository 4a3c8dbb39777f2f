export { recordAbsence } from './record-absence.ts';
export { reportBetter } from './report-better.ts';
export { reportSick } from './report-sick.ts';
export { setLiking } from './set-liking.ts';
export { setWorkLimits } from './set-work-limits.ts';
export { setWorkPattern } from './set-work-pattern.ts';
export { withdrawAbsence } from './withdraw-absence.ts';
