import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CreditImport, CreditRow, CsvRefusal } from '@shared/domain/csv-import';
import { thousandths } from '@shared/domain/money';
import { createFormat } from '@renderer/lib/format';
import { createI18n, loadTexts } from '@renderer/app/i18n/i18n';
import { problemWords } from '@renderer/features/credit/file/file-words';
import { refusalWords } from '@renderer/operations/csv-refusal';
import { MONEY_REFUSALS } from '@shared/domain/money-input';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { testProfile } from '@test/support/renderer';
import { accounts, callsOf, showCredit, user } from './support';

giveElementsSize(1_200, 600);
goWithoutStyleSheets();

const [moretti, nandu] = accounts;
if (!moretti || !nandu) throw new Error('the accounts are there');

const valid = (line: number, more: Partial<Extract<CreditRow, { valid: true }>> = {}): CreditRow => ({
  valid: true,
  line,
  account: { id: moretti.id, name: moretti.name },
  amount: thousandths(10_500),
  note: '',
  repeated: null,
  ...more,
});
const faulty: CreditRow = {
  valid: false,
  line: 4,
  account: null,
  cells: ['Nobody', '1.234', ''],
  problems: [
    { kind: 'account', why: 'unknown' },
    { kind: 'amount', why: 'ambiguous' },
  ],
  repeated: null,
};
const rowsOf = (...rows: CreditRow[]): CreditImport => ({
  ok: true,
  rows,
  valid: rows.filter((row) => row.valid).length,
  total: thousandths(rows.reduce((sum, row) => sum + (row.valid ? row.amount : 0), 0)),
});

async function pick(read: CreditImport) {
  const shown = await showCredit({
    task: 'file',
    answers: { 'credit.pickFile': () => ({ fileName: 'march.csv', import: read }) },
  });
  await user.click(await screen.findByRole('button', { name: 'Choose a CSV file…' }));
  await screen.findByText('march.csv');
  return shown;
}

describe('credit from a CSV file', () => {
  it('shows every row with all that is wrong with it, and hands on only those that can be used', async () => {
    const shown = await pick(rowsOf(valid(2, { note: 'March' }), valid(3, { amount: thousandths(250) }), faulty));
    expect(
      screen.getByText(/^2 of 3 rows can be used, €10.75 in all. 1 row with a fault is left out./),
    ).toBeInTheDocument();
    const row = screen.getByText('No account has this id or exact name.').closest('[role="row"]');
    expect(row).toHaveTextContent(/^4/);
    expect(row).toHaveTextContent('The amount can be read in two ways');
    expect(row).toHaveTextContent('Nobody · 1.234');
    await user.click(screen.getByRole('button', { name: 'Review 2 recharges…' }));
    await screen.findByText('Nothing is sent before you start it.');
    expect(callsOf(shown, 'jobs.review')).toEqual([
      expect.objectContaining({
        rows: [
          { accountId: moretti.id, intent: { kind: 'recharge', amount: 10_500 }, note: 'March' },
          { accountId: moretti.id, intent: { kind: 'recharge', amount: 250 }, note: '' },
        ],
      }),
    ]);
    await user.click(screen.getByRole('button', { name: 'Back to the draft' }));
    expect(await screen.findByText('march.csv')).toBeInTheDocument();
  });

  it('makes withdrawals of the rows when that is chosen', async () => {
    const shown = await pick(rowsOf(valid(2)));
    await user.click(screen.getByRole('button', { name: 'withdraw' }));
    await user.click(screen.getByRole('button', { name: 'Review 1 withdrawal…' }));
    await screen.findByText('Nothing is sent before you start it.');
    expect(callsOf(shown, 'jobs.review')).toEqual([
      expect.objectContaining({ rows: [expect.objectContaining({ intent: { kind: 'withdraw', amount: 10_500 } })] }),
    ]);
  });

  it('flags rows for the same account, and can show them alone', async () => {
    const repeated = { first: 2, rows: 2 };
    await pick(
      rowsOf(valid(2, { repeated }), valid(3, { account: { id: nandu.id, name: nandu.name } }), valid(9, { repeated })),
    );
    await user.click(screen.getByRole('button', { name: 'Same account 2' }));
    const table = within(screen.getByRole('table', { name: 'Rows of the file' }));
    expect(table.getAllByText('2 rows are for this account, the first in line 2.')).toHaveLength(2);
    expect(table.queryByText(nandu.name)).not.toBeInTheDocument();
  });

  it('says that a heading alone has 0 rows, and offers nothing to send', async () => {
    await pick(rowsOf());
    expect(screen.getByText('The file has a heading only: 0 rows, nothing to send.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Review/ })).not.toBeInTheDocument();
  });

  it('refuses a broken file as a whole, and says where', async () => {
    await pick({ ok: false, refusal: { why: 'unclosed-quote', line: 1_204 } });
    expect(screen.getByRole('alert')).toHaveTextContent(
      'The file is refused, and nothing of it is used. The quotation mark that opens in line 1,204 is never closed.',
    );
    expect(screen.queryByRole('button', { name: /^Review/ })).not.toBeInTheDocument();
  });

  it('keeps the file of before when the dialog is closed without choosing', async () => {
    let next: CreditImport | null = rowsOf(valid(2));
    await showCredit({
      task: 'file',
      answers: { 'credit.pickFile': () => (next ? { fileName: 'march.csv', import: next } : null) },
    });
    await user.click(await screen.findByRole('button', { name: 'Choose a CSV file…' }));
    next = null;
    await user.click(await screen.findByRole('button', { name: 'Choose another file…' }));
    expect(screen.getByText('march.csv')).toBeInTheDocument();
  });
});

describe('the words for faults of a file', () => {
  const refusals: CsvRefusal[] = [
    { why: 'too-large' },
    { why: 'too-many-rows' },
    { why: 'not-a-file' },
    { why: 'not-utf8' },
    { why: 'no-header' },
    { why: 'nul', line: 3 },
    { why: 'unclosed-quote', line: 3 },
    { why: 'stray-quote', line: 3 },
    { why: 'duplicate-column', column: 'x' },
    { why: 'unknown-column', column: 'x' },
    { why: 'missing-column', column: 'account' },
    { why: 'missing-column', column: 'amount' },
  ];
  const problems = [
    { kind: 'cells', expected: 3, found: 2 },
    { kind: 'account', why: 'empty' },
    { kind: 'account', why: 'unknown' },
    { kind: 'account', why: 'ambiguous' },
    { kind: 'note-too-long' },
    { kind: 'decimal-comma' },
    ...MONEY_REFUSALS.map((why) => ({ kind: 'amount', why }) as const),
  ] as const;

  it.each(['en', 'it'] as const)('are there for each and differ from each other, in %s', async (language) => {
    const t = createI18n(language, await loadTexts(language)).getFixedT(language, 'credit');
    const format = createFormat(language, testProfile.currency);
    const words = [
      ...refusals.map((refusal) => refusalWords(t, format, refusal)),
      ...problems.map((problem) => problemWords(t, format, problem)),
    ];
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((each) => /^file\.|\{\{/.test(each))).toEqual([]);
  });
});
