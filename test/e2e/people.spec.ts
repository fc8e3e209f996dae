import type { Page } from '@playwright/test';
import { expect, test } from './support/desk';
import { lookAt } from './support/looks';
import { callMain } from './support/main-calls';
import { openRoom, startQuick } from './support/pages';

test.use({ sandboxOptions: { accountCount: 30, limits: false } });

/** Creates the keys of all accounts by one job, as the Keys screen would. */
async function createKeys(page: Page, accountIds: readonly string[]): Promise<void> {
  const [profile] = await callMain(page, 'profiles.list', undefined);
  if (!profile) throw new Error('the partner is there');
  const intent = { kind: 'create-account-key' } as const;
  const rows = accountIds.map((accountId) => ({ accountId, intent, note: '' }));
  const { reviewId } = await callMain(page, 'jobs.review', { profileId: profile.id, rows });
  const positions = rows.map((_, place) => place);
  const start = { reviewId, positions, warningsAcknowledged: true, typed: 'create keys', pastUnknown: false };
  const { jobId } = await callMain(page, 'jobs.start', start);
  await expect
    .poll(async () => (await callMain(page, 'jobs.get', { jobId })).job.state, { timeout: 60_000 })
    .toBe('done');
}

test('a colleague is found in every team, and removed from all of them by one reviewed job', async ({
  desk,
  spoki,
}) => {
  const { page } = desk;
  const accounts = await startQuick(page, spoki);
  await createKeys(
    page,
    accounts.slice(0, 20).map(({ id }) => id),
  );
  await openRoom(page, 'Team');
  await page.getByRole('tab', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Read everybody' }).click();
  const people = page.getByRole('table', { name: 'People by accounts' });
  const marta = people.getByRole('row').filter({ hasText: 'Marta Colleferri' });
  await expect(marta).toBeVisible();
  await expect(page.getByRole('button', { name: 'Read again' })).toBeEnabled();
  await page.getByRole('searchbox', { name: 'Search people' }).fill('marta');
  await expect(people.getByRole('row')).toHaveCount(2);
  await lookAt(page, 'people');

  await page.getByRole('button', { name: 'Remove Marta Colleferri everywhere' }).click();
  await expect(page.getByRole('heading', { name: /^Remove Marta Colleferri/ })).toBeVisible();
  await page.getByRole('textbox', { name: /delete/ }).fill('delete');
  await lookAt(page, 'people-removal');
  await page.getByRole('button', { name: /^Delete/ }).click();
  await expect(page.getByText('Done', { exact: true })).toBeVisible({ timeout: 60_000 });
  const removed = spoki.control.applied().filter(({ operation }) => operation.startsWith('DELETE roles/'));
  expect(removed.length).toBeGreaterThan(1);

  await openRoom(page, 'Team');
  await page.getByRole('tab', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Read again' }).click();
  await page.getByRole('searchbox', { name: 'Search people' }).fill('marta');
  await expect(page.getByText('Nobody matches')).toBeVisible();
});
