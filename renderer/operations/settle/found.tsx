import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SettlementEvidence } from '@shared/domain/operation';
import type { OperationView } from '@shared/ipc/operation-models';
import { StatusBadge } from '@renderer/ui/status-badge';
import { focusOnMount, momentarily } from '../focus-on-mount';
import type { OperationDraft } from '../operation-draft';
import { EvidenceFigures } from './evidence-figures';
import { Rule } from './rule';
import { wayOf } from './ways';

export function GatherAgain({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation('operations');
  return (
    <Button color="inherit" onClick={onClick}>
      {t('settle.again')}
    </Button>
  );
}

interface FoundProps {
  operation: OperationView;
  evidence: SettlementEvidence;
  onInstead: (draft: OperationDraft) => void;
  onGatherAgain: () => void;
}

const TONES = { applied: 'good', 'not-applied': 'bad', undecided: 'warning' } as const;

/** The evidence, how it is judged, and the verdict that is proposed. */
export function Found({ operation, evidence, onInstead, onGatherAgain }: FoundProps) {
  const { t } = useTranslation('operations');
  const { intent, currency } = operation.intent;
  const gathers = wayOf(intent.kind) !== 'none' || Boolean(evidence.readBack);
  return (
    <Box tabIndex={-1} ref={focusOnMount} sx={{ display: 'flex', flexDirection: 'column', gap: 4, ...momentarily }}>
      {gathers && (
        <Box>
          <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
            <Typography variant="h3">{t('settle.evidence')}</Typography>
            <GatherAgain onClick={onGatherAgain} />
          </Box>
          <EvidenceFigures intent={intent} evidence={evidence} currency={currency} />
        </Box>
      )}
      <Rule operation={operation} evidence={evidence} onInstead={onInstead} />
      <Box role="status">
        <Typography variant="h3">{t('settle.proposal')}</Typography>
        <StatusBadge tone={TONES[evidence.verdict]}>
          <strong>{t(`settle.verdicts.${evidence.verdict}`)}</strong>
        </StatusBadge>
      </Box>
    </Box>
  );
}
