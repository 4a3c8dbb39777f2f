import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults, chromiumForTests, closeWindow, overflow } from './chromium.ts';

const chromium = chromiumForTests();
const patience = 180_000;

/** A cell of the board by its place, with whose it is and what stands in it. */
type Cell = { readonly row: number; readonly column: number; readonly held: number; readonly words: string };

/** Begins a draft of the coming week from the published roster, and opens its board. */
async function newBoard(page: Page, name: string): Promise<string> {
  await page.goto('/rooster/nieuw');
  await page.getByLabel('Naam van het concept').fill(name);
  await page.getByLabel('Hoeveel weken?').selectOption('1');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return new URL(page.url()).pathname;
}

async function cellsOn(page: Page): Promise<readonly Cell[]> {
  return page.locator('[role="grid"] a[data-row]').evaluateAll((links) =>
    links.map((link) => ({
      row: Number(link.getAttribute('data-row')),
      column: Number(link.getAttribute('data-column')),
      held: link.querySelectorAll('[data-held]').length,
      words: (link.textContent ?? '').replace(/\s+/g, ' '),
    })),
  );
}

function at(page: Page, { row, column }: Pick<Cell, 'row' | 'column'>): Locator {
  return page.locator(`[role="grid"] a[data-row="${row}"][data-column="${column}"]`);
}

/** Opens the board, and waits until keys and drag work: then the whole grid is one stop of Tab. */
async function openBoard(page: Page, board: string): Promise<void> {
  await page.goto(board);
  await page.locator('[role="grid"] a[tabindex="0"]').waitFor();
  expect(await page.locator('[role="grid"] a[tabindex="0"]').count()).toBe(1);
}

/** Whose cell it is. */
function whose({ words }: Cell): string {
  return words.slice(0, words.indexOf(','));
}

/** The people of whom the page of a cell says that they may have its shift. */
async function takersOf(page: Page, from: Cell): Promise<readonly string[]> {
  const href = (await at(page, from).getAttribute('href')) ?? '';
  const answer = await page.request.get(new URL(href, page.url()).href);
  return page.evaluate(
    (html) => {
      const cell = new DOMParser().parseFromString(html, 'text/html');
      const groups = [...cell.querySelectorAll('fieldset')].filter((group) =>
        group.querySelector('legend')?.textContent?.includes('Geef deze dienst aan iemand anders'),
      );
      return groups.flatMap((group) =>
        [...group.querySelectorAll('input[type="radio"]')].map(
          (radio) => radio.parentElement?.textContent ?? '',
        ),
      );
    },
    await answer.text(),
  );
}

/** A day on which somebody has a shift, alone in its cell; somebody else has none because they are away; and others are free for it. */
async function dayOn(page: Page) {
  const cells = await cellsOn(page);
  for (const day of new Set(cells.map(({ column }) => column))) {
    const there = cells.filter(({ column }) => column === day);
    // The board says of them already that they do not work then.
    const away = there.find(({ held, words }) => held === 0 && /werkt niet|vrij|ziek/.test(words));
    if (away === undefined) continue;
    const off = there.filter(({ held, words }) => held === 0 && words.includes('geen dienst'));
    for (const from of there.filter(({ held, words }) => held === 1 && !words.includes('breekt een regel'))) {
      const takers = await takersOf(page, from);
      const free = off.filter((cell) => takers.some((name) => name.startsWith(whose(cell))));
      if (free.length > 0) return { day, from, away, free };
    }
  }
  throw new Error(
    'no day of the demonstration has somebody at work, somebody away and somebody free for that work',
  );
}

const said = (page: Page) => page.locator('.wk-board__said');

/** Waits until the board says what came of it. */
async function answerOf(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const words = document.querySelector('.wk-board__said')?.textContent ?? '';
    return words.startsWith('Gedaan.') || words.includes('Dit kan niet');
  });
  return (await said(page).textContent()) ?? '';
}

