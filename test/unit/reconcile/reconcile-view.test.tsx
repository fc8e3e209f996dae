import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountIdSchema } from '@shared/domain/ids';
import { thousandths } from '@shared/domain/money';
import { reportMonthSchema } from '@shared/domain/report-day';
import type { ReconcileRow } from '@shared/ipc/finance-models';
import { RECONCILE_COLUMNS, sortRows, standingOf, totalsOf } from '@renderer/features/reconcile/model/reconcile-rows';
import { ReconcileView } from '@renderer/features/reconcile/reconcile-view';
import { renderApp, testProfile } from '@test/support/renderer';
import { monthState } from '@test/support/trend-months';
import { giveElementsSize } from '@test/support/visible-elements';

giveElementsSize(1_200, 800);

const month = reportMonthSchema.parse('2026-10');
const exact = (value: number) => ({ value: thousandths(value), quality: 'exact' as const, doubt: thousandths(0) });
const row = (id: string, accountName: string, changes: Partial<ReconcileRow> = {}): ReconcileRow => ({
  accountId: accountIdSchema.parse(id),
  accountName,
  opening: exact(100_000),
  recharge: thousandths(50_000),
  consumption: thousandths(30_000),
  closing: exact(120_000),
  residual: thousandths(0),
  journalRecharge: thousandths(50_000),
  journalMoves: 1,
  rechargeDifference: thousandths(0),
  unknownMoves: 0,
  unknownSum: thousandths(0),
  missingDays: 0,
  flaggedDays: 0,
  causes: [],
  explained: null,
  ...changes,
});
const MISSING = { value: null, quality: 'missing' as const, doubt: null };
const FINE = row('1', 'Acme');
const ELSEWHERE = row('2', 'Bistrò Blu', {
  journalRecharge: thousandths(0),
  journalMoves: 0,
  rechargeDifference: thousandths(50_000),
  causes: ['made-elsewhere'],
});
const UNTOLD = row('3', 'Casa Nova', { opening: MISSING, residual: null });
const EXPLAINED = row('4', 'Delta', {
  residual: thousandths(7),
  causes: ['rounding'],
  explained: { note: 'Rounded by the bank', at: 1, stale: false },
});

const show = (rows: ReconcileRow[]) =>
  renderApp(<ReconcileView profile={testProfile} month={month} picker={() => null} />, {
    answers: {
      'reconcile.month': () => ({ state: monthState(month), rows }),
      'reconcile.explain': ({ note }) => ({ ...ELSEWHERE, explained: note ? { note, at: 5, stale: false } : null }),
    },
  });

describe('where an account stands', () => {
  it.each([
    [FINE, 'settled'],
    [ELSEWHERE, 'open'],
    [UNTOLD, 'untold'],
    [EXPLAINED, 'explained'],
    [{ ...EXPLAINED, explained: { note: 'x', at: 1, stale: true } }, 'open'],
  ] as const)('%# follows from its figures and from what a person said of them', (given, standing) => {
    expect(standingOf(given)).toBe(standing);
  });

  it('keeps every row whatever it is sorted by, and puts missing amounts last', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RECONCILE_COLUMNS),
        fc.boolean(),
        fc.shuffledSubarray([FINE, ELSEWHERE, UNTOLD, EXPLAINED]),
        (column, descending, rows) => {
          const sorted = sortRows(rows, { column, descending }, 'en-GB');
          expect([...sorted].sort((a, b) => (a.accountId < b.accountId ? -1 : 1))).toEqual(
            [...rows].sort((a, b) => (a.accountId < b.accountId ? -1 : 1)),
          );
          if (column === 'opening' && rows.includes(UNTOLD)) expect(sorted.at(-1)).toBe(UNTOLD);
        },
      ),
    );
  });

  it('adds what is known, and counts what is not', () => {
    expect(totalsOf([FINE, ELSEWHERE, UNTOLD, EXPLAINED])).toMatchObject({ recharge: 200_000, residual: 7, untold: 1 });
    expect(totalsOf([UNTOLD]).residual).toBeNull();
  });
});

describe('the reconciliation', () => {
  it('puts what needs a person first, with its likely cause', async () => {
    await show([FINE, UNTOLD, ELSEWHERE, EXPLAINED]);
    const table = await screen.findByRole('grid', { name: 'Reconciliation of the month' });
    await within(table).findByText('Bistrò Blu');
    const rows = within(table).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(/Bistrò Blu.*Made elsewhere/);
    expect(rows[2]).toHaveTextContent(/Delta.*explained/);
    expect(screen.getByText(/4 of 4 accounts · recharges €200.00/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Cannot be told 1' }));
    expect(await within(table).findByText('Casa Nova')).toBeVisible();
    expect(within(table).queryByText('Acme')).toBeNull();
  });

  it('shows the sum line by line, says what a cause means, and takes an explanation', async () => {
    const { main } = await show([ELSEWHERE]);
    const table = await screen.findByRole('grid', { name: 'Reconciliation of the month' });
    await userEvent.dblClick(await within(table).findByText('Bistrò Blu'));
    const panel = await screen.findByRole('dialog', { name: 'Bistrò Blu' });
    expect(within(panel).getByText('+ Recharges').nextElementSibling).toHaveTextContent('€50.000');
    expect(within(panel).getByText(/that this app did not make/)).toBeVisible();
    const save = within(panel).getByRole('button', { name: 'Mark as explained' });
    expect(save).toBeDisabled();
    await userEvent.type(within(panel).getByRole('textbox', { name: 'Explanation' }), 'Recharged in the panel');
    await userEvent.click(save);
    expect(main.calls.find(({ name }) => name === 'reconcile.explain')?.input).toMatchObject({
      accountId: '2',
      month,
      note: 'Recharged in the panel',
    });
  });

  it('leads to the synchronisation where there is nothing yet', async () => {
    const { searchOf } = await show([]);
    await userEvent.click(await screen.findByRole('link', { name: 'To the synchronisation' }));
    expect(searchOf()).toEqual({ view: 'sync' });
  });
});
