import type { Statement } from '@shared/ipc/finance-models';
import type { Language } from './pack-input';
import type { Row, Table } from './table';
import { column, stageText, wordsOf } from './words/words';

/** A statement as two tables: its head with the balances, and its days. Both are made of nothing but the statement. */
export function statementTables(statement: Statement, language: Language): { sheet: Table; days: Table } {
  const words = wordsOf(language);
  const { client, from, month, stage, opening, recharge, consumption, closing } = words.statement;
  const amount = (label: string, value: number | null): Row => [label, value];
  const text = (label: string, value: string): Row => [label, { kind: 'text', value }];
  const sum = (of: 'messages' | 'recharge' | 'consumption'): number =>
    statement.days.reduce((total, day) => total + (day[of] ?? 0), 0);
  return {
    sheet: {
      name: words.sheets.statement,
      columns: [column(words, 'figure', 'text', 26), column(words, 'value', 'money', 30)],
      rows: [
        text(client, statement.accountName),
        text(from, statement.partnerName),
        text(month, statement.month),
        text(stage, stageText(words, { stage: statement.stage, why: null })),
        amount(opening, statement.opening),
        amount(recharge, statement.recharge),
        amount(consumption, statement.consumption),
        amount(closing, statement.closing),
      ],
    },
    days: {
      name: words.sheets.daily,
      columns: [
        column(words, 'day', 'day'),
        column(words, 'messages', 'count', 16),
        column(words, 'recharges', 'money'),
        column(words, 'consumption', 'money'),
      ],
      rows: statement.days.map((day) => [day.day, day.messages, day.recharge, day.consumption]),
      total: [{ kind: 'text', value: words.total }, sum('messages'), sum('recharge'), sum('consumption')],
    },
  };
}
