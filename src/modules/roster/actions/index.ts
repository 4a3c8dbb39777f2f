export { askRun } from './ask-run.ts';
export { changeDraft } from './change-draft.ts';
export { dropDraft } from './drop-draft.ts';
export { publishDraft } from './publish-draft.ts';
export { refreshDraft } from './refresh-draft.ts';
export { startDraft } from './start-draft.ts';
export { stopRun } from './stop-run.ts';
export { undoDraft } from './undo-draft.ts';
