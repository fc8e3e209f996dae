import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Currency } from '@shared/domain/money';
import { AmountField } from '@renderer/operations/amount-field';
import { useParsedAmount } from '@renderer/operations/use-parsed-amount';

interface SameAmountProps {
  typed: string;
  onTyped: (typed: string) => void;
  currency: Currency;
  /** How many rows it is put into. */
  count: number;
  onSet: () => void;
}

/** One amount for every row. It is put there at a press, so that nobody loses what they typed row by row. */
export function SameAmount({ typed, onTyped, currency, count, onSet }: SameAmountProps) {
  const { t } = useTranslation('credit');
  const parsed = useParsedAmount(typed);
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
      <Box sx={{ width: 240 }}>
        <AmountField label={t('moves.same')} value={typed} onChange={onTyped} currency={currency} />
      </Box>
      <Button variant="outlined" color="inherit" disabled={!parsed.ok} onClick={onSet} sx={{ mt: '2px' }}>
        {t('moves.setForAll', { count })}
      </Button>
    </Box>
  );
}
