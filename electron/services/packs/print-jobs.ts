import { byCategory, type KnownSum, type MonthSummary } from '@electron/packs/month-summary';
import type { PackInput } from '@electron/packs/pack-input';
import { known } from '@electron/packs/table';
import type { TrendMonth } from '@shared/ipc/finance-models';
import type { MonthPrint, PrintedClient, PrintedSum, PrintJob } from '@shared/ipc/print-models';

/** Makes a PDF. @throws AppFailure `file-failed` if it cannot be drawn */
export type PrintPdf = (job: PrintJob) => Promise<Uint8Array>;

/** How many clients have a bar of their own on paper. */
const TOP_CLIENTS = 12;

/** What is printed of a month: the sums of all accounts, and the clients who consumed most. */
export function monthPrint(input: PackInput, summary: MonthSummary, trend: TrendMonth[]): MonthPrint {
  const { language, currency, partnerName, month, closing, madeAt, table } = input;
  const { opening, recharge, consumption, closing: closingCredit, profit } = summary;
  const byConsumption = clientsOf(input).toSorted((a, b) => (b.consumption ?? 0) - (a.consumption ?? 0));
  const others = byConsumption.slice(TOP_CLIENTS);
  return {
    kind: 'month',
    ...{ language, currency, partnerName, month, madeAt, trend },
    state: input.state,
    closing: closing && { hash: closing.hash, closedAt: closing.closedAt },
    accounts: table.accountIds.length,
    sums: {
      opening: printed(opening),
      recharge: printed(recharge),
      consumption: printed(consumption),
      closing: printed(closingCredit),
      profit: printed(profit),
    },
    previous: compared(summary.previous),
    yearAgo: compared(summary.yearAgo),
    margin: summary.margin,
    markup: summary.markup,
    profitBy: byCategory((category) => printed(summary.profitBy[category])),
    clients: byConsumption.slice(0, TOP_CLIENTS),
    otherClients: {
      name: '',
      accounts: others.length,
      consumption: sumOf(others, 'consumption'),
      profit: sumOf(others, 'profit'),
    },
    asOf: summary.asOf,
  };
}

const printed = ({ value, accounts }: KnownSum): PrintedSum => ({ value, accounts });
const compared = ({ consumption, profit }: MonthSummary['previous']) => ({
  consumption: printed(consumption),
  profit: printed(profit),
});

function clientsOf({ table: { names, columns } }: PackInput): PrintedClient[] {
  return names.map((name, i) => ({
    name,
    consumption: known(columns.consumption[i]),
    profit: known(columns.profit[i]),
  }));
}

function sumOf(clients: readonly PrintedClient[], figure: 'consumption' | 'profit'): number | null {
  return clients.reduce<number | null>((sum, { [figure]: value }) => (value === null ? sum : (sum ?? 0) + value), null);
}
