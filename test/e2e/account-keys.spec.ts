import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type Desk, expect, screenshot, test } from './support/desk';
import { lookAt } from './support/looks';
import { answersOfMain, callMain } from './support/main-calls';
import { startWithPartner } from './support/pages';

test.use({ sandboxOptions: { accountCount: 12 } });

/** How every key of the sandbox's accounts begins. */
const KEY = /sba-[0-9a-z]+-\d+-[0-9a-f]{64}/;

const keysTable = (page: Page): Locator => page.getByRole('grid', { name: 'Keys of client accounts' });
const rowOf = (page: Page, name: string): Locator => keysTable(page).getByRole('row').filter({ hasText: name });
const boxOf = (page: Page, name: string): Locator =>
  keysTable(page).getByRole('checkbox', { name: `Select ${name}`, exact: true });
const tools = (page: Page): Locator =>
  page.getByRole('toolbar', { name: 'What to do with the keys of the selected accounts' });

async function openKeys(page: Page): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Find an account, a screen or an action' }).fill('Account keys');
  await page.getByRole('option', { name: 'Account keys' }).first().click();
  await expect(page.getByRole('heading', { name: 'Account keys', level: 1 })).toBeVisible();
}

const clipboardOf = ({ app }: Desk): Promise<string> => app.evaluate(async ({ clipboard }) => clipboard.readText());

async function startJob(page: Page, word: string): Promise<void> {
  const all = page.getByRole('checkbox', { name: 'Send all rows shown' });
  if (!(await all.isChecked())) await all.click();
  const looked = page.getByRole('checkbox', { name: /^I have looked at/ });
  if (await looked.isVisible()) await looked.check();
  await page.getByRole('textbox', { name: `Type “${word}” to confirm` }).fill(word);
  await page.getByRole('button', { name: new RegExp(`^${word}`, 'i') }).click();
  await expect(page.getByText('Done', { exact: true }).first()).toBeVisible({ timeout: 60_000 });
}

