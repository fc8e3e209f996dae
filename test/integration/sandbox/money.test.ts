import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import { accountNamed, ask, listAccounts, reportOf, type SandboxReportRow } from '@test/support/sandbox-client';

const DAY_MS = 86_400_000;
const NOON = Date.UTC(2026, 4, 20, 12);
let sandbox: Sandbox;
let ids: string[];
const histories = new Map<string, Record<string, SandboxReportRow>>();

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => NOON, limits: false });
  ids = (await listAccounts(sandbox)).map(({ id }) => String(id));
  for (const id of ids) histories.set(id, await history(sandbox, id));
});
afterAll(() => sandbox.close());

const recharge = (row: SandboxReportRow): number => row.whatsapp_channel.recharge_amount;
const consumption = (row: SandboxReportRow): number => 0 - (row.whatsapp_channel.transaction_amount + recharge(row));
const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
const parts = ({ partner }: SandboxReportRow): number =>
  sum(Object.entries(partner).map(([name, value]) => (name === 'amount_profit_in_thousandth' ? 0 : value)));

async function history(of: Sandbox, id: string): Promise<Record<string, SandboxReportRow>> {
  const { firstDay, today } = of.control.account(id);
  return reportOf(of, id, firstDay, today);
}

describe('the books of every account add up', () => {
  it('opening + Σ recharges − Σ consumption is the credit that the list shows', async () => {
    for (const account of await listAccounts(sandbox)) {
      const rows = Object.values(histories.get(String(account.id)) ?? {});
      const { opening } = sandbox.control.account(String(account.id));
      expect(opening + sum(rows.map(recharge)) - sum(rows.map(consumption))).toBe(account.current_credit);
    }
  });

  it('the seven parts of a profit sum to it, but for the one planted row', async () => {
    const slips: string[] = [];
    for (const [id, rows] of histories) {
      for (const [day, row] of Object.entries(rows)) {
        const difference = (row.partner['amount_profit_in_thousandth'] ?? Number.NaN) - parts(row);
        if (difference !== 0) slips.push(`${id} ${day} ${difference}`);
      }
    }
    const planted = await accountNamed(sandbox, 'Libreria "Il Segnalibro"');
    expect(slips).toEqual([`${planted.id} 2026-04-22 1000`]);
    expect(sandbox.control.account(String(planted.id)).profitSlips).toEqual([{ day: '2026-04-22', difference: 1000 }]);
  });

  it('no day uses a negative amount, and some day corrects a count below zero', () => {
    const rows = [...histories.values()].flatMap((report) => Object.values(report));
    expect(Math.min(...rows.map(consumption))).toBe(0);
    expect(rows.some((row) => row.whatsapp_channel.messages.free['sent'] === -1)).toBe(true);
    expect(rows.some((row) => Object.keys(row.whatsapp_channel.messages.template.otp).length === 0)).toBe(true);
  });

  it('any range cut into two gives the rows of the whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ids),
        fc.nat(300),
        fc.nat(40),
        fc.nat(40),
        async (id, start, first, second) => {
          const from = Date.UTC(2025, 4, 1) + start * DAY_MS;
          const day = (offset: number): string => new Date(from + offset * DAY_MS).toISOString().slice(0, 10);
          const whole = await reportOf(sandbox, id, day(0), day(first + 1 + second));
          const left = await reportOf(sandbox, id, day(0), day(first));
          const right = await reportOf(sandbox, id, day(first + 1), day(first + 1 + second));
          expect({ ...left, ...right }).toEqual(whole);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the data is the same whenever it is looked at', () => {
  it('two sandboxes of one seed and day answer alike, another seed does not', async () => {
    const twin = await startSandbox({ now: () => NOON, limits: false });
    const other = await startSandbox({ now: () => NOON, limits: false, seed: 'another' });
    const [own, same, different] = await Promise.all(
      [sandbox, twin, other].map(async (one) => (await ask(one, one.partnerKey, 'GET', 'partners/accounts/')).body),
    );
    await Promise.all([twin.close(), other.close()]);
    expect(same).toEqual(own);
    expect(different).not.toEqual(own);
  });

  it('a sandbox started eight days later tells the same days', async () => {
    const later = await startSandbox({ now: () => NOON + 8 * DAY_MS, limits: false });
    for (const id of ids) {
      const { firstDay, today } = sandbox.control.account(id);
      expect(await reportOf(later, id, firstDay, today)).toEqual(histories.get(id));
    }
    await later.close();
  });

  it('a credit goes on from one month to the next as the days between say', async () => {
    const nextMonth = await startSandbox({ now: () => NOON + 30 * DAY_MS, limits: false });
    const { id } = await accountNamed(sandbox, 'Moda Fiordaliso');
    const between = Object.values(await reportOf(nextMonth, id, '2026-05-21', '2026-06-19'));
    const gained = nextMonth.control.account(String(id)).credit - sandbox.control.account(String(id)).credit;
    await nextMonth.close();
    expect(gained).toBe(sum(between.map(recharge)) - sum(between.map(consumption)));
  });

  it('while it runs over midnight a day is added and none is changed', async () => {
    let now = NOON;
    const running = await startSandbox({ now: () => now, limits: false });
    const { id } = await accountNamed(running, 'Moda Fiordaliso');
    const before = await history(running, String(id));
    const creditBefore = running.control.account(String(id)).credit;
    now += DAY_MS;
    const { credit } = running.control.account(String(id));
    const after = await history(running, String(id));
    await running.close();
    const added = after['2026-05-21'];
    expect(added).toBeDefined();
    expect(after).toEqual({ ...before, '2026-05-21': added });
    expect(credit - creditBefore).toBe(added ? recharge(added) - consumption(added) : Number.NaN);
  });
});

describe('the stories of the portfolio', () => {
  it('one client has been silent since four weeks before this month', async () => {
    const { id } = await accountNamed(sandbox, 'Idroservice Bassa Padana');
    const days = Object.keys(await reportOf(sandbox, id, '2026-02-01', '2026-05-20'));
    expect(days.length).toBeGreaterThan(30);
    expect(days.at(-1)?.localeCompare('2026-04-03')).toBe(-1);
  });

  it('one client fails more and more', async () => {
    const { id } = await accountNamed(sandbox, 'Ceramiche Artistiche Solferra');
    const share = async (from: string, to: string): Promise<number> => {
      const counts = Object.values(await reportOf(sandbox, id, from, to)).map(
        (row) => row.whatsapp_channel.messages.template.marketing,
      );
      const total = sum(counts.flatMap((statuses) => Object.values(statuses)));
      return sum(counts.map((statuses) => statuses['error'] ?? 0)) / total;
    };
    const early = await share('2026-01-01', '2026-02-28');
    const late = await share('2026-05-01', '2026-05-20');
    expect(early).toBeLessThan(0.06);
    expect(late).toBeGreaterThan(0.2);
  });
});

describe('granularity is answered in the dialect the sandbox was started with', () => {
  it.each([
    { dayGranularity: 0 as const, codes: { 0: 10, 1: 7, 2: 4 } },
    { dayGranularity: 2 as const, codes: { 2: 10, 1: 7, 0: 4 } },
  ])('days are asked for with $dayGranularity', async ({ dayGranularity, codes }) => {
    const speaking = await startSandbox({ now: () => NOON, limits: false, dayGranularity });
    const { id } = await accountNamed(speaking, 'Panificio Tre Mulini');
    for (const [code, keyLength] of Object.entries(codes)) {
      const keys = Object.keys(await reportOf(speaking, id, '2025-12-01', '2026-02-28', Number(code)));
      expect(new Set(keys.map((key) => key.length))).toEqual(new Set([keyLength]));
    }
    await speaking.close();
  });

  it('a month is the sum of its days', async () => {
    const { id } = await accountNamed(sandbox, 'Panificio Tre Mulini');
    const days = Object.values(await reportOf(sandbox, id, '2026-02-01', '2026-02-28'));
    const months = await reportOf(sandbox, id, '2026-02-01', '2026-02-28', 1);
    expect(Object.keys(months)).toEqual(['2026-02']);
    expect(Object.values(months).map(consumption)).toEqual([sum(days.map(consumption))]);
  });

  it('endDate can be left out of the answer', async () => {
    const exclusive = await startSandbox({ now: () => NOON, limits: false, endDateInclusive: false });
    const { id } = await accountNamed(exclusive, 'Moda Fiordaliso');
    expect(Object.keys(await reportOf(exclusive, id, '2026-03-02', '2026-03-05'))).toEqual([
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
    ]);
    await exclusive.close();
  });
});

describe('a past day that Spoki corrects', () => {
  it('says something else from then on; the credit follows, and no other day, recharge or part of the profit moves', async () => {
    const open = await startSandbox({ now: () => NOON, limits: false, accountCount: 3, control: true });
    const [account] = await listAccounts(open);
    const id = String(account?.id);
    const day = '2026-05-04';
    const before = await history(open, id);
    const answer = await ask(open, undefined, 'POST', `${open.baseUrl}/__correct/${id}`, {
      ...{ day, consumption: 1_250, profit: 200 },
    });
    expect(answer.status).toBe(204);
    const after = await history(open, id);
    const [was, is] = [before[day], after[day]];
    if (!was || !is) throw new Error('the day has no row');
    expect([consumption(is) - consumption(was), recharge(is) - recharge(was)]).toEqual([1_250, 0]);
    expect(parts(is) - parts(was)).toBe(200);
    expect(is.partner.amount_profit_in_thousandth).toBe(parts(is));
    expect({ ...after, [day]: null }).toEqual({ ...before, [day]: null });
    const rows = Object.values(after);
    const { opening, credit } = open.control.account(id);
    expect(opening + sum(rows.map(recharge)) - sum(rows.map(consumption))).toBe(credit);
    expect(() => open.control.correct(id, '2026-05-20', { profit: 1 })).toThrow(RangeError);
    await open.close();
  });
});
