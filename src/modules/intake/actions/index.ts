export { chooseColumns } from './choose-columns.ts';
export { decideRow } from './decide-row.ts';
export { startImport } from './start-import.ts';
export { stopList } from './stop-list.ts';
export { uploadList } from './upload-list.ts';
