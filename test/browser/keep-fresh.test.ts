import { expect, it } from 'vitest';
import { chromiumForTests, closeWindow } from './chromium.ts';

const chromium = chromiumForTests();

it('the ways of a repair come by themselves, also where the page takes longer to read than it waits between two looks', async () => {
  const page = await chromium.windowOf('planner');
  // Longer than any page waits: a clock that went on would break off every reading.
  await page.route('**/*.data*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await route.continue();
  });
  await page.goto('/rooster/herstel');
  await page.getByRole('button', { name: 'Zoek manieren' }).click();
  await page
    .getByRole('heading', { level: 1, name: 'Manieren om het rooster te herstellen' })
    .waitFor({ timeout: 60_000 });
  expect(await page.getByRole('button', { name: 'Kies dit en publiceer' }).count()).toBeGreaterThan(0);
  await closeWindow(page);
});
