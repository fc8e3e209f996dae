import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import { accountIdSchema } from '@shared/domain/ids';
import { addDays, reportDay } from '@shared/domain/report-day';
import { consumption, profitMismatch } from '@shared/domain/report-maths';
import { toAppError } from '@shared/errors/app-error';
import { type SpokiBench, spokiBench } from '@test/support/spoki-bench';
import { httpServer } from '@test/support/test-servers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let sandbox: Sandbox;
let bench: SpokiBench;
beforeEach(async () => {
  sandbox = await startSandbox({ now: () => Date.parse('2026-11-04T10:00:00Z'), limits: false });
  bench = spokiBench(sandbox.baseUrl, { limits: { headerMs: 1_500 } });
});
afterEach(async () => {
  bench.close();
  await sandbox.close();
});

const partner = (): ReturnType<SpokiBench['session']> => bench.session({ key: sandbox.partnerKey });
async function firstAccount(): Promise<ReturnType<typeof accountIdSchema.parse>> {
  const [first] = (await bench.client.partners.accounts(partner(), {})).rows;
  return accountIdSchema.parse(first?.account.id);
}

describe('the client against the sandbox', () => {
  it('reads the partner, every account, a report, a forecast', async () => {
    const { client } = bench;
    expect((await client.partners.list(partner(), {})).rows).toHaveLength(1);
    const accounts = await client.partners.accounts(partner(), {});
    expect(accounts.rowErrors).toEqual([]);
    expect(accounts.rows.length).toBeGreaterThan(30);
    const [busiest] = accounts.rows
      .map(({ account }) => account)
      .sort((a, b) => (b.contactedIn7d ?? 0) - (a.contactedIn7d ?? 0));
    const range = { from: reportDay('2026-09-01'), to: reportDay('2026-10-31') };
    const report = await client.partners.accountReport(partner(), {
      accountId: accountIdSchema.parse(busiest?.id),
      ...range,
      granularity: null,
    });
    expect(report.rejects).toEqual([]);
    expect(report.rows.length).toBeGreaterThan(20);
    expect(report.rows.every(({ day }) => day >= range.from && day <= range.to)).toBe(true);
    expect(report.rows.every((row) => (consumption(row) ?? -1) >= 0 && profitMismatch(row) !== null)).toBe(true);
    const forecast = await client.partners.forecasts(partner(), {
      accountId: accountIdSchema.parse(busiest?.id),
      country: 'IT',
    });
    expect(Object.keys(forecast).length).toBeGreaterThan(3);
  });

  it('reads an account with its own key', async () => {
    const [[id, key]] = [...sandbox.accountKeys] as [[string, string]];
    const session = bench.session({ key, keyId: `account:p:${id}` });
    const accountId = accountIdSchema.parse(id);
    expect((await bench.client.accounts.list(session, {})).rows).toHaveLength(1);
    expect((await bench.client.accounts.get(session, { accountId })).account.id).toBe(id);
    expect((await bench.client.accounts.currentReport(session, { accountId })).periodStart).toMatch(/^2026-11/);
    const reports = await bench.client.reports.list(session, {
      granularity: 'Day',
      from: reportDay('2026-09-01'),
      to: reportDay('2026-10-31'),
    });
    expect(reports).toMatchObject({ partial: false, rowErrors: [] });
    expect(reports.rows.length).toBeGreaterThan(10);
  });

  it('reads an agency and its clients', async () => {
    const session = bench.session({ key: sandbox.agencyKey });
    const [agency] = (await bench.client.agencies.list(session, {})).rows;
    const { clients } = await bench.client.agencies.get(session, { agencyId: agency?.id ?? '' });
    expect(clients.rows.length).toBeGreaterThan(0);
    expect(clients.rows.every(({ account }) => account.agencyId === agency?.accountId)).toBe(true);
  });

  it('finds the code for days and the same days, whatever the code and the end mean', async () => {
    const accountId = await firstAccount();
    const args = {
      accountId,
      from: reportDay('2026-10-05'),
      to: addDays(reportDay('2026-10-05'), 20),
      granularity: null,
    };
    const expected = await bench.client.partners.accountReport(partner(), args);
    const odd = await startSandbox({
      now: () => Date.parse('2026-11-04T10:00:00Z'),
      limits: false,
      dayGranularity: 2,
      endDateInclusive: false,
    });
    const oddBench = spokiBench(odd.baseUrl);
    try {
      const report = await oddBench.client.partners.accountReport(oddBench.session({ key: odd.partnerKey }), args);
      expect(report.granularity).toBe(2);
      expect(report.rows).toEqual(expected.rows);
    } finally {
      oddBench.close();
      await odd.close();
    }
  });

  it('follows only the page number of a hostile next', async () => {
    const foreign = await httpServer((_hit, response) => response.end('{}'));
    try {
      const [[id, key]] = [...sandbox.accountKeys] as [[string, string]];
      const session = bench.session({ key, keyId: `account:p:${id}` });
      const next = `http://user:word@127.0.0.1:${foreign.port}/api/1/reports/?page=2`;
      sandbox.control.addFault({ path: 'reports/$', fault: { kind: 'hostile-next', next }, times: null });
      const args = { granularity: 'Day' as const, from: reportDay('2026-09-01'), to: reportDay('2026-10-31') };
      expect((await bench.client.reports.list(session, args)).partial).toBe(true);
      expect(foreign.connections).toBe(0);
    } finally {
      await foreign.close();
    }
  });

  it.each([
    ['a 429', { kind: 'rate-limited', retryAfter: '3' }],
    ['a 500 page', { kind: 'status', status: 500 }],
    ['a reset', { kind: 'reset', phase: 'after' }],
    ['a hanging answer', { kind: 'hang', phase: 'before' }],
    ['a truncated answer', { kind: 'truncated' }],
  ] as const)('gets over %s', async (_what, fault) => {
    sandbox.control.addFault({ path: 'partners/$', fault });
    expect((await bench.client.partners.list(partner(), {})).rows).toHaveLength(1);
  });

  it.each([
    ['broken JSON', { kind: 'broken-json' }, 'unexpected-answer'],
    ['a huge answer', { kind: 'huge', bytes: 11 * 2 ** 20 }, 'answer-too-large'],
    ['a bomb', { kind: 'huge', bytes: 12 * 2 ** 20, gzip: true }, 'answer-too-large'],
    ['a redirect', { kind: 'redirect', status: 308, location: 'https://evil.invalid/' }, 'redirected'],
    ['no list', { kind: 'override', body: {} }, 'unexpected-answer'],
    ['a web page', { kind: 'status', status: 200, body: '<html>', contentType: 'text/html' }, 'not-spoki'],
  ] as const)('says what %s is', async (_what, fault, kind) => {
    sandbox.control.addFault({ path: 'partners/$', fault, times: null });
    expect(await bench.client.partners.list(partner(), {}, { retries: 0 }).catch(toAppError)).toMatchObject({
      kind,
      operation: 'GET partners/',
    });
  });

  it('gives up on a dripping answer', async () => {
    const hasty = spokiBench(sandbox.baseUrl, { limits: { totalMs: 300 } });
    try {
      sandbox.control.addFault({ path: 'partners/$', fault: { kind: 'slow', msPerByte: 50 }, times: null });
      const session = hasty.session({ key: sandbox.partnerKey });
      expect(await hasty.client.partners.list(session, {}, { retries: 0 }).catch(toAppError)).toMatchObject({
        kind: 'timed-out',
      });
    } finally {
      hasty.close();
    }
  });

  it('is told apart when the key is wrong, or right for something else', async () => {
    const wrong = bench.session({ key: 'nobody-knows-this-key' });
    expect(await bench.client.partners.list(wrong, {}, { verify: true }).catch(toAppError)).toMatchObject({
      kind: 'unauthorized',
      status: 401,
    });
    const agency = bench.session({ key: sandbox.agencyKey });
    expect(await bench.client.partners.list(agency, {}, { verify: true }).catch(toAppError)).toMatchObject({
      kind: 'forbidden',
      status: 403,
    });
    expect((await bench.client.agencies.list(agency, {})).rows.length).toBeGreaterThan(0);
  });
});
