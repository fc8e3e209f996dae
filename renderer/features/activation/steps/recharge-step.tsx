import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AmountField } from '@renderer/operations/amount-field';
import { useParsedAmount } from '@renderer/operations/use-parsed-amount';
import type { OfStepProps } from './step-form';

export function RechargeStep({ profile, standing, onAsk }: OfStepProps) {
  const { t } = useTranslation('activation');
  const [typed, setTyped] = useState('');
  const [touched, setTouched] = useState(false);
  const parsed = useParsedAmount(typed);
  if (standing.state === 'done') return null;
  const go = (): void => {
    setTouched(true);
    if (parsed.ok) onAsk({ kind: 'recharge', amount: parsed.value });
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, maxWidth: 360 }}>
      <AmountField
        label={t('steps.first-recharge.amount')}
        value={typed}
        onChange={setTyped}
        currency={profile.currency}
        touched={touched}
      />
      <div>
        <Button variant="contained" onClick={go}>
          {t('steps.first-recharge.verb')}
        </Button>
      </div>
    </Box>
  );
}
