import { addDays, dayAt, daysOfMonth, monthOf, addMonths } from '@shared/domain/report-day';
import { expect, test } from './support/desk';
import { lookAt } from './support/looks';
import { callMain } from './support/main-calls';
import { openRoom, startQuick } from './support/pages';

test.use({ sandboxOptions: { accountCount: 14 } });

test('a month of the portfolio: never synced, then sorted, filtered, grouped, explained, with its trend', async ({
  desk,
  spoki,
}) => {
  const { page } = desk;
  await startQuick(page, spoki);
  const [profile] = await callMain(page, 'profiles.list', undefined);
  if (!profile) throw new Error('the partner is there');
  await openRoom(page, 'Reports');
  // The accounts have fetched their last four weeks.
  for (const _ of [1, 2]) await page.getByRole('button', { name: 'The month before' }).click();
  await expect(page.getByText(/No day of .* was fetched/)).toBeVisible();
  await lookAt(page, 'reports-month-never');

  const today = dayAt(Date.now(), 'Europe/Rome');
  const from = daysOfMonth(addMonths(monthOf(today), -2)).from;
  const range = { profileId: profile.id, from, to: addDays(today, -1) };
  await callMain(page, 'sync.start', { ...range, again: false });
  const state = async () => (await callMain(page, 'sync.state', { profileId: profile.id }))?.state;
  await expect.poll(state, { timeout: 90_000 }).toBe('done');

  const table = page.getByRole('grid', { name: 'The month by account' });
  await expect(table.getByText('Total of 14')).toBeVisible();
  await lookAt(page, 'reports-month');

  await table.getByRole('columnheader', { name: /Profit, EUR/ }).click();
  await expect(table.getByRole('columnheader', { name: /Profit, EUR/ })).toHaveAttribute('aria-sort', 'descending');
  await page.getByRole('button', { name: 'Not exact', exact: true }).click();
  await page.getByRole('combobox', { name: 'Group by' }).click();
  await page.getByRole('option', { name: 'By country' }).click();
  await lookAt(page, 'reports-month-grouped');
  await page.getByRole('combobox', { name: 'Group by' }).click();
  await page.getByRole('option', { name: 'Not grouped' }).click();
  await page.getByRole('button', { name: 'Not exact', exact: true }).click();

  await table.getByRole('row').nth(1).locator('[data-column="margin"] .explains').click();
  await expect(page.getByRole('dialog').getByText('profit ÷ consumed')).toBeVisible();
  await lookAt(page, 'reports-month-explained');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'The month after' }).click();
  await expect(page.getByRole('region', { name: /^Consumption and profit of the portfolio/ })).toBeVisible();
  await page.getByRole('heading', { name: 'Thirteen months' }).scrollIntoViewIfNeeded();
  await lookAt(page, 'reports-month-trend');
  await page.getByRole('button', { name: 'Show them' }).click();
  await expect(page.getByRole('dialog', { name: /^Odd days of/ })).toBeVisible();
  await lookAt(page, 'reports-month-odd');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Close the month…' }).click();
  await expect(page.getByRole('dialog', { name: /^Close / })).toBeVisible();
  await lookAt(page, 'reports-month-close');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: /^Choose a month/ }).click();
  await expect(page.getByRole('menuitemradio')).toHaveCount(13);
  await lookAt(page, 'reports-month-list');
});
