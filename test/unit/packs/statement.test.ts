import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statementTables } from '@electron/packs/statement-tables';
import { toPresetCsv } from '@electron/packs/table-csv';
import { thousandths } from '@shared/domain/money';
import { reportDay } from '@shared/domain/report-day';
import { buildStatement, type StatementInput } from '@shared/domain/statement';
import { statementSchema } from '@shared/ipc/finance-models';
import { PACK_MONTH } from '@test/support/pack-input';
import { anyReportRows } from '@test/support/report-arbitraries';
import { reportRow } from '@test/support/report-rows';

const HEAD = {
  accountName: 'Solaria',
  partnerName: 'Northwind',
  month: PACK_MONTH,
  stage: 'complete' as const,
  opening: thousandths(5_000),
  recharge: thousandths(1_000),
  consumption: thousandths(2_000),
  closing: thousandths(4_000),
};

/** What is ours, under names that such a thing may have, with amounts that are found again wherever they turn up. */
const OURS = 987_654_321_987;
const ours = {
  ...Object.fromEntries(
    ['profit', 'margin', 'markup', 'cost', 'profitBy', 'wholesale', 'ourPrice', 'earned'].map((name) => [name, OURS]),
  ),
  nested: { profit: { margin: OURS } },
};
const KEYS = [
  'accountName',
  'closing',
  'consumption',
  'day',
  'days',
  'messages',
  'month',
  'opening',
  'partnerName',
  'recharge',
  'stage',
];

const keysIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keysIn(inner)]);

describe('a client’s statement', () => {
  it('never holds a profit, a margin or a cost, whatever it is made of', () => {
    fc.assert(
      fc.property(anyReportRows, (rows) => {
        const days = rows.map((row) => {
          const told = { ...row, ...ours, profit: OURS, profitBy: ours };
          return { ...ours, day: row.day, row: told, quiet: false };
        });
        const input: StatementInput = { ...ours, ...HEAD, days };
        const statement = buildStatement(input);
        expect([...new Set(keysIn(statement))].sort()).toEqual(
          rows.length === 0 ? KEYS.filter((key) => !['day', 'messages'].includes(key)) : KEYS,
        );
        const tables = statementTables(statement, 'en');
        const written = [
          JSON.stringify(statement),
          JSON.stringify(tables),
          toPresetCsv(tables.days, 'italian'),
          toPresetCsv(tables.sheet, 'machine'),
        ];
        for (const text of written) {
          expect(text).not.toMatch(/profit|margin|markup|cost|wholesale/i);
          expect(text.replace(/\D/g, '')).not.toContain(String(OURS));
        }
      }),
    );
  });

  it('is what the contract calls a statement', () => {
    const statement = buildStatement({ ...HEAD, days: [] });
    expect(statementSchema.parse(statement)).toEqual(statement);
  });

  it('tells a day without activity from one of which nothing is known', () => {
    const none = { row: null, day: reportDay('2026-10-01') };
    const { days } = buildStatement({
      ...HEAD,
      days: [
        { ...none, quiet: true },
        { ...none, quiet: false },
      ],
    });
    expect(days.map(({ messages, consumption }) => [messages, consumption])).toEqual([
      [0, 0],
      [null, null],
    ]);
  });

  it('charges what the report says without the recharges', () => {
    const row = reportRow('2026-10-01', { transactionAmount: thousandths(-7_000), rechargeAmount: thousandths(5_000) });
    const { days } = buildStatement({ ...HEAD, days: [{ day: row.day, row, quiet: false }] });
    expect(days).toEqual([{ day: '2026-10-01', messages: null, recharge: 5_000, consumption: 2_000 }]);
  });
});
