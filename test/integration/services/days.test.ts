import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import { systemClock } from '@electron/spoki/clock';
import type { AccountId } from '@shared/domain/ids';
import { currencySchema } from '@shared/domain/money';
import { addDays, daysOf, type ReportDay, reportDay } from '@shared/domain/report-day';
import type { Profile } from '@shared/ipc/models';
import { openBackend, type TestBackend } from '@test/support/backend';

let spoki: Sandbox;
let desk: TestBackend;
let time = 0;
let profile: Profile;
afterEach(async () => {
  await desk.close();
  await spoki.close();
});

/** The app and Spoki at an instant, with the accounts in these time zones; the ids in the same order. */
async function accountsIn(zones: readonly (string | null)[], instant: string): Promise<AccountId[]> {
  time = Date.parse(instant);
  spoki = await startSandbox({ accountCount: zones.length, now: () => time });
  desk = await openBackend({ clock: { ...systemClock, wallNow: () => time } });
  const key = spoki.partnerKey;
  profile = await desk.call('profiles.add', {
    name: 'Acme',
    baseUrl: spoki.baseUrl,
    currency: currencySchema.parse('EUR'),
    key,
  });
  const answer = await fetch(`${spoki.baseUrl}/api/1/partners/accounts/`, { headers: { 'X-Spoki-Api-Key': key } });
  const rows = z.array(z.record(z.string(), z.unknown())).parse(await answer.json());
  const body = rows.map((row, i) => ({ ...row, timezone: zones[i] }));
  spoki.control.addFault({ path: 'partners/accounts/$', times: null, fault: { kind: 'override', body } });
  const list = await desk.call('accounts.refresh', { profileId: profile.id });
  return list.rows.map(({ id }) => id);
}

async function today(accountId: AccountId | undefined): Promise<ReportDay> {
  const range = { from: reportDay('2026-01-01'), to: reportDay('2026-01-02') };
  return (await desk.call('usage.rows', { profileId: profile.id, accountId: accountId ?? '', ...range })).today;
}

describe('the day of an account', () => {
  it.each([
    ['2026-11-22T09:59:59.999Z', ['2026-11-22', '2026-11-21', '2026-11-22', '2026-11-22']],
    ['2026-11-22T10:00:00.000Z', ['2026-11-23', '2026-11-22', '2026-11-22', '2026-11-22']],
    ['2026-11-22T23:00:00.000Z', ['2026-11-23', '2026-11-22', '2026-11-23', '2026-11-23']],
  ])('at %s is that of its own time zone, or of Spoki’s if it names none', async (instant, days) => {
    const ids = await accountsIn(['Pacific/Kiritimati', 'America/Adak', null, 'Mars/Olympus'], instant);
    expect(await Promise.all(ids.map(today))).toEqual(days);
  });

  it('goes back with a clock that was set back, and no day that was fetched is lost or asked for again', async () => {
    const [accountId = ''] = await accountsIn(['Europe/Rome'], '2026-11-22T12:00:00Z');
    const range = { from: reportDay('2026-11-01'), to: reportDay('2026-11-22') };
    const input = { profileId: profile.id, accountId, ...range };
    const before = await desk.call('usage.refresh', { ...input, workId: 'one' });
    time -= 2 * 3_600_000;
    spoki.control.clearLog();
    const after = await desk.call('usage.refresh', { ...input, workId: 'two' });
    expect(after.rows).toEqual(before.rows);
    expect(spoki.control.requests().filter(({ query }) => query.includes('startDate=2026-11-01'))).toEqual([]);
  });
});

describe('a year of days', () => {
  it('has the days on which clocks change once each, in the report and in its export', async () => {
    const [accountId = ''] = await accountsIn(['Europe/Rome'], '2026-11-22T12:00:00Z');
    const range = { from: reportDay('2025-12-01'), to: reportDay('2026-11-22') };
    const input = { profileId: profile.id, accountId, ...range };
    const { rows } = await desk.call('usage.refresh', { ...input, workId: 'year' });
    expect(new Set(rows.map(({ day }) => day)).size).toBe(rows.length);

    desk.nextPath = 'year.csv';
    await desk.call('exports.usage', { ...input, period: 'day' });
    const text = readFileSync(join(desk.directory, 'year.csv'));
    const written: { day_start: string }[] = parse(text, {
      bom: true,
      columns: true,
      comment: '#',
      comment_no_infix: true,
    });
    const days = written.map(({ day_start: day }) => day);
    expect(days).toEqual(daysOf(range));
    for (const changing of ['2026-03-29', '2026-10-25']) {
      expect(days.filter((day) => day === changing)).toHaveLength(1);
      expect(days[days.indexOf(changing) + 1]).toBe(addDays(reportDay(changing), 1));
    }
  });
});
