import type { Locator, Page } from '@playwright/test';
import type { Sandbox } from '@electron/sandbox/server';
import { type Desk, expect, test } from './support/desk';
import { lookAt } from './support/looks';
import { callMain } from './support/main-calls';
import { openAccount, startWithPartner } from './support/pages';

test.use({ sandboxOptions: { accountCount: 12 } });

const CATEGORIES = ['Conversations', 'Marketing', 'Utility', 'Authentication', 'Service', 'SMS one-way', 'SMS two-way'];

/** A new partner whose requests need not wait for each other; the names and ids of its accounts. */
async function startQuick({ page }: Desk, spoki: Sandbox): Promise<{ id: string; name: string }[]> {
  await startWithPartner(page, { name: 'Northwind', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
  const [profile] = await callMain(page, 'profiles.list', undefined);
  if (!profile) throw new Error('the partner is there');
  await callMain(page, 'profiles.update', { profileId: profile.id, readsPerMinute: 60, writesPerMinute: 60 });
  const { rows } = await callMain(page, 'accounts.list', { profileId: profile.id });
  return rows.map(({ id, name }) => ({ id, name }));
}

const field = (page: Page, category: string): Locator => page.getByRole('textbox', { name: `New margin: ${category}` });

/** Fills the seven fields in their order. */
async function fillMargins(page: Page, values: readonly string[]): Promise<void> {
  for (const [index, category] of CATEGORIES.entries()) await field(page, category).fill(values[index] ?? '');
}

async function confirm(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Set margins' });
  await expect(dialog.getByText('Set all seven margins', { exact: true })).toBeVisible();
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await dialog.getByRole('button', { name: 'Set margins', exact: true }).click();
  await expect(dialog.getByText('Spoki confirmed it.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
}

async function openMargins(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Margins', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Margins', level: 1 })).toBeVisible();
}

const marginsOf = (spoki: Sandbox, id: string) => spoki.control.account(id).margins;

test('margins of one account: unknown at first, set, seen in history, asked about when 0, and the previous restored', async ({
  desk,
  spoki,
}) => {
  const { page } = desk;
  const [account] = await startQuick(desk, spoki);
  if (!account) throw new Error('there is an account');
  await openAccount(page, account.name);
  await page.getByRole('tab', { name: 'Margins' }).click();
  await expect(page.getByText('Never set from here: what holds at Spoki is unknown.')).toBeVisible();
  await expect(field(page, 'Marketing')).toHaveValue('');
  await lookAt(page, 'margins-tab-unknown');

  await fillMargins(page, ['0.010', '0,049', '0.030', '0.020', '0.005', '0.040', '0.060']);
  await expect(page.getByText('= 49 thousandths')).toBeVisible();
  await page.getByRole('textbox', { name: 'Note for the journal' }).fill('Price list 2026');
  await page.getByRole('button', { name: 'Set margins…' }).click();
  await lookAt(page, 'margins-dialog');
  await confirm(page);
  expect(marginsOf(spoki, account.id)).toMatchObject({ marketing: 49, utility: 30 });

  await field(page, 'Utility').fill('0');
  await page.getByRole('button', { name: 'Set margins…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set margins' });
  await expect(dialog.getByText('€0.030', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Set margins', exact: true })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: /Utility becomes 0/ }).check();
  await lookAt(page, 'margins-dialog-asked');
  await confirm(page);
  expect(marginsOf(spoki, account.id)).toMatchObject({ marketing: 49, utility: 0 });

  const history = page.getByRole('table', { name: /Margins sent for this account/ });
  await expect(history.getByText('was 0.030')).toBeVisible();
  await expect(history.getByText('Price list 2026')).toBeVisible();
  await expect(history.getByText('in force')).toBeVisible();

  await page.getByRole('button', { name: 'Restore previous' }).click();
  await expect(field(page, 'Utility')).toHaveValue('0.030');
  await page.getByRole('button', { name: 'Replay' }).click();
  await page.getByRole('button', { name: '90 days' }).click();
  await page.getByRole('button', { name: 'Fetch the missing days' }).click();
  await expect(page.getByRole('table', { name: 'By category (EUR)' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Fetch the missing days' })).toBeHidden();
  await expect(page.getByText('Fetching')).toBeHidden();
  await lookAt(page, 'margins-tab');
  await page.getByRole('heading', { name: 'What if' }).scrollIntoViewIfNeeded();
  await lookAt(page, 'margins-tab-what-if');
  await page.getByRole('heading', { name: 'What was set from this computer' }).scrollIntoViewIfNeeded();
  await lookAt(page, 'margins-tab-history');
  await page.getByRole('button', { name: 'Set margins…' }).click();
  await confirm(page);
  expect(marginsOf(spoki, account.id)).toMatchObject({ marketing: 49, utility: 30 });
});

test('margins of a selection: what-if over 90 days, a preset, and a job that sets them', async ({ desk, spoki }) => {
  const { page } = desk;
  const chosen = (await startQuick(desk, spoki)).slice(0, 4);
  await openMargins(page);
  const table = page.getByRole('grid', { name: 'Accounts and their registered margins' });
  for (const { name } of chosen) await table.getByRole('checkbox', { name: `Choose ${name}` }).check();
  await expect(page.getByText(/4 chosen/)).toBeVisible();
  await lookAt(page, 'margins-overview');

  await page.getByRole('button', { name: 'What-if…' }).click();
  await expect(page.getByRole('heading', { name: 'What if: 4 accounts' })).toBeVisible();
  await fillMargins(page, ['0', '0.001', '0.001', '0.001', '0', '0.001', '0.002']);
  await page.getByRole('button', { name: 'Replay' }).click();
  await page.getByRole('button', { name: '90 days' }).click();
  await page.getByRole('button', { name: 'Fetch the missing days' }).click();
  await expect(page.getByText('Fetching')).toBeHidden({ timeout: 60_000 });
  await expect(page.getByRole('grid', { name: /what would have been earned on them/ })).toBeVisible();
  await expect(page.getByText(/You would earn less on [1-4] account/)).toBeVisible();
  await lookAt(page, 'what-if');
  await page.getByRole('grid', { name: /what would have been earned on them/ }).scrollIntoViewIfNeeded();
  await lookAt(page, 'what-if-clients');

  await page.getByRole('button', { name: 'Presets' }).click();
  await page.getByRole('menuitem', { name: 'Save these as a preset…' }).click();
  await page.getByRole('textbox', { name: 'Name of the preset' }).fill('Thin');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.getByRole('button', { name: 'Set these margins…' }).click();
  await expect(page.getByRole('heading', { name: 'Set margins of 4 accounts' })).toBeVisible();
  await expect(field(page, 'Marketing')).toHaveValue('0.001');
  await lookAt(page, 'margins-set-many');
  for (const box of await page.getByRole('group', { name: 'Please confirm each' }).getByRole('checkbox').all())
    await box.check();
  await page.getByRole('button', { name: 'Review…' }).click();
  await page.getByRole('textbox', { name: /Type .*set margins/i }).fill('set margins');
  const looked = page.getByRole('checkbox', { name: /looked at/i });
  if (await looked.isVisible()) await looked.check();
  await lookAt(page, 'margins-job-review');
  await page.getByRole('button', { name: 'Set the margins of 4 accounts' }).click();
  await expect(page).toHaveURL(/#\/jobs\//);
  await expect
    .poll(() => chosen.map(({ id }) => marginsOf(spoki, id).marketing), { timeout: 60_000 })
    .toEqual([1, 1, 1, 1]);

  await openMargins(page);
  await expect(table.getByText('Set here')).toHaveCount(4);
  await page.getByRole('button', { name: /Never set/ }).click();
  await expect(page.getByText(/8 of 12 accounts/)).toBeVisible();
  await page.getByRole('tab', { name: 'Drift' }).click();
  await expect(page.getByText(/accounts were never set from here/)).toBeVisible();
  await lookAt(page, 'margins-drift');

  const [first] = chosen;
  await openFromMargins(page, first?.name ?? '');
  await page.getByRole('button', { name: 'Presets' }).click();
  await page.getByRole('menuitemradio', { name: /Thin/ }).click();
  await expect(page.getByText('These are the registered margins.')).toBeVisible();
});

async function openFromMargins(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: 'Accounts', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Search by name or id' }).fill(name);
  await page.getByRole('grid').getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}
