import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Thousandths, thousandths } from '@shared/domain/money';
import type { Intent, OperationKind, RecordOf } from '@shared/domain/operation';
import type { OperationView } from '@shared/ipc/operation-models';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { focusOnMount, momentarily } from '../focus-on-mount';
import { MadeNotice, madeOf } from '../made-notice';
import { MoneyBetween } from '../money-between';
import { OperationStateBadge } from '../operation-state-badge';
import { decisionOf, useOperationWords } from '../operation-words';
import { WhoAndWhen } from '../who-and-when';

const TEXTS = {
  INTENT: 'running',
  SENDING: 'running',
  OK: 'confirmed',
  REJECTED: 'unchanged',
  RATE_LIMITED: 'unchanged',
  NOT_SENT: 'unchanged',
  UNKNOWN: 'unknown',
} as const;

/** What became of an operation that was confirmed just now. */
export function Outcome({ operation }: { operation: OperationView }) {
  const { t } = useTranslation('operations');
  const words = useOperationWords();
  const { intent, state, records } = operation;
  const last = records.at(-1);
  return (
    <Box
      role="status"
      aria-live="assertive"
      tabIndex={-1}
      ref={focusOnMount}
      sx={{ display: 'flex', flexDirection: 'column', gap: 2, ...momentarily }}
    >
      <Box>
        <strong>{words.title(intent.intent, intent.currency)}</strong>
        <WhoAndWhen intent={intent} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, alignItems: 'center' }}>
        <Box sx={{ fontWeight: 600, flexShrink: 0 }}>
          <OperationStateBadge state={state} decision={decisionOf(records)} />
        </Box>
        {state in TEXTS && <span>{t(`outcome.${TEXTS[state as keyof typeof TEXTS]}`)}</span>}
      </Box>
      {state === 'UNKNOWN' && <Box sx={{ color: 'text.secondary' }}>{t('outcome.unknownText')}</Box>}
      {state === 'OK' && <CreditAfter operation={operation} />}
      {last?.type === 'OK' && last.newKey && <NewKey kind={intent.intent.kind} newKey={last.newKey} />}
      {state === 'OK' && intent.intent.kind === 'refresh-channel-status' && <div>{t('support.made.refresh')}</div>}
      {madeOf(operation) && <MadeNotice operation={operation} />}
      {last && 'error' in last && (
        <ErrorNotice past={state === 'UNKNOWN' || state === 'RATE_LIMITED'} error={last.error} />
      )}
    </Box>
  );
}

function CreditAfter({ operation: { intent, records } }: { operation: OperationView }) {
  const { t } = useTranslation('operations');
  const sending = records.find((record) => record.type === 'SENDING');
  const change = changeOf(intent.intent);
  if (!sending?.creditBefore || change === null) return null;
  const { credit } = sending.creditBefore;
  return (
    <Box>
      {t('dialog.credit')}{' '}
      <MoneyBetween before={credit} after={thousandths(credit + change)} currency={intent.currency} />
      <Box sx={{ color: 'text.secondary' }}>{t('outcome.creditAfter')}</Box>
    </Box>
  );
}

type KeptKey = NonNullable<RecordOf<'OK'>['newKey']>;

function changeOf(intent: Intent): Thousandths | null {
  if (intent.kind === 'recharge') return intent.amount;
  return intent.kind === 'withdraw' ? thousandths(-intent.amount) : null;
}

function NewKey({ kind, newKey: { ending, kept } }: { kind: OperationKind; newKey: KeptKey }) {
  const { t } = useTranslation('operations');
  if (kind === 'generate-private-key') {
    return (
      <Alert severity={kept === 'not-kept' ? 'warning' : 'success'}>
        <Box sx={{ color: 'text.primary' }}>
          {t('support.made.privateKey', { ending })} {t(`support.made.privateKept.${kept}`)}
        </Box>
      </Alert>
    );
  }
  return (
    <Alert severity={kept === 'not-kept' ? 'warning' : 'success'}>
      <Box sx={{ color: 'text.primary' }}>
        {t('outcome.key', { ending })} {t(`outcome.keyKept.${kept}`)}{' '}
        <Link component={RouterLink} to="/keys">
          {t('outcome.openKeys')}
        </Link>
      </Box>
    </Alert>
  );
}
