import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from '@hono/zod-openapi';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { testPlatform } from '../test/builders/platform.ts';
import { buildApi, calls } from './api.ts';
import { scopes } from './modules/access/rules/scopes.ts';

const rules = resolve('../shared/data/adr-spectral-linter.yaml');

const app = buildApi({
  platform: testPlatform(new pg.Pool({ host: '/nowhere' })),
  publicUrl: 'https://werkkring.example',
  report: () => {},
});
const text = await (await app.request('/openapi.json')).text();
const document: unknown = JSON.parse(text);

/** Every place in the document that matches, with the path to it. */
function places(value: unknown, matches: (path: string) => boolean, path = ''): [string, unknown][] {
  const here: [string, unknown][] = matches(path) ? [[path, value]] : [];
  if (typeof value !== 'object' || value === null) return here;
  return [
    ...here,
    ...Object.entries(value).flatMap(([key, each]) => places(each, matches, `${path}/${key}`)),
  ];
}

describe('the description of the API', () => {
  it('says where it is, whose it is and under which licence', () =>
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { version: '1.0.0', license: { identifier: 'EUPL-1.2' }, contact: { name: expect.any(String) } },
      servers: [{ url: 'https://werkkring.example/api/v1' }],
    }));

  it('has a word in Dutch for every field, of questions and answers', () => {
    const fields = places(document, (path) => /\/properties\/[^/]+$/.test(path));
    const silent = fields
      .filter(([path]) => !/\/properties\/(nl|en)$/.test(path))
      .filter(
        ([, field]) =>
          !z.union([z.object({ description: z.string() }), z.object({ $ref: z.string() })]).safeParse(field)
            .success,
      );
    expect(fields.length).toBeGreaterThan(150);
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it('has a word for every parameter', () => {
    const parameters = places(document, (path) => /\/parameters\/\d+$/.test(path));
    const silent = parameters.filter(
      ([, each]) => !z.object({ description: z.string().min(3) }).safeParse(each).success,
    );
    expect(silent).toEqual([]);
  });

  it('takes the fields of every body from the action that is performed', () =>
    expect(
      calls.flatMap(({ faults, route }) => (faults ?? []).map((fault) => `${route.path} ${fault}`)),
    ).toEqual([]));

  it('asks only for scopes that tokens have, and uses all of them', () => {
    const asked = new Set(calls.flatMap(({ scope }) => (scope === null ? [] : [scope])));
    expect([...asked].filter((scope) => !scopes.some((known) => known === scope))).toEqual([]);
    expect(scopes.filter((scope) => !asked.has(scope))).toEqual([]);
  });

  it('never takes a name, a number or a date of birth in an address', () => {
    // Calculations are about nobody: their date of birth stands for an age.
    const parameters = places(
      document,
      (path) => /\/parameters\/\d+\/name$/.test(path) && !path.startsWith('/paths//calculations/'),
    ).map(([, name]) => name);
    expect(parameters.filter((name) => /name|bsn|birth|email|phone|postcode/i.test(String(name)))).toEqual(
      [],
    );
  });

  it.skipIf(!existsSync(rules))(
    `has no error by the Dutch API design rules (needs ${rules})`,
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'werkkring-openapi-'));
      const file = join(folder, 'openapi.json');
      await writeFile(file, text);
      const spectral = createRequire(import.meta.url).resolve('@stoplight/spectral-cli/dist/index.js');
      const lint = promisify(execFile)(process.execPath, [
        spectral,
        'lint',
        '--fail-severity',
        'warn',
        '-r',
        rules,
        file,
      ]);
      const said = await lint.then(
        ({ stdout }) => stdout,
        (error: { stdout?: string }) => `failed: ${error.stdout ?? String(error)}`,
      );
      await rm(folder, { recursive: true });
      expect(said).toMatch(/^No results/);
    },
    120_000,
  );
});
