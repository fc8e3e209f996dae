import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Thousandths } from '@shared/domain/money';
import type { MoneyBetween } from '@shared/domain/what-if';
import { MISSING, type Format, useFormat } from '@renderer/lib/format';

interface BetweenOptions {
  /** A plus before what is more. */
  signed?: boolean;
  /** Without the currency, where the column's header names it. */
  bare?: boolean;
}

export function amountText(format: Format, value: Thousandths, { signed = false, bare = false }: BetweenOptions = {}) {
  return `${signed && value > 0 ? '+' : ''}${format.money(value, { bare })}`;
}

/** One amount, or from the least to the most it may be; "—" if it is not known. */
export function Between({ value, ...options }: { value: MoneyBetween | null } & BetweenOptions) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  if (value === null) return MISSING;
  const { least, most } = value;
  const exact = least === most ? String(least) : t('whatIf.between', { least, most });
  const text =
    least === most
      ? amountText(format, least, options)
      : t('whatIf.between', { least: amountText(format, least, options), most: amountText(format, most, options) });
  return (
    <Box component="span" title={t('form.rawThousandths', { value: exact })} sx={{ whiteSpace: 'nowrap' }}>
      {text}
    </Box>
  );
}
