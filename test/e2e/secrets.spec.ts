import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_ROOT, expect, launchDesk, test } from './support/desk';
import { answersOfMain } from './support/main-calls';
import { accountsTable, startWithPartner } from './support/pages';

const CANARY = 'canary-8f31c2d7-partner-key-that-must-not-be-seen';

/** Every key that any sandbox has made, also those that the app created. */
const SANDBOX_KEY = /sb[ap]-(?:[0-9a-z]{1,12}-\d{1,6}-)?[0-9a-f]{64}/;

/** Every way a key could have been written: as it is, percent-encoded, in base64, in UTF-16. */
function formsOf(key: string): Buffer[] {
  const base64 = Buffer.from(key).toString('base64').replace(/=+$/, '').slice(0, -2);
  return [Buffer.from(key), Buffer.from(encodeURIComponent(key)), Buffer.from(base64), Buffer.from(key, 'utf16le')];
}

// Runs after all others (playwright.config.ts): the folders of the whole run lie in DATA_ROOT by now.
test('no key of the whole run is in any file, and none ever reached the renderer', async ({ spoki }) => {
  const desk = await launchDesk();
  const messages = await answersOfMain(desk);
  await startWithPartner(desk.page, { name: 'Northwind', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
  await expect(accountsTable(desk.page).getByRole('row').nth(3)).toBeVisible();
  const answers = await messages.jsonValue();
  expect(answers.length).toBeGreaterThan(3);
  expect(answers.filter((text) => text.includes(spoki.partnerKey))).toEqual([]);
  expect(await desk.page.content()).not.toContain(spoki.partnerKey);
  await desk.close();

  const keys = [spoki.partnerKey, spoki.agencyKey, ...spoki.accountKeys.values(), CANARY].flatMap(formsOf);
  const files = readdirSync(DATA_ROOT, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(10);
  const found = files.filter((file) => {
    const bytes = readFileSync(join(file.parentPath, file.name));
    return keys.some((key) => bytes.includes(key)) || SANDBOX_KEY.test(bytes.toString('latin1'));
  });
  expect(found.map((file) => join(file.parentPath, file.name))).toEqual([]);
});
