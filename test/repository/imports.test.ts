import { describe, expect, it } from 'vitest';
import { type Source, sources } from './sources.ts';

const all = sources('src', 'demo');
const module = (path: string) => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? null;
const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const room = (path: string) => /^(?:src\/)?([^/]+)/.exec(path)?.[1] ?? path;

/** Who may import whom: the rule of docs/tour.md, as code. Null when it is allowed, else the reason. */
function forbidden({ path }: Source, target: string): string | null {
  if (target === 'src/main.ts') return 'nobody imports main.ts';
  const own = module(path);
  const theirs = module(target);
  if (own === null) return outsideModules(path, target);
  if (inRules(path))
    return rulesMayKnow(own, target) ? null : 'rules know kernel, law, rules and words of their module';
  if (theirs === own) return null;
  if (theirs !== null)
    return target.endsWith(`/${theirs}/index.ts`) ? null : 'another module only through its door';
  if (room(target) === 'ui') return /\/(web|letters)\//.test(path) ? null : 'ui belongs to pages';
  return ['kernel', 'law', 'platform', 'planner'].includes(room(target)) ? null : 'not a room for modules';
}

function rulesMayKnow(own: string, target: string): boolean {
  return (
    ['kernel', 'law'].includes(room(target)) ||
    (module(target) === own && (inRules(target) || target.endsWith('/words.ts')))
  );
}

function inRules(path: string): boolean {
  return /^src\/modules\/[^/]+\/rules\//.test(path);
}

const mayKnow: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  law: ['kernel'],
  planner: ['kernel', 'law'],
  platform: ['kernel'],
  ui: ['kernel'],
};

function outsideModules(path: string, target: string): string | null {
  const known = mayKnow[room(path)];
  if (known === undefined || room(path) === room(target)) return null;
  return known.includes(room(target)) ? null : `${room(path)} may know ${known.join(', ') || 'nothing'}`;
}

describe('the rooms of the house', () => {
  it('were found: an empty list would prove nothing', () => expect(all.length).toBeGreaterThan(100));

  it('import only what they may', () => {
    const wrong = all
      .filter(({ path }) => !isTest(path))
      .flatMap((source) =>
        source.imports.flatMap((target) => {
          const reason = forbidden(source, target);
          return reason === null ? [] : [`${source.path} → ${target}: ${reason}`];
        }),
      );
    expect(wrong).toEqual([]);
  });

  it('have no cycles between modules, types included', () => {
    const edges = new Map<string, Set<string>>();
    for (const { path, imports } of all.filter((source) => !isTest(source.path))) {
      const from = module(path);
      for (const to of imports.map(module)) {
        if (from !== null && to !== null && from !== to)
          edges.set(from, (edges.get(from) ?? new Set()).add(to));
      }
    }
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      [...(edges.get(from) ?? [])].some(
        (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
      );
    expect([...edges.keys()].filter((name) => reaches(name, name))).toEqual([]);
  });

  it('rules have no clock, no database and no waiting', () => {
    const impure = all
      .filter(({ path }) => (inRules(path) || path.startsWith('src/law/')) && !isTest(path))
      .filter(({ text }) => /\bawait\b|new Date\(\)|Date\.now|from 'kysely'|process\.env/.test(text));
    expect(impure.map(({ path }) => path)).toEqual([]);
  });
});
