import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import { type ReportMonth, daysOfMonth } from '@shared/domain/report-day';
import type { Closing } from '@shared/ipc/finance-models';
import { useFormat } from '@renderer/lib/format';
import { useStartSync } from '@renderer/lib/queries/sync';
import { Details } from '@renderer/ui/details';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { Money } from '@renderer/ui/money';
import { PlainText } from '@renderer/ui/plain-text';
import { StatusBadge } from '@renderer/ui/status-badge';
import { ClosingChanges } from './closing-diff';
import { ReopenDialog } from './reopen-dialog';

export interface ClosingCardProps {
  profileId: ProfileId;
  closing: Closing;
  /** Its changes are shown at once. */
  opened: boolean;
  onMonth: (month: ReportMonth) => void;
  onSync: () => void;
}

/** One closed month: what was frozen, whether it is intact, what changed since, and what can be done. */
export function ClosingCard({ profileId, closing, opened, onMonth, onSync }: ClosingCardProps) {
  const { t } = useTranslation('closings');
  const format = useFormat();
  const titleId = useId();
  const [changes, setChanges] = useState(opened);
  const [reopening, setReopening] = useState(false);
  const check = useStartSync(profileId);
  const { month } = closing;
  const isClosed = closing.reopenedAt === null;
  return (
    <Box
      component="article"
      aria-labelledby={titleId}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', p: 4, minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1, mb: 2 }}>
        <Typography id={titleId} variant="h2">
          {format.month(month)}
        </Typography>
        <StatusBadge tone={isClosed ? 'good' : 'info'}>{t(isClosed ? 'list.closed' : 'list.reopened')}</StatusBadge>
        <Typography sx={{ color: 'text.secondary' }}>
          {t('list.closedAt', { when: format.dateTime(closing.closedAt) })}
          {closing.reopenedAt !== null && ` · ${t('list.reopenedAt', { when: format.dateTime(closing.reopenedAt) })}`}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, marginInlineStart: 'auto' }}>
          <Button size="small" color="inherit" onClick={() => onMonth(month)}>
            {t('list.show')}
          </Button>
          <Button
            size="small"
            variant="outlined"
            color="inherit"
            aria-expanded={changes}
            onClick={() => setChanges(!changes)}
          >
            {t(changes ? 'list.hideChanges' : 'list.changes')}
          </Button>
          <Button
            size="small"
            variant="outlined"
            color="inherit"
            disabled={check.isPending || check.isSuccess}
            onClick={() =>
              check.mutate({ range: daysOfMonth(month), again: true }, { onSuccess: () => setChanges(true) })
            }
          >
            {t('list.check')}
          </Button>
          {isClosed && (
            <Button size="small" variant="outlined" color="inherit" onClick={() => setReopening(true)}>
              {t('list.reopen')}
            </Button>
          )}
        </Box>
      </Box>
      {check.error && <ErrorNotice slim error={check.error} onDismiss={check.reset} />}
      {check.isSuccess && (
        <Alert
          severity="info"
          sx={{ py: 0, mb: 2 }}
          action={
            <Button size="small" color="inherit" onClick={onSync}>
              {t('list.progress')}
            </Button>
          }
        >
          {t('list.checking')}
        </Alert>
      )}
      <Frozen closing={closing} />
      {changes && <ClosingChanges profileId={profileId} month={month} />}
      <ReopenDialog profileId={profileId} closing={closing} open={reopening} onClose={() => setReopening(false)} />
    </Box>
  );
}

function Frozen({ closing }: { closing: Closing }) {
  const { t } = useTranslation('closings');
  const format = useFormat();
  const { note, hash, intact, accounts, consumption, recharge, profit, reopenNote } = closing;
  return (
    <Box sx={{ mb: 3, display: 'grid', columnGap: 6, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' } }}>
      <Details
        items={[
          { label: t('list.accounts'), value: format.number(accounts) },
          { label: t('close.consumption'), value: <Money value={consumption} /> },
          { label: t('close.recharge'), value: <Money value={recharge} /> },
          { label: t('close.profit'), value: <Money value={profit} /> },
        ]}
      />
      <Details
        items={[
          { label: t('list.note'), value: note === '' ? t('list.noNote') : <PlainText wrap>{note}</PlainText> },
          ...(reopenNote ? [{ label: t('list.reopenNote'), value: <PlainText wrap>{reopenNote}</PlainText> }] : []),
          {
            label: t('list.hash'),
            value: (
              <>
                <Box
                  component="code"
                  title={t('list.hashTitle')}
                  sx={{
                    display: 'inline-block',
                    verticalAlign: 'bottom',
                    maxWidth: intact ? '18ch' : '100%',
                    overflow: 'hidden',
                    textOverflow: 'ellipsis',
                    whiteSpace: intact ? 'nowrap' : 'normal',
                    overflowWrap: 'anywhere',
                    userSelect: 'all',
                    fontSize: '0.75rem',
                  }}
                >
                  {hash}
                </Box>{' '}
                <StatusBadge tone={intact ? 'good' : 'bad'}>{t(intact ? 'list.intact' : 'list.broken')}</StatusBadge>
              </>
            ),
          },
        ]}
      />
    </Box>
  );
}
