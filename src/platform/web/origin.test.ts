import { describe, expect, test } from 'vitest';
import { isAddress, isOurHost, isOurOrigin, localPath } from './origin.ts';

const demo = { publicUrl: new URL('http://localhost:3000'), demo: true };
const real = { publicUrl: new URL('https://werkkring.westpoort.nl'), demo: false };

describe('a demonstration answers only by names of this machine', () => {
  test.each(['localhost:3000', 'localhost', '127.0.0.1:8080', '[::1]:3000', 'LOCALHOST:3000'])(
    '%s',
    (host) => {
      expect(isOurHost(host, demo)).toBe(true);
    },
  );
  test.each([
    'evil.example',
    'localhost.evil.example:3000',
    '192.168.1.5:3000',
    '127.0.0.1.nip.io',
    '',
    undefined,
  ])('not by %s', (host) => {
    expect(isOurHost(host, demo)).toBe(false);
  });
});

describe('a form counts only when it was sent from our own page', () => {
  test.each([
    ['http://localhost:3000', 'localhost:3000', demo, true],
    ['http://127.0.0.1:8080', '127.0.0.1:8080', demo, true],
    ['http://localhost:4000', 'localhost:3000', demo, false],
    ['http://evil.example', 'localhost:3000', demo, false],
    ['https://werkkring.westpoort.nl', 'internal:3000', real, true],
    ['http://werkkring.westpoort.nl', 'werkkring.westpoort.nl', real, false],
    ['https://westpoort.nl', 'westpoort.nl', real, false],
    ['null', 'werkkring.westpoort.nl', real, false],
    [undefined, 'werkkring.westpoort.nl', real, false],
  ])('%s to %s', (origin, host, place, ours) => {
    expect(isOurOrigin(origin, host, place)).toBe(ours);
  });
});

describe('after signing in you come back where you were, and never elsewhere', () => {
  test.each([
    ['/deelnemers?zoek=jansen', '/deelnemers?zoek=jansen'],
    ['/a/../b', '/b'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/a/..//evil.example', '/'],
    ['/%2e//evil.example', '/'],
    ['https://evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['', '/'],
    [null, '/'],
    [undefined, '/'],
  ])('%j', (asked, path) => {
    expect(localPath(asked)).toBe(path);
  });
});

test.each([
  ['/deelnemers?zoek=Jan%20de%20B%C3%B6er', true],
  ['/programmas/50%25', true],
  ['/programmas/%00', false],
  ['/deelnemers?zoek=%00', false],
  ['/deelnemers/%0D%0AX-Evil%3A%201', false],
  ['/%', false],
  ['/.//evil.example', false],
  ['/%ED%A0%80', false],
])('%s can be the address of a page: %s', (path, can) => {
  expect(isAddress(new URL(`http://localhost${path}`))).toBe(can);
});
