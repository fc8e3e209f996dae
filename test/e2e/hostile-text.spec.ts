import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FaultRule } from '@electron/sandbox/faults';
import type { Page } from '@playwright/test';
import { expect, test } from './support/desk';
import { accountsTable, openAccount, openSettings, startWithPartner } from './support/pages';

test.use({ sandboxOptions: { accountCount: 20 } });

/** Where whatever runs or loads would be seen: as a variable of the page, or as a request at the server. */
const RUN = 'globalThis.stolen=1';
const TRACKER = 'tracker-of-a-hostile-name';

/** Twenty texts that would run or load something wherever text is taken for more than text; numbered, since some hold others. */
function payloads(origin: string): string[] {
  const tracker = `${origin}/${TRACKER}`;
  const texts = [
    `<script>${RUN}</script>`,
    `<script src="${tracker}.js"></script>`,
    `<img src=x onerror="${RUN}">`,
    `<img src="${tracker}.png">`,
    `<svg onload="${RUN}"></svg>`,
    `<iframe srcdoc="<script>parent.stolen=1</script>"></iframe>`,
    `<iframe src="javascript:parent.stolen=1"></iframe>`,
    `javascript:${RUN}`,
    `data:text/html,<script>${RUN}</script>`,
    `"><script>${RUN}</script>`,
    `' autofocus onfocus='${RUN}' x='`,
    `<a href="javascript:${RUN}">Open</a>`,
    `<input autofocus onfocus="${RUN}">`,
    `<details open ontoggle="${RUN}">x</details>`,
    `</title></textarea></style><script>${RUN}</script>`,
    `<style>@import "${tracker}.css";</style>`,
    `<link rel="stylesheet" href="${tracker}.css"><base href="${origin}">`,
    `<meta http-equiv="refresh" content="0;url=${tracker}">`,
    `{{constructor.constructor("${RUN}")()}} \${${RUN}}`,
    `$t(actions.retry) <Trans>{{name}}</Trans> <video src=x onerror="${RUN}">`,
  ];
  return texts.map((text, i) => `${text} //${i + 1};`);
}

const rowsSchema = z.array(z.record(z.string(), z.unknown()));

/** What Spoki would answer, with the payload in place of every text and of every null. */
function withPayload(value: unknown, text: string): unknown {
  if (typeof value === 'string' || value === null) return text;
  if (Array.isArray(value)) return value.map((item) => withPayload(item, text));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withPayload(inner, text)]));
}

async function ask(baseUrl: string, key: string, path: string): Promise<unknown> {
  const answer = await fetch(`${baseUrl}/api/1/${path}`, { headers: { 'X-Spoki-Api-Key': key } });
  expect(answer.status).toBe(200);
  return answer.json();
}

const forEver = (path: string, fault: FaultRule['fault']): FaultRule => ({ path, times: null, fault });

/** Everything the window asks for from now on, apart from the app's own files. */
function foreignRequests(page: Page): string[] {
  const urls: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('app://')) urls.push(request.url());
  });
  return urls;
}

