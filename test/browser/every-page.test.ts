import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../../src/kernel/actor.ts';
import { axeFaults, chromiumForTests, closeWindow, linksOf, overflow } from './chromium.ts';

const chromium = chromiumForTests();
const id = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
const notPages = /^\/(assets|api|uitloggen|taal|rol$)|\.(csv|ics|json|pdf)$/;

/** One address for each kind of page: two people have the same page. */
function kind(path: string): string {
  return path
    .replace(id, ':id')
    .replace(/\b20\d\d-\d\d-\d\d\b/g, ':day')
    .replace(/\b20\d\d\b/g, ':year');
}

/** Follows links from home until every kind of page that a role can reach was looked at. */
async function walk(page: Page, look: (path: string) => Promise<void>): Promise<string[]> {
  const seen = new Set<string>();
  const open = ['/'];
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    if (seen.has(kind(path)) || notPages.test(path)) continue;
    seen.add(kind(path));
    const response = await page.goto(path);
    expect([path, response?.status()]).toEqual([path, 200]);
    await look(kind(path));
    open.push(...(await linksOf(page)));
  }
  return [...seen];
}

const least: Partial<Record<Role, number>> = {
  coach: 12,
  referrer: 8,
  planner: 6,
  participant: 3,
  'programme-manager': 6,
};

describe.each(roles)('every page that links lead a %s to', (role) => {
  it('answers, has no axe violation, and fits a phone of 360 pixels', async () => {
    const page = await chromium.windowOf(role, { viewport: { width: 360, height: 740 } });
    const faults: string[] = [];
    const reached = await walk(page, async (path) => {
      for (const fault of await axeFaults(page)) faults.push(`${path} ${fault}`);
      const wider = await overflow(page);
      if (wider > 0) faults.push(`${path} is ${wider} px wider than the phone`);
    });
    await closeWindow(page);
    expect(faults).toEqual([]);
    expect(reached.length).toBeGreaterThanOrEqual(least[role] ?? 1);
  });

  it('can be read without JavaScript', async () => {
    const page = await chromium.windowOf(role, { javaScriptEnabled: false });
    await page.goto('/');
    expect(await page.locator('h1').textContent()).not.toBe('');
    await closeWindow(page);
  });
});
