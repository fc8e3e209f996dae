import type { Sandbox } from '@electron/sandbox/server';
import { type Desk, expect, killDesk, launchDesk, screenshot, test } from './support/desk';
import { lookAt } from './support/looks';
import { openAccount, openRoom, searchBox, startQuick, startWithPartner } from './support/pages';

test.use({ sandboxOptions: { accountCount: 12 } });

const CLIENT = 'Ceramiche Artistiche Solferra';

const writesOf = (spoki: Sandbox): number =>
  spoki.control.requests().filter(({ path }) => path.includes('create_subrecharge')).length;

test('a recharge that was in flight when the app was killed is unknown at the next start, and is settled by the evidence', async ({
  spoki,
}) => {
  test.skip(Boolean(process.env.PARTNER_DESK_APP), 'takes over a minute, and the packaged app runs the same code');
  const first = await launchDesk();
  const { page } = first;
  await startWithPartner(page, { name: 'Northwind', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
  await openAccount(page, CLIENT);
  await page.getByRole('tab', { name: 'Credit' }).click();
  const form = page.getByRole('form', { name: 'Recharge this account' });
  await form.getByRole('textbox', { name: 'Amount' }).fill('400');
  await form.getByRole('button', { name: 'Recharge…' }).click();
  spoki.control.addFault({ path: 'create_subrecharge', fault: { kind: 'hang', phase: 'after' } });
  await page.getByRole('dialog').getByRole('button', { name: 'Recharge', exact: true }).click();
  await expect.poll(() => spoki.control.applied().length).toBe(1);
  await killDesk(first);
  spoki.control.clearFaults();

  const again = await launchDesk({ data: first.data });
  const second = again.page;
  await openRoom(second, 'Overview');
  await expect(second.getByText('1 outcome is not known')).toBeVisible();
  await expect(second.getByText('Recharge €400.00')).toBeVisible();
  await lookAt(second, 'overview-unknown');

  await openAccountFromRail(again);
  await second.getByRole('tab', { name: 'Credit' }).click();
  const blocked = second.getByRole('form', { name: 'Recharge this account' });
  await blocked.getByRole('textbox', { name: 'Amount' }).fill('5');
  await blocked.getByRole('button', { name: 'Recharge…' }).click();
  await expect(
    second
      .getByRole('dialog')
      .getByText(/has to be settled|settle/i)
      .first(),
  ).toBeVisible();
  await second.keyboard.press('Escape');
  expect(spoki.control.applied()).toHaveLength(1);

  await second
    .getByRole('button', { name: /^Settle/ })
    .first()
    .click();
  const settling = second.getByRole('dialog', { name: /^Settle/ });
  // Two readings a minute apart are the rule for settling, and the app's clock is the real one.
  await expect(settling.getByRole('status').getByText('It was applied')).toBeVisible({ timeout: 120_000 });
  await lookAt(second, 'settle-evidence');
  await settling.getByRole('radio', { name: 'It was applied' }).check();
  await settling.getByRole('button', { name: /^Record/ }).click();
  await expect(second.getByText('1 outcome is not known')).toBeHidden();
  expect(spoki.control.applied()).toHaveLength(1);
  await again.close();
  expect(again.complaints).toEqual([]);
});

async function openAccountFromRail({ page }: Desk): Promise<void> {
  await openRoom(page, 'Accounts');
  await openAccount(page, CLIENT);
}

test('a job that the app was killed in pauses at the next start, and goes on without sending anything twice', async ({
  spoki,
}) => {
  const first = await launchDesk();
  await startQuick(first.page, spoki);
  await searchBox(first.page).press('ArrowDown');
  await first.page.keyboard.press('Control+a');
  await first.page.getByRole('toolbar', { name: 'Selected accounts' }).getByRole('link', { name: 'Recharge…' }).click();
  await first.page.getByRole('textbox', { name: /same amount/i }).fill('3.25');
  await first.page.getByRole('button', { name: /^Set for all/ }).click();
  await first.page.getByRole('button', { name: /^Review \d+ recharges/ }).click();
  await first.page.getByRole('textbox', { name: /^Type “recharge”/ }).fill('recharge');
  spoki.control.addFault({ path: 'create_subrecharge', skip: 4, fault: { kind: 'hang', phase: 'before' } });
  await first.page.getByRole('button', { name: /^Recharge \d+ accounts/ }).click();
  await expect.poll(() => spoki.control.applied().length).toBe(4);
  await expect.poll(() => writesOf(spoki)).toBe(5);
  await killDesk(first);
  spoki.control.clearFaults();

  const { page, ...again } = await launchDesk({ data: first.data });
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /1 job paused/ })
    .click();
  await expect(page.getByText('The app was closed while this job ran.')).toBeVisible();
  await expect(page.getByText('1 outcome is not known')).toBeVisible();
  await screenshot(page, 'job-after-a-kill');
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByText('Done', { exact: true }).first()).toBeVisible({ timeout: 60_000 });
  const times = spoki.control.applied().map(({ details }) => details['account']);
  expect(new Set(times).size, 'no account was recharged twice').toBe(times.length);
  expect(times).toHaveLength(11);
  await again.close();
  expect(again.complaints).toEqual([]);
});
