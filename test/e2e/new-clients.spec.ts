import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect, screenshot, test } from './support/desk';
import { lookAt } from './support/looks';
import { callMain } from './support/main-calls';
import { accountsTable, openRoom, searchBox, startQuick } from './support/pages';

test.use({ sandboxOptions: { accountCount: 8 } });
test.setTimeout(300_000);

const NAMES = 30;
/** Lines 5, 9, 14 and 22 have an unknown country, no e-mail address, a rate that is none, and no first name. */
const BAD: Readonly<Record<number, Partial<Record<'country' | 'email' | 'first' | 'vat', string>>>> = {
  5: { country: 'Atlantis' },
  9: { email: 'nobody' },
  14: { vat: '2200' },
  22: { first: '' },
};

function csv(): string {
  const rows = Array.from({ length: NAMES }, (_, index) => {
    const line = index + 2;
    const good = {
      country: index % 3 === 0 ? 'Italia' : 'IT',
      email: `c${line}@clienti.it`,
      first: 'Anna',
      vat: '22,00',
    };
    const { country, email, first, vat } = { ...good, ...BAD[line] };
    return `Bottega ${line};${country};${email};${first};${vat}`;
  });
  return ['Ragione sociale;Paese;E-mail;Nome;IVA %', ...rows, ''].join('\n');
}

async function chooseFile(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

async function openNewClients(page: Page): Promise<void> {
  await page.evaluate(() => (window.location.hash = '#/onboarding?do=add'));
  await expect(page.getByRole('heading', { name: 'New clients', level: 1 })).toBeVisible();
}

const rowsOf = (page: Page, name: string): Locator => page.getByRole('table', { name }).getByRole('row');

test('thirty clients from a file, four of them bad, become twenty-six accounts, line by line', async ({
  desk,
  spoki,
}) => {
  const { app, page, data } = desk;
  await startQuick(page, spoki);
  const file = join(data, 'bottega.csv');
  writeFileSync(file, csv());
  await chooseFile(app, file);

  await openNewClients(page);
  await lookAt(page, 'clients-one');
  await page.getByRole('button', { name: 'Review the client…' }).click();
  await expect(page.getByText('There is no account name.')).toBeVisible();
  await screenshot(page, 'clients-one-errors');

  await page.getByRole('button', { name: 'Many clients' }).click();
  await screenshot(page, 'clients-source');
  await page.getByRole('button', { name: 'Choose a CSV file…' }).click();
  await expect(page.getByText('30 rows, 5 columns.')).toBeVisible();
  await lookAt(page, 'clients-columns');

  await page.getByRole('button', { name: 'Check 30 rows' }).click();
  await expect(page.getByText('26 of 30 rows will be created.')).toBeVisible();
  await page.getByRole('button', { name: 'With errors 4' }).click();
  await expect(rowsOf(page, 'New clients').filter({ hasText: 'Bottega 14' })).toContainText('For 22 % write 22');
  await lookAt(page, 'clients-check');
  await page.getByRole('button', { name: 'Correct Bottega 5' }).click();
  await expect(page.getByRole('dialog', { name: 'Correct line 5' })).toBeVisible();
  await screenshot(page, 'clients-correct');
  await page.getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('button', { name: 'Review 26 clients…' }).click();
  await page.getByRole('textbox', { name: 'Type “create clients” to confirm' }).fill('create clients');
  await screenshot(page, 'clients-review');
  await page.getByRole('button', { name: /^Create 26 clients/ }).click();

  await expect(page.getByRole('button', { name: 'Start activation of 26 clients' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Created 26' })).toBeVisible();
  await lookAt(page, 'clients-results');

  const [profile] = await callMain(page, 'profiles.list', undefined);
  if (!profile) throw new Error('the partner is there');
  const { rows } = await callMain(page, 'accounts.refresh', { profileId: profile.id });
  const made = rows.filter(({ name }) => name.startsWith('Bottega '));
  expect(made).toHaveLength(NAMES - Object.keys(BAD).length);
  const last = made.find(({ name }) => name === 'Bottega 2');
  await expect(rowsOf(page, 'What became of each client').filter({ hasText: 'c2@clienti.it' })).toContainText(
    `Open ${last?.id}`,
  );

  await openRoom(page, 'Accounts');
  await searchBox(page).fill('Bottega');
  await expect(accountsTable(page).getByRole('link', { name: 'Bottega 2', exact: true })).toBeVisible();
});
