import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCsv } from '@electron/services/imports/read-csv';
import { type CsvRefusal, type CsvTable, MAX_CSV_BYTES, MAX_CSV_ROWS } from '@shared/domain/csv-import';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function table(text: string): CsvTable {
  const reading = readCsv(bytes(text));
  if (!reading.ok) throw new Error(`refused: ${reading.refusal.why}`);
  return reading.table;
}

function refusal(data: string | Uint8Array): CsvRefusal {
  const reading = readCsv(typeof data === 'string' ? bytes(data) : data);
  if (reading.ok) throw new Error('not refused');
  return reading.refusal;
}

describe('reading a CSV file', () => {
  it.each([
    [',', 'account,amount\n7,"10;5"\n'],
    [';', 'account;amount\n7;10,5\n'],
    ['\t', 'account\tamount\n7\t10,5;x\n'],
    [';', '"a,b,c";amount\n7;8\n'],
    [',', 'account\n7\n'],
  ])('finds the delimiter %j once, from the heading', (delimiter, text) => {
    expect(table(text).delimiter).toBe(delimiter);
    expect(table(text).rows[0]?.cells).toHaveLength(table(text).header.length);
  });

  it('takes a byte order mark off, and has 0 rows of a heading alone', () => {
    expect(table('\uFEFFaccount,amount')).toEqual({ delimiter: ',', header: ['account', 'amount'], rows: [] });
    expect(table('account,amount\r\n').rows).toEqual([]);
  });

  it.each(['\n', '\r\n', '\r'])(
    'says on which line of an editor a row begins, with line ends %j, also inside quotes',
    (end) => {
      const text = ['', 'account,note', '1,"two', 'lines"', '', ' , ', '2,"say ""hi"""', '3,x'].join(end);
      expect(table(text).rows).toEqual([
        { line: 3, cells: ['1', 'two\nlines'] },
        { line: 7, cells: ['2', 'say "hi"'] },
        { line: 8, cells: ['3', 'x'] },
      ]);
    },
  );

  it('refuses an unclosed quote with the line where it opens, and text behind a closing quote', () => {
    expect(refusal('a,b\n1,"ok\nok"\n2,"open\n3,4\n')).toEqual({ why: 'unclosed-quote', line: 4 });
    expect(refusal('"a,b\n1,2\n')).toEqual({ why: 'unclosed-quote', line: 1 });
    expect(refusal('a,b\n1,2\n"3"x,"4"\n5,6\n')).toEqual({ why: 'stray-quote', line: 3 });
  });

  it('refuses what is no UTF-8: Latin-1, UTF-16, cut characters', () => {
    for (const data of [
      [0x63, 0xe8],
      [0xff, 0xfe, 0x61, 0x00],
      [0x61, 0xe2, 0x82],
      [0xc0, 0x80],
    ])
      expect(refusal(new Uint8Array(data))).toEqual({ why: 'not-utf8' });
  });

  it('refuses a NUL with its line', () => {
    expect(refusal('a,b\n1,2\n3,\0\n')).toEqual({ why: 'nul', line: 3 });
  });

  it('refuses headings that are missing, empty or there twice', () => {
    expect(refusal('')).toEqual({ why: 'no-header' });
    expect(refusal('\uFEFF\n \n')).toEqual({ why: 'no-header' });
    expect(refusal('a,,b\n1,2,3\n')).toEqual({ why: 'unknown-column', column: '' });
    expect(refusal('account,amount, Account \n')).toEqual({ why: 'duplicate-column', column: 'Account' });
  });

  it('refuses more than 10,000 rows or 5 MB, and takes exactly as many', () => {
    const lines = (count: number): string => `a,b\n${'1,2\n'.repeat(count)}`;
    expect(table(lines(MAX_CSV_ROWS)).rows).toHaveLength(MAX_CSV_ROWS);
    expect(refusal(lines(MAX_CSV_ROWS + 1))).toEqual({ why: 'too-many-rows' });
    expect(refusal(new Uint8Array(MAX_CSV_BYTES + 1))).toEqual({ why: 'too-large' });
    expect(table(`a\n${'x'.repeat(MAX_CSV_BYTES - 2)}`).rows).toHaveLength(1);
  });

  it('gives back every cell that a CSV writer wrote, in rows that are not blank', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', ',', ';', '\t', '"', '\n', 'è', '😀', '=') });
    const row = fc.tuple(cell, cell, cell).filter((cells) => cells.some((text) => text.trim() !== ''));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
        const written = Papa.unparse([['one', 'two', 'three'], ...rows], { delimiter, newline: '\r\n' });
        expect(table(written).rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it('answers to any bytes with a table or a refusal', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '\0', ';') }).map(bytes);
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), anyText), (data) => {
        const reading = readCsv(data);
        if (reading.ok) expect(reading.table.header.length).toBeGreaterThan(0);
        else expect(reading.refusal.why).toMatch(/^[a-z-]+$|^not-utf8$/);
      }),
    );
  });
});
