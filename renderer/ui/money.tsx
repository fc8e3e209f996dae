import Box from '@mui/material/Box';
import type { Thousandths } from '@shared/domain/money';
import { MISSING, useFormat } from '../lib/format';

interface MoneyProps {
  value: Thousandths | null;
  /** 2 for totals (default), 3 for unit prices and margins. */
  decimals?: 2 | 3;
  /** Without the currency, where the column's header names it. */
  bare?: boolean;
}

/** An amount in the profile's currency; the raw thousandths on hover; "—" if it is not known. */
export function Money({ value, decimals = 2, bare = false }: MoneyProps) {
  const format = useFormat();
  if (value === null) return MISSING;
  return (
    <Box component="span" title={`${value} / 1000 ${format.currency}`} sx={{ whiteSpace: 'nowrap' }}>
      {format.money(value, { decimals, bare })}
    </Box>
  );
}