/** Walks from the cell that has the focus to another with the arrow keys. */
async function walkTo(page: Page, { row, column }: Pick<Cell, 'row' | 'column'>): Promise<void> {
  const here = await page.evaluate(() => {
    const { row: r = '', column: c = '' } =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset : {};
    return { row: Number(r), column: Number(c) };
  });
  const press = async (key: string, times: number) => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  };
  await press(row > here.row ? 'ArrowDown' : 'ArrowUp', Math.abs(row - here.row));
  await press(column > here.column ? 'ArrowRight' : 'ArrowLeft', Math.abs(column - here.column));
}

/** Presses Tab until a cell of the board has the focus. */
async function tabToBoard(page: Page): Promise<void> {
  for (let stop = 0; stop < 120; stop += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.hasAttribute('data-row') === true)) return;
  }
  throw new Error('Tab does not lead to the board');
}

/** Moves a shift by some way to one of the people who may be free, until no rule says no; gives to whom. False: the board did not take it. */
async function movedTo(
  page: Page,
  cells: readonly Cell[],
  move: (to: Cell) => Promise<boolean>,
): Promise<Cell> {
  const refused: string[] = [];
  for (const to of cells.slice(0, 20)) {
    const answer = (await move(to)) ? await answerOf(page) : ((await said(page).textContent()) ?? '');
    if (answer.startsWith('Gedaan.')) return to;
    refused.push(answer);
  }
  throw new Error(`nobody may have this shift: ${refused.join(' ')}`);
}

/** Drags a shift above a cell and lets it go there; false when the board shows that it may not be put there. */
async function dragged(page: Page, shift: Locator, target: Locator): Promise<boolean> {
  await shift.hover();
  const { x = 0, y = 0 } = (await shift.boundingBox()) ?? {};
  await page.mouse.down();
  // A drag begins where the mouse is; only then does the board scroll to where it goes.
  await page.mouse.move(x + 6, y + 6, { steps: 3 });
  // Wherever it comes from, there are cells in which it cannot be.
  await page.locator('.wk-board__dimmed').first().waitFor({ state: 'attached' });
  await target.hover();
  await target.hover();
  const may = await target.evaluate((link) => link.closest('.wk-board__dimmed') === null);
  await page.mouse.up();
  return may;
}

