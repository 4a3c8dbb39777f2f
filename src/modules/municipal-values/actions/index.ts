export { decideValue } from './decide-value.ts';
export { proposeValue } from './propose-value.ts';
