export { bridgeDistance } from './bridge-distance.ts';
export { noteDistance } from './note-distance.ts';
export { notePossibility } from './note-possibility.ts';
