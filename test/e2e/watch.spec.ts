import { currencySchema } from '@shared/domain/money';
import { addDays, dayAt } from '@shared/domain/report-day';
import { expect, screenshot, test } from './support/desk';
import { lookAt } from './support/looks';
import { callMain } from './support/main-calls';

test.use({ sandboxOptions: { accountCount: 26, limits: false } });

test('what changed is found, shown with its days, and marked as seen', async ({ desk, spoki }) => {
  test.setTimeout(120_000);
  const { page } = desk;
  const profile = await callMain(page, 'profiles.add', {
    ...{ name: 'Northwind', baseUrl: spoki.baseUrl, currency: currencySchema.parse('EUR'), key: spoki.partnerKey },
  });
  const profileId = profile.id;
  await callMain(page, 'profiles.update', { profileId, readsPerMinute: 60 });
  await callMain(page, 'profiles.activate', { profileId });
  await callMain(page, 'accounts.refresh', { profileId });
  await page.reload();
  await page.getByRole('navigation').getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('tab', { name: /Watch|changed/i }).click();

  const today = dayAt(Date.now(), 'Europe/Rome');
  await callMain(page, 'sync.start', { profileId, from: addDays(today, -101), to: today });
  await expect
    .poll(async () => (await callMain(page, 'sync.state', { profileId }))?.state, { timeout: 90_000 })
    .toBe('done');
  const failing = page.getByRole('listitem').filter({ hasText: 'Ceramiche Artistiche Solferra' });
  await expect(failing.getByText(/^Delivered .* of the messages/)).toBeVisible({ timeout: 20_000 });
  await failing.getByRole('button', { name: /^Show days/ }).click();
  await expect(failing.getByRole('region', { name: /band of the usual/ })).toBeVisible();
  await lookAt(page, 'watch');
  await failing.getByRole('button', { name: /^Mark as seen/ }).click();
  await expect(page.getByText('1 change marked as seen.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(failing.getByRole('button', { name: /^Mark as seen/ })).toBeVisible();
  await page.getByRole('tab', { name: 'Overview' }).click();
  await expect(page.getByRole('heading', { name: /^What changed/ })).toBeVisible();
  await screenshot(page, 'watch-summary');

  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  await page
    .getByRole('navigation', { name: 'Settings sections' })
    .getByRole('button', { name: /^Alerts/ })
    .click();
  await page.getByRole('switch', { name: 'Desktop notifications' }).click();
  await expect(page.getByRole('switch', { name: 'Desktop notifications' })).toBeChecked();
  await lookAt(page, 'settings-alerts');
});
