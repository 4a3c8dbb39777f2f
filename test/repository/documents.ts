import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { westBrabant, westpoortWerkt2 } from '../../src/modules/trajectories/index.ts';
import { modules } from '../../src/modules.ts';
import { lawParameters } from '../builders/parameters.ts';
import { valuesEnd, valuesPage, valuesStart } from './law-page.ts';
import { programmesEnd, programmesPage, programmesStart } from './process-page.ts';
import { matrixEnd, matrixPage, matrixStart } from './security-matrix.ts';

/** Documents with a part made from the code: where they are, and what should stand in them now. */
export const security = new URL('../../docs/security.md', import.meta.url);

export const processDocument = new URL('../../docs/process.md', import.meta.url);

export const lawDocument = new URL('../../docs/law.md', import.meta.url);

/** A page with the part between two marks brought up to date. */
function remade(page: string, start: string, made: string, end: string): string {
  const head = page.slice(0, page.indexOf(start) + start.length);
  return `${head}\n\n${made}\n${page.slice(page.indexOf(end))}`;
}

/** docs/security.md as it should be: with the matrix of the policies. */
export function securityPage(now: string): string {
  return remade(now, matrixStart, matrixPage(modules.flatMap((module) => module.access)), matrixEnd);
}

/** docs/process.md as it should be: with the programmes that are delivered. */
export function processPage(now: string): string {
  return remade(now, programmesStart, `${programmesPage([westpoortWerkt2, westBrabant])}\n`, programmesEnd);
}

/** docs/law.md as it should be: with every dated value of the law. */
export async function lawPage(now: string): Promise<string> {
  return remade(now, valuesStart, `${valuesPage(await lawParameters())}\n`, valuesEnd);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(security, securityPage(readFileSync(security, 'utf8')));
  writeFileSync(processDocument, processPage(readFileSync(processDocument, 'utf8')));
  writeFileSync(lawDocument, await lawPage(readFileSync(lawDocument, 'utf8')));
}
