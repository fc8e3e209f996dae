import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { currencySchema } from '@shared/domain/money';
import { addDays, presetRange } from '@shared/domain/report-day';
import { consumption } from '@shared/domain/report-maths';
import type { AccountRow } from '@shared/ipc/models';
import { openBackend, type TestBackend } from '@test/support/backend';

let spoki: Sandbox;
let desk: TestBackend;
let profileId: ProfileId;
let rows: AccountRow[];
let active: AccountRow;
const others = (row: AccountRow): AccountRow | undefined => rows.find(({ id }) => id !== row.id);

beforeAll(async () => {
  spoki = await startSandbox({ accountCount: 12 });
  desk = await openBackend();
  const input = { name: 'Acme', baseUrl: spoki.baseUrl, currency: currencySchema.parse('EUR'), key: spoki.partnerKey };
  profileId = (await desk.call('profiles.add', input)).id;
  rows = (await desk.call('accounts.refresh', { profileId })).rows;
  const found = rows.find(({ status, phone }) => status === 'Active' && phone);
  if (!found) throw new Error('the sandbox has no active account');
  active = found;
});
afterAll(async () => {
  await desk.close();
  await spoki.close();
});

const usageOf = async (accountId: AccountId, days: number) => {
  const { today } = await desk.call('usage.rows', { profileId, accountId, from: '2026-01-01', to: '2026-01-01' });
  return { from: addDays(today, 1 - days), to: today };
};

describe('accounts', () => {
  it('are shown from the store at once, with their age', async () => {
    const list = await desk.call('accounts.list', { profileId });
    expect(list.rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(list.fetchedAt).toBeGreaterThan(Date.now() - 60_000);
  });

  it('open with their history of credit and quality', async () => {
    const page = await desk.call('accounts.get', { profileId, accountId: active.id });
    expect(page).toMatchObject({ account: { name: active.name }, gone: false, keyFingerprint: null });
    expect(page.history).toMatchObject([{ credit: active.credit, qualityScore: active.qualityScore }]);
  });

  it('are found by phone in the list, however the number is written', async () => {
    const digits = (active.phone ?? '').replace(/\D/g, '');
    const spaced = `+${digits.slice(0, 2)} ${digits.slice(2, 5)} ${digits.slice(5)}`;
    const matches = await desk.call('accounts.findByPhone', { profileId, phone: spaced });
    expect(matches).toMatchObject([{ accountId: active.id, by: 'list', status: 'Active' }]);
  });

  it('are found by phone with where they stand, the likely cause and the next thing to do', async () => {
    const [card] = (await desk.call('onboarding.board', { profileId })).cards.filter(
      ({ phone, stage }) => phone !== null && stage === 'needs-attention',
    );
    if (!card) throw new Error('the sandbox has no account in trouble');
    const [match] = await desk.call('accounts.findByPhone', { profileId, phone: card.phone ?? '' });
    const { accountId, status, phoneStatus, stage, cause, next } = card;
    expect(match).toMatchObject({ accountId, status, phoneStatus, stage, cause, next });
  });

  it('refuse a phone number that is none, in words', async () => {
    const answer = await desk.tryCall('accounts.findByPhone', { profileId, phone: 'call me' });
    expect(answer).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input', fields: { phone: [expect.any(String)] } },
    });
  });
});

describe('an account’s own key', () => {
  it('is refused when it opens another account', async () => {
    const other = spoki.accountKeys.get(others(active)?.id ?? '') ?? '';
    const answer = await desk.tryCall('accountKeys.put', { profileId, accountId: active.id, key: other });
    expect(answer).toMatchObject({
      ok: false,
      error: { kind: 'key-of-other-account' },
    });
    expect((await desk.call('accounts.get', { profileId, accountId: active.id })).keyFingerprint).toBeNull();
  });

  it('opens the account’s channels, current report and reports, and is only ever shown by its last characters', async () => {
    const key = spoki.accountKeys.get(active.id) ?? '';
    const page = await desk.call('accountKeys.put', { profileId, accountId: active.id, key });
    expect(page).toMatchObject({ keyFingerprint: key.slice(-4), account: { keyHeld: true } });
    const detail = await desk.call('accountKeys.detail', { profileId, accountId: active.id });
    expect(detail.channels.length).toBeGreaterThan(0);
    expect(detail.currentError).toBeNull();
    expect(detail.current?.periodStart).toMatch(/^\d{4}-\d\d-01$/);
    const { today } = await desk.call('usage.rows', {
      profileId,
      accountId: active.id,
      from: '2026-01-01',
      to: '2026-01-01',
    });
    const months = await desk.call('accountKeys.reports', {
      profileId,
      accountId: active.id,
      granularity: 'Month',
      ...presetRange('12m', today),
    });
    expect(months.rows.length).toBeGreaterThan(3);
    expect(JSON.stringify([page, detail, months])).not.toContain(key);
  });

  it('finds the account by phone at Spoki, with the channel the number belongs to', async () => {
    const matches = await desk.call('accounts.findByPhone', { profileId, phone: active.phone ?? '' });
    expect(matches).toMatchObject([{ accountId: active.id, by: 'spoki', channel: expect.any(String) }]);
  });

  it('can be forgotten, after which its operations say that the key is missing', async () => {
    await desk.call('accountKeys.remove', { profileId, accountId: active.id });
    const answer = await desk.tryCall('accountKeys.detail', { profileId, accountId: active.id });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'vault-key-missing' } });
  });
});

