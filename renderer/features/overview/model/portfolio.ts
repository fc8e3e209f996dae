import { isLowCredit } from '@shared/domain/account';
import { type Thousandths, thousandths } from '@shared/domain/money';
import { margin, markup } from '@shared/domain/report-maths';
import type { AccountRow } from '@shared/ipc/models';
import { type KnownSum, sumKnownMoney } from '@renderer/lib/known-sum';

export interface Portfolio {
  accounts: number;
  credit: KnownSum<Thousandths>;
  consumption: KnownSum<Thousandths>;
  profit: KnownSum<Thousandths>;
  /** Of the accounts whose consumption and profit are both known: fractions, or null. */
  margin: number | null;
  markup: number | null;
}

export function portfolioOf(rows: readonly AccountRow[]): Portfolio {
  const consumption = sumKnownMoney(rows, ({ month }) => month?.consumption);
  const profit = sumKnownMoney(rows, ({ month }) => month?.profit);
  const both = rows.filter(({ month }) => known(month?.consumption) && known(month?.profit));
  const charged = sumKnownMoney(both, ({ month }) => month?.consumption).sum;
  const earned = sumKnownMoney(both, ({ month }) => month?.profit).sum;
  return {
    accounts: rows.length,
    credit: sumKnownMoney(rows, ({ credit }) => credit),
    consumption,
    profit,
    margin: margin(earned, charged),
    markup: markup(earned, charged),
  };
}

export interface LowAccount {
  row: AccountRow;
  /** What is lacking to the threshold, thousandths. */
  lacking: Thousandths;
}

/** Accounts below their own threshold, those that run out first at the top; where no runway is known, those that lack most. */
export function lowAccounts(rows: readonly AccountRow[]): LowAccount[] {
  return rows
    .flatMap((row) =>
      isLowCredit(row) === true && row.credit !== null && row.lowCreditThreshold !== null
        ? [
            {
              row,
              lacking: thousandths(row.lowCreditThreshold - row.credit),
            },
          ]
        : [],
    )
    .toSorted((a, b) => daysOf(a) - daysOf(b) || b.lacking - a.lacking);
}

const daysOf = ({ row }: LowAccount): number => row.runway.toZero?.p50 ?? Number.MAX_SAFE_INTEGER;

const known = (value: number | null | undefined): value is number => value !== null && value !== undefined;
