import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { toCsv } from '@electron/services/exports/csv';

describe('a text cell of an export', () => {
  it.each(['=1+1', '+1', '-1', '@sum', '\tx', '\rx', '=cmd("x")\nsecond line', '-a\r\nb'])(
    'is not run by a spreadsheet: %j',
    (text) => {
      const csv = toCsv({ head: [], columns: ['name'], rows: [[text]] });
      const rows: string[][] = parse(csv, { bom: true });
      expect(rows[1]).toEqual([`'${text}`]);
    },
  );
});
