import type { Currency } from '../domain/money';
import type { ProfitCategory } from '../domain/report';
import type { ReportMonth } from '../domain/report-day';
import type { MonthState, Statement, TrendMonth } from './finance-models';
import type { LANGUAGES } from './languages';

interface PrintHead {
  language: (typeof LANGUAGES)[number];
  currency: Currency;
}

/** A sum over the accounts of which it is known, thousandths. */
export interface PrintedSum {
  value: number | null;
  accounts: number;
}

export interface PrintedClient {
  name: string;
  consumption: number | null;
  profit: number | null;
}

/** The summary of a portfolio's month on paper. Money is in thousandths, times are milliseconds since 1970-01-01 UTC. */
export interface MonthPrint extends PrintHead {
  kind: 'month';
  partnerName: string;
  month: ReportMonth;
  state: MonthState;
  closing: { hash: string; closedAt: number } | null;
  accounts: number;
  sums: Record<'opening' | 'recharge' | 'consumption' | 'closing' | 'profit', PrintedSum>;
  /** Of consumption and profit. */
  previous: { consumption: PrintedSum; profit: PrintedSum };
  yearAgo: { consumption: PrintedSum; profit: PrintedSum };
  /** Fractions. */
  margin: number | null;
  markup: number | null;
  profitBy: Record<ProfitCategory, PrintedSum>;
  /** Thirteen months, oldest first. */
  trend: TrendMonth[];
  /** By consumption, the most first. */
  clients: PrintedClient[];
  /** All others together. */
  otherClients: PrintedClient & { accounts: number };
  asOf: number | null;
  madeAt: number;
}

/** One client's statement on paper. */
export interface StatementPrint extends PrintHead {
  kind: 'statement';
  statement: Statement;
}

export type PrintJob = MonthPrint | StatementPrint;

/** What the page that is printed can ask; the app's own window has none of it. */
export interface PrintBridge {
  /** What to print. */
  job(): Promise<PrintJob>;
  /** All is drawn. */
  ready(): Promise<void>;
  /** It cannot be drawn; English, for details. */
  failed(why: string): Promise<void>;
}
