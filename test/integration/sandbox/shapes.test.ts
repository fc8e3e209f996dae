import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import { accountKey, accountNamed, ask, listAccounts, type ListedAccount } from '@test/support/sandbox-client';
import { shapeDifferences } from '@test/support/shape';
import * as examples from './examples';

const NOON = Date.UTC(2026, 4, 20, 12);
let sandbox: Sandbox;
let account: ListedAccount;
let key: string;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => NOON, limits: false });
  account = await accountNamed(sandbox, 'Moda Fiordaliso');
  key = accountKey(sandbox, account.id);
});
afterAll(() => sandbox.close());

async function body(as: string, path: string): Promise<unknown> {
  const answered = await ask(sandbox, as, 'GET', path);
  expect(answered.status).toBe(200);
  return answered.body;
}

describe('what the partner key reads has the shape of the reference', () => {
  it.each([
    ['partners/', [examples.PARTNER]],
    ['partners/accounts/', [examples.ACCOUNT]],
    ['partner-roles/', { ...examples.PAGE, results: [examples.ROLE] }],
    ['partner-roles/1/', examples.ROLE],
    ['partner-roles/1/has_private_key/', false],
    ['partner-invitations/', { ...examples.PAGE, results: [examples.INVITATION] }],
    ['partner-invitations/1/', examples.INVITATION],
  ])('%s', async (path, example) => {
    expect(shapeDifferences(example, await body(sandbox.partnerKey, path))).toEqual([]);
  });

  it('a report: daily keys, every block, and the contacts beside the rows', async () => {
    const query = `account_id=${account.id}&granularity=0&startDate=2026-03-01&endDate=2026-05-20`;
    const report = z
      .object({ granularity: z.literal(0), reports: z.record(z.string(), z.unknown()), channel_contacts: z.unknown() })
      .strict()
      .parse(await body(sandbox.partnerKey, `partners/get_account_report/?${query}`));
    expect(Object.keys(report.reports).length).toBeGreaterThan(60);
    for (const [day, row] of Object.entries(report.reports)) {
      expect(day).toMatch(/^2026-0[345]-\d{2}$/);
      expect(shapeDifferences(examples.REPORT_ROW, row, { sparse: examples.SPARSE_IN_ROW })).toEqual([]);
    }
    expect(shapeDifferences(examples.CHANNEL_CONTACTS, report.channel_contacts)).toEqual([]);
  });

  it('a forecast: numbers, and "unlimited" for what costs nothing', async () => {
    const forecast = await body(
      sandbox.partnerKey,
      `partners/get_account_forecasts/?account_id=${account.id}&country_code=DE`,
    );
    expect(forecast).toEqual({
      marketing_templates: Math.floor(account.current_credit / 120),
      utility_templates: Math.floor(account.current_credit / 60),
      authentication_templates: Math.floor(account.current_credit / 60),
      service_messages: 'unlimited',
      sms: Math.floor(account.current_credit / 90),
    });
  });
});

describe('what an account key reads has the shape of the reference', () => {
  it.each([
    ['accounts/', [examples.LISTED_OWN_ACCOUNT]],
    ['accounts/:id/', examples.OWN_ACCOUNT],
    ['accounts/phone/:phone/', examples.FOUND_BY_PHONE],
    ['accounts/:id/current_report/', examples.ACCOUNT_REPORT],
    ['reports/?granularity=Month', { ...examples.PAGE, results: [examples.ACCOUNT_REPORT] }],
    ['roles/', { ...examples.PAGE, results: [examples.ROLE] }],
    ['invitations/', { ...examples.PAGE, results: [examples.INVITATION] }],
    ['channel/', { ...examples.PAGE, results: [examples.CHANNEL] }],
    ['channel/:channel/', examples.CHANNEL],
    ['channel/phone/:phone/', examples.FOUND_CHANNEL],
  ])('%s', async (template, example) => {
    const path = template
      .replace(':id', String(account.id))
      .replace(':channel', `${account.id}1`)
      .replace(':phone', account.phone ?? '');
    expect(shapeDifferences(example, await body(key, path))).toEqual([]);
  });

  it('promoting a channel answers with the other ten fields', async () => {
    const answered = await ask(sandbox, key, 'POST', `channel/${account.id}1/set-primary/`, {});
    expect(answered.status).toBe(200);
    expect(shapeDifferences(examples.PROMOTED_CHANNEL, answered.body)).toEqual([]);
  });
});

it("an agency's key reads the agency and its clients", async () => {
  const agencies = z.array(z.object({ id: z.number(), account: z.number() }).strict());
  const [agency] = agencies.parse(await body(sandbox.agencyKey, 'agencies/'));
  const example = { id: 1, account: 2, clients: [examples.ACCOUNT] };
  const detail = await body(sandbox.agencyKey, `agencies/${agency?.id}/`);
  expect(shapeDifferences(example, detail)).toEqual([]);
  expect(z.object({ clients: z.array(z.unknown()).min(5) }).safeParse(detail).success).toBe(true);
});

it('the portfolio shows every phone status, quality, type and many scripts', async () => {
  const accounts = await listAccounts(sandbox);
  const words = new Set(accounts.map((one) => one.phone_status.replace(/^[^\p{L}]+/u, '').toLowerCase()));
  for (const word of ['connected', 'flagged', 'restricted', 'banned', 'disconnected', 'migrated', 'pending']) {
    expect(words).toContain(word);
  }
  expect(words).toContain('rate limited');
  expect(words).toContain('unverified');
  expect(words).toContain('undefined');
  expect(new Set(accounts.map((one) => one.quality_score))).toEqual(new Set([0, 1, 2, 3]));
  expect(new Set(accounts.map((one) => one.account_type))).toEqual(new Set([1, 2, 4]));
  for (const script of ['Latin', 'Arabic', 'Hebrew', 'Greek', 'Cyrillic', 'Han', 'Devanagari']) {
    expect(accounts.some((one) => new RegExp(`\\p{Script=${script}}`, 'u').test(one.name))).toBe(true);
  }
  expect(accounts.some((one) => one.current_credit < 0)).toBe(true);
  expect(accounts.some((one) => one.default_language === null)).toBe(true);
  expect(accounts.some((one) => one.phone === null)).toBe(true);
  expect(accounts.filter((one) => one.current_credit < one.low_credit_threshold).length).toBeGreaterThan(3);
});
