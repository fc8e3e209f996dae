import { useTranslation } from 'react-i18next';
import type { Currency, Thousandths } from '@shared/domain/money';
import { Between } from './between';
import { useMoneyFormat } from './use-money-format';

interface MoneyBetweenProps {
  before: Thousandths | null;
  after: Thousandths | null;
  currency: Currency;
}

/** An amount before → after, exact; "—" for what is not known. */
export function MoneyBetween({ before, after, currency }: MoneyBetweenProps) {
  const { t } = useTranslation('operations');
  const money = useMoneyFormat(currency);
  const shown = (value: Thousandths | null) =>
    value === null ? (
      <span title={t('between.unknown')}>—</span>
    ) : (
      <span title={thousandths(value)}>{money.exact(value)}</span>
    );
  const thousandths = (value: Thousandths) => t('amount.thousandths', { thousandths: value });
  return <Between before={shown(before)} after={shown(after)} />;
}
