import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openDatabase } from '@electron/database/database';
import type { Fault } from '@electron/sandbox/faults';
import type { Sandbox } from '@electron/sandbox/server';
import { marginSetSchema } from '@shared/domain/margins';
import { thousandths } from '@shared/domain/money';
import type { Intent } from '@shared/domain/operation';
import type { OperationView } from '@shared/ipc/operation-models';
import { chooseSavePath, expect, launchDesk, screenshot, test } from './support/desk';
import { lookAt } from './support/looks';
import { callMain } from './support/main-calls';
import { startWithPartner } from './support/pages';

test.use({ sandboxOptions: { accountCount: 8 } });

const recharge = (amount: number): Intent => ({ kind: 'recharge', amount: thousandths(amount) });

interface Change {
  intent: Intent;
  note: string;
  /** What goes wrong with its request. */
  fault?: Fault;
}

/** Confirms these changes, one after the other, each on another account. */
async function change(page: Page, spoki: Sandbox, changes: readonly Change[]): Promise<OperationView[]> {
  const { activeProfileId: profileId } = await callMain(page, 'settings.get', undefined);
  if (profileId === null) throw new Error('no profile is active');
  const { rows } = await callMain(page, 'accounts.list', { profileId });
  const done: OperationView[] = [];
  for (const [index, { intent, note, fault }] of changes.entries()) {
    const accountId = rows[index]?.id;
    if (!accountId) throw new Error(`there is no account ${index}`);
    const { reviewId } = await callMain(page, 'operations.review', { profileId, accountId, intent, note });
    if (fault) spoki.control.addFault({ method: 'POST', fault });
    const confirmation = { reviewId, typed: intent.kind, repeatAcknowledged: false, workId: reviewId };
    done.push(await callMain(page, 'operations.confirm', confirmation));
  }
  return done;
}

const MARGINS = marginSetSchema.parse({
  conversations: 0,
  marketing: 12,
  utility: 8,
  authentication: 8,
  service: 0,
  smsOneWay: 5,
  smsTwoWay: 5,
});

const REJECTION: Fault = {
  kind: 'status',
  status: 400,
  body: JSON.stringify({ datail: 'The amount exceeds your partner credit.' }),
  contentType: 'application/json',
};

const EVERY_OUTCOME: readonly Change[] = [
  { intent: recharge(100_000), note: 'November, as agreed by phone' },
  { intent: recharge(2_500_500), note: '', fault: REJECTION },
  { intent: recharge(20_001), note: 'small top-up', fault: { kind: 'rate-limited', retryAfter: '1' } },
  { intent: recharge(75_000), note: 'order 4711', fault: { kind: 'reset', phase: 'after' } },
  { intent: { kind: 'withdraw', amount: thousandths(1_000) }, note: 'moved back' },
  { intent: { kind: 'set-margins', margins: MARGINS }, note: '' },
];

async function openActivity(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByRole('heading', { name: 'Activity', level: 1 })).toBeVisible();
}

const table = (page: Page) => page.getByRole('grid', { name: 'Operations of the journal' });

test('every change stands in Activity with its outcome: found, opened, exported, and its chain verified', async ({
  desk,
  spoki,
}) => {
  const { app, page, data } = desk;
  await startWithPartner(page, { name: 'Northwind Resale', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
  await openActivity(page);
  await expect(page.getByText('Nothing was ever changed from here')).toBeVisible();
  await lookAt(page, 'activity-never');

  const done = await change(page, spoki, EVERY_OUTCOME);
  expect(done.map(({ state }) => state)).toEqual(['OK', 'REJECTED', 'RATE_LIMITED', 'UNKNOWN', 'OK', 'OK']);
  await expect(table(page).getByRole('row')).toHaveCount(7);
  await lookAt(page, 'activity');

  await page.getByRole('button', { name: 'Filter by Outcome' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Outcome not known' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('1 of 6 operations')).toBeVisible();
  await expect(table(page).getByText('order 4711')).toBeVisible();

  await table(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: /Recharge €75\.00/ });
  await expect(panel.getByText('No clear answer: the outcome is not known')).toBeVisible();
  await lookAt(page, 'activity-operation');
  await panel.getByRole('button', { name: 'Settle…' }).click();
  const settle = page.getByRole('dialog', { name: /^Settle: Recharge/ });
  await expect(settle.getByText('Gathering evidence')).toBeVisible();
  await lookAt(page, 'activity-gathering');
  await settle.getByRole('button', { name: 'Stop gathering' }).click();
  await expect(settle.getByText(/You can gather again/)).toBeVisible();
  await settle.getByRole('radio', { name: 'It was applied' }).check();
  await settle.getByRole('textbox', { name: /Note/ }).fill('Seen on their panel');
  await settle.getByRole('button', { name: 'Record: applied' }).click();
  await expect(settle.getByText('There is no evidence')).toBeVisible();
  await lookAt(page, 'activity-decide-without');
  await settle.getByRole('button', { name: 'I am sure: record that it was applied' }).click();
  await expect(panel.getByText('By hand: applied').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByText('No operation matches')).toBeVisible();
  await screenshot(page, 'activity-nothing-matches');
  await page.getByRole('button', { name: 'Remove the filter Outcome: Outcome not known' }).click();

  await page.getByRole('searchbox', { name: 'Search by account, id, profile or note' }).fill('agreed by PHONE');
  await expect(page.getByText('1 of 6 operations')).toBeVisible();
  const csv = join(data, 'activity.csv');
  await chooseSavePath(app, csv);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /CSV: 1 operation,/ }).click();
  await expect(page.getByText('Saved 3 records to')).toBeVisible();
  expect(readFileSync(csv, 'utf8')).toContain('November, as agreed by phone');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  const jsonl = join(data, 'activity.jsonl');
  await chooseSavePath(app, jsonl);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /JSONL: 6 operations,/ }).click();
  await expect(page.getByText('Saved 19 records to')).toBeVisible();
  expect(readFileSync(jsonl, 'utf8').trim().split('\n')).toHaveLength(19);

  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByText('All is well: 19 records, each as it was written.')).toBeVisible();
  await lookAt(page, 'activity-verified');
});

test('a record that was altered on disk is named, and leads to its operation', async ({ desk, spoki }) => {
  await startWithPartner(desk.page, { name: 'Northwind Resale', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
  await change(desk.page, spoki, [
    { intent: recharge(100_000), note: 'the first' },
    { intent: recharge(50_000), note: 'the second' },
  ]);
  await desk.app.close();

  const journal = openDatabase(join(desk.data, 'journal.db'));
  journal.script('DROP TRIGGER entries_are_not_changed');
  journal.run(
    'UPDATE entries SET entry = replace(entry, \'"note":"the second"\', \'"note":"another one"\') WHERE sequence = 4',
  );
  journal.close();

  const again = await launchDesk({ data: desk.data });
  await openActivity(again.page);
  await again.page.getByRole('button', { name: 'Verify' }).click();
  const problems = again.page.getByRole('list', { name: 'Problems of the journal' });
  await expect(problems.getByText(/^Record 4: was altered: its text is not the one that was recorded/)).toBeVisible();
  await lookAt(again.page, 'activity-tampered');
  await again.page.getByRole('button', { name: 'Open the operation' }).first().click();
  await expect(again.page.getByRole('dialog', { name: 'Recharge €50.00' })).toBeVisible();
  await again.close();
  expect(again.complaints).toEqual([]);
});
