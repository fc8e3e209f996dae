import { read, type WorkSheet } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packTables } from '@electron/packs/pack-tables';
import type { Table } from '@electron/packs/table';
import { toPresetCsv } from '@electron/packs/table-csv';
import { toXlsx } from '@electron/packs/workbook';
import { currencySchema } from '@shared/domain/money';
import { anyMonth, daySlice, type MadeDay, packInput } from '@test/support/pack-input';

const EUR = currencySchema.parse('EUR');

type Cells = (string | number | boolean | undefined)[][];

async function reread(tables: readonly Table[], rowsASheet?: number): Promise<Record<string, WorkSheet>> {
  return read(await toXlsx(tables, { currency: EUR, rowsASheet }), { cellNF: true, cellFormula: true }).Sheets;
}

function cellsOf(sheet: WorkSheet | undefined): Cells {
  const rows: Cells = [];
  for (const [address, cell] of Object.entries(sheet ?? {})) {
    const place = /^([A-Z]+)(\d+)$/.exec(address);
    if (!place?.[1]) continue;
    const column = [...place[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    (rows[Number(place[2]) - 1] ??= [])[column] = (cell as { v?: string | number }).v;
  }
  return rows;
}

const thousandthsOf = (value: unknown): number => (value === undefined ? 0 : Math.round(Number(value) * 1000));

const texts = (name: string, values: string[]): Table => ({
  name,
  columns: [{ key: 'text', header: 'Text', kind: 'text', width: 10 }],
  rows: values.map((value) => [value]),
});

describe('the workbook of a month', () => {
  it('holds rows that add up to its totals, and to the sums of what it was made of, to the thousandth', async () => {
    await fc.assert(
      fc.asyncProperty(anyMonth, async ({ names, days }) => {
        const { summary, accounts, daily, categories } = packTables(packInput(names, days), [daySlice(days)]);
        const sheets = await reread([summary, accounts, categories, daily]);
        const rows = cellsOf(sheets.Accounts);
        for (const key of ['consumption', 'recharges', 'profit', 'profit_sms_one_way']) {
          const at = accounts.columns.findIndex((column) => column.key === key);
          const total = thousandthsOf(rows.at(-1)?.[at]);
          expect(rows.slice(1, -1).reduce((sum, row) => sum + thousandthsOf(row?.[at]), 0)).toBe(total);
          const inDaily = daily.columns.findIndex((column) => column.key === key);
          const ofDays = cellsOf(sheets.Daily).slice(1);
          expect(ofDays.reduce((sum, row) => sum + thousandthsOf(row?.[inDaily]), 0)).toBe(total);
        }
        const byCategory = cellsOf(sheets.Categories);
        expect(byCategory.slice(1, -1).reduce((sum, row) => sum + thousandthsOf(row[1]), 0)).toBe(
          thousandthsOf(byCategory.at(-1)?.[1]),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('writes money as numbers with the currency and three decimals, days as dates, and what is missing as nothing', async () => {
    const days: MadeDay[] = [{ account: 0, day: 7, amounts: [1_234_567, -5, null, 1, 1, 1, 1, 1, 1, 1] }];
    const { daily } = packTables(packInput(['Solaria'], days), [daySlice(days)]);
    const { Daily: sheet } = await reread([daily]);
    expect(sheet?.A2).toMatchObject({ t: 'n', w: '07 Oct 2026' });
    expect(sheet?.D2).toMatchObject({ t: 'n', v: 1234.567, z: '[$EUR] #,##0.000;[Red]-[$EUR] #,##0.000' });
    expect(sheet?.E2).toMatchObject({ t: 'n', v: -0.005 });
    expect(sheet?.F2).toBeUndefined();
  });

  it('goes on with a second sheet when a table is longer than one, and loses no row', async () => {
    const table = { ...texts('Daily', ['a', 'b', 'c', 'd', 'e']), total: ['Total'] };
    const sheets = await reread([table], 2);
    expect(Object.entries(sheets).map(([name, sheet]) => [name, ...cellsOf(sheet).flat()])).toEqual([
      ['Daily 1', 'Text', 'a', 'b'],
      ['Daily 2', 'Text', 'c', 'd'],
      ['Daily 3', 'Text', 'e', 'Total'],
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@sum', '\t=1', '=cmd|"/c calc"!A1', '=HYPERLINK("http://x")', '-2+3\n=1'])(
    'keeps %j as text that no spreadsheet runs',
    async (payload) => {
      const { T: sheet } = await reread([texts('T', [payload])]);
      expect(sheet?.A2).toMatchObject({ t: 's', v: payload, z: '@' });
      expect(sheet?.A2).not.toHaveProperty('f');
    },
  );

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '_x0041_', ' lead', 'à"<b>&', '日本', 'a_x'])(
    'keeps a client called %j, and the rest of the sheet readable',
    async (name) => {
      const { T: sheet } = await reread([texts('T', [name, 'after'])]);
      expect(cellsOf(sheet).flat()).toEqual(['Text', name, 'after']);
    },
  );
});

describe('the CSV files of a month', () => {
  const table: Table = {
    name: 'T',
    columns: [
      { key: 'day', header: 'Giorno', kind: 'day', width: 1 },
      { key: 'account', header: 'Account', kind: 'text', width: 1 },
      { key: 'consumption', header: 'Consumo', kind: 'money', width: 1 },
      { key: 'as_of', header: 'Aggiornato', kind: 'instant', width: 1 },
    ],
    rows: [
      ['2026-10-07', 'Caffè; "Roma", srl', -1_234_567, Date.UTC(2026, 9, 8, 6, 5)],
      ['2026-10-08', '=1+1', null, null],
    ],
    total: ['2026-10-09', 'not a row', 1, null],
  };

  it('for Italian spreadsheets have semicolons, decimal commas, their days and a byte order mark', () => {
    const text = toPresetCsv(table, 'italian');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(parse(text, { bom: true, delimiter: ';' })).toEqual([
      ['Giorno', 'Account', 'Consumo', 'Aggiornato'],
      ['07/10/2026', 'Caffè; "Roma", srl', '-1234,567', '08/10/2026 06:05'],
      ['08/10/2026', "'=1+1", '', ''],
    ]);
  });

  it('for machines have commas, points, ISO days and no mark', () => {
    const text = toPresetCsv(table, 'machine');
    expect(text.startsWith('day,')).toBe(true);
    expect(parse(text)).toEqual([
      ['day', 'account', 'consumption', 'as_of'],
      ['2026-10-07', 'Caffè; "Roma", srl', '-1234.567', '2026-10-08T06:05:00.000Z'],
      ['2026-10-08', "'=1+1", '', ''],
    ]);
  });

  it('hold the same thousandths in both presets', () => {
    fc.assert(
      fc.property(anyMonth, ({ names, days }) => {
        const { daily } = packTables(packInput(names, days), [daySlice(days)]);
        const amounts = (preset: 'italian' | 'machine'): number[] =>
          parse(toPresetCsv(daily, preset), { bom: true, delimiter: preset === 'italian' ? ';' : ',' })
            .slice(1)
            .map((row: string[]) => Number(String(row[3] ?? '').replace(/[.,]/, '')));
        expect(amounts('italian')).toEqual(days.map(({ amounts: [consumption] }) => consumption ?? 0));
        expect(amounts('machine')).toEqual(amounts('italian'));
      }),
      { numRuns: 40 },
    );
  });
});
