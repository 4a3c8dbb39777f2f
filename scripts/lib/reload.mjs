import fs from 'node:fs';
import path from 'node:path';
import { root } from './runtime.mjs';

/** Files that the server itself runs. Pages and what they are made of are reloaded by Vite, without a restart. */
const isOfServer = (file) =>
  file.endsWith('.ts') &&
  !file.endsWith('.test.ts') &&
  !/(^|[/\\])(web|ui)[/\\]/.test(file) &&
  file !== 'routes.ts';

/**
 * Calls `act` shortly after files of the server changed. `node --watch` will not do: it also restarts for the temporary
 * files Vite makes of its configuration, and so for ever.
 */
export const whenServerChanges = (act) => {
  let soon;
  const watcher = fs.watch(path.join(root, 'src'), { recursive: true }, (_event, file) => {
    if (file === null || !isOfServer(file)) return;
    clearTimeout(soon);
    soon = setTimeout(act, 200);
  });
  return () => {
    clearTimeout(soon);
    watcher.close();
  };
};
