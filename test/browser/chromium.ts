import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Role } from '../../src/kernel/actor.ts';
import { roleNames } from '../../src/kernel/words.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One Chromium for a test file, with the product that the set-up started. */
export function chromiumForTests() {
  const address = inject('address');
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
  });
  afterAll(() => browser.close());

  return {
    address,
    /** A window of somebody in this role, signed in through the page that everybody sees. */
    async windowOf(role: Role, options: BrowserContextOptions & { name?: string } = {}): Promise<Page> {
      const { name, ...rest } = options;
      const context = await browser.newContext({ baseURL: address, locale: 'nl-NL', ...rest });
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      await page.goto('/inloggen');
      await choiceOf(page, roleNames[role].nl, name).click();
      await page.waitForURL((url) => url.pathname !== '/inloggen');
      return page;
    },
  };
}

function choiceOf(page: Page, role: string, name: string | undefined) {
  const choices = page.locator('button[name="person"]').filter({ hasText: new RegExp(role, 'i') });
  return (name === undefined ? choices : choices.filter({ hasText: name })).first();
}

export async function closeWindow(page: Page): Promise<void> {
  const context: BrowserContext = page.context();
  await context.close();
}

/** What axe finds wrong on the page as it stands, as `rule: element`. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const axe: unknown = Reflect.get(window, 'axe');
    const run: unknown = typeof axe === 'object' && axe !== null ? Reflect.get(axe, 'run') : null;
    if (typeof run !== 'function') throw new Error('axe did not load');
    const { violations }: { violations: { id: string; nodes: { html: string }[] }[] } = await run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

/** How many pixels the page is wider than its window; more than none means sideways scrolling. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Addresses on this site that the page links to, without their query. */
export async function linksOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const anchors = [...document.querySelectorAll('a[href]')];
    const urls = anchors.map((anchor) => new URL(anchor.getAttribute('href') ?? '', location.href));
    return [...new Set(urls.filter((url) => url.origin === location.origin).map((url) => url.pathname))];
  });
}
