import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { security, securityPage } from './documents.ts';

it('docs/security.md holds the matrix of the policies that the code puts in place (npm run docs)', () => {
  const page = readFileSync(security, 'utf8');
  expect(page).toBe(securityPage(page));
});
