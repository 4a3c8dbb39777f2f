import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const real = { OIDC_ISSUER: 'https://inloggen.westpoort.nl', OIDC_CLIENT_ID: 'werkkring' };

const configFrom = (environment: Record<string, string>) => {
  const read = readConfig(environment);
  if (!read.ok) throw new Error(read.lines.join('\n'));
  return read.config;
};

describe('without any setting', () => {
  test('it is a demonstration that only this machine can reach', () => {
    const config = configFrom({});
    expect(config).toMatchObject({ demo: true, host: '127.0.0.1', port: 3000, databaseUrl: null });
    expect(config.publicUrl.href).toBe('http://localhost:3000/');
  });

  test('an empty setting is no setting', () => {
    expect(configFrom({ PORT: '', OIDC_ISSUER: ' ' })).toEqual(configFrom({}));
  });
});

describe('with an identity provider', () => {
  test('it is no demonstration and others can reach it', () => {
    expect(configFrom({ ...real, PUBLIC_URL: 'https://werkkring.westpoort.nl' })).toMatchObject({
      demo: false,
      host: '0.0.0.0',
      oidc: { clientId: 'werkkring', clientSecret: null },
    });
  });

  test('keys of 32 bytes are taken from the environment', () => {
    const config = configFrom({
      ...real,
      DATABASE_URL: 'postgres://w:w@db/werkkring',
      BSN_KEY: key,
      AUDIT_KEY: key,
    });
    expect(config.keys?.bsn).toEqual(new Uint8Array(32).fill(7));
  });
});

test.each<[string, Record<string, string>, string]>([
  ['a port that is none', { PORT: '70000' }, 'PORT must be a number'],
  ['a port in words', { PORT: 'drieduizend' }, 'PORT must be a number'],
  ['another kind of database', { DATABASE_URL: 'mysql://db/werkkring' }, 'DATABASE_URL must be'],
  ['half an identity provider', { OIDC_CLIENT_ID: 'werkkring' }, 'OIDC_ISSUER is missing'],
  ['an identity provider without a name for us', { OIDC_ISSUER: real.OIDC_ISSUER }, 'OIDC_CLIENT_ID'],
  ['an identity provider without encryption', { ...real, OIDC_ISSUER: 'http://inloggen.nl' }, 'https'],
  ['people who reach it without encryption', { ...real, PUBLIC_URL: 'http://werkkring.nl' }, 'PUBLIC_URL'],
  ['a demonstration for the whole world', { HOST: '0.0.0.0' }, 'HOST'],
  ['a key that is too short', { BSN_KEY: 'YWJj', AUDIT_KEY: key }, 'BSN_KEY must hold 32 bytes'],
  ['a key that is not base64', { BSN_KEY: '???', AUDIT_KEY: key }, 'BSN_KEY must be base64'],
  ['one key of the two', { AUDIT_KEY: key }, 'belong together'],
  ['a real database without keys', { ...real, DATABASE_URL: 'postgres://db/w' }, 'openssl rand'],
])('refuses %s, in one line that says what to do', (_, environment, line) => {
  const read = readConfig(environment);
  expect(read.ok).toBe(false);
  expect(read.ok ? '' : read.lines.join(' | ')).toContain(line);
  expect(read.ok ? [] : read.lines).toHaveLength(1);
});
