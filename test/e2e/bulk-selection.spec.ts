import type { Page } from '@playwright/test';
import type { Sandbox } from '@electron/sandbox/server';
import { expect, screenshot, test } from './support/desk';
import { lookAt } from './support/looks';
import { accountsTable, openRoom, searchBox, startQuick } from './support/pages';

test.use({ sandboxOptions: { accountCount: 30 } });

const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected accounts' });
const boxes = (page: Page) => accountsTable(page).getByRole('checkbox', { name: /^Select (?!all)/ });
const moved = (spoki: Sandbox): number =>
  spoki.control.applied().filter(({ operation }) => operation.includes('create_subrecharge')).length;

test('accounts are selected by mouse and by keyboard, and stay selected while one is elsewhere', async ({
  desk,
  spoki,
}) => {
  const { page } = desk;
  await startQuick(page, spoki);
  await expect(bar(page)).toContainText('Select accounts with their boxes');
  await lookAt(page, 'accounts-none-selected');
  await boxes(page).nth(1).click();
  await boxes(page)
    .nth(4)
    .click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('4 selected of 30 shown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(bar(page)).toContainText('5 selected of 30 shown');
  await lookAt(page, 'accounts-selected');
  await bar(page).getByRole('button', { name: 'Keys' }).click();
  await expect(page.getByRole('menuitem', { name: 'Rotate keys…' })).toBeVisible();
  await screenshot(page, 'accounts-selected-menu');
  await page.keyboard.press('Escape');

  await openRoom(page, 'Settings');
  await openRoom(page, 'Accounts');
  await expect(bar(page)).toContainText('5 selected of 30 shown');
  await searchBox(page).fill('no such account');
  await expect(bar(page)).toContainText('5 selected, 5 of them not among the 0 shown');
  await searchBox(page).fill('');
  await searchBox(page).press('ArrowDown');
  await page.keyboard.press('Control+a');
  await expect(bar(page)).toContainText('30 selected of 30 shown');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toContainText('Select accounts with their boxes');
});

test('selected accounts are recharged by a job that is reviewed, left alone, paused, resumed and repeated where it failed', async ({
  desk,
  spoki,
}) => {
  const { page } = desk;
  await startQuick(page, spoki);
  await boxes(page).nth(0).click();
  await boxes(page)
    .nth(7)
    .click({ modifiers: ['Shift'] });
  await bar(page).getByRole('link', { name: 'Recharge…' }).click();
  await page.getByRole('textbox', { name: /same amount/i }).fill('12.50');
  await page.getByRole('button', { name: /^Set for all/ }).click();
  await page.getByRole('button', { name: /^Review 8 recharges/ }).click();

  const rows = page.getByRole('grid', { name: 'Rows of the job to review' });
  await expect(rows.getByRole('checkbox', { name: 'Send all rows shown' })).toBeChecked();
  await lookAt(page, 'job-review');
  await rows
    .getByRole('checkbox', { name: /^Send the row of/ })
    .nth(7)
    .click();
  await page.getByRole('textbox', { name: /^Type “recharge”/ }).fill('recharge');
  await page.getByRole('button', { name: 'Show the exact request of the first row' }).click();
  await lookAt(page, 'job-review-ready');
  const closed = {
    status: 400,
    body: JSON.stringify({ datail: 'The account is closed.' }),
    contentType: 'application/json',
  };
  spoki.control.addFault({ path: 'create_subrecharge', skip: 1, fault: { kind: 'status', ...closed } });
  spoki.control.addFault({ path: 'create_subrecharge', skip: 1, fault: { kind: 'held' } });
  await page.getByRole('button', { name: 'Recharge 7 accounts, €87.50' }).click();

  await expect(page.getByRole('heading', { name: 'Recharge 7 accounts', level: 1 })).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Progress of the job' })).toHaveAttribute('aria-valuenow', '3');
  await lookAt(page, 'job-running');
  await openRoom(page, 'Accounts');
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: '1 job running' }).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  spoki.control.clearFaults();
  await expect(page.getByText('You paused it. Nothing more is sent until you resume it.')).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Progress of the job' })).toHaveAttribute('aria-valuenow', '4');
  await lookAt(page, 'job-paused');
  expect(moved(spoki)).toBe(3);

  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByText('Done', { exact: true })).toBeVisible({ timeout: 60_000 });
  expect(moved(spoki)).toBe(6);
  await page.getByRole('button', { name: 'Not applied 1' }).click();
  await lookAt(page, 'job-done');
  await page.getByRole('grid', { name: 'Rows of the job' }).getByRole('link').click();
  await expect(page.getByRole('dialog')).toContainText('Rejected by Spoki');
  await lookAt(page, 'job-row');
  await page.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Send again what was not applied (1)…' }).click();
  await page.getByRole('textbox', { name: /^Type “recharge”/ }).fill('recharge');
  await page.getByRole('button', { name: 'Recharge 1 account, €12.50' }).click();
  await expect(page.getByRole('link', { name: 'Sends again rows of an earlier job' })).toBeVisible();
  await expect(page.getByText('Done', { exact: true })).toBeVisible({ timeout: 60_000 });
  expect(moved(spoki)).toBe(7);
  await openRoom(page, 'Credit');
  await expect(page.getByRole('link', { name: /Recharge 7 accounts/ })).toBeVisible();
  await lookAt(page, 'job-list');

  await openRoom(page, 'Accounts');
  await bar(page).getByRole('link', { name: 'Recharge…' }).click();
  await page.getByRole('textbox', { name: /same amount/i }).fill('12.50');
  await page.getByRole('button', { name: /^Set for all/ }).click();
  await page.getByRole('button', { name: /^Review 8 recharges/ }).click();
  await expect(page.getByRole('list', { name: 'What to look at' })).toContainText('Done just before');
  await rows
    .getByRole('checkbox', { name: /^Send the row of/ })
    .nth(1)
    .click();
  await expect(page.getByRole('checkbox', { name: 'I have looked at the 1 warning' })).not.toBeChecked();
  await lookAt(page, 'job-review-warnings');
});
