import { useTranslation } from 'react-i18next';
import type { Currency } from '@shared/domain/money';
import type { Intent } from '@shared/domain/operation';
import { PROFIT_CATEGORIES } from '@shared/domain/report';
import { useOperationWords } from '../operation-words';
import { useMoneyFormat } from '../use-money-format';

/** What is done to one account, in one line; margins with their names on hover. */
export function WhatCell({ intent, currency }: { intent: Intent; currency: Currency }) {
  const words = useOperationWords();
  const { t } = useTranslation('operations');
  const money = useMoneyFormat(currency);
  if (intent.kind !== 'set-margins') {
    const title = words.title(intent, currency);
    return (
      <span title={'amount' in intent ? t('amount.thousandths', { thousandths: intent.amount }) : title}>{title}</span>
    );
  }
  const values = PROFIT_CATEGORIES.map((category) => money.unit(intent.margins[category]));
  const named = PROFIT_CATEGORIES.map((category, index) => `${t(`margins.categories.${category}`)}: ${values[index]}`);
  return <span title={named.join('\n')}>{values.join(' · ')}</span>;
}
