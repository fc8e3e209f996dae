import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseSavePath, expect, launchDesk, screenshot, test } from './support/desk';
import { accountsTable, openAccount, openRoom, searchBox, startWithPartner } from './support/pages';

test('from a partner key in the keychain to the charted usage of a client, and again after a restart', async ({
  desk,
  spoki,
}) => {
  const { page } = desk;
  await screenshot(page, 'welcome');
  await startWithPartner(page, { name: 'Northwind Resale', baseUrl: spoki.baseUrl, key: spoki.partnerKey });

  await openAccount(page, 'Ceramiche Artistiche Solferra');
  await expect(page.getByRole('application').first()).toBeVisible();
  await page.getByRole('button', { name: '90 days' }).click();
  await expect(page.getByText(/not fetched/)).toBeHidden();
  await page.getByRole('button', { name: 'Show as table' }).first().click();
  await expect(
    page
      .getByRole('region', { name: /Messages out/ })
      .getByRole('row')
      .nth(3),
  ).toBeVisible();

  await desk.app.close();
  const again = await launchDesk({ data: desk.data });
  await expect(again.page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  await openRoom(again.page, 'Accounts');
  await expect(accountsTable(again.page).getByRole('row').nth(2)).toBeVisible();
  await expect(again.page.getByRole('button', { name: /Northwind Resale/ })).toBeVisible();
  await openAccount(again.page, 'Ceramiche Artistiche Solferra');
  await expect(again.page.getByRole('application').first()).toBeVisible();
  await again.close();
  expect(again.complaints).toEqual([]);
});

test('finding accounts: search, filters as chips, columns, a saved view, and an export that says what was filtered', async ({
  desk,
  spoki,
}) => {
  const { app, page, data } = desk;
  await startWithPartner(page, { name: 'Northwind Resale', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
  await searchBox(page).fill('BACKEREI');
  await expect(accountsTable(page).getByRole('rowheader', { name: 'Bäckerei Grünwäldchen GmbH' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(searchBox(page)).toHaveValue('');

  await page
    .getByRole('button', { name: /Filter by Quality|Quality/ })
    .first()
    .click();
  await page.getByRole('menuitemcheckbox', { name: /Red/ }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Remove the filter Quality: Red' })).toBeVisible();
  await expect(page.getByText(/\d+ of \d+ accounts/).first()).toBeVisible();

  const path = join(data, 'accounts.csv');
  await chooseSavePath(app, path);
  await page.getByRole('button', { name: 'Export CSV' }).click();
  await expect(page.getByText(/Saved \d+ accounts? to/)).toBeVisible();
  expect(readFileSync(path, 'utf8')).toMatch(/# Filter: Quality: Red \(\d+ of \d+ accounts\)/);

  await page.getByRole('button', { name: /Views/ }).click();
  await page.getByRole('menuitem', { name: 'Save as a new view…' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('Red ones');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Remove the filter Quality: Red' }).click();
  await page.getByRole('button', { name: /View/ }).first().click();
  await page.getByRole('menuitemradio', { name: 'Red ones' }).click();
  await expect(page.getByRole('button', { name: 'Remove the filter Quality: Red' })).toBeVisible();

  await searchBox(page).fill('no such client');
  await expect(page.getByText('No account matches')).toBeVisible();
  await screenshot(page, 'accounts-nothing-matches');
  await page.getByRole('button', { name: 'Clear filters' }).first().click();
  await expect(accountsTable(page).getByRole('row').nth(5)).toBeVisible();
});

test('an account’s own key shows its own figures beside the partner’s', async ({ desk, spoki }) => {
  const { page } = desk;
  await startWithPartner(page, { name: 'Northwind Resale', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
  await openAccount(page, 'Ceramiche Artistiche Solferra');
  await page.getByRole('tab', { name: "Account's own figures" }).click();
  await expect(page.getByText('No key of this account is held')).toBeVisible();
  await screenshot(page, 'own-figures-without-key');

  const id = /Id (\d+)/.exec((await page.getByText(/^Id \d+/).textContent()) ?? '')?.[1] ?? '';
  await page.getByRole('button', { name: 'Add account key' }).first().click();
  const otherKey = [...spoki.accountKeys].find(([account]) => account !== id)?.[1] ?? '';
  await page.getByLabel('Account key').fill(otherKey);
  await page.getByRole('button', { name: 'Check and store key' }).click();
  await expect(page.getByText('This is the key of another account')).toBeVisible();
  await page.getByLabel('Account key').fill(spoki.accountKeys.get(id) ?? '');
  await page.getByRole('button', { name: 'Check and store key' }).click();
  await expect(page.getByText('Current report')).toBeVisible();
  await expect(page.getByText(/caches this for 30 minutes/).first()).toBeVisible();
  await screenshot(page, 'own-figures');
});
