import { accountIdSchema } from '@shared/domain/ids';
import { type ReportDay, daysOf, reportDay } from '@shared/domain/report-day';
import { toAppError } from '@shared/errors/app-error';
import type { DayReport } from '@electron/spoki/resources/day-report';
import { type SpokiBench, spokiBench } from '@test/support/spoki-bench';
import { type TestServer, httpServer } from '@test/support/test-servers';
import { afterEach, describe, expect, it } from 'vitest';

let server: TestServer;
let bench: SpokiBench;
afterEach(async () => {
  bench.close();
  await server.close();
});

type Keys = (from: ReportDay, to: ReportDay) => string[];
const days: Keys = (from, to) => daysOf({ from, to });
const months: Keys = (from, to) => [...new Set(days(from, to).map((day) => `${day.slice(0, 7)}-01`))];
const bareMonths: Keys = (from, to) => [...new Set(days(from, to).map((day) => day.slice(0, 7)))];
const years: Keys = (from, to) => [...new Set(days(from, to).map((day) => `${day.slice(0, 4)}-01-01`))];
const none: Keys = () => [];
const only =
  (...keys: string[]): Keys =>
  (from, to) =>
    keys.filter((key) => key >= from && key <= to);

/** Asks a server that answers with these keys for each code; returns the report and the codes that were asked. */
async function ask(
  answers: Record<number, Keys>,
  { known = null as number | null, from = '2026-03-10', to = '2026-04-20' } = {},
): Promise<{ report: DayReport | null; error: unknown; codes: number[] }> {
  server = await httpServer(({ url }, response) => {
    const query = new URL(url, 'http://x').searchParams;
    const code = Number(query.get('granularity'));
    const keys = (answers[code] ?? none)(
      reportDay(query.get('startDate') ?? ''),
      reportDay(query.get('endDate') ?? ''),
    );
    response.end(JSON.stringify({ granularity: code, reports: Object.fromEntries(keys.map((key) => [key, {}])) }));
  });
  bench = spokiBench(server.baseUrl);
  const args = { accountId: accountIdSchema.parse('7'), from: reportDay(from), to: reportDay(to), granularity: known };
  let error: unknown = null;
  const report = await bench.client.partners.accountReport(bench.session(), args).catch((thrown: unknown) => {
    error = toAppError(thrown);
    return null;
  });
  const codes = server.hits.map(({ url }) => Number(new URL(url, 'http://x').searchParams.get('granularity')));
  return { report, error, codes };
}

describe('the granularity code for days', () => {
  it('is 0 where that gives days: one request', async () => {
    const { report, codes } = await ask({ 0: days, 2: years });
    expect(codes).toEqual([0]);
    expect(report?.granularity).toBe(0);
    expect(report?.rows).toHaveLength(42);
  });

  it.each([
    ['months by their first day', months],
    ['months', bareMonths],
    ['years by their first day', years],
  ])('is 2 where 0 gives %s: two requests', async (_what, coarse) => {
    const { report, codes } = await ask({ 0: coarse, 2: days });
    expect(codes).toEqual([0, 2]);
    expect(report?.granularity).toBe(2);
    expect(report?.rows).toHaveLength(42);
  });

  it('that worked before is asked at once', async () => {
    const { report, codes } = await ask({ 0: months, 2: days }, { known: 2 });
    expect(codes).toEqual([2]);
    expect(report?.granularity).toBe(2);
  });

  it('that worked before and no longer gives days is found anew', async () => {
    const { report, codes } = await ask({ 0: days, 2: years }, { known: 2 });
    expect(codes).toEqual([2, 0]);
    expect(report?.granularity).toBe(0);
  });

  it('is not learned from an empty answer, which costs one request', async () => {
    const { report, codes } = await ask({ 0: none, 2: none });
    expect(codes).toEqual([0]);
    expect(report).toMatchObject({ rows: [], granularity: null });
    const before = await ask({ 0: none, 2: none }, { known: 2 });
    expect(before.report?.granularity).toBe(2);
  });

  it('is not taken from firsts of months alone, which may be months: the finer answer counts', async () => {
    const range = { from: '2026-02-20', to: '2026-05-10' };
    const inMonths = await ask({ 0: only('2026-03-01', '2026-04-01'), 2: days }, range);
    expect(inMonths).toMatchObject({ codes: [0, 2], report: { granularity: 2 } });
    await server.close();
    const firstsOnly = await ask({ 0: only('2026-03-01', '2026-04-01'), 2: years }, range);
    expect(firstsOnly.report).toMatchObject({
      granularity: null,
      rows: [{ day: '2026-03-01' }, { day: '2026-04-01' }],
    });
  });

  it('that neither answer shows is an error, not an empty report', async () => {
    const { report, error, codes } = await ask({ 0: bareMonths, 2: years });
    expect(report).toBeNull();
    expect(error).toMatchObject({ kind: 'unexpected-answer' });
    expect(codes).toEqual([0, 2]);
  });
});
