import { type FigureQuality, qualityOf, worstQuality } from '@shared/domain/figure-quality';
import { type Thousandths, thousandths } from '@shared/domain/money';
import type { MonthColumn } from '@shared/domain/month-columns';
import { PROFIT_CATEGORIES, type ProfitCategory } from '@shared/domain/report';
import { margin, markup } from '@shared/domain/report-maths';
import type { MonthTable } from '@shared/ipc/finance-models';
import { known } from './table';

/** A sum over the accounts of which the figure is known. */
export interface KnownSum {
  /** Thousandths; null if it is known of none. */
  value: Thousandths | null;
  /** Of how many accounts it is known. */
  accounts: number;
  /** The least of those that were added. */
  quality: FigureQuality;
}

/** The portfolio's month: every sum is that of the rows, to the thousandth. */
export interface MonthSummary {
  accounts: number;
  opening: KnownSum;
  recharge: KnownSum;
  consumption: KnownSum;
  closing: KnownSum;
  profit: KnownSum;
  profitBy: Record<ProfitCategory, KnownSum>;
  /** Fractions; null without a charge, or a cost. */
  margin: number | null;
  markup: number | null;
  previous: { consumption: KnownSum; profit: KnownSum };
  yearAgo: { consumption: KnownSum; profit: KnownSum };
  /** When the oldest figure was fetched that may have changed since; null if none. */
  asOf: number | null;
}

/** @throws RangeError if a sum is beyond 2^53 − 1 thousandths */
export function monthSummary({ accountIds, columns }: MonthTable): MonthSummary {
  const sum = (column: MonthColumn, quality: MonthColumn): KnownSum => sumOf(columns[column], columns[quality]);
  const consumption = sum('consumption', 'figuresQuality');
  const profit = sum('profit', 'figuresQuality');
  const times = columns.asOf.filter((at) => !Number.isNaN(at));
  return {
    accounts: accountIds.length,
    opening: sum('openingCredit', 'openingQuality'),
    recharge: sum('recharge', 'figuresQuality'),
    consumption,
    closing: sum('closingCredit', 'closingQuality'),
    profit,
    profitBy: byCategory((category) => sum(`profitBy.${category}`, 'figuresQuality')),
    margin: margin(profit.value, consumption.value),
    markup: markup(profit.value, consumption.value),
    previous: {
      consumption: sum('previousConsumption', 'previousQuality'),
      profit: sum('previousProfit', 'previousQuality'),
    },
    yearAgo: {
      consumption: sum('yearAgoConsumption', 'yearAgoQuality'),
      profit: sum('yearAgoProfit', 'yearAgoQuality'),
    },
    asOf: times.length === 0 ? null : times.reduce((oldest, at) => Math.min(oldest, at)),
  };
}

/** Something for every category of profit. */
export function byCategory<T>(of: (category: ProfitCategory) => T): Record<ProfitCategory, T> {
  const [conversations, marketing, utility, authentication, service, smsOneWay, smsTwoWay] = PROFIT_CATEGORIES;
  return {
    conversations: of(conversations),
    marketing: of(marketing),
    utility: of(utility),
    authentication: of(authentication),
    service: of(service),
    smsOneWay: of(smsOneWay),
    smsTwoWay: of(smsTwoWay),
  };
}

function sumOf(values: Float64Array, qualities: Float64Array): KnownSum {
  let total = 0;
  let accounts = 0;
  const seen = new Set<FigureQuality>();
  values.forEach((value, i) => {
    if (Number.isNaN(value)) return;
    total += value;
    accounts += 1;
    seen.add(qualityOf(known(qualities[i]) ?? 0));
  });
  return { value: accounts === 0 ? null : thousandths(total), accounts, quality: worstQuality([...seen]) };
}
