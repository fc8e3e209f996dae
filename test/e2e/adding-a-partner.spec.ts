import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { keyringObstacle, startBareBus, startKeyring } from '@test/support/keyring';
import { type Desk, expect, launchDesk, screenshot, test } from './support/desk';
import { accountsTable, addPartner, openSettings } from './support/pages';

const openForm = (page: Page): Promise<void> => page.getByRole('button', { name: 'Add partner' }).click();

/** Nothing is half-saved: the first screen is still the one without a profile, and what was typed is still there. */
async function expectNothingKept(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(name);
  await expect(page.getByLabel('Key', { exact: true })).not.toHaveValue('');
  await expect(accountsTable(page)).toHaveCount(0);
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const website: RequestListener = (_request, response) => response.end('<!doctype html><title>A shop</title>');

test('each way of getting a partner wrong is told in its own words, and nothing is kept', async ({ desk, spoki }) => {
  const { page } = desk;
  const site = createServer(website);
  const port = await listen(site);
  await openForm(page);
  const cases = [
    { baseUrl: spoki.baseUrl, key: 'a-key-nobody-gave-out', says: 'Spoki refuses this key' },
    { baseUrl: 'http://127.0.0.1:9', key: spoki.partnerKey, says: 'The server cannot be reached' },
    { baseUrl: `http://127.0.0.1:${port}`, key: spoki.partnerKey, says: 'This is not a Spoki server' },
    { baseUrl: 'http://api.example.org', key: spoki.partnerKey, says: /must begin with https/ },
  ];
  for (const { baseUrl, key, says } of cases) {
    await addPartner(page, { name: 'Northwind', baseUrl, key });
    await expect(page.getByText(says).first()).toBeVisible();
    await expectNothingKept(page, 'Northwind');
  }
  await screenshot(page, 'add-partner-errors');
  await addPartner(page, { name: 'Northwind', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
  await expect(accountsTable(page).getByRole('row').nth(2)).toBeVisible();
  site.close();
});

test('a certificate that cannot be trusted is refused before the key is sent', async ({ desk }) => {
  const folder = mkdtempSync(join(tmpdir(), 'partner-desk-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-days', '1', '-nodes'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-keyout', key, '-out', cert, ...subject], {
    stdio: 'ignore',
  });
  let asked = 0;
  const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, () => (asked += 1));
  const port = await listen(server);
  await openForm(desk.page);
  await addPartner(desk.page, { name: 'Northwind', baseUrl: `https://localhost:${port}`, key: 'some-partner-key' });
  await expect(desk.page.getByText(/certificate/i).first()).toBeVisible();
  await expectNothingKept(desk.page, 'Northwind');
  expect(asked).toBe(0);
  server.close();
});

async function withDesk(env: NodeJS.ProcessEnv, use: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await launchDesk({ env });
  try {
    await use(desk);
  } finally {
    await desk.close();
  }
  expect(desk.complaints).toEqual([]);
}

test.describe('a keychain that does not take keys', () => {
  const obstacle = keyringObstacle();
  test.skip(obstacle !== null, obstacle ?? '');

  test('a locked keychain says so, is asked again, and loses nothing that was typed', async ({ spoki }) => {
    const keyring = await startKeyring();
    keyring.lock();
    await withDesk(keyring.env, async ({ page }) => {
      await openForm(page);
      await addPartner(page, { name: 'Northwind', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
      await expect(page.getByText(/keychain is locked/i).first()).toBeVisible({ timeout: 60_000 });
      await expectNothingKept(page, 'Northwind');
      await screenshot(page, 'add-partner-locked-keychain');
      await keyring.unlock();
      await page.getByRole('button', { name: 'Retry' }).click();
      await expect(accountsTable(page).getByRole('row').nth(2)).toBeVisible({ timeout: 60_000 });
    });
    await keyring.stop();
  });

  test('without a keychain, the key may be kept for this session only', async ({ spoki }) => {
    const bus = await startBareBus();
    await withDesk(bus.env, async ({ page }) => {
      await openForm(page);
      await addPartner(page, { name: 'Northwind', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
      await expect(page.getByText('The keychain cannot be used').first()).toBeVisible();
      await screenshot(page, 'add-partner-no-keychain');
      await page.getByRole('button', { name: 'Keep keys for this session only' }).click();
      await expect(accountsTable(page).getByRole('row').nth(2)).toBeVisible();
      await openSettings(page);
      await expect(page.getByRole('article', { name: 'Northwind' })).toContainText('for this session only');
    });
    await bus.stop();
  });
});

test('several profiles: switch, rename, replace the key, and remove after typing the name', async ({ desk, spoki }) => {
  const { page } = desk;
  await openForm(page);
  await addPartner(page, { name: 'Northwind', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
  await expect(accountsTable(page).getByRole('row').nth(2)).toBeVisible();
  await openSettings(page);
  await page.getByRole('button', { name: 'Add partner' }).click();
  await addPartner(page, { name: 'Southwind agency', baseUrl: spoki.baseUrl, key: spoki.agencyKey });
  await expect(page.getByRole('button', { name: /Partner profile: Southwind agency/ })).toBeVisible({
    timeout: 60_000,
  });
  await expect(accountsTable(page).getByRole('row').nth(2)).toBeVisible({ timeout: 60_000 });
  await screenshot(page, 'accounts-of-an-agency');

  await page.getByRole('button', { name: /Partner profile: Southwind agency/ }).click();
  await page
    .getByRole('menuitem', { name: /Northwind/ })
    .or(page.getByRole('menuitemradio', { name: /Northwind/ }))
    .click();
  await expect(page.getByRole('button', { name: /Partner profile: Northwind/ })).toBeVisible();

  await openSettings(page);
  const card = page.getByRole('article', { name: 'Southwind agency' });
  await card.getByRole('button', { name: /Edit/ }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Southwind');
  await page.getByRole('button', { name: 'Save' }).click();
  const renamed = page.getByRole('article', { name: 'Southwind', exact: true });
  await expect(renamed).toBeVisible();

  await renamed.getByRole('button', { name: /Replace key/ }).click();
  await page.getByRole('dialog').getByLabel('Key', { exact: true }).fill('not-the-right-key');
  await page.getByRole('button', { name: 'Check and replace' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Spoki refuses this key');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

  await renamed.getByRole('button', { name: /Remove/ }).click();
  const remove = page.getByRole('alertdialog').getByRole('button', { name: 'Remove profile' });
  await expect(remove).toBeDisabled();
  await page.getByRole('alertdialog').getByRole('textbox').fill('Southwind');
  await screenshot(page, 'remove-profile');
  await remove.click();
  await expect(renamed).toHaveCount(0);
});