describe('usage and forecast', () => {
  it('fetches a range once, and knows what of it is still open', async () => {
    const range = await usageOf(active.id, 30);
    const usage = await desk.call('usage.refresh', { profileId, accountId: active.id, ...range, workId: 'usage-1' });
    expect(usage.rows.length).toBeGreaterThan(10);
    expect(usage.openFrom).toBe(addDays(range.to, -2));
    expect(usage.fetched.length).toBeGreaterThan(0);
    const again = await desk.call('usage.rows', { profileId, accountId: active.id, ...range });
    expect(again.rows).toEqual(usage.rows);
  });

  it('tells how many messages the credit buys in a country', async () => {
    const view = await desk.call('forecast.get', { profileId, accountId: active.id, country: 'IT', refresh: false });
    expect(Object.keys(view.forecast)).toContain('marketing_templates');
    expect(view.forecast.service_messages).toBe('unlimited');
  });

  it('loads the month of many accounts in the background, and says how far it is', async () => {
    const finished = new Promise<void>((resolve) => {
      const poll = setInterval(() => {
        const last = desk.events.filter((event) => event.type === 'month-progress').at(-1);
        if (last?.type === 'month-progress' && !last.running) {
          clearInterval(poll);
          resolve();
        }
      }, 20);
    });
    const { queued } = await desk.call('accounts.loadMonth', {
      profileId,
      workId: 'month-1',
      accountIds: rows.slice(0, 4).map(({ id }) => id),
    });
    expect(queued).toBe(4);
    await finished;
    const list = await desk.call('accounts.list', { profileId });
    expect(list.rows.slice(0, 4).every(({ month }) => month !== null)).toBe(true);
  });

  it('refuses a range that ends before it begins', async () => {
    const answer = await desk.tryCall('usage.rows', {
      profileId,
      accountId: active.id,
      from: '2026-02-02',
      to: '2026-02-01',
    });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
    const noSuchDay = await desk.tryCall('usage.rows', {
      profileId,
      accountId: active.id,
      from: '2026-02-30',
      to: '2026-03-01',
    });
    expect(noSuchDay).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input', fields: { from: [expect.any(String)] } },
    });
  });
});

describe('exports', () => {
  const read = (name: string): Record<string, string>[] =>
    parse(readFileSync(join(desk.directory, name)), { bom: true, columns: true, comment: '#', comment_no_infix: true });

  it('write the accounts that were shown, in their order, and say under which filter', async () => {
    desk.nextPath = 'accounts.csv';
    const chosen = rows.slice(2, 5).toReversed();
    const columns = ['name', 'id', 'credit', 'phoneStatus', 'runway'];
    const input = { profileId, accountIds: chosen.map(({ id }) => id), columns, filter: 'Status: Active' };
    expect(await desk.call('exports.accounts', input)).toMatchObject({ rows: 3 });
    expect(read('accounts.csv').map(({ id }) => id)).toEqual(chosen.map(({ id }) => id));
    const text = readFileSync(join(desk.directory, 'accounts.csv'), 'utf8');
    expect(text).toContain('Filter: Status: Active (3 of 12 accounts)');
    expect(read('accounts.csv')[0]).toMatchObject({ credit_thousandths: String(chosen[0]?.credit ?? '') });
  });

  it('write usage whose rows add up to the store’s, raw and derived', async () => {
    desk.nextPath = 'usage.csv';
    const range = await usageOf(active.id, 30);
    const { rows: days } = await desk.call('usage.rows', { profileId, accountId: active.id, ...range });
    await desk.call('exports.usage', { profileId, accountId: active.id, ...range, period: 'week' });
    const written = read('usage.csv');
    const total = written.reduce((sum, row) => sum + Number(row.consumption_thousandths), 0);
    expect(total).toBe(days.reduce((sum, row) => sum + (consumption(row) ?? 0), 0));
    expect(written.every(({ fetched }) => fetched === 'yes')).toBe(true);
  });

  it('write nothing when the person closes the dialog', async () => {
    desk.nextPath = null;
    const input = { profileId, accountIds: rows.map(({ id }) => id), columns: ['name'], filter: '' };
    expect(await desk.call('exports.accounts', input)).toBeNull();
  });

  it('show only files of this session in the file manager', async () => {
    const answer = await desk.tryCall('exports.reveal', { path: '/etc/passwd' });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'not-permitted' } });
  });
});

describe('a failed refresh', () => {
  it('leaves the accounts of before and says why', async () => {
    await spoki.close();
    const list = await desk.call('accounts.refresh', { profileId });
    expect(list.lastError).toMatchObject({ kind: 'unreachable' });
    expect(list.rows).toHaveLength(12);
  });
});