describe('the board of a draft', () => {
  let page: Page;
  let board = '';
  beforeAll(async () => {
    page = await chromium.windowOf('planner');
    board = await newBoard(page, `Bord ${Date.now().toString(36)}`);
  }, patience);
  afterAll(() => closeWindow(page));

  it('is walked, changed and undone with the keyboard alone, and names the rule that says no', {
    timeout: patience,
  }, async () => {
    await openBoard(page, board);
    const { from, away, free } = await dayOn(page);
    await tabToBoard(page);
    await walkTo(page, from);
    // What all rules say is asked of the server for the one shift that is picked up.
    const judged = page.waitForResponse((response) => new URL(response.url()).pathname === `${board}/hand`);
    const pick = async () => {
      await page.keyboard.press('m');
      await page.waitForFunction(() =>
        document.querySelector('.wk-board__said')?.textContent?.startsWith('Opgepakt: de dienst van '),
      );
    };
    await pick();
    expect(await said(page).textContent()).toContain(whose(from));
    expect((await judged).status()).toBe(200);
    await walkTo(page, away);
    // Before it is put down, and after.
    expect(await said(page).textContent()).toMatch(/^Hier kan het niet: .+\.$/);
    await page.keyboard.press('Enter');
    expect(await answerOf(page)).toContain('Dit kan niet. Beschikbaar: Deze persoon kan niet werken');
    await page.getByRole('heading', { name: 'Er klopt iets niet' }).waitFor();

    const to = await movedTo(page, free, async (target) => {
      await walkTo(page, from);
      await pick();
      await walkTo(page, target);
      await page.keyboard.press('Enter');
      return true;
    });
    await expect.poll(() => at(page, to).locator('[data-held]').count()).toBe(1);
    expect(await at(page, from).locator('[data-held]').count()).toBe(0);

    await page.keyboard.press('z');
    await expect.poll(() => at(page, from).locator('[data-held]').count(), { timeout: 20_000 }).toBe(1);
    expect(await at(page, to).locator('[data-held]').count()).toBe(0);
    // Focus stays where it was, so that one can go on.
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-row'))).toBe(true);

    await walkTo(page, from);
    await pick();
    await page.keyboard.press('Escape');
    expect(await said(page).textContent()).toBe('Losgelaten. Er is niets veranderd.');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: whose(from) }).waitFor();
  });

  it('takes a shift that is dragged to somebody else, and not to who cannot have it', {
    timeout: patience,
  }, async () => {
    await openBoard(page, board);
    const { from, away, free } = await dayOn(page);
    const shift = at(page, from).locator('[data-held]');
    expect(await dragged(page, shift, at(page, away))).toBe(false);
    expect(await said(page).textContent()).toMatch(/^Hier kan het niet: .+\.$/);
    expect(await at(page, from).locator('[data-held]').count()).toBe(1);

    const to = await movedTo(page, free, async (target) => dragged(page, shift, at(page, target)));
    await expect.poll(() => at(page, to).locator('[data-held]').count()).toBe(1);
    await page.getByRole('button', { name: 'Draai de laatste verandering terug' }).click();
    await expect.poll(() => at(page, from).locator('[data-held]').count(), { timeout: 20_000 }).toBe(1);
  });

  it('does the same by form without JavaScript', { timeout: patience }, async () => {
    const plain = await chromium.windowOf('planner', { javaScriptEnabled: false });
    await plain.goto(board);
    const { day, from } = await dayOn(plain);
    await at(plain, from).click();
    await plain.getByRole('heading', { level: 1, name: whose(from) }).waitFor();
    expect(await plain.getByText('Waarom deze dienst').count()).toBe(1);
    const taker = plain.getByRole('group', { name: 'Geef deze dienst aan iemand anders' }).getByRole('radio');
    const name = await taker.first().evaluate((radio) => radio.parentElement?.textContent ?? '');
    await plain.getByRole('button', { name: 'Geef over' }).click();
    await plain.getByRole('heading', { name: 'Er klopt iets niet' }).waitFor();
    await taker.first().check();
    await plain.getByRole('button', { name: 'Geef over' }).click();
    await plain.waitForURL((url) => url.pathname === board);
    expect(await at(plain, from).locator('[data-held]').count()).toBe(0);
    const now = (await cellsOn(plain)).filter(({ column, held }) => column === day && held > 0);
    expect(now.some((cell) => name.startsWith(whose(cell)))).toBe(true);
    await plain.getByRole('button', { name: 'Draai de laatste verandering terug' }).click();
    await plain.waitForURL((url) => url.pathname === board);
    expect(await at(plain, from).locator('[data-held]').count()).toBe(1);
    await closeWindow(plain);
  });

  it('and the pages that explain it fit a phone of 360 pixels, without axe violations', {
    timeout: patience,
  }, async () => {
    const phone = await chromium.windowOf('planner', { viewport: { width: 360, height: 740 } });
    await phone.goto(board);
    const { from } = await dayOn(phone);
    const cell = await at(phone, from).getAttribute('href');
    await phone.goto(`${board}/open`);
    const rule = await phone.locator('a[href*="?regel="]').first().getAttribute('href');
    const pages = [
      board,
      `${board}?beeld=werkgevers`,
      `${board}/open`,
      rule ?? `${board}/open`,
      `${board}/wensen`,
      `${board}/wensen/reistijd`,
      '/rooster',
      '/rooster/zonder-werk?week=2',
      '/werkplekken',
      '/rooster/nu?weken=4',
      '/rooster/nu?weken=4&beeld=werkgevers',
      cell ?? board,
      (cell ?? board).replace(/\/\d{4}-\d\d-\d\d$/, ''),
    ];
    const faults: string[] = [];
    for (const path of pages) {
      await phone.goto(path);
      for (const fault of await axeFaults(phone)) faults.push(`${path} ${fault}`);
      const wider = await overflow(phone);
      if (wider > 0) faults.push(`${path} is ${wider} px wider than the phone`);
    }
    await closeWindow(phone);
    expect(faults).toEqual([]);
  });
});
