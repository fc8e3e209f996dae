import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { chooseSavePath, expect, launchDesk, test } from './support/desk';
import { openRoom } from './support/pages';

const FOLDER = process.env.PARTNER_DESK_TOUR ?? 'tour';
const CLIENT = 'Ceramiche Artistiche Solferra';

// What the app opens on, then the main job, as `npm start` does it where there is no display, with pictures for whoever was not there.
test('the tour: overview, accounts, an account’s usage in two ranges, forecast, CSV', async () => {
  const { app, page, close, complaints } = await launchDesk({ args: ['--sample-data'] });
  const picture = (name: string): Promise<Buffer> =>
    page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });

  await test.step('the portfolio at a glance', async () => {
    const totals = page.getByRole('region', { name: 'Totals of all accounts' });
    await expect(totals.getByText(/^€[\d,.]+$/).first()).toBeVisible({ timeout: 60_000 });
    // The month's figures begin after the page is drawn; no dash says that all have come.
    await expect(totals.getByText('—', { exact: true })).toHaveCount(0, { timeout: 60_000 });
    await expect(page.getByText(/Month figures/)).toBeHidden({ timeout: 60_000 });
    await picture('0-overview');
  });

  await test.step('every client account of the demo partner', async () => {
    await openRoom(page, 'Accounts');
    await expect(page.getByRole('grid', { name: 'Client accounts' }).getByRole('row').nth(5)).toBeVisible();
    // The month's figures begin after the table is drawn; a runway says that they have.
    await expect(page.getByText(/^(~\d+ d|not enough data|no consumption)$/).first()).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/Month figures/)).toBeHidden({ timeout: 60_000 });
    await picture('1-accounts');
  });

  await test.step('one account’s usage, first of 30 days by day', async () => {
    await page.getByRole('searchbox', { name: 'Search by name, id or phone' }).fill('solferra');
    await page.getByRole('link', { name: CLIENT }).click();
    await expect(page.getByRole('heading', { name: CLIENT })).toBeVisible();
    await expect(page.getByRole('button', { name: '30 days' })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('application').first()).toBeVisible();
    await picture('2-usage-30-days');
  });

  await test.step('then of 12 months by month', async () => {
    await page.getByRole('button', { name: '12 months' }).click();
    await page.getByRole('button', { name: 'Month', exact: true }).click();
    await expect(page.getByText(/was not fetched|were not fetched/)).toBeHidden({ timeout: 60_000 });
    await picture('3-usage-12-months');
  });

  await test.step('the figures as CSV', async () => {
    const path = join(FOLDER, 'usage.csv');
    await chooseSavePath(app, path);
    await page.getByRole('button', { name: 'Export CSV' }).click();
    await expect(page.getByText(/12 rows saved/)).toBeVisible();
    const rows = parse(readFileSync(path), { bom: true, columns: true, comment: '#', comment_no_infix: true });
    expect(rows).toHaveLength(12);
  });

  await test.step('what the credit buys', async () => {
    await page.getByRole('tab', { name: 'Forecast' }).click();
    await expect(page.getByText('Marketing templates')).toBeVisible();
    await picture('4-forecast');
  });

  await close();
  expect(complaints).toEqual([]);
});
