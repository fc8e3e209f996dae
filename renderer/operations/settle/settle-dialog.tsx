import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettlementEvidence } from '@shared/domain/operation';
import type { OperationView } from '@shared/ipc/operation-models';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { StatusBadge } from '@renderer/ui/status-badge';
import type { OperationDraft } from '../operation-draft';
import { useOperationWords } from '../operation-words';
import { WhoAndWhen } from '../who-and-when';
import { DecisionActions, DecisionFields } from './decision-form';
import { EvidenceFigures } from './evidence-figures';
import { Gathering } from './gathering';
import { Rule } from './rule';
import { useSettlement } from './use-settlement';

interface SettleDialogProps {
  /** Of unknown outcome; null: closed. */
  operation: OperationView | null;
  /** With the settled operation, or null if it was left open. */
  onClose: (settled: OperationView | null) => void;
  /** The person does something else about it: this dialog is to be closed, and the draft to be looked at. */
  onInstead: (draft: OperationDraft) => void;
}

/** Settles an unknown outcome: gathers evidence, explains what it says, and records what a person decides. */
export function SettleDialog({ operation, ...props }: SettleDialogProps) {
  return operation && <OpenDialog key={operation.operationId} operation={operation} {...props} />;
}

type OpenDialogProps = SettleDialogProps & { operation: OperationView };

function OpenDialog({ operation, onClose, onInstead }: OpenDialogProps) {
  const { t } = useTranslation('operations');
  const words = useOperationWords();
  const titleId = useId();
  const settlement = useSettlement(operation, onClose);
  const { evidence, choice, asking, busy, error } = settlement;
  const { intent, currency } = operation.intent;
  const leave = (): void => {
    if (busy) return;
    settlement.stop();
    onClose(null);
  };
  const gathering = evidence.isFetching;
  return (
    <Dialog
      open
      onClose={(_event, reason) => reason === 'escapeKeyDown' && leave()}
      maxWidth="sm"
      fullWidth
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>{t('settle.title', { what: words.title(intent, currency) })}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
        <WhoAndWhen intent={operation.intent} />
        {gathering && <Gathering kind={intent.kind} onStop={settlement.stop} />}
        {!gathering && evidence.error && (
          <Box>
            <ErrorNotice error={evidence.error} actions={<GatherAgain onClick={settlement.gatherAgain} />} />
            <Box sx={{ mt: 1, color: 'text.secondary' }}>{t('settle.failed')}</Box>
          </Box>
        )}
        {!gathering && evidence.data && (
          <Found
            operation={operation}
            evidence={evidence.data}
            onInstead={onInstead}
            onGatherAgain={settlement.gatherAgain}
          />
        )}
        {!gathering && <DecisionFields choice={choice} onChange={settlement.choose} disabled={busy} />}
        {asking && choice.decision && (
          <SecondAsk why={asking} proposed={evidence.data?.verdict} decided={choice.decision} />
        )}
        {error !== undefined && <ErrorNotice error={error} />}
      </DialogContent>
      <DecisionActions
        decision={gathering ? null : choice.decision}
        asking={asking !== null}
        busy={busy}
        onRecord={() => void settlement.record()}
        onThinkAgain={settlement.thinkAgain}
        onClose={leave}
      />
    </Dialog>
  );
}

function GatherAgain({ onClick }: { onClick: () => void }) {
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
function Found({ operation, evidence, onInstead, onGatherAgain }: FoundProps) {
  const { t } = useTranslation('operations');
  const { intent, currency } = operation.intent;
  const gathers = intent.kind === 'recharge' || intent.kind === 'withdraw' || intent.kind === 'revoke-account-key';
  return (
    <>
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
    </>
  );
}

interface SecondAskProps {
  why: 'against' | 'without';
  proposed: SettlementEvidence['verdict'] | undefined;
  decided: 'applied' | 'not-applied';
}

function SecondAsk({ why, proposed, decided }: SecondAskProps) {
  const { t } = useTranslation('operations');
  const words = { proposed: t(`settle.verdicts.${proposed ?? 'undecided'}`), decided: t(`settle.verdicts.${decided}`) };
  return (
    <Alert severity="warning">
      <Box component="strong" sx={{ fontWeight: 600, display: 'block', color: 'text.primary' }}>
        {t(why === 'against' ? 'settle.against' : 'settle.without')}
      </Box>
      <Box sx={{ color: 'text.primary' }}>
        {t(why === 'against' ? 'settle.againstText' : 'settle.withoutText', words)}
      </Box>
    </Alert>
  );
}
