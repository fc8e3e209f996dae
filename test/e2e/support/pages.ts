import type { Locator, Page } from '@playwright/test';
import type { Sandbox } from '@electron/sandbox/server';
import { expect } from './desk';
import { callMain } from './main-calls';

export interface NewPartner {
  name: string;
  baseUrl: string;
  key: string;
}

/** Fills and sends the form of a new partner profile, from the first screen or from Settings. */
export async function addPartner(page: Page, { name, baseUrl, key }: NewPartner): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('textbox', { name: 'Base URL' }).fill(baseUrl);
  await page.getByLabel('Key', { exact: true }).fill(key);
  await page.getByRole('button', { name: 'Check the key and add' }).click();
}

/** From the welcome screen to the accounts of a new partner. */
export async function startWithPartner(page: Page, partner: NewPartner): Promise<void> {
  await page
    .getByRole('link', { name: 'Add partner' })
    .or(page.getByRole('button', { name: 'Add partner' }))
    .click();
  await addPartner(page, partner);
  await expect(accountsTable(page).getByRole('row').nth(2)).toBeVisible();
}

/** A new partner whose requests need not wait for each other; the names and ids of its accounts with more than one of their currency. */
export async function startQuick(
  page: Page,
  { baseUrl, partnerKey }: Sandbox,
): Promise<{ id: string; name: string }[]> {
  await startWithPartner(page, { name: 'Northwind', baseUrl, key: partnerKey });
  const [profile] = await callMain(page, 'profiles.list', undefined);
  if (!profile) throw new Error('the partner is there');
  await callMain(page, 'profiles.update', { profileId: profile.id, readsPerMinute: 60, writesPerMinute: 60 });
  const { rows } = await callMain(page, 'accounts.list', { profileId: profile.id });
  return rows.filter(({ credit }) => credit !== null && credit > 1_000).map(({ id, name }) => ({ id, name }));
}

/** Goes to a room of the left rail. */
export async function openRoom(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name, exact: true }).click();
}

export const accountsTable = (page: Page): Locator => page.getByRole('grid', { name: 'Client accounts' });

export const searchBox = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search by name, id or phone' });

/** Opens one account of the table by its name, from wherever one is. */
export async function openAccount(page: Page, name: string): Promise<void> {
  await openRoom(page, 'Accounts');
  await searchBox(page).fill(name);
  await accountsTable(page).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

export async function openSettings(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
}
