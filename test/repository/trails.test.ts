import { expect, it } from 'vitest';
import { modules } from '../../src/modules.ts';
import { trailWordsOf } from '../../src/platform/module.ts';
import { sources } from './sources.ts';

const { actions, looks } = trailWordsOf(modules);
const written = sources('src/modules').filter(({ path }) => !/\.test\.tsx?$/.test(path));

it('every action has its name in the log, and is called as its file is', () => {
  const files = written.flatMap(({ path }) => {
    const [, module, file] = /^src\/modules\/([^/]+)\/actions\/(?!index)([^/]+)\.ts$/.exec(path) ?? [];
    return module === undefined ? [] : [`${module}/${file}`];
  });
  expect(actions.map(({ name }) => name).sort()).toEqual([...files, 'access/put-on-role'].sort());
});

it('a kind of thing and a look have one word each, whichever module says it', () => {
  const kinds = new Map(actions.map(({ about }) => [about.key, about]));
  expect(actions.filter(({ about }) => kinds.get(about.key) !== about)).toEqual([]);
  expect(new Set(actions.map(({ title }) => title.nl)).size).toBe(actions.length);
  expect(new Set(looks.map(({ key }) => key)).size).toBe(looks.length);
});

it('whatever is noted as a look can be read by the person in words', () => {
  const noted = written.flatMap(({ text }) =>
    [...text.matchAll(/\bnoteLook\((?!\n)[^)]*, (\w+)\)/g)].map(([, name = '']) => name),
  );
  const brought = written.flatMap(({ path, text }) =>
    path.endsWith('/index.ts') ? [...(/\blooks: \[([^\]]*)\]/.exec(text)?.[1] ?? '').matchAll(/\w+/g)] : [],
  );
  expect(noted.length).toBeGreaterThan(4);
  expect(noted.filter((name) => !brought.flat().includes(name))).toEqual([]);
});
