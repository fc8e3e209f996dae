import { once } from 'node:events';
import { type Desk, expect, launchDesk, test } from './support/desk';
import { lookAt } from './support/looks';
import { openAccount, startWithPartner } from './support/pages';

test.use({ sandboxOptions: { accountCount: 12 } });
// Two readings a minute apart are the rule for settling, and the app's clock is the real one.
test.setTimeout(150_000);

const CLIENT = 'Ceramiche Artistiche Solferra';

async function kill({ app }: Desk): Promise<void> {
  const ended = once(app.process(), 'exit');
  app.process().kill('SIGKILL');
  await ended;
}

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
  await kill(first);
  spoki.control.clearFaults();

  const again = await launchDesk({ data: first.data });
  const second = again.page;
  await second.getByRole('navigation').getByRole('link', { name: 'Overview' }).click();
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
  await expect(settling.getByRole('status').getByText('It was applied')).toBeVisible({ timeout: 90_000 });
  await lookAt(second, 'settle-evidence');
  await settling.getByRole('radio', { name: 'It was applied' }).check();
  await settling.getByRole('button', { name: /^Record/ }).click();
  await expect(second.getByText('1 outcome is not known')).toBeHidden();
  expect(spoki.control.applied()).toHaveLength(1);
  await again.close();
  expect(again.complaints).toEqual([]);
});

async function openAccountFromRail({ page }: Desk): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Accounts' }).click();
  await openAccount(page, CLIENT);
}
