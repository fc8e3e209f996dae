import type { Locator, Page } from '@playwright/test';
import { type Desk, expect, launchDesk, screenshot, test } from './support/desk';
import { lookAt } from './support/looks';
import { openRoom } from './support/pages';

test.setTimeout(300_000);

const column = (page: Page, stage: string): Locator => page.getByRole('region', { name: new RegExp(`^${stage}`) });
const clipboardOf = ({ app }: Desk): Promise<string> => app.evaluate(async ({ clipboard }) => clipboard.readText());

test('a client gets a link, goes over the board step by step, and is found by phone', async () => {
  const desk = await launchDesk({ args: ['--sample-data'] });
  const { page } = desk;
  await openRoom(page, 'Onboarding');
  await expect(
    column(page, 'Created')
      .getByRole('button', { name: /^Open / })
      .first(),
  ).toBeVisible();
  await lookAt(page, 'onboarding-board');

  const first = column(page, 'Created').getByRole('listitem').filter({ hasText: 'No onboarding link yet' }).first();
  const name = (await first.getByRole('button', { name: /^Open / }).textContent()) ?? '';
  const card = (stage: string): Locator => column(page, stage).getByRole('listitem').filter({ hasText: name });
  await card('Created')
    .getByRole('button', { name: `Make link… ${name}` })
    .click();
  const operation = page.getByRole('dialog', { name: 'Make an onboarding link' });
  await operation.getByRole('button', { name: 'Make link' }).click();
  await expect(operation.getByText('Spoki confirmed it.')).toBeVisible();
  await operation.getByRole('button', { name: 'Close' }).click();

  const link = page.getByRole('dialog', { name: `Onboarding link of ${name}` });
  await expect(link.getByText('How long the link works, Spoki does not say.')).toBeVisible();
  await link.getByRole('button', { name: 'Show QR code' }).click();
  await lookAt(page, 'onboarding-link');
  await link.getByRole('button', { name: 'Copy e-mail' }).click();
  await expect(link.getByText('The e-mail is on the clipboard, and noted as handed out.')).toBeVisible();
  const url = await link.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(await clipboardOf(desk)).toContain(url);
  await link.getByRole('button', { name: 'Close' }).click();
  await expect(card('Link handed out')).toContainText('The client has not used the link');

  for (const stage of ['Started', 'Connected', 'Active']) {
    await page.getByRole('button', { name: `Advance ${name} by one step (sample data)` }).click();
    await expect(card(stage)).toBeVisible();
  }
  await card('Active')
    .getByRole('button', { name: `Open ${name}` })
    .click();
  const panel = page.getByRole('dialog', { name });
  await panel.getByRole('textbox', { name: 'Owner' }).fill('Dana');
  await panel.getByRole('button', { name: 'Save owner and note' }).click();
  await expect(panel.getByText('Saved.')).toBeVisible();
  await lookAt(page, 'onboarding-card');
  const phone = await panel.locator('dt:text-is("Phone") + dd').textContent();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Find an account, a screen or an action' }).fill(phone ?? '');
  await expect(page.getByRole('option').filter({ hasText: 'Active: All is well' })).toContainText(name);
  await screenshot(page, 'onboarding-phone');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('grid', { name: 'Accounts on their way aboard' })).toBeVisible();
  await lookAt(page, 'onboarding-table');
  await page.getByRole('button', { name: 'Links', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('e-mail');
  await lookAt(page, 'onboarding-links');
  await page.getByRole('button', { name: 'Board', exact: true }).click();
  for (const box of (await column(page, 'Created').getByRole('checkbox').all()).slice(0, 2)) await box.check();
  await page.getByRole('link', { name: 'Make 2 links…' }).click();
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(page.getByRole('grid', { name: 'Rows of the job to review' }).getByRole('row')).toHaveCount(3);
  await screenshot(page, 'onboarding-bulk');
  await openRoom(page, 'Accounts');
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('grid', { name: 'Client accounts' }).getByRole('link', { name }).click();
  await page.getByRole('tab', { name: 'Channels' }).click();
  await expect(page.getByRole('region', { name: 'Onboarding links' }).getByRole('row')).toHaveCount(2);
  await lookAt(page, 'account-links');
  await openRoom(page, 'Overview');
  await expect(page.getByRole('heading', { name: /^Channel trouble/ })).toBeVisible();
  await page.getByRole('heading', { name: /^Channel trouble/ }).scrollIntoViewIfNeeded();
  await screenshot(page, 'overview-trouble');
  await desk.close();
  expect(desk.complaints).toEqual([]);
});
