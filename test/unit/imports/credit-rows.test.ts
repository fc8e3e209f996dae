import { describe, expect, it } from 'vitest';
import { readCsv } from '@electron/services/imports/read-csv';
import { readCreditRows } from '@shared/domain/credit-rows';
import { type CreditImport, type CreditRow, creditImportSchema } from '@shared/domain/csv-import';
import { accountIdSchema } from '@shared/domain/ids';
import type { NumberLanguage } from '@shared/domain/money-input';

const account = (id: string, name: string) => ({ id: accountIdSchema.parse(id), name });
const ACCOUNTS = [
  account('7', 'Caffè Roma'),
  account('8', 'Zwei, GmbH'),
  account('9007199254740993', 'Beyond'),
  account('10', 'Twin'),
  account('11', 'Twin'),
  account('12', '7 '),
  account('13', '__proto__'),
  account('14', 'caffè roma'),
];

function read(text: string, language: NumberLanguage = 'en'): CreditImport {
  const reading = readCsv(new TextEncoder().encode(text));
  const result = reading.ok ? readCreditRows(reading.table, ACCOUNTS, language) : reading;
  return creditImportSchema.parse(result);
}

function rows(text: string, language?: NumberLanguage): CreditRow[] {
  const result = read(text, language);
  if (!result.ok) throw new Error(`refused: ${result.refusal.why}`);
  return result.rows;
}

/** What is wrong with the only row. */
const wrongWith = (row: string, heading = 'account;amount;note'): unknown => {
  const [only] = rows(`${heading}\n${row}\n`);
  return only && !only.valid ? only.problems : 'nothing';
};

describe('a CSV of recharges', () => {
  it('finds accounts by id or exact name, amounts exactly, and adds up the valid ones', () => {
    const result = read('account,amount,note\nCaffè Roma,10.5,for June\n"Zwei, GmbH",0.001,\n9007199254740993,7,x\n');
    expect(result).toMatchObject({ ok: true, valid: 3, total: 17_501 });
    expect(result.ok && result.rows[0]).toEqual({
      valid: true,
      line: 2,
      account: { id: '7', name: 'Caffè Roma' },
      amount: 10_500,
      note: 'for June',
      repeated: null,
    });
    expect(result.ok && result.rows.map((row) => row.account?.id)).toEqual(['7', '8', '9007199254740993']);
  });

  it('takes the columns in any order, under English or Italian headings, with or without notes', () => {
    const [row] = rows('Importo;ID\n1.234,50;8\n', 'it');
    expect(row).toMatchObject({ valid: true, amount: 1_234_500, account: { id: '8' } });
    expect(rows('nota\tNOME\tamount\nx\tBeyond\t1\n')[0]).toMatchObject({ valid: true, note: 'x' });
  });

  it('refuses headings that are not understood, missing, or mean the same twice', () => {
    const why = (heading: string): unknown => {
      const result = read(`${heading}\n7,1\n`);
      return result.ok ? 'taken' : result.refusal;
    };
    expect(why('account,amuont')).toEqual({ why: 'unknown-column', column: 'amuont' });
    expect(why('__proto__,amount')).toEqual({ why: 'unknown-column', column: '__proto__' });
    expect(why('id,name,amount')).toEqual({ why: 'duplicate-column', column: 'name' });
    expect(why('account,note')).toEqual({ why: 'missing-column', column: 'amount' });
    expect(why('amount')).toEqual({ why: 'missing-column', column: 'account' });
  });

  it.each([
    ['', 'empty'],
    ['99', 'unknown'],
    ['caffe roma', 'unknown'],
    ['Caffè\u200B Roma', 'unknown'],
    ['007', 'unknown'],
    ['constructor', 'unknown'],
    ['Twin', 'ambiguous'],
    ['7', 'ambiguous'],
  ])('does not guess the account %j: %s', (text, why) => {
    expect(wrongWith(`${text};1;`)).toEqual([{ kind: 'account', why }]);
  });

  it('takes names by the letter: case, and what other programs stumble over', () => {
    expect(rows('account,amount\ncaffè roma,1\n__proto__,1\n').map((row) => row.account?.id)).toEqual(['14', '13']);
  });

  it.each([
    ['', 'empty'],
    ['0', 'zero'],
    ['-5', 'negative'],
    ['1e3', 'not-a-number'],
    ['€5', 'currency'],
    ['1.234', 'ambiguous'],
    ['1.2345', 'too-many-decimals'],
    ['99999999999999999', 'too-large'],
  ])('does not take the amount %j: %s', (text, why) => {
    expect(wrongWith(`8;${text};`)).toEqual([{ kind: 'amount', why }]);
  });

  it('says everything that is wrong with a row at once, and keeps its cells', () => {
    const [row] = rows('account,amount\nnobody,0\n');
    expect(row).toMatchObject({
      valid: false,
      line: 2,
      cells: ['nobody', '0'],
      problems: [
        { kind: 'account', why: 'unknown' },
        { kind: 'amount', why: 'zero' },
      ],
    });
  });

  it('refuses rows with more or fewer cells than the heading', () => {
    expect(wrongWith('8;1')).toEqual([{ kind: 'cells', expected: 3, found: 2 }]);
    expect(wrongWith('8,10,50', 'account,amount')).toEqual([{ kind: 'cells', expected: 2, found: 3 }]);
  });

  it('does not send 10 where 10,50 was meant and the comma split it', () => {
    expect(wrongWith('8,10,50', 'account,amount,note')).toEqual([{ kind: 'decimal-comma' }]);
    expect(wrongWith('8;10;50')).toBe('nothing');
  });

  it('refuses a note that the journal would not hold', () => {
    expect(wrongWith(`8;1;${'n'.repeat(501)}`)).toEqual([{ kind: 'note-too-long' }]);
    expect(wrongWith(`8;1;${'n'.repeat(500)}`)).toBe('nothing');
  });

  it('flags every row whose account stands in others too, by name or by id, valid or not', () => {
    const found = rows('account,amount\n8,1\n"Zwei, GmbH",1\n9007199254740993,1\n8,0\n');
    const three = { first: 2, rows: 3 };
    expect(found.map(({ repeated }) => repeated)).toEqual([three, three, null, three]);
  });

  it('has 0 rows of a heading alone, and no total beyond what can be counted', () => {
    expect(read('account,amount\n')).toEqual({ ok: true, rows: [], valid: 0, total: 0 });
    const most = '9007199254740.991';
    expect(read(`account;amount\n8;${most}\n8;${most}\n`)).toMatchObject({ valid: 2, total: null });
  });
});
