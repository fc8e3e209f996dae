import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { seriousFindings } from './support/axe';
import { commandFor, expect, launchDesk, screenshot, test } from './support/desk';
import { accountsTable, openAccount, openSettings, searchBox } from './support/pages';

test.use({ sandboxOptions: { accountCount: 8 } });

const CLIENT = 'Ceramiche Artistiche Solferra';

async function startWithSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try with sample data' }).click();
  await expect(accountsTable(page).getByRole('row').nth(3)).toBeVisible();
}

for (const theme of ['Light', 'Dark'] as const) {
  test(`every screen can be read by everyone, in ${theme.toLowerCase()}`, async ({ desk }) => {
    const { page } = desk;
    const look = async (name: string): Promise<void> => {
      await screenshot(page, `${name}-${theme.toLowerCase()}`);
      expect.soft(await seriousFindings(page), name).toEqual([]);
    };
    await openSettings(page);
    await page.getByRole('button', { name: theme, exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-scheme', theme.toLowerCase());
    await page.goBack();
    await look('welcome');
    await page.getByRole('button', { name: 'Add partner' }).click();
    await look('add-partner');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await startWithSample(page);
    await look('accounts');
    await openAccount(page, CLIENT);
    await expect(page.getByRole('application').first()).toBeVisible();
    await look('usage');
    await page.getByRole('tab', { name: 'Forecast' }).click();
    await expect(page.getByText('Marketing templates')).toBeVisible();
    await look('forecast');
    await page.getByRole('tab', { name: "Account's own figures" }).click();
    await look('own-figures');
    await openSettings(page);
    await expect(page.getByRole('heading', { name: 'Rate limits' })).toBeVisible();
    await look('settings');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await look('palette');
    await page.keyboard.press('Escape');
  });
}

test('every screen still fits a narrow window', async ({ desk }) => {
  const { app, page } = desk;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 640));
  const fits = async (name: string): Promise<void> => {
    await screenshot(page, `${name}-narrow`);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `${name} is wider than the window`).toBeLessThanOrEqual(0);
  };
  await fits('welcome');
  await startWithSample(page);
  await fits('accounts');
  await openAccount(page, CLIENT);
  await expect(page.getByRole('application').first()).toBeVisible();
  await fits('usage');
  await page.getByRole('tab', { name: 'Forecast' }).click();
  await fits('forecast');
  await openSettings(page);
  await fits('settings');
});

test('the main job by keyboard alone', async ({ desk }) => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Try with sample data' }).focus();
  await page.keyboard.press('Enter');
  await expect(accountsTable(page).getByRole('row').nth(3)).toBeVisible();
  await page.keyboard.press('/');
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.type('solferra');
  await expect(accountsTable(page)).toHaveAttribute('aria-rowcount', '3');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: CLIENT, level: 1 })).toBeVisible();

  const openPalette = async (): Promise<void> => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused();
  };
  await openPalette();
  await page.keyboard.type('bertoli');
  await expect(page.getByRole('option', { name: /Bèrtoli/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Bèrtoli/, level: 1 })).toBeVisible();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await screenshot(page, 'shortcuts');
  await page.keyboard.press('Escape');
  await openPalette();
  await page.keyboard.type('About Partner');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'About Partner Desk' })).toContainText(/Electron/);
  await screenshot(page, 'about');
});

test('the language changes at once, in the page, its numbers and the menu, and stays after a restart', async ({
  desk,
}) => {
  const { app, page } = desk;
  await startWithSample(page);
  await openSettings(page);
  await page.getByRole('button', { name: 'Italiano' }).click();
  await expect(page.getByRole('heading', { name: 'Impostazioni', level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'it');
  const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  expect(labels).toContain('Modifica');
  await screenshot(page, 'settings-italian');
  await desk.app.close();
  const again = await launchDesk({ data: desk.data });
  await expect(again.page.getByRole('heading', { name: 'Panoramica', level: 1 })).toBeVisible();
  await again.page.getByRole('link', { name: 'Account', exact: true }).click();
  await expect(
    again.page.getByRole('grid', { name: 'Account clienti' }).or(again.page.getByRole('grid')).first(),
  ).toBeVisible();
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'it');
  await screenshot(again.page, 'accounts-italian');
  await again.close();
});

test('settings tell what the keychain holds, which lanes are in use and how big the data is, and delete it on a typed word', async ({
  desk,
}) => {
  const { page } = desk;
  await startWithSample(page);
  await openSettings(page);
  await expect(page.getByText('partners/accounts/').first()).toBeVisible();
  await expect(page.getByText('partner-desk.db').first()).toBeVisible();
  await page.getByRole('article', { name: 'Sample data' }).getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Demo partner');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('article', { name: 'Demo partner' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete local data' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('textbox').fill('delete');
  await dialog.getByRole('button', { name: 'Delete local data' }).click();
  await expect(page.getByText('The local data was deleted.')).toBeVisible();
});

test('the window comes back where it was, and a second instance only brings it to the front', async ({ desk }) => {
  const { app, page, data } = desk;
  await expect(page.getByRole('button', { name: 'Try with sample data' })).toBeVisible();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1_100, height: 700 }),
  );
  const { executablePath, args, env } = commandFor(data);
  const [code] = await once(spawn(executablePath, args, { env, stdio: 'ignore' }), 'exit');
  expect(code).toBe(0);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await app.close();
  const again = await launchDesk({ data });
  const bounds = await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toMatchObject({ width: 1_100, height: 700 });
  await again.close();
});

test('a damaged local store is set aside, said in words, and the app goes on', async ({ desk }) => {
  await startWithSample(desk.page);
  await desk.app.close();
  const file = join(desk.data, 'partner-desk.db');
  rmSync(`${file}-wal`, { force: true });
  writeFileSync(file, 'SQLite format 3\u0000 but nothing that could be read', { flag: 'w' });
  const again = await launchDesk({ data: desk.data });
  await expect(again.page.getByText(/was damaged. It was set aside as .*partner-desk\.db\.damaged/)).toBeVisible();
  await screenshot(again.page, 'store-damaged');
  await startWithSample(again.page);
  await again.close();
});
