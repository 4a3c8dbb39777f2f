import type { Module } from '../../platform/module.ts';
import { access } from './access.ts';
import { migrations } from './migrations.ts';

export { bridgeDistance } from './actions/bridge-distance.ts';
export { noteDistance } from './actions/note-distance.ts';
export { notePossibility } from './actions/note-possibility.ts';
export { bsnOf } from './bsn.ts';
export { type NamedPerson, personNamed, trailOf } from './people.ts';
export { textsHeldBack, unlessHeldBack } from './rules/kept-texts.ts';
export { fold, fullName, type NameParts } from './rules/names.ts';
export { addParticipant, type NewParticipant, newParticipant, personKnown } from './store.ts';
export * from './words.ts';

/** The person: contact, reach, possibilities and distance. */
export const participantsModule: Module = { name: 'participants', migrations, access };
