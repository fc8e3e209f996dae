import { DAY_FLAGS } from '@shared/domain/report-flags';
import type { MonthTable, OddDay, ReconcileRow } from '@shared/ipc/finance-models';
import type { PackInput } from '../pack-input';
import type { Row, Table } from '../table';
import type { Words } from '../words/en';
import { column } from '../words/words';

type Whose = Pick<ReconcileRow, 'accountId' | 'accountName'>;

/** Everything that whoever signs the month should have seen: odd days, what does not add up and why, and what changed since it was closed. */
export function exceptionsTable({ oddDays, reconciliation, changes, table }: PackInput, words: Words): Table {
  return {
    name: words.sheets.exceptions,
    columns: [
      column(words, 'kind', 'text', 32),
      column(words, 'account_id', 'text', 14),
      column(words, 'account', 'text', 34),
      { ...column(words, 'day', 'text', 12) },
      column(words, 'what', 'text', 40),
      column(words, 'amount', 'money'),
      column(words, 'causes', 'text', 44),
      column(words, 'explanation', 'text', 44),
      column(words, 'detail', 'text', 44),
    ],
    rows: [
      ...reconciliation.flatMap((row) => unreconciled(row, words)),
      ...lacking(table, words),
      ...oddDays.map((odd) => oddRow(odd, words)),
      ...changes.map((change) =>
        rowOf(words.exceptions.changed, change, { what: change.figure, amount: minus(change.now, change.closed) }),
      ),
    ],
  };
}

interface Said {
  day?: string;
  what?: string | null;
  amount?: number | null;
  causes?: string;
  explanation?: string | null;
  detail?: string;
}

const rowOf = (kind: string, { accountId, accountName }: Whose, said: Said): Row => [
  kind,
  accountId,
  accountName,
  said.day ?? null,
  said.what ?? null,
  said.amount ?? null,
  said.causes ?? null,
  said.explanation ?? null,
  said.detail ?? null,
];

const minus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);

function unreconciled(row: ReconcileRow, words: Words): Row[] {
  const causes = row.causes.map((cause) => words.causes[cause]).join('; ');
  const explanation = row.explained && `${row.explained.note}${row.explained.stale ? ` (${words.stale})` : ''}`;
  const why = { causes, explanation };
  const rows: Row[] = [];
  if (row.residual) rows.push(rowOf(words.exceptions.residual, row, { amount: row.residual, ...why }));
  if (row.rechargeDifference) {
    rows.push(rowOf(words.exceptions.recharges, row, { amount: row.rechargeDifference, ...why }));
  }
  if (row.unknownMoves > 0) {
    const what = words.unknownMoves(row.unknownMoves);
    rows.push(rowOf(words.exceptions.unknown, row, { what, amount: row.unknownSum, ...why }));
  }
  return rows;
}

/** Accounts that lack days of the month: also those of which nothing was ever fetched. */
function lacking({ accountIds, names, columns, days, state }: MonthTable, words: Words): Row[] {
  if (state.lackingAccounts === 0) return [];
  return accountIds.flatMap((accountId, i) => {
    const lacks = days - (columns.coveredDays[i] ?? 0);
    if (!(lacks > 0)) return [];
    return [
      rowOf(words.exceptions.lacking, { accountId, accountName: names[i] ?? '' }, { what: words.lackingDays(lacks) }),
    ];
  });
}

function oddRow(odd: OddDay, words: Words): Row {
  const { what, day, difference, detail } = odd;
  const flag = DAY_FLAGS.find((known) => known === what);
  const said = flag ? words.flags[flag] : rejectText(what, words);
  return rowOf(words.exceptions.oddDay, odd, { day, what: said, amount: difference, detail });
}

function rejectText(what: OddDay['what'], { rejects }: Words): string {
  return what in rejects ? rejects[what as keyof typeof rejects] : what;
}
