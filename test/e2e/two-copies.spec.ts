import type { Locator, Page } from '@playwright/test';
import { expect, launchDesk, screenshot, test } from './support/desk';
import { openAccount, startWithPartner } from './support/pages';

test.use({ sandboxOptions: { accountCount: 12 } });

const CLIENT = 'Ceramiche Artistiche Solferra';

/** From the account's page to the dialog that asks for the confirmation. */
async function reviewRecharge(page: Page, amount: string): Promise<Locator> {
  const form = page.getByRole('form', { name: 'Recharge this account' });
  await form.getByRole('textbox', { name: 'Amount' }).fill(amount);
  await form.getByRole('button', { name: 'Recharge…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Recharge an account' });
  await expect(dialog.getByRole('button', { name: 'Recharge', exact: true })).toBeEnabled();
  return dialog;
}

test('a double click sends once, and a second copy of the app on another folder does not send with the same key', async ({
  desk,
  spoki,
}) => {
  const partner = { name: 'Northwind', baseUrl: spoki.baseUrl, key: spoki.partnerKey };
  await startWithPartner(desk.page, partner);
  await openAccount(desk.page, CLIENT);
  await desk.page.getByRole('tab', { name: 'Credit' }).click();
  const first = await reviewRecharge(desk.page, '12.50');
  await first.getByRole('button', { name: 'Recharge', exact: true }).dblclick();
  await expect(first.getByText('Spoki confirmed it.')).toBeVisible();
  expect(spoki.control.applied()).toHaveLength(1);

  const other = await launchDesk();
  await startWithPartner(other.page, partner);
  await openAccount(other.page, CLIENT);
  await other.page.getByRole('tab', { name: 'Credit' }).click();
  const second = await reviewRecharge(other.page, '13.75');
  await second.getByRole('button', { name: 'Recharge', exact: true }).click();
  await expect(second.getByText('Another Partner Desk is using this key')).toBeVisible();
  await screenshot(other.page, 'key-in-use');
  expect(spoki.control.applied()).toHaveLength(1);

  await desk.app.close();
  await second.getByRole('button', { name: 'Try again' }).click();
  const again = other.page.getByRole('dialog', { name: 'Recharge an account' });
  await again.getByRole('button', { name: 'Recharge', exact: true }).click();
  await expect(again.getByText('Spoki confirmed it.')).toBeVisible();
  expect(spoki.control.applied()).toHaveLength(2);
  await other.close();
  expect(other.complaints).toEqual([]);
});
