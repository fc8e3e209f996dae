import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notAddingUp, packTables } from '@electron/packs/pack-tables';
import type { Table } from '@electron/packs/table';
import { reportDay } from '@shared/domain/report-day';
import { accountIdSchema } from '@shared/domain/ids';
import { anyMonth, daySlice, packInput } from '@test/support/pack-input';

const day = (account: number, number: number, consumption: number, recharge = 0) => ({
  account,
  day: number,
  amounts: [consumption, recharge, ...Array.from({ length: 8 }, () => 0)],
});
const FIRST = accountIdSchema.parse('100000');

describe('the tables of a month', () => {
  it('notice days that do not add up to their month', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: 1, max: 9_999 }), ({ names, days }, extra) => {
        const input = packInput(names, days);
        expect(notAddingUp(input, [daySlice(days)])).toEqual([]);
        expect(
          notAddingUp(
            input,
            days.map((one) => daySlice([one])),
          ),
        ).toEqual([]);
        const more = [{ account: 0, day: 1, amounts: [extra] }];
        expect(notAddingUp(input, [daySlice(days), daySlice(more)])).toEqual([0]);
      }),
    );
  });

  it('put the recharges of the reports beside those of the journal, also where only one of them knows of any', () => {
    const days = [day(0, 3, 10, 5_000), day(0, 4, 10)];
    const journal = [
      { accountId: FIRST, day: reportDay('2026-10-03'), amount: 4_000, moves: 1 },
      { accountId: FIRST, day: reportDay('2026-10-09'), amount: 2_000, moves: 2 },
    ];
    const { recharges } = packTables(packInput(['Solaria'], days, { journal }), [daySlice(days)]);
    expect(recharges.rows).toEqual([
      ['2026-10-03', '100000', 'Solaria', 5_000, 4_000, 1, 1_000],
      ['2026-10-09', '100000', 'Solaria', 0, 2_000, 2, -2_000],
    ]);
    expect(recharges.total?.slice(3)).toEqual([5_000, 6_000, 3, -1_000]);
  });

  it('say the hash of a closed month, and that any other may still change', () => {
    const days = [day(0, 3, 10)];
    const text = (more: Parameters<typeof packInput>[2]): string => {
      const { summary, notes } = packTables(packInput(['Solaria'], days, more), [daySlice(days)]);
      return JSON.stringify([summary.rows, notes.rows]);
    };
    expect(text({ closing: { hash: 'c0ffee', closedAt: 0, note: 'signed' } })).toMatch(/c0ffee.*Closed month/);
    expect(text({})).toContain('may still change');
  });

  it('speak Italian with the same columns', () => {
    const days = [day(0, 3, 10)];
    const keys = (language: 'en' | 'it'): string[][] => {
      const tables: Table[] = Object.values(packTables(packInput(['S'], days, { language }), []));
      return tables.map(({ columns }) => columns.map(({ key }) => key));
    };
    expect(keys('it')).toEqual(keys('en'));
    expect(packTables(packInput(['S'], days, { language: 'it' }), []).accounts.name).toBe('Account');
    expect(packTables(packInput(['S'], days, { language: 'it' }), []).exceptions.name).toBe('Eccezioni');
  });
});
