import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { OperationView } from '@shared/ipc/operation-models';
import { useUnknownOutcomes } from '@renderer/lib/queries/operations';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { useOwnerName } from './owner';
import { OperationStateBadge } from './operation-state-badge';
import { useOperationWords } from './operation-words';
import { SettleFlow } from './settle-flow';
import { WhoAndWhen } from './who-and-when';

interface UnknownOutcomesProps {
  /** Of this profile alone; else of all. */
  profileId?: ProfileId;
  /** Null: of the partner itself. */
  accountId?: AccountId | null;
}

/** Operations of unknown outcome, pinned until someone settles them. Nothing where there is none. */
export function UnknownOutcomes({ profileId, accountId }: UnknownOutcomesProps) {
  const { t } = useTranslation('operations');
  const headingId = useId();
  const { data, error } = useUnknownOutcomes();
  const [settling, setSettling] = useState<OperationView | null>(null);
  const settled = useRef(false);
  const section = useRef<HTMLElement>(null);
  const shown = (data ?? []).filter(
    ({ intent }) =>
      (profileId === undefined || intent.profileId === profileId) &&
      (accountId === undefined || intent.accountId === accountId),
  );
  const close = (operation: OperationView | null): void => {
    settled.current = operation !== null;
    setSettling(null);
  };
  useEffect(() => {
    // The card that had the focus is gone once it is settled.
    if (document.activeElement === document.body && settled.current) section.current?.focus();
    settled.current = false;
  }, [shown.length]);
  return (
    <>
      {error && <ErrorNotice error={error} />}
      {shown.length > 0 && (
        <Box
          component="section"
          ref={section}
          tabIndex={-1}
          aria-labelledby={headingId}
          sx={{ border: 1, borderColor: 'warning.main', borderRadius: 1, bgcolor: 'background.paper' }}
        >
          <Box sx={{ px: 4, py: 3 }}>
            <Typography variant="h2" id={headingId}>
              {t('unknown.title', { count: shown.length })}
            </Typography>
            <Box sx={{ color: 'text.secondary' }}>{t('unknown.text')}</Box>
          </Box>
          <Box
            component="ul"
            aria-label={t('unknown.list')}
            // Many of them scroll by themselves, so that the screen below stays in reach.
            sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 280, overflowY: 'auto' }}
          >
            {shown.map((operation) => (
              <Card key={operation.operationId} operation={operation} onSettle={() => setSettling(operation)} />
            ))}
          </Box>
        </Box>
      )}
      <SettleFlow operation={settling} onClose={close} />
    </>
  );
}

function Card({ operation, onSettle }: { operation: OperationView; onSettle: () => void }) {
  const { t } = useTranslation('operations');
  const words = useOperationWords();
  const { intent, state } = operation;
  const what = words.title(intent.intent, intent.currency);
  const ownerName = useOwnerName();
  return (
    <Box
      component="li"
      sx={{ display: 'flex', gap: 3, alignItems: 'center', px: 4, py: 2, borderTop: 1, borderColor: 'divider' }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, alignItems: 'center' }}>
          <OperationStateBadge state={state} />
          <strong>{what}</strong>
        </Box>
        <WhoAndWhen intent={intent} />
      </Box>
      <Button
        variant="contained"
        aria-label={t('unknown.settleOne', { what, account: ownerName(intent) })}
        onClick={onSettle}
      >
        {t('unknown.settle')}
      </Button>
    </Box>
  );
}
