import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFaults, chromiumForTests, closeWindow, overflow } from './chromium.ts';

const chromium = chromiumForTests();

/** Opens the last day, today or before it, on which so many people were in the roster: weekends have few. */
async function dayOfMany(page: Page, least: number): Promise<void> {
  await page.goto('/vandaag');
  for (let back = 0; back < 10; back += 1) {
    if ((await page.locator('.wk-floor__person').count()) >= least) return;
    await page.getByRole('link', { name: 'Een dag eerder' }).click();
  }
  throw new Error(`no day of the last ten with ${least} people`);
}

/** How many people stand beside each other at most, how much room the narrowest has, and whether each comes after the one before. */
async function laidOut(page: Page) {
  const boxes = await page.locator('.wk-floor__person').evaluateAll((people) =>
    people.map((person) => {
      const { left, top, width } = person.getBoundingClientRect();
      return { left, top, width };
    }),
  );
  const rows = [...Map.groupBy(boxes, ({ top }) => Math.round(top)).values()];
  return {
    abreast: Math.max(...rows.map((row) => row.length)),
    narrowest: Math.min(...boxes.map(({ width }) => width)),
    inOrder: boxes.every(({ left, top }, place) => {
      const before = boxes[place - 1];
      return before === undefined || left > before.left || top > before.top;
    }),
  };
}

it.each([
  ['a phone', 360, 1],
  ['a tablet', 800, 2],
  ['a desk', 1280, 4],
] as const)(
  'who is there today stands on %s of %i pixels %i abreast, in the order of reading, without JavaScript',
  async (_device, width, abreast) => {
    const page = await chromium.windowOf('planner', {
      viewport: { width, height: 800 },
      javaScriptEnabled: false,
    });
    await dayOfMany(page, 12);
    const { narrowest, ...rest } = await laidOut(page);
    expect(rest).toEqual({ abreast, inOrder: true });
    expect(narrowest).toBeGreaterThan(240);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await closeWindow(page);
  },
);

it('what a workplace says of itself adds up to the day, and nothing is wrong with it when all of it is open', async () => {
  const page = await chromium.windowOf('planner', { viewport: { width: 1280, height: 800 } });
  await dayOfMany(page, 12);
  const lead = (await page.locator('main').textContent()) ?? '';
  const [, shifts = '', open = ''] = /(\d+) diensten, nog (\d+) vast te leggen/.exec(lead) ?? [];
  const heads = await page.locator('.wk-floor__head').allTextContents();
  const said = heads.map((head) => /Nog (\d+) van (\d+) vast te leggen|Alles is vastgelegd/.exec(head));
  expect(said).not.toContain(null);
  expect(said.reduce((sum, each) => sum + Number(each?.[1] ?? 0), 0)).toBe(Number(open));
  expect(Number(shifts)).toBe(await page.locator('.wk-floor__person').count());
  for (const more of await page.locator('.wk-floor summary').all()) await more.click();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await axeFaults(page)).toEqual([]);
  await closeWindow(page);
});
