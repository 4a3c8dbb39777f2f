import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFaults, chromiumForTests, closeWindow, overflow } from './chromium.ts';

const chromium = chromiumForTests();

async function faultless(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

it('every state of a journey is without axe violations on a phone, and it can be walked with the keyboard alone', async () => {
  const page = await chromium.windowOf('referrer', { viewport: { width: 360, height: 740 } });
  await page.goto('/deelnemers/nieuw');
  await page.getByRole('button', { name: 'Ga verder' }).press('Enter');
  await page.getByRole('heading', { name: 'Er klopt iets niet' }).waitFor();
  await faultless(page);

  await page.getByRole('link', { name: /Voornaam: Vul dit in/ }).press('Enter');
  await page.keyboard.type('Zeynep');
  await page.getByLabel('Achternaam').fill(`Toets${Date.now().toString(36)}`);
  await page.getByLabel('Geboortedatum').fill('1991-04-03');
  await page.keyboard.press('Enter');
  for (const step of ['contact en reizen', 'werk']) {
    await page.getByRole('heading', { level: 1, name: step }).waitFor();
    await faultless(page);
    await page.getByRole('button', { name: 'Ga verder' }).press('Enter');
  }
  await page.getByRole('heading', { level: 1, name: 'Controleer' }).waitFor();
  await faultless(page);
  await page.getByRole('button', { name: /Wijzig.*Voornaam/ }).press('Enter');
  expect(await page.getByLabel('Voornaam').inputValue()).toBe('Zeynep');
  for (let step = 0; step < 3; step += 1)
    await page.getByRole('button', { name: 'Ga verder' }).press('Enter');
  await page.getByRole('button', { name: 'Draag voor' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'De kandidaat is voorgedragen' }).waitFor();
  await faultless(page);
  await closeWindow(page);
});
