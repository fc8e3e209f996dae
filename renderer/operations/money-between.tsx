import ArrowForward from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Currency, Thousandths } from '@shared/domain/money';
import { visuallyHidden } from '../ui/visually-hidden';
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
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
      <Box component="span" sx={visuallyHidden}>
        {t('between.before')}{' '}
      </Box>
      {shown(before)}
      <ArrowForward aria-hidden sx={{ fontSize: 14, color: 'text.secondary' }} />
      <Box component="span" sx={visuallyHidden}>
        {t('between.after')}{' '}
      </Box>
      <strong>{shown(after)}</strong>
    </Box>
  );
}
