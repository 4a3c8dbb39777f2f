export { announceEnd } from './announce-end.ts';
export { endPlacement } from './end-placement.ts';
export { startPlacement } from './start-placement.ts';
