import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import type { OperationId } from '@shared/domain/operation';
import type { OperationView } from '@shared/ipc/operation-models';
import { useActiveProfile } from '@renderer/lib/queries/profiles';
import { OperationDetail } from '@renderer/operations/operation-detail';
import { useOperationWords } from '@renderer/operations/operation-words';
import { SettleFlow } from '@renderer/operations/settle-flow';
import { useOperation } from '@renderer/operations/use-operation';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SkeletonRows } from '@renderer/ui/skeletons';
import { SidePanel } from '@renderer/ui/side-panel';

interface OperationPanelProps {
  /** Null: closed. */
  operationId: OperationId | null;
  onClose: () => void;
  /** Narrows the list to the account; absent where it is narrowed so already. */
  onOnlyAccount?: (account: { id: AccountId; name: string | null }) => void;
}

/** One operation at the side, with what can be done about it. Esc closes. */
export function OperationPanel({ operationId, ...props }: OperationPanelProps) {
  const titleId = useId();
  return (
    <SidePanel open={operationId !== null} titleId={titleId} onClose={props.onClose}>
      {operationId && <Content operationId={operationId} titleId={titleId} {...props} />}
    </SidePanel>
  );
}

type ContentProps = OperationPanelProps & { operationId: OperationId; titleId: string };

function Content({ operationId, titleId, onClose, onOnlyAccount }: ContentProps) {
  const { t } = useTranslation('activity');
  const words = useOperationWords();
  const { operation, error, isPending } = useOperation(operationId);
  const [settling, setSettling] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  const intent = operation?.intent;
  const state = operation?.state;
  // The button that led to the settlement is gone once it is settled.
  useEffect(() => {
    if (!settling) content.current?.focus();
  }, [settling, state]);
  return (
    <>
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 5, py: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        <Typography variant="h2" id={titleId} sx={{ flex: 1, minWidth: 0 }}>
          {intent ? words.title(intent.intent, intent.currency) : t('panel.title')}
        </Typography>
        <IconButton aria-label={t('panel.close')} onClick={onClose}>
          <Close />
        </IconButton>
      </Box>
      <Box
        ref={content}
        tabIndex={0}
        role="group"
        aria-labelledby={titleId}
        sx={{ flex: 1, overflow: 'auto', px: 5, py: 3 }}
      >
        {operation && (
          <>
            <Actions operation={operation} onOnlyAccount={onOnlyAccount} onSettle={() => setSettling(true)} />
            <OperationDetail operation={operation} />
          </>
        )}
        {error && <ErrorNotice error={error} />}
        {isPending && <SkeletonRows count={12} />}
        <SettleFlow operation={(settling && operation) || null} onClose={() => setSettling(false)} />
        {!operation && !error && !isPending && <EmptyState why="nothing-matches" title={t('panel.gone')} />}
      </Box>
    </>
  );
}

interface ActionsProps {
  operation: OperationView;
  onOnlyAccount: OperationPanelProps['onOnlyAccount'];
  onSettle: () => void;
}

function Actions({ operation, onOnlyAccount, onSettle }: ActionsProps) {
  const { t } = useTranslation('activity');
  const profile = useActiveProfile();
  const navigate = useNavigate();
  const { intent, state } = operation;
  const { accountId } = intent;
  const actions: (ReactNode | false)[] = [
    state === 'UNKNOWN' && (
      <Button key="settle" variant="contained" onClick={onSettle}>
        {t('panel.settle')}
      </Button>
    ),
    onOnlyAccount && accountId !== null && intent.profileId === profile?.id && (
      <Button
        key="open"
        variant="outlined"
        onClick={() => void navigate({ to: '/accounts/$accountId', params: { accountId } })}
      >
        {t('panel.openAccount')}
      </Button>
    ),
    onOnlyAccount && accountId !== null && (
      <Button
        key="only"
        variant="outlined"
        color="inherit"
        onClick={() => onOnlyAccount({ id: accountId, name: intent.accountName })}
      >
        {t('filters.onlyThis')}
      </Button>
    ),
  ];
  return actions.some(Boolean) && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 3 }}>{actions}</Box>;
}
