export { decideEntry } from './decide-entry.ts';
export { proposeEntry } from './propose-entry.ts';
