import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { modules } from '../../src/modules.ts';
import { matrixEnd, matrixPage, matrixStart } from './security-matrix.ts';

/** Documents with a part made from the code: where they are, and what should stand in them now. */
export const security = new URL('../../docs/security.md', import.meta.url);

/** The page with its made part brought up to date. */
export function securityPage(now: string): string {
  const start = now.indexOf(matrixStart) + matrixStart.length;
  const end = now.indexOf(matrixEnd);
  return `${now.slice(0, start)}\n\n${matrixPage(modules.flatMap((module) => module.access))}\n${now.slice(end)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(security, securityPage(readFileSync(security, 'utf8')));
}
