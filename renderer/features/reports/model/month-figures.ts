import { type FigureQuality, qualityNumber, qualityOf, worstQuality } from '@shared/domain/figure-quality';
import { type Thousandths, thousandths } from '@shared/domain/money';
import type { MonthColumn } from '@shared/domain/month-columns';
import { addMonths, daysBetween, daysOfMonth } from '@shared/domain/report-day';
import type { MonthTable } from '@shared/ipc/finance-models';
import { type ChangeColumn, type ColumnId, isChange, isMoney, monthColumnOf } from './columns';

/** A figure of this month against the same of an earlier one. */
export interface Change {
  now: number;
  before: number;
  /** Both are per day, because not every day of this month is there. */
  perDay: boolean;
  days: { now: number; before: number };
  /** (now − before) ÷ |before|; null if there was nothing before. */
  fraction: number | null;
}

const CHANGES = {
  consumptionChange: ['consumption', 'previousConsumption', 'previousQuality', -1],
  profitChange: ['profit', 'previousProfit', 'previousQuality', -1],
  consumptionYear: ['consumption', 'yearAgoConsumption', 'yearAgoQuality', -12],
  profitYear: ['profit', 'yearAgoProfit', 'yearAgoQuality', -12],
} as const satisfies Record<ChangeColumn, readonly [MonthColumn, MonthColumn, MonthColumn, number]>;

/** Less than one hundredth of the currency unit. */
const ROUNDING = 10;

/** The figures of a month's table, read from its columns where they are asked for: no account has an object of its own. */
export class MonthFigures {
  readonly table: MonthTable;
  #portfolioConsumption: number | null | undefined;

  constructor(table: MonthTable) {
    this.table = table;
  }

  get count(): number {
    return this.table.accountIds.length;
  }

  /** A number of a column; null if it is missing. */
  number(column: MonthColumn, at: number): number | null {
    const value = this.table.columns[column][at];
    return value === undefined || Number.isNaN(value) ? null : value;
  }

  money(column: MonthColumn, at: number): Thousandths | null {
    const value = this.number(column, at);
    return value === null ? null : thousandths(value);
  }

  /** What a column of the screen shows of an account as a number: thousandths, a fraction, or an instant. */
  value(id: ColumnId, at: number): number | null {
    if (isMoney(id)) return id === 'residual' ? this.residual(at) : this.number(monthColumnOf(id), at);
    if (isChange(id)) return this.change(id, at)?.fraction ?? null;
    switch (id) {
      case 'margin':
        return ratio(this.number('profit', at), this.number('consumption', at));
      case 'markup':
        return ratio(this.number('profit', at), minus(this.number('consumption', at), this.number('profit', at)));
      case 'share':
        return ratio(this.number('consumption', at), this.portfolioConsumption());
      case 'asOf':
        return this.number('asOf', at);
      case 'type':
        return this.table.types[at] ?? null;
      case 'name':
      case 'country':
        return null;
    }
  }

  /** opening + recharges − consumption − closing; null if one of them is missing. */
  residual(at: number): number | null {
    const opening = this.number('openingCredit', at);
    const recharge = this.number('recharge', at);
    const consumption = this.number('consumption', at);
    const closing = this.number('closingCredit', at);
    if (opening === null || recharge === null || consumption === null || closing === null) return null;
    return opening + recharge - consumption - closing;
  }

  /** By how much the residual may be off, because credit was not read at midnight. */
  residualDoubt(at: number): number {
    return (this.number('openingDoubt', at) ?? 0) + (this.number('closingDoubt', at) ?? 0);
  }

  /** Whether there is a residual that neither the moment of reading nor rounding explains. */
  hasResidual(at: number): boolean {
    const residual = this.residual(at);
    return residual !== null && Math.abs(residual) >= Math.max(ROUNDING, this.residualDoubt(at) + 1);
  }

  /** Null if this month or the other is missing. */
  change(id: ChangeColumn, at: number): Change | null {
    const [nowColumn, beforeColumn, , months] = CHANGES[id];
    const now = this.number(nowColumn, at);
    const before = this.number(beforeColumn, at);
    const covered = this.number('coveredDays', at) ?? 0;
    if (now === null || before === null || covered === 0) return null;
    const range = daysOfMonth(addMonths(this.table.state.month, months));
    const days = { now: covered, before: daysBetween(range.from, range.to) + 1 };
    if (covered >= this.table.days) return { now, before, perDay: false, days, fraction: changeOf(now, before) };
    const [nowADay, beforeADay] = [now / days.now, before / days.before];
    return { now: nowADay, before: beforeADay, perDay: true, days, fraction: changeOf(nowADay, beforeADay) };
  }

  /** How well a column's figure is known. What is no figure is `exact`. */
  quality(id: ColumnId, at: number): FigureQuality {
    if (id === 'name' || id === 'country' || id === 'type' || id === 'asOf') return 'exact';
    if (this.value(id, at) === null) return 'missing';
    const figures = this.#quality('figuresQuality', at);
    if (id === 'opening') return this.#quality('openingQuality', at);
    if (id === 'closing') return this.#quality('closingQuality', at);
    if (id === 'residual') {
      return worstQuality([figures, this.#quality('openingQuality', at), this.#quality('closingQuality', at)]);
    }
    if (isChange(id)) {
      const whole = (this.number('coveredDays', at) ?? 0) >= this.table.days ? 'exact' : 'inferred';
      return worstQuality([figures, whole, this.#quality(CHANGES[id][2], at)]);
    }
    if (id === 'share' && this.table.state.stage === 'provisional') return worstQuality([figures, 'inferred']);
    return figures;
  }

  portfolioConsumption(): number | null {
    if (this.#portfolioConsumption !== undefined) return this.#portfolioConsumption;
    let sum: number | null = null;
    for (const value of this.table.columns.consumption) if (!Number.isNaN(value)) sum = (sum ?? 0) + value;
    this.#portfolioConsumption = sum;
    return sum;
  }

  #quality(
    column: 'openingQuality' | 'closingQuality' | 'figuresQuality' | (typeof CHANGES)[ChangeColumn][2],
    at: number,
  ) {
    return qualityOf(this.number(column, at) ?? qualityNumber('missing'));
  }
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

/** Null without a positive whole: a share of nothing, or of a loss, says nothing. */
function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : part / whole;
}

function changeOf(now: number, before: number): number | null {
  return before === 0 ? null : (now - before) / Math.abs(before);
}
