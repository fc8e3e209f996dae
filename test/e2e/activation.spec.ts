import type { Locator, Page } from '@playwright/test';
import { type Desk, expect, killDesk, launchDesk, test } from './support/desk';
import { lookAt } from './support/looks';
import { callMain } from './support/main-calls';
import { openRoom, startQuick } from './support/pages';

test.setTimeout(300_000);
test.use({ sandboxOptions: { accountCount: 12, limits: false } });

const wizard = (page: Page, name: string): Locator => page.getByRole('dialog', { name: `Bring ${name} aboard` });
const cell = (page: Page, name: string, step: string, state: string): Locator =>
  page.getByRole('button', { name: `${name}, ${step}: ${state}`, exact: true });

/** Confirms the change that the wizard asks for, and closes its outcome. */
async function confirm(page: Page, verb: string): Promise<void> {
  const change = page.getByRole('dialog').last();
  await change.getByRole('button', { name: verb, exact: true }).click();
  await expect(change.getByText('Spoki confirmed it.')).toBeVisible();
  await change.getByRole('button', { name: 'Close' }).click();
}

async function savePreset({ page }: Desk): Promise<void> {
  const [profile] = await callMain(page, 'profiles.list', undefined);
  if (!profile) throw new Error('the partner is there');
  const margins = {
    conversations: 10,
    marketing: 20,
    utility: 5,
    authentication: 5,
    service: 5,
    smsOneWay: 8,
    smsTwoWay: 8,
  };
  const preset = { id: crypto.randomUUID(), name: 'Standard', margins };
  await callMain(page, 'margins.savePreset', { profileId: profile.id, preset });
}

test('three clients go through the whole wizard, with the app killed in the middle', async ({ spoki }) => {
  const first = await launchDesk();
  const clients = (await startQuick(first.page, spoki)).slice(0, 3);
  const [one, ...others] = clients.map(({ name }) => name);
  if (one === undefined) throw new Error('there are clients');
  await savePreset(first);
  const boxes = first.page.getByRole('grid', { name: 'Client accounts' });
  for (const { name } of clients) await boxes.getByRole('checkbox', { name: `Select ${name}` }).check();
  const bar = first.page.getByRole('toolbar', { name: 'Selected accounts' });
  await bar.getByRole('link', { name: 'Bring aboard…' }).click();
  await first.page.getByRole('button', { name: 'Start with 3' }).click();

  await first.page.getByRole('button', { name: `Go on with ${one}` }).click();
  const dialog = wizard(first.page, one);
  await dialog.getByRole('button', { name: 'Create the key…' }).click();
  await confirm(first.page, 'Create key');
  await dialog.getByRole('combobox', { name: 'Preset of margins' }).click();
  await first.page.getByRole('option', { name: 'Standard' }).click();
  await lookAt(first.page, 'activation-wizard');
  await dialog.getByRole('button', { name: 'Set these margins…' }).click();
  await confirm(first.page, 'Set margins');
  await killDesk(first);

  const second = await launchDesk({ data: first.data });
  const { page } = second;
  await openRoom(page, 'Onboarding');
  await page.getByRole('link', { name: 'Bring aboard', exact: true }).click();
  await expect(cell(page, one, 'Margins', 'Done')).toBeVisible();
  await page.getByRole('button', { name: `Go on with ${one}` }).click();
  const again = wizard(page, one);
  if (await again.getByRole('button', { name: 'Make a link…' }).isVisible()) {
    await again.getByRole('button', { name: 'Skip this step…' }).click();
    await page.getByRole('textbox', { name: 'Why' }).fill('connected long ago');
    await page.getByRole('button', { name: 'Skip', exact: true }).click();
  }
  await again.getByRole('textbox', { name: 'Amount' }).fill('25,50');
  await again.getByRole('button', { name: 'Recharge…' }).click();
  await confirm(page, 'Recharge');
  await again.getByRole('button', { name: 'Add the service user…' }).click();
  await confirm(page, 'Add service user');
  await again.getByRole('button', { name: 'Generate the private key…' }).click();
  await confirm(page, 'Generate key');
  await again.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(again.getByText('The pair works: the inbox opens.')).toBeVisible();
  await again.getByRole('button', { name: 'Close' }).click();
  await expect(cell(page, one, 'Embed check', 'Done')).toBeVisible();

  for (const name of others) await page.getByRole('checkbox', { name: `Choose ${name}` }).check();
  const bulk = page.getByRole('region', { name: 'For the 2 chosen clients' });
  for (const step of ['Account key', 'Margins', 'Service user']) {
    await bulk.getByRole('checkbox', { name: `${step}: for 2 clients` }).check();
  }
  await bulk.getByRole('combobox', { name: 'Preset of margins' }).click();
  await page.getByRole('option', { name: 'Standard' }).click();
  await lookAt(page, 'activation-several');
  await bulk.getByRole('button', { name: 'Look at 6 rows' }).click();
  await page.getByRole('textbox', { name: /apply/ }).fill('apply');
  await page.getByRole('button', { name: /^Apply 6/ }).click();
  await expect(page.getByText('of 6', { exact: true })).toBeVisible();
  await expect(page.getByText('Done', { exact: true })).toBeVisible({ timeout: 60_000 });
  await second.close();
  expect(second.complaints).toEqual([]);
});
