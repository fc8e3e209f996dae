import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { thousandths } from '@shared/domain/money';
import type { RecordOf } from '@shared/domain/operation';
import { PROFIT_CATEGORIES } from '@shared/domain/report';
import type { OperationView } from '@shared/ipc/operation-models';
import { MISSING, useFormat } from '@renderer/lib/format';
import { OperationStateBadge } from '@renderer/operations/operation-state-badge';
import { decisionOf, useOperationWords } from '@renderer/operations/operation-words';
import { useMoneyFormat } from '@renderer/operations/use-money-format';
import type { TableColumn } from '@renderer/ui/data-table/table-types';
import { PlainText } from '@renderer/ui/plain-text';

export const ACTIVITY_COLUMNS = ['when', 'what', 'amount', 'outcome', 'account', 'profile', 'note', 'id'] as const;
export type ActivityColumn = (typeof ACTIVITY_COLUMNS)[number];

/** Narrow enough that a small laptop shows all up to the note at once, and a narrow window all up to the outcome. */
const SIZES: Record<ActivityColumn, number> = {
  when: 150,
  what: 130,
  amount: 140,
  outcome: 186,
  account: 180,
  profile: 120,
  note: 120,
  id: 84,
};

/** Where only one account's operations are shown, notes have the room of the other columns. */
const ONE_ACCOUNT_NOTE = 400;

/** The table's columns in one language. */
export function useActivityColumns(oneAccount: boolean): TableColumn<OperationView>[] {
  const { t } = useTranslation('activity');
  const { t: operations } = useTranslation('operations');
  const words = useOperationWords();
  const format = useFormat();
  return useMemo(() => {
    const cells: Record<ActivityColumn, (operation: OperationView) => ReactNode> = {
      when: ({ intent }) => format.dateTime(intent.at),
      what: ({ intent: { intent, currency } }) => (
        <span title={words.title(intent, currency)}>{t(`kinds.${intent.kind}`)}</span>
      ),
      amount: ({ intent }) => <AmountCell intent={intent} />,
      outcome: ({ state, records }) => <OperationStateBadge state={state} decision={decisionOf(records)} />,
      account: ({ intent }) =>
        intent.accountId === null ? operations('support.itself') : <PlainText>{intent.accountName}</PlainText>,
      id: ({ intent }) => intent.accountId ?? MISSING,
      profile: ({ intent }) => <PlainText>{intent.profileName}</PlainText>,
      note: ({ intent }) => intent.note !== '' && <PlainText>{intent.note}</PlainText>,
    };
    return ACTIVITY_COLUMNS.map((id) => ({
      id,
      header: t(`columns.${id}`),
      size: oneAccount && id === 'note' ? ONE_ACCOUNT_NOTE : SIZES[id],
      align: id === 'amount' ? 'end' : 'start',
      cell: cells[id],
      ...(id === 'amount' && { description: t('aboutAmount') }),
    }));
  }, [t, operations, words, format, oneAccount]);
}

/** The amount, the span of the margins, or the number of conversations; "—" for what has none. */
function AmountCell({ intent: { intent, currency } }: { intent: RecordOf<'INTENT'> }) {
  const { t } = useTranslation('activity');
  const { t: operations } = useTranslation('operations');
  const money = useMoneyFormat(currency);
  const { number } = useFormat();
  if (intent.kind === 'recharge' || intent.kind === 'withdraw') {
    const title = operations('amount.thousandths', { thousandths: intent.amount });
    return <span title={title}>{money.exact(intent.amount)}</span>;
  }
  if (intent.kind === 'recharge-conversations') {
    return <span>{t('conversations', { shown: number(intent.conversations) })}</span>;
  }
  if (intent.kind !== 'set-margins') return MISSING;
  const { margins } = intent;
  const values = PROFIT_CATEGORIES.map((category) => margins[category]);
  const [least, greatest] = [thousandths(Math.min(...values)), thousandths(Math.max(...values))];
  const all = PROFIT_CATEGORIES.map(
    (category) => `${operations(`margins.categories.${category}`)} ${money.unit(margins[category])}`,
  );
  return (
    <span title={all.join('\n')}>
      {least === greatest
        ? money.unit(least)
        : t('marginSpan', { least: money.unit(least), greatest: money.unit(greatest) })}
    </span>
  );
}
