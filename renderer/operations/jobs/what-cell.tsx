import { useTranslation } from 'react-i18next';
import type { Currency } from '@shared/domain/money';
import { CHANNEL_KINDS, type Intent, type OperationKind, TEAM_KINDS } from '@shared/domain/operation';
import { PROFIT_CATEGORIES } from '@shared/domain/report';
import { useFormat } from '@renderer/lib/format';
import { useOperationWords } from '../operation-words';
import { useMoneyFormat } from '../use-money-format';

/** What is done to one account, in one line; margins with their names on hover. */
export function WhatCell({ intent, currency }: { intent: Intent; currency: Currency }) {
  const words = useOperationWords();
  const { t } = useTranslation('operations');
  const money = useMoneyFormat(currency);
  const format = useFormat();
  if (intent.kind !== 'set-margins') {
    const title = words.title(intent, currency);
    return (
      <span title={'amount' in intent ? t('amount.thousandths', { thousandths: intent.amount }) : title}>{title}</span>
    );
  }
  const values = PROFIT_CATEGORIES.map((category) => money.unit(intent.margins[category]));
  const named = PROFIT_CATEGORIES.map((category, index) => `${t(`margins.categories.${category}`)}: ${values[index]}`);
  const short = PROFIT_CATEGORIES.map((category) =>
    format.money(intent.margins[category], { decimals: 3, bare: true }),
  );
  return (
    <span title={named.join('\n')}>
      {currency} {short.join(' · ')}
    </span>
  );
}

/** Their words hold a name or an address. */
const NAMING: readonly OperationKind[] = [...CHANNEL_KINDS, ...TEAM_KINDS];

/** Pixels that what is done takes in a table. */
export function whatWidth(kinds: readonly OperationKind[]): number {
  if (kinds.includes('set-margins')) return 420;
  if (kinds.some((kind) => NAMING.includes(kind))) return 320;
  return kinds.some((kind) => kind === 'recharge' || kind === 'withdraw') ? 160 : 200;
}
