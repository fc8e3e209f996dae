import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { SettlementEvidence } from '@shared/domain/operation';
import { focusOnMount, momentarily } from '../focus-on-mount';

interface SecondAskProps {
  why: 'against' | 'without';
  proposed: SettlementEvidence['verdict'] | undefined;
  decided: 'applied' | 'not-applied';
  busy: boolean;
  onSure: () => void;
}

/** A decision against the evidence, or without any, is asked for again. */
export function SecondAsk({ why, proposed, decided, busy, onSure }: SecondAskProps) {
  const { t } = useTranslation('operations');
  const words = { proposed: t(`settle.verdicts.${proposed ?? 'undecided'}`), decided: t(`settle.verdicts.${decided}`) };
  return (
    <Alert severity="warning" tabIndex={-1} ref={focusOnMount} sx={momentarily}>
      <Box component="strong" sx={{ fontWeight: 600, display: 'block', color: 'text.primary' }}>
        {t(why === 'against' ? 'settle.against' : 'settle.without')}
      </Box>
      <Box sx={{ color: 'text.primary' }}>
        {t(why === 'against' ? 'settle.againstText' : 'settle.withoutText', words)}
      </Box>
      <Button variant="outlined" color="error" disabled={busy} onClick={onSure} sx={{ mt: 2 }}>
        {t(`settle.sure.${decided}`)}
      </Button>
    </Alert>
  );
}
