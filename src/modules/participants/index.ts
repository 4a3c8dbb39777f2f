import type { Module } from '../../platform/module.ts';
import { access } from './access.ts';
import * as actions from './actions/index.ts';
import { migrations } from './migrations.ts';
import { distanceLook, possibilitiesLook } from './words.ts';

export { decidedOn } from './access.ts';
export * from './actions/index.ts';
export { bsnOf } from './bsn.ts';
export { knownPersonSeen, peopleKnown } from './known.ts';
export { type NamedPerson, personNamed, trailOf } from './people.ts';
export { bsnLookup } from './rules/bsn.ts';
export type { Candidate } from './rules/candidate-list/candidate.ts';
export { type Column, columnTexts, mappingOf, readMapping } from './rules/candidate-list/columns.ts';
export { type Encoding, encodings } from './rules/candidate-list/decode.ts';
export { compareWithKnown, markDuplicates, nameKeyOf } from './rules/candidate-list/duplicates.ts';
export {
  type ColumnMapping,
  type Field,
  type FieldValues,
  fieldLabels,
  fields,
} from './rules/candidate-list/fields.ts';
export { correctRow, type JudgedRow, judgeOf } from './rules/candidate-list/judge.ts';
export { type CandidateList, readList, separators } from './rules/candidate-list/list.ts';
export type { Verdict } from './rules/candidate-list/reasons.ts';
export { candidateValues, rowsToFix } from './rules/candidate-list/tables.ts';
export { textsHeldBack, unlessHeldBack } from './rules/kept-texts.ts';
export { fold, fullName } from './rules/names.ts';
export {
  addParticipants,
  marksKnown,
  marksOf,
  newParticipant,
  recognisedBy,
} from './store.ts';
export * from './words.ts';

/** The person: contact, reach, possibilities and distance. */
export const participantsModule: Module = {
  name: 'participants',
  migrations,
  access,
  actions: Object.values(actions),
  looks: [possibilitiesLook, distanceLook],
};