test('twenty hostile texts in every field Spoki can send stay text: none runs, and the window asks for nothing', async ({
  desk,
  spoki,
}) => {
  const { page } = desk;
  const hostile = payloads(spoki.baseUrl);
  const requests = foreignRequests(page);
  const partners = await ask(spoki.baseUrl, spoki.partnerKey, 'partners/');
  const accounts = rowsSchema.parse(await ask(spoki.baseUrl, spoki.partnerKey, 'partners/accounts/'));
  const rows = accounts.map((row, i) => withPayload(row, hostile[i] ?? ''));
  const [id, accountKey] = [...spoki.accountKeys][0] ?? ['', ''];
  const all = hostile.join(' ');
  const channels = hostile.map((text, i) => ({
    id: i + 1,
    ...Object.fromEntries(
      ['name', 'identifier', 'phone', 'platform', 'status', 'phone_status', 'quality_score'].map((k) => [k, text]),
    ),
  }));
  const asObject = Object.fromEntries(hostile.map((text) => [text, text]));
  const { control } = spoki;
  control.addFault(forEver('partners/$', { kind: 'override', body: withPayload(partners, all) }));
  control.addFault(forEver('partners/accounts/$', { kind: 'override', body: rows }));
  control.addFault(forEver('get_account_forecasts', { kind: 'override', body: asObject }));
  const detail = { ...accounts.find((row) => String(row['id']) === id), name: all, channels };
  control.addFault(forEver(`/accounts/${id}/$`, { kind: 'override', body: detail }));

  await startWithPartner(page, { name: hostile[2] ?? '', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
  const list = accountsTable(page);
  for (const text of hostile) {
    // The name, the status, the phone and its status.
    expect(await list.getByRole('row').filter({ hasText: text }).getByText(text).count(), text).toBeGreaterThanOrEqual(
      4,
    );
  }
  for (const text of hostile.filter((_, i) => i % 5 === 0)) {
    await openAccount(page, text);
    // The name, the status, the phone, its status and the reasons of its quality.
    expect(await page.getByRole('main').getByText(text).count(), text).toBeGreaterThanOrEqual(5);
    await page.getByRole('link', { name: 'Accounts' }).first().click();
  }

  await openAccount(page, hostile[0] ?? '');
  await page.getByRole('tab', { name: 'Forecast' }).click();
  await page.getByRole('combobox', { name: 'Country of the recipients' }).fill('Italy');
  await page.getByRole('option', { name: /Italy/ }).click();
  for (const text of hostile) await expect(page.getByRole('term').getByText(text, { exact: true })).toBeVisible();

  await page.getByRole('tab', { name: "Account's own figures" }).click();
  await page.getByRole('button', { name: 'Add account key' }).first().click();
  await page.getByLabel('Account key').fill(accountKey);
  await page.getByRole('button', { name: 'Check and store key' }).click();
  const table = page.getByRole('table', { name: 'Channels' });
  for (const text of hostile) await expect(table.getByRole('rowheader', { name: text, exact: true })).toBeVisible();
  await openSettings(page);
  await expect(page.getByText(hostile[0] ?? '').first()).toBeVisible();

  expect(await page.evaluate(() => 'stolen' in globalThis)).toBe(false);
  expect(requests).toEqual([]);
  expect(control.requests().filter(({ path }) => path.includes(TRACKER))).toEqual([]);
});

test('hostile texts in every part of an error answer are shown as Spoki’s words, and nothing of them runs', async ({
  desk,
  spoki,
}) => {
  const { page } = desk;
  const hostile = payloads(spoki.baseUrl);
  const requests = foreignRequests(page);
  await startWithPartner(page, { name: 'Northwind', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
  const [first = '', ...others] = hostile;
  const bodies = [
    { type: first, title: first, code: first, status: 400, datail: hostile },
    { detail: Object.fromEntries(hostile.map((text, i) => [`field ${i}: ${text}`, [text]])), error_code: first },
    { [first]: [first], nested: { [first]: others }, non_field_errors: hostile },
  ];
  for (const body of bodies) {
    spoki.control.addFault(
      forEver('partners/accounts/$', {
        kind: 'status',
        status: 400,
        body: JSON.stringify(body),
        contentType: 'application/json',
      }),
    );
    await page.getByRole('button', { name: 'Refresh' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'The figures of before are shown.' });
    await alert.getByRole('button', { name: 'Show details' }).click();
    for (const text of hostile) await expect(alert.getByText(text).first()).toBeVisible();
    spoki.control.clearFaults();
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(alert).toHaveCount(0);
  }
  await expect(accountsTable(page)).toHaveAttribute('aria-rowcount', '22');
  expect(await page.evaluate(() => 'stolen' in globalThis)).toBe(false);
  const log = readFileSync(join(desk.data, 'logs', 'main.log'), 'utf8');
  expect(log.match(/refreshing the accounts failed .*status: 400/g), 'a failure is in the log').toHaveLength(
    bodies.length,
  );
  expect(log, 'the log does not quote Spoki').not.toContain('//');
  expect(requests).toEqual([]);
  expect(spoki.control.requests().filter(({ path }) => path.includes(TRACKER))).toEqual([]);
});
