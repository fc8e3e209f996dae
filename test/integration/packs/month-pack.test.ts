import { readdirSync, readFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportDay, reportMonthSchema } from '@shared/domain/report-day';
import { AppFailure } from '@shared/errors/app-error';
import type { ParsedInput } from '@shared/ipc/contract';
import { type MarginsDesk, openMarginsDesk } from '@test/support/margins-desk';
import { trueMonth } from '@test/support/sandbox-truth';

const MONTH = reportMonthSchema.parse('2026-04');
const RANGE = { from: reportDay('2026-04-01'), to: reportDay('2026-04-30') };
const ACCOUNTS = 14;

const thousandths = (text: unknown): number => Math.round(Number(String(text).replace(',', '.')) * 1000);
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

describe('what finance writes of a month', () => {
  let desk: MarginsDesk;
  const truth = trueMonth(MONTH, () => Date.UTC(2026, 4, 20, 10), ACCOUNTS);
  const total = (figure: 'consumption' | 'recharge' | 'profit'): number => sum(truth.map((one) => one[figure]));

  beforeAll(async () => {
    desk = await openMarginsDesk({ accountCount: ACCOUNTS });
    await desk.load(desk.accounts, RANGE);
  });
  afterAll(() => desk.close());

  const input = (more: Partial<ParsedInput<'packs.month'>> = {}): ParsedInput<'packs.month'> => ({
    profileId: desk.profileId,
    month: MONTH,
    parts: ['xlsx', 'csv', 'pdf'],
    csvPreset: 'italian',
    language: 'en',
    workId: 'pack',
    ...more,
  });
  const folder = (name: string): string => {
    const path = join(desk.desk.directory, name);
    mkdirSync(path, { recursive: true });
    desk.desk.nextFolder = path;
    return path;
  };

  it('is a workbook and CSV files whose sums are those that Spoki itself would come to', async () => {
    const path = folder('pack');
    const written = await desk.desk.call('packs.month', input());
    expect(written?.files.map((file) => file.path.slice(path.length + 1))).toEqual([
      'Acme-2026-04-month.xlsx',
      'Acme-2026-04-accounts.csv',
      'Acme-2026-04-daily.csv',
      'Acme-2026-04-recharges.csv',
      'Acme-2026-04-summary.pdf',
    ]);
    expect(readdirSync(path)).toHaveLength(5);

    const book = read(readFileSync(join(path, 'Acme-2026-04-month.xlsx')));
    expect(book.SheetNames).toEqual(['Summary', 'Accounts', 'Categories', 'Daily', 'Recharges', 'Exceptions', 'Notes']);
    const sheet = (name: string): Record<string, unknown>[] => utils.sheet_to_json(book.Sheets[name] ?? {});
    const accounts = sheet('Accounts');
    const [last] = accounts.slice(-1);
    for (const [head, figure] of [
      ['Consumption', 'consumption'],
      ['Recharges', 'recharge'],
      ['Profit', 'profit'],
    ] as const) {
      expect(thousandths(last?.[head])).toBe(total(figure));
      for (const { id, [figure]: value } of truth) {
        const row = accounts.find((one) => one['Account id'] === id);
        expect(thousandths(row?.[head] ?? 0)).toBe(value);
      }
      expect(sum(sheet('Daily').map((row) => thousandths(row[head] ?? 0)))).toBe(total(figure));
    }

    const csv = (name: string): Record<string, string>[] =>
      parse(readFileSync(join(path, name)), { bom: true, delimiter: ';', columns: true });
    expect(sum(csv('Acme-2026-04-daily.csv').map((row) => thousandths(row.Consumption || 0)))).toBe(
      total('consumption'),
    );
    expect(sum(csv('Acme-2026-04-recharges.csv').map((row) => thousandths(row['Recharges in the report'] || 0)))).toBe(
      total('recharge'),
    );
    const [print] = desk.desk.printed.slice(-1);
    expect(print).toMatchObject({ kind: 'month', sums: { consumption: { value: total('consumption') } } });
  });

  it('replaces no file that is there, and can be shown in its folder', async () => {
    const path = folder('twice');
    await desk.desk.call('packs.month', input({ parts: ['csv'] }));
    const again = await desk.desk.call('packs.month', input({ parts: ['csv'], csvPreset: 'machine' }));
    expect(again?.files[0]?.path).toBe(join(path, 'Acme-2026-04-accounts (2).csv'));
    expect(readdirSync(path)).toHaveLength(6);
    await desk.desk.call('exports.reveal', { path: again?.files[0]?.path ?? '' });
    const elsewhere = await desk.desk.tryCall('exports.reveal', { path: join(path, 'other.csv') });
    expect(elsewhere).toMatchObject({ ok: false, error: { kind: 'not-permitted' } });
  });

  it('asks for one name where there is one file, and writes nothing when the dialog is closed', async () => {
    desk.desk.nextPath = '';
    const written = await desk.desk.call('packs.month', input({ parts: ['xlsx'], language: 'it' }));
    expect(written?.files[0]?.path).toMatch(/Acme-2026-04-mese\.xlsx$/);
    desk.desk.nextPath = null;
    expect(await desk.desk.call('packs.month', input({ parts: ['xlsx'] }))).toBeNull();
    desk.desk.nextFolder = null;
    expect(await desk.desk.call('packs.month', input())).toBeNull();
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const path = folder('cancelled');
    const writing = desk.desk.call('packs.month', input({ workId: 'stopped' })).catch((thrown: unknown) => thrown);
    await expect
      .poll(() => desk.desk.events.some((e) => e.type === 'work-progress' && e.workId === 'stopped'))
      .toBe(true);
    await desk.desk.call('work.cancel', { workId: 'stopped' });
    const outcome = await writing;
    expect(outcome instanceof AppFailure && outcome.error.kind).toBe('cancelled');
    expect(readdirSync(path)).toEqual([]);
  });

  it('says that a folder cannot be written to', async () => {
    desk.desk.nextFolder = join(desk.desk.directory, 'not there');
    const answer = await desk.desk.tryCall('packs.month', input({ parts: ['csv'] }));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'file-failed' } });
  });

  it('is a statement for each client, which tells nothing of ours', async () => {
    const [first] = truth;
    const accountId = desk.accounts.find((id) => id === first?.id) ?? desk.account(0);
    const statement = await desk.desk.call('packs.statement', { profileId: desk.profileId, month: MONTH, accountId });
    expect(statement).toMatchObject({
      consumption: first?.consumption,
      recharge: first?.recharge,
      partnerName: 'Acme',
    });
    expect(sum(statement.days.map((day) => day.consumption ?? 0))).toBe(first?.consumption);

    const common = { profileId: desk.profileId, month: MONTH, accountIds: desk.accounts, language: 'en' as const };
    for (const format of ['xlsx', 'csv', 'pdf'] as const) {
      const path = folder(`statements-${format}`);
      const chosen = { ...common, format, csvPreset: 'machine' as const, workId: format };
      const written = await desk.desk.call('packs.statements', chosen);
      expect(new Set(readdirSync(path)).size).toBe(desk.accounts.length);
      expect(written?.files).toHaveLength(desk.accounts.length);
    }
    const csv = readFileSync(
      join(desk.desk.directory, 'statements-csv', `statement-${safe(statement.accountName)}-2026-04.csv`),
    );
    expect(parse(csv, { columns: true })).toHaveLength(30);
    expect(JSON.stringify(desk.desk.printed.filter(({ kind }) => kind === 'statement'))).not.toMatch(
      /profit|margin|cost/i,
    );
  });
});

const safe = (name: string): string => name.replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
