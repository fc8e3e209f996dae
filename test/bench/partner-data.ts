import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startSandbox } from '@electron/sandbox/server';
import { type Desk, launchDesk } from '../e2e/support/desk';
import { accountsTable, openRoom } from '../e2e/support/pages';

/** One of the totals of the overview, the page that opens first. */
export const TOTAL_SELECTOR = '[aria-label="Totals of all accounts"] button';
/** A row of the accounts table that holds an account. */
export const ROW_SELECTOR = '[role="grid"] [data-index]';
export const GRID_SELECTOR = '[role="grid"]';

/** A folder in which the app has been used before: a partner's key is in the keychain, its list of accounts in the store. */
export async function makePartnerData(scratch: string, accountCount: number): Promise<string> {
  const data = join(scratch, randomUUID());
  const sandbox = await startSandbox({ accountCount });
  const desk = await launchDesk({ data });
  try {
    await addPartner(desk.page, sandbox.baseUrl, sandbox.partnerKey);
  } finally {
    await desk.close();
    await sandbox.close();
  }
  return data;
}

/** The app on such a folder, once it shows the accounts. */
export async function openPartner(data: string): Promise<Desk> {
  const desk = await launchDesk({ data });
  await openRoom(desk.page, 'Accounts');
  await accountsTable(desk.page).getByRole('row').nth(2).waitFor();
  return desk;
}

/** Through the calls of the page, without its forms: this is preparation, not what is measured. */
async function addPartner(page: Page, baseUrl: string, key: string): Promise<void> {
  await page.evaluate(
    async (profile) => {
      const bridge = window.partnerDesk;
      if (!bridge) throw new Error('the preload script did not load');
      const added = await bridge.call('profiles.add', profile);
      if (!added.ok) throw new Error(added.error.message);
      const listed = await bridge.call('accounts.refresh', { profileId: added.value.id });
      if (!listed.ok) throw new Error(listed.error.message);
    },
    { name: 'Bench', baseUrl, key, currency: 'EUR' },
  );
}
