import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lawDocument, lawPage, processDocument, processPage, security, securityPage } from './documents.ts';

it('docs/security.md holds the matrix of the policies that the code puts in place (npm run docs)', () => {
  const page = readFileSync(security, 'utf8');
  expect(page).toBe(securityPage(page));
});

it('docs/process.md shows the programmes as they are in the code (npm run docs)', () => {
  const page = readFileSync(processDocument, 'utf8');
  expect(page).toBe(processPage(page));
});

it('docs/law.md shows every dated value of the law as it is in the code (npm run docs)', async () => {
  const page = readFileSync(lawDocument, 'utf8');
  expect(page).toBe(await lawPage(page));
});