test('keys are created, verified, copied, rotated and revoked, and none of them reaches the page', async ({
  desk,
  spoki,
}) => {
  const { page } = desk;
  await startWithPartner(page, { name: 'Northwind', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
  const [profile] = await callMain(page, 'profiles.list', undefined);
  if (!profile) throw new Error('the partner is there');
  await callMain(page, 'profiles.update', { profileId: profile.id, writesPerMinute: 60 });
  const { rows } = await callMain(page, 'accounts.list', { profileId: profile.id });
  const [first, second] = rows.map(({ name }) => name);
  if (!first || !second) throw new Error('there are accounts');
  const answers = await answersOfMain(desk);

  await openKeys(page);
  await expect(page.getByText('0 of 12 accounts with a key held here')).toBeVisible();
  await lookAt(page, 'keys-none');

  await boxOf(page, first).click();
  await tools(page).getByRole('button', { name: 'Create key' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create an account key' });
  await expect(dialog.getByText(/read back before success is said/)).toBeVisible();
  await screenshot(page, 'keys-create');
  await dialog.getByRole('button', { name: 'Create key' }).click();
  await expect(dialog.getByText('Spoki confirmed it.')).toBeVisible();
  await screenshot(page, 'keys-created');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(rowOf(page, first)).toContainText('Not tried yet');

  await tools(page).getByRole('button', { name: 'Verify key' }).click();
  await expect(page.getByText(`The key of ${first} works.`)).toBeVisible();
  await expect(rowOf(page, first)).toContainText('Works');
  await tools(page).getByRole('button', { name: 'Copy key' }).click();
  await expect(page.getByText(/is on the clipboard/)).toBeVisible();
  const copied = await clipboardOf(desk);
  expect(copied).toMatch(KEY);
  await expect(rowOf(page, first)).toContainText(copied.slice(-4));
  await lookAt(page, 'keys-one');

  await boxOf(page, second).click();
  await tools(page).getByRole('button', { name: 'Rotate keys…' }).click();
  await expect(page.getByText(/in between the account has no key/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Note for the journal' }).fill('yearly');
  await lookAt(page, 'keys-rotate');
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(page.getByRole('grid', { name: 'Rows of the job to review' }).getByRole('row')).toHaveCount(5);
  await screenshot(page, 'keys-rotate-review');
  await startJob(page, 'rotate');
  await screenshot(page, 'keys-rotate-job');

  await openKeys(page);
  await expect(page.getByText('2 of 12 accounts with a key held here')).toBeVisible();
  await expect(rowOf(page, first)).not.toContainText(copied.slice(-4));
  await tools(page).getByRole('button', { name: 'Verify keys' }).click();
  await expect(page.getByText('2 keys work.')).toBeVisible();
  await lookAt(page, 'keys-rotated');

  await keysTable(page).getByRole('link', { name: first }).click();
  await expect(page.getByRole('heading', { name: 'Key of this account' })).toBeVisible();
  await lookAt(page, 'keys-access-tab');
  await page.getByRole('button', { name: 'Copy inbox.mjs' }).click();
  await expect(page.getByText('inbox.mjs is on the clipboard.')).toBeVisible();
  expect(await clipboardOf(desk)).toContain('process.env');
  await lookAt(page, 'embed-kit');

  await openKeys(page);
  await page.getByRole('button', { name: 'Health', exact: true }).click();
  await page.getByRole('button', { name: 'No key (10)' }).click();
  await page.getByRole('checkbox', { name: 'Select all problems shown' }).click();
  await expect(page.getByRole('button', { name: 'Create 10 keys…' })).toBeEnabled();
  await lookAt(page, 'keys-health');

  await openKeys(page);
  await tools(page).getByRole('button', { name: 'Revoke keys' }).click();
  await page.getByRole('button', { name: 'Review' }).click();
  await startJob(page, 'revoke');
  await openKeys(page);
  await expect(page.getByText('0 of 12 accounts with a key held here')).toBeVisible();
  await screenshot(page, 'keys-revoked');

  expect(spoki.control.applied().map(({ operation }) => operation.replace(/^.*partners\//, ''))).toHaveLength(7);
  const seen = await answers.jsonValue();
  expect(seen.length).toBeGreaterThan(20);
  expect(seen.filter((text) => KEY.test(text))).toEqual([]);
  expect(await page.content()).not.toMatch(KEY);
  const files = readdirSync(desk.data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const withKey = files.filter((file) => KEY.test(readFileSync(join(file.parentPath, file.name), 'latin1')));
  expect(withKey.map(({ name }) => name)).toEqual([]);
});

test('a copied key leaves the clipboard when the app ends', async ({ desk, spoki }) => {
  const { page } = desk;
  await startWithPartner(page, { name: 'Northwind', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
  await openKeys(page);
  await keysTable(page).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Create key' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create an account key' });
  await dialog.getByRole('button', { name: 'Create key' }).click();
  await expect(dialog.getByText('Spoki confirmed it.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Copy key' }).click();
  await expect(page.getByText(/is on the clipboard/)).toBeVisible();
  const cleared = desk.app.evaluate(
    ({ clipboard }) =>
      new Promise<boolean>((resolve) => {
        const clear = clipboard.clear.bind(clipboard);
        Object.assign(clipboard, { clear: () => (resolve(true), clear()) });
      }),
  );
  void desk.app.evaluate(({ app }) => app.quit()).catch(() => undefined);
  expect(await cleared).toBe(true);
});

/** The process that speaks with the keychain. */
const keychainProcess = ({ app }: Desk): Promise<number> =>
  app.evaluate(({ app: electron }) => {
    const found = electron
      .getAppMetrics()
      .find(({ name, serviceName }) => `${name} ${serviceName}`.includes('keychain'));
    if (!found) throw new Error('the keychain has a process of its own');
    return found.pid;
  });

/** Answers the message boxes of the system with these buttons, in order, and tells what they showed. */
const pressInMessageBoxes = ({ app }: Desk, presses: number[]) =>
  app.evaluateHandle(({ dialog }, buttons) => {
    const shown: string[] = [];
    dialog.showMessageBox = (...args: unknown[]) => {
      shown.push(String(Reflect.get(Object(args.at(-1)), 'detail')));
      return Promise.resolve({ response: buttons.shift() ?? 2, checkboxChecked: false });
    };
    return shown;
  }, presses);

test('a new key that the keychain does not keep is pinned, shown outside the page, and saved after all', async ({
  desk,
  spoki,
}) => {
  const { page } = desk;
  await startWithPartner(page, { name: 'Northwind', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
  await openKeys(page);
  const answers = await answersOfMain(desk);
  const name = (await keysTable(page).getByRole('rowheader').first().locator('bdi').textContent()) ?? '';
  await boxOf(page, name).click();
  spoki.control.addFault({ path: 'create_api_key_for_account', fault: { kind: 'held' } });
  await tools(page).getByRole('button', { name: 'Create key' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create an account key' });
  await dialog.getByRole('button', { name: 'Create key' }).click();
  await expect(dialog.getByText(/It is being sent/)).toBeVisible();
  const stopped = await keychainProcess(desk);
  process.kill(stopped, 'SIGSTOP');
  spoki.control.clearFaults();
  await expect(dialog.getByText('Spoki confirmed it.')).toBeVisible({ timeout: 60_000 });
  process.kill(stopped, 'SIGCONT');
  await screenshot(page, 'keys-created-not-kept');
  await dialog.getByRole('button', { name: 'Close' }).click();

  const pinned = page.getByRole('region', { name: 'A new key is not saved' });
  await expect(pinned.getByText(name)).toBeVisible();
  await lookAt(page, 'keys-unsaved');
  const boxes = await pressInMessageBoxes(desk, [0, 2]);
  await pinned.getByRole('button', { name: 'Show to save by hand…' }).click();
  await expect(pinned.getByRole('button', { name: 'Show to save by hand…' })).toBeEnabled();
  const [shown = '', again] = await boxes.jsonValue();
  expect(shown).toMatch(KEY);
  expect(again).toBe(shown);
  const copied = await clipboardOf(desk);
  expect(shown).toContain(copied);
  expect(copied).toMatch(KEY);

  await pinned.getByRole('button', { name: 'Try the keychain again' }).click();
  await expect(pinned).toBeHidden();
  await expect(rowOf(page, name)).toContainText(copied.slice(-4));
  const seen = await answers.jsonValue();
  expect(seen.filter((text) => KEY.test(text))).toEqual([]);
});
