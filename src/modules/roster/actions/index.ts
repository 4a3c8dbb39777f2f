export { dropDraft } from './drop-draft.ts';
export { startDraft } from './start-draft.ts';
