import type { FaultRule } from '@electron/sandbox/faults';
import { expect, screenshot, test } from './support/desk';
import { accountsTable, openAccount, startWithPartner } from './support/pages';

test.use({ sandboxOptions: { accountCount: 8 } });

const ACCOUNTS = 'partners/accounts/$';
const SCRIPT = '<img src=x onerror="document.title=\'stolen\'"><script>document.title="stolen"</script>';

/** What each failure of Spoki is called on screen, while the accounts of before stay. */
const FAILURES: [string, FaultRule['fault'], RegExp][] = [
  [
    '401',
    { kind: 'status', status: 401, body: '{"detail":"Invalid token."}', contentType: 'application/json' },
    /refuses (this|the) key/,
  ],
  ['502 with a page', { kind: 'status', status: 502 }, /failure of its own/],
  ['a reset connection', { kind: 'reset', phase: 'before' }, /connection/i],
  ['broken JSON', { kind: 'broken-json' }, /cannot read/],
  [
    'a redirect',
    { kind: 'redirect', status: 302, location: 'https://elsewhere.example/' },
    /points to another address/,
  ],
];

for (const [name, fault, says] of FAILURES) {
  test(`after ${name}, the accounts of before stay, the reason is said, and the next refresh works`, async ({
    desk,
    spoki,
  }) => {
    const { page } = desk;
    await startWithPartner(page, { name: 'Northwind', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
    spoki.control.addFault({ path: ACCOUNTS, times: null, fault });
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(page.getByText(says).first()).toBeVisible({ timeout: 60_000 });
    await expect(accountsTable(page)).toHaveAttribute('aria-rowcount', '10');
    await screenshot(page, `failed-refresh-${fault.kind}`);
    spoki.control.clearFaults();
    if (name === '401') return;
    await page
      .getByRole('button', { name: /Refresh|Retry/ })
      .first()
      .click();
    await expect(page.getByText(says)).toHaveCount(0, { timeout: 60_000 });
  });
}

test('too many requests and a server that hangs once are waited out, and the figures come', async ({ desk, spoki }) => {
  const { page } = desk;
  await startWithPartner(page, { name: 'Northwind', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
  spoki.control.addFault({ path: ACCOUNTS, fault: { kind: 'hang', phase: 'before' } });
  spoki.control.addFault({ path: ACCOUNTS, fault: { kind: 'rate-limited', retryAfter: '1' } });
  spoki.control.clearLog();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect
    .poll(() => spoki.control.requests().filter(({ path }) => path.endsWith('partners/accounts/')).length, {
      timeout: 60_000,
    })
    .toBe(3);
  await expect(page.getByText('The figures of before are shown.')).toHaveCount(0);
  await expect(accountsTable(page)).toHaveAttribute('aria-rowcount', '10');
});

test('unknown, missing, huge and hostile values are shown as they are and harm nothing', async ({ desk, spoki }) => {
  const { page } = desk;
  const base = {
    current_credit: 1_000,
    low_credit_threshold: 15_000,
    status: 'Active',
    phone_status: '🟢 Connected',
    quality_score: 1,
    timezone: 'Europe/Rome',
  };
  const body = [
    { ...base, id: 1, name: SCRIPT },
    { ...base, id: 2, name: 'Null credit', current_credit: null, low_credit_threshold: null },
    {
      ...base,
      id: 3,
      name: 'Odd words',
      status: '🛸 Abducted',
      phone_status: '🛸 Beamed up',
      quality_score: 9,
      account_type: 77,
    },
    { ...base, id: 4, name: '\u202Eelpoep yenom\u202C' },
    { ...base, id: 5, name: 'Twin' },
    { ...base, id: 6, name: 'Tw\u200Bin' },
    { ...base, id: 7, name: '__proto__' },
    { ...base, id: 8, name: 'Long '.repeat(2_000) },
    { ...base, id: '13', name: 'Id as text' },
    { ...base, id: null, name: 'No id' },
    { id: 11 },
    { ...base, id: 12, name: '=cmd|calc', contacted_in_24h: -4 },
  ];
  const beyondSafe = JSON.stringify({ ...base, name: 'Beyond 2^53' }).replace('{', '{"id":9007199254740993,');
  const text = JSON.stringify(body).replace(/]$/, `,${beyondSafe}]`);
  const fault: FaultRule['fault'] = { kind: 'status', status: 200, body: text, contentType: 'application/json' };
  spoki.control.addFault({ path: ACCOUNTS, times: null, fault });
  spoki.control.addFault({
    path: 'get_account_report',
    times: null,
    fault: { kind: 'override', body: { granularity: 0, reports: {} } },
  });
  await startWithPartner(page, { name: SCRIPT, baseUrl: spoki.baseUrl, key: spoki.partnerKey });
  const table = accountsTable(page);
  await expect(table.getByRole('rowheader', { name: '<img src=x' })).toBeVisible();
  await expect(table.getByText('Abducted')).toBeVisible();
  await expect(table.getByText('9007199254740993')).toBeVisible();
  await expect(page.getByText('2 rows of Spoki’s answer could not be read as accounts.')).toBeVisible();
  expect(await page.title()).not.toBe('stolen');
  await screenshot(page, 'hostile-accounts');

  await openAccount(page, 'Null credit');
  await expect(page.getByText('—').first()).toBeVisible();
  await screenshot(page, 'account-without-data');
});
