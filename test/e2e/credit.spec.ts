import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Sandbox } from '@electron/sandbox/server';
import { expect, screenshot, test } from './support/desk';
import { lookAt } from './support/looks';
import { callMain } from './support/main-calls';
import { accountsTable, openAccount, openRoom, searchBox, startQuick } from './support/pages';

test.use({ sandboxOptions: { accountCount: 30 } });

async function openCredit(page: Page): Promise<void> {
  await openRoom(page, 'Credit');
  await expect(page.getByRole('heading', { name: 'Credit', level: 1 })).toBeVisible();
}

async function chooseFile(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
}

async function addAccount(page: Page, name: string): Promise<void> {
  const finder = page.getByRole('combobox', { name: 'Add an account by name or id' });
  await finder.fill(name);
  await page.getByRole('option', { name }).first().click();
  await page.keyboard.press('Escape');
}

const credits = (spoki: Sandbox, id: string): number => spoki.control.account(id).credit;
const moved = (spoki: Sandbox): unknown[] =>
  spoki.control.applied().filter(({ operation }) => /credit|recharge/.test(operation));

test('one account is recharged with amounts as people of both languages type them, and its new credit shows on Accounts', async ({
  desk,
  spoki,
}) => {
  const { page } = desk;
  const [account] = await startQuick(page, spoki);
  if (!account) throw new Error('there is an account');
  const before = credits(spoki, account.id);
  await openAccount(page, account.name);
  await page.getByRole('tab', { name: 'Credit' }).click();
  const form = page.getByRole('form', { name: 'Recharge this account' });
  await form.getByRole('textbox', { name: 'Amount' }).fill('1.234');
  await expect(form.getByText('1.234 can be read in two ways. Which one?')).toBeVisible();
  await form.getByRole('button', { name: '€1,234.00' }).click();
  await expect(form.getByText('= 1234000 thousandths')).toBeVisible();
  await lookAt(page, 'credit-tab');
  await form.getByRole('button', { name: 'Recharge…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Recharge an account' });
  await dialog.getByRole('textbox').fill('recharge');
  await dialog.getByRole('button', { name: 'Recharge', exact: true }).click();
  await expect(dialog.getByText('Spoki confirmed it.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(credits(spoki, account.id)).toBe(before + 1_234_000);
  await expect(form.getByRole('textbox', { name: 'Amount' })).toHaveValue('');
  await page.getByRole('button', { name: /Recharge €1,234.00/ }).click();
  await expect(page.getByText('partners/create_subrecharge/')).toBeVisible();
  await lookAt(page, 'credit-tab-moved');

  await callMain(page, 'settings.set', { language: 'it' });
  const modulo = page.getByRole('form', { name: 'Ricarica questo account' });
  await modulo.getByRole('textbox', { name: 'Importo' }).fill('10,5');
  await modulo.getByRole('button', { name: 'Ricarica…' }).click();
  const finestra = page.getByRole('dialog', { name: 'Ricarica un account' });
  await finestra.getByRole('button', { name: 'Ricarica', exact: true }).click();
  await expect(finestra.getByText('Spoki l’ha confermata.')).toBeVisible();
  await finestra.getByRole('button', { name: 'Chiudi' }).click();
  const after = before + 1_234_000 + 10_500;
  expect(credits(spoki, account.id)).toBe(after);
  await expect(page.getByRole('region', { name: 'Credito nel tempo' }).getByRole('application')).toBeVisible();
  await page.getByRole('region', { name: 'Credito nel tempo' }).scrollIntoViewIfNeeded();
  await screenshot(page, 'credit-tab-italian');
  await callMain(page, 'settings.set', { language: 'en' });

  await page.getByRole('navigation').getByRole('link', { name: 'Accounts' }).click();
  await searchBox(page).fill(account.id);
  const euros = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  await expect(
    accountsTable(page)
      .getByText(euros.format(after / 1_000))
      .first(),
  ).toBeVisible();
});

test('withdrawing asks for its word, and says what is left', async ({ desk, spoki }) => {
  const { page } = desk;
  const [account, other] = await startQuick(page, spoki);
  if (!account || !other) throw new Error('there are accounts');
  const before = credits(spoki, account.id);
  await openCredit(page);
  await page.getByRole('link', { name: 'Withdraw…' }).click();
  await lookAt(page, 'credit-withdraw-none');
  await addAccount(page, other.name);
  await addAccount(page, account.name);
  await page.getByRole('textbox', { name: `Withdrawal from ${other.name}` }).fill('99999.5');
  await page.getByRole('textbox', { name: `Withdrawal from ${account.name}` }).fill('0.5');
  await expect(page.getByText('more than there is')).toBeVisible();
  await lookAt(page, 'credit-withdraw');
  await page.getByRole('button', { name: `Take ${other.name} out` }).click();
  await page.getByRole('button', { name: 'Withdraw…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Withdraw from an account' });
  const verb = dialog.getByRole('button', { name: 'Withdraw', exact: true });
  await expect(verb).toBeDisabled();
  await dialog.getByRole('textbox').fill('withdraw');
  await verb.click();
  await expect(dialog.getByText('Spoki confirmed it.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(credits(spoki, account.id)).toBe(before - 500);
});

test('a file of 25 recharges with a fault in the middle stops at the unknown outcome, and goes on without it', async ({
  desk,
  spoki,
}) => {
  const { app, page, data } = desk;
  const accounts = (await startQuick(page, spoki)).slice(0, 25);
  expect(accounts).toHaveLength(25);
  const path = join(data, 'recharges.csv');
  const rows = accounts.map(({ id }, index) => `${id};${index + 1}.25;row ${index + 1}`);
  writeFileSync(path, ['account;amount;note', ...rows, 'nobody;12.50;', `${accounts[0]?.id};1.234;`].join('\n'));
  await chooseFile(app, path);
  await openCredit(page);
  await lookAt(page, 'credit');
  await page.getByRole('link', { name: 'From a CSV file…' }).click();
  await lookAt(page, 'credit-file');
  await page.getByRole('button', { name: 'Choose a CSV file…' }).click();
  await expect(page.getByText(/^25 of 27 rows can be used/)).toBeVisible();
  await page.getByRole('button', { name: /^With a fault/ }).click();
  await expect(page.getByText('No account has this id or exact name.')).toBeVisible();
  await lookAt(page, 'credit-file-faults');
  await page.getByRole('button', { name: /^All 27/ }).click();
  await lookAt(page, 'credit-file-rows');
  await page.getByRole('button', { name: 'Review 25 recharges…' }).click();
  await page.getByRole('textbox', { name: /^Type “recharge”/ }).fill('recharge');
  spoki.control.addFault({ path: 'create_subrecharge', skip: 11, fault: { kind: 'reset', phase: 'after' } });
  await page.getByRole('button', { name: /^Recharge 25 accounts/ }).click();
  await expect(page.getByText(/^It stopped because the outcome of a row is not known/)).toBeVisible({
    timeout: 60_000,
  });
  expect(moved(spoki)).toHaveLength(12);
  await screenshot(page, 'credit-job-stopped');

  await openCredit(page);
  const unknown = page.getByRole('region', { name: /unknown outcome|outcome/i });
  await expect(unknown.getByRole('listitem')).toHaveCount(1);
  await lookAt(page, 'credit-unknown');
  await page.getByRole('link', { name: /Recharge 25 accounts/ }).click();
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByText('Done', { exact: true }).first()).toBeVisible({ timeout: 60_000 });
  expect(moved(spoki)).toHaveLength(25);
  await screenshot(page, 'credit-job-done');
});

test('a plan under a budget becomes a job', async ({ desk, spoki }) => {
  const { page } = desk;
  // Until they are asked for here, no day of any account comes.
  spoki.control.addFault({ path: 'get_account_report', times: null, fault: { kind: 'held' } });
  await startQuick(page, spoki);
  await openCredit(page);
  await page.getByRole('link', { name: 'Plan…' }).click();
  await page.getByRole('button', { name: /^all \d+ accounts/ }).click();
  await page.getByRole('textbox', { name: 'Days of runway' }).fill('60');
  await page.getByRole('textbox', { name: 'Spend at most (optional)' }).fill('500');
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByRole('table', { name: 'Proposed recharges' })).toBeVisible();
  await expect(page.getByText('Of 30 accounts the consumption is not known.')).toBeVisible();
  await screenshot(page, 'credit-plan-unknown');
  await page.getByRole('button', { name: 'Fetch the missing days' }).click();
  await expect(page.getByText('Fetching days: 0 of 30 accounts')).toBeVisible();
  await screenshot(page, 'credit-plan-fetching');
  spoki.control.clearFaults();
  await expect(page.getByRole('button', { name: 'Fetch the missing days' })).toBeHidden({ timeout: 60_000 });
  await expect(page.getByText('Cut by the budget').first()).toBeVisible();
  await lookAt(page, 'credit-plan-fetched');
  const field = page.getByRole('textbox', { name: /^Recharge of/ }).first();
  await field.fill('');
  await page.getByRole('button', { name: /^Review \d+ recharges?…/ }).click();
  await page.getByRole('textbox', { name: /^Type “recharge”/ }).fill('recharge');
  await lookAt(page, 'credit-plan-review');
  await page.getByRole('button', { name: /^Recharge \d+ accounts?/ }).click();
  await expect(page.getByText('Done', { exact: true }).first()).toBeVisible({ timeout: 60_000 });
  const total = spoki.control.applied().reduce((sum, { details }) => sum + Number(details.amount ?? 0), 0);
  expect(total).toBeLessThanOrEqual(500_000);
});
