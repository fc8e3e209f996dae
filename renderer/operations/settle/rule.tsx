import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SettlementEvidence } from '@shared/domain/operation';
import type { OperationView } from '@shared/ipc/operation-models';
import type { OperationDraft } from '../operation-draft';
import { useMoneyFormat } from '../use-money-format';
import { wayOf } from './ways';
import { type ChangeRange, changeRanges } from './change-ranges';

interface RuleProps {
  operation: OperationView;
  evidence: SettlementEvidence;
  /** Does something else about it: send the same margins, revoke the key. */
  onInstead: (draft: OperationDraft) => void;
}

/** How an unknown outcome of this kind is judged, in plain words with its figures, and what else can be done about it. */
export function Rule({ operation, evidence, onInstead }: RuleProps) {
  const { t } = useTranslation('operations');
  const { intent } = operation.intent;
  const readsBack =
    wayOf(intent.kind) === 'read-back' && intent.kind !== 'add-clients' && intent.kind !== 'create-onboarding-link';
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      <Typography variant="h3">{t('settle.rule')}</Typography>
      {(intent.kind === 'recharge' || intent.kind === 'withdraw') && (
        <ChangeRule operation={operation} evidence={evidence} />
      )}
      {intent.kind === 'recharge-conversations' && <span>{t('settle.ruleConversations')}</span>}
      {intent.kind === 'revoke-account-key' && <span>{t('settle.ruleRevoke')}</span>}
      {intent.kind === 'add-clients' && <span>{t('support.settleBy.ruleClients')}</span>}
      {intent.kind === 'resend-invitation' && <span>{t('support.settleBy.ruleResend')}</span>}
      {intent.kind === 'refresh-channel-status' && <span>{t('support.settleBy.ruleRefresh')}</span>}
      {readsBack && <span>{t('support.settleBy.ruleReadBack')}</span>}
      {intent.kind === 'generate-private-key' && (
        <Instead
          text={t('support.settleBy.rulePrivateKey')}
          verb={t('support.settleBy.generateAgain')}
          onClick={() => onInstead({ ...draftOf(operation), note: '' })}
        />
      )}
      {intent.kind === 'create-onboarding-link' && (
        <Instead
          text={t('support.settleBy.ruleLink')}
          verb={t('support.settleBy.newLink')}
          onClick={() => onInstead({ ...draftOf(operation), note: '' })}
        />
      )}
      {intent.kind === 'set-margins' && (
        <Instead
          text={t('settle.ruleMargins')}
          verb={t('settle.sendSame')}
          onClick={() => onInstead({ ...draftOf(operation), againOf: operation.operationId })}
        />
      )}
      {intent.kind === 'create-account-key' && (
        <Instead
          text={t('settle.ruleCreate')}
          verb={t('settle.revokeFirst')}
          onClick={() => onInstead({ ...draftOf(operation), intent: { kind: 'revoke-account-key' }, note: '' })}
        />
      )}
    </Box>
  );
}

function draftOf({ intent }: OperationView): OperationDraft {
  const { profileId, accountId, accountName, currency, note } = intent;
  return { profileId, accountId, accountName, currency, note, intent: intent.intent };
}

function Instead({ text, verb, onClick }: { text: string; verb: string; onClick: () => void }) {
  return (
    <>
      <span>{text}</span>
      <Box>
        <Button variant="outlined" onClick={onClick}>
          {verb}
        </Button>
      </Box>
    </>
  );
}

function ChangeRule({ operation: { intent }, evidence }: Pick<RuleProps, 'operation' | 'evidence'>) {
  const { t } = useTranslation('operations');
  const money = useMoneyFormat(intent.currency);
  const ranges = changeRanges(intent.intent, evidence);
  if (!ranges) return <span>{t('settle.ruleUnknown')}</span>;
  const words = ({ from, to }: ChangeRange) => ({ from: money.signed(from), to: money.signed(to) });
  return (
    <Box component="ul" sx={{ m: 0, pl: 4 }}>
      <li>{t('settle.ruleBound', { bound: money.exact(evidence.consumptionBound) })}</li>
      <li>{t('settle.ruleApplied', words(ranges.applied))}</li>
      <li>{t('settle.ruleNotApplied', words(ranges.notApplied))}</li>
      <li>{t('settle.ruleSeen', { change: money.signed(ranges.seen) })}</li>
      <li>{t(ranges.meet ? 'settle.ruleMeet' : 'settle.ruleAgree')}</li>
    </Box>
  );
}
