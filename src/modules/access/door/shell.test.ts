import { expect, it } from 'vitest';
import { currentOf } from './shell.ts';

const people = { href: '/deelnemers' };
const entry = { href: '/instroom', pages: ['/deelnemers/:id/instroom'] };
const lines = [{ href: '/' }, people, entry];

it.each([
  ['/', '/'],
  ['/deelnemers', '/deelnemers'],
  ['/deelnemers/1', '/deelnemers'],
  ['/deelnemers/1/plan', '/deelnemers'],
  ['/instroom', '/instroom'],
  ['/deelnemers/1/instroom/nieuw', '/instroom'],
  ['/deelnemers/1/instroom/2/besluit', '/instroom'],
  ['/deelnemersraad', null],
  ['/elders', null],
])('the page %s stands under %s in the menu', (path, href) => expect(currentOf(lines, path)).toBe(href));

it('for who has no line of its own for a page, it stands under the one that is there', () =>
  expect(currentOf([people], '/deelnemers/1/instroom/2')).toBe('/deelnemers'));
