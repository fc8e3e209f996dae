import { describe, expect, it } from 'vitest';
import { thousandths } from '@shared/domain/money';
import type { MonthFigures } from '@shared/ipc/models';
import { accountRow } from '@test/support/account-row';
import { lowAccounts, portfolioOf } from '@renderer/features/overview/model/portfolio';

const month = (figures: Partial<MonthFigures>): MonthFigures => ({
  month: '2026-11',
  consumption: null,
  profit: null,
  dailyConsumption: null,
  asOf: 0,
  ...figures,
});

describe('the portfolio', () => {
  it('adds what is known, and says of how many accounts', () => {
    const rows = [
      accountRow({ id: '1', name: 'A', credit: thousandths(1_500), month: month({ consumption: thousandths(4_000) }) }),
      accountRow({ id: '2', name: 'B', credit: thousandths(-500), month: month({ consumption: thousandths(0) }) }),
      accountRow({ id: '3', name: 'C' }),
    ];
    const { accounts, credit, consumption, profit } = portfolioOf(rows);
    expect({ accounts, credit, consumption, profit }).toEqual({
      accounts: 3,
      credit: { sum: 1_000, known: 2 },
      consumption: { sum: 4_000, known: 2 },
      profit: { sum: null, known: 0 },
    });
  });

  it('takes margin and markup from accounts alone whose profit and consumption are both known', () => {
    const rows = [
      accountRow({ id: '1', name: 'A', month: month({ consumption: thousandths(1_000), profit: thousandths(250) }) }),
      accountRow({ id: '2', name: 'B', month: month({ consumption: thousandths(9_000) }) }),
    ];
    expect(portfolioOf(rows)).toMatchObject({ margin: 0.25, markup: 250 / 750 });
  });

  it('shows no sum that a number does not hold exactly', () => {
    const much = thousandths(Number.MAX_SAFE_INTEGER);
    const rows = ['1', '2'].map((id) => accountRow({ id, name: id, credit: much }));
    expect(portfolioOf(rows).credit).toEqual({ sum: null, known: 2 });
  });
});

describe('accounts with low credit', () => {
  it('are those below their own threshold, the shortest runway first, then those that lack most', () => {
    const low = { lowCreditThreshold: thousandths(10_000) };
    const rows = [
      accountRow({ id: '1', name: 'enough', ...low, credit: thousandths(10_000) }),
      accountRow({ id: '2', name: 'lacks little', ...low, credit: thousandths(9_000) }),
      accountRow({ id: '3', name: 'lacks much', ...low, credit: thousandths(1_000) }),
      accountRow({
        id: '4',
        name: 'soon',
        ...low,
        credit: thousandths(9_500),
        runway: { why: 'told', activeDays: 60, toZero: { p10: 1, p50: 2, p90: 3 }, toThreshold: null },
      }),
      accountRow({ id: '5', name: 'unknown', ...low }),
      accountRow({ id: '6', name: 'no threshold', credit: thousandths(1) }),
    ];
    expect(lowAccounts(rows).map(({ row, lacking }) => [row.name, lacking, row.runway.toZero?.p50 ?? null])).toEqual([
      ['soon', 500, 2],
      ['lacks much', 9_000, null],
      ['lacks little', 1_000, null],
    ]);
  });
});
