import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the product as `npm start` does, with the channel by which it hears that it was left alone. */
const started = async (settings: Readonly<Record<string, string>>, ...parts: readonly string[]) => {
  const product = spawn(process.execPath, ['src/main.ts', ...parts], {
    cwd: root,
    env: { ...process.env, OIDC_ISSUER: '', DATABASE_URL: '', ...settings },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  product.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(product, 'close');
  return { code, lines: said.trim().split('\n') };
};

test.each([
  ['a port that is none', { PORT: 'abc' }, /^PORT must be a number/],
  ['a port that does not exist', { PORT: '80000' }, /^PORT must be a number/],
  ['an address that is none', { PUBLIC_URL: 'werkkring' }, /^PUBLIC_URL must be a web address/],
  ['a database of another kind', { DATABASE_URL: 'mysql://server/x' }, /^DATABASE_URL must be an address/],
  ['half a sign-in', { OIDC_ISSUER: 'https://inloggen.nl' }, /^OIDC_CLIENT_ID is missing/],
  ['a key that is none', { BSN_KEY: 'x', AUDIT_KEY: Buffer.alloc(32).toString('base64') }, /^BSN_KEY must/],
  ['a demonstration for everybody', { HOST: '203.0.113.1' }, /^HOST is set to an address outside/],
])('%s ends the start with one line that says what to do', async (_what, settings, line) => {
  const { code, lines } = await started(settings);
  expect(lines).toEqual([expect.stringMatching(line)]);
  expect(code).toBe(1);
});

test('a part of the product without a database server ends the start with one line', async () => {
  const { code, lines } = await started({}, 'worker');
  expect(lines).toEqual([expect.stringContaining('set DATABASE_URL')]);
  expect(code).toBe(1);
});
