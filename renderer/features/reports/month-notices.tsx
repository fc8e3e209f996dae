import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import { daysOfMonth } from '@shared/domain/report-day';
import type { MonthTable } from '@shared/ipc/finance-models';
import { useFormat } from '@renderer/lib/format';
import { useClosingDiff, useClosings } from '@renderer/lib/queries/reports';
import { StatusBadge } from '@renderer/ui/status-badge';
import { OddDaysPanel } from './odd-days-panel';

interface MonthNoticesProps {
  profileId: ProfileId;
  table: MonthTable;
  onClosings: () => void;
}

const slim = { minHeight: 24, py: 0, whiteSpace: 'nowrap' } as const;

/** What one should know of the month before relying on it: what changed after it was closed, odd days, and since when there are balances. */
export function MonthNotices({ profileId, table, onClosings }: MonthNoticesProps) {
  const { state, creditKnownSince } = table;
  const { t } = useTranslation('reports');
  const format = useFormat();
  const lacksCredit = creditKnownSince === null || creditKnownSince > daysOfMonth(state.month).from;
  return (
    <>
      {state.stage === 'closed' && <ClosedNotices profileId={profileId} table={table} onClosings={onClosings} />}
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 5, '&:empty': { display: 'none' } }}
      >
        {state.flaggedDays + state.rejectedDays > 0 && <OddNotice profileId={profileId} table={table} />}
        {lacksCredit && (
          <Box sx={{ color: 'text.secondary' }}>
            {creditKnownSince === null
              ? t('notices.creditNever')
              : t('notices.creditSince', { day: format.day(creditKnownSince) })}
          </Box>
        )}
      </Box>
    </>
  );
}

function ClosedNotices({ profileId, table: { state }, onClosings }: MonthNoticesProps) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const { data: diff } = useClosingDiff(profileId, state.month);
  const { data: closings } = useClosings(profileId);
  const month = format.month(state.month);
  const changed = new Set(diff?.changes.map(({ accountId }) => accountId)).size;
  const broken = closings?.some((closing) => closing.month === state.month && !closing.intact) ?? false;
  const action = (words: string) => (
    <Button size="small" color="inherit" onClick={onClosings} sx={slim}>
      {words}
    </Button>
  );
  return (
    <>
      {broken && (
        <Alert severity="error" sx={{ py: 0 }} action={action(t('notices.seeClosings'))}>
          {t('notices.broken', { month })}
        </Alert>
      )}
      {changed > 0 && (
        <Alert severity="warning" sx={{ py: 0 }} action={action(t('notices.seeChanges'))}>
          {t('notices.changed', { month, count: changed, number: format.number(changed) })}
        </Alert>
      )}
    </>
  );
}

function OddNotice({ profileId, table: { state } }: Omit<MonthNoticesProps, 'onClosings'>) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { flaggedDays: odd, rejectedDays: rejected } = state;
  const words = [
    odd > 0 && t('notices.odd', { count: odd, number: format.number(odd) }),
    rejected > 0 && t('notices.rejected', { count: rejected, number: format.number(rejected) }),
  ].filter(Boolean);
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, whiteSpace: 'nowrap' }}>
        <StatusBadge tone="warning">{words.join('; ')}</StatusBadge>
        <Button size="small" onClick={() => setOpen(true)} sx={slim}>
          {t('notices.seeOdd')}
        </Button>
      </Box>
      <OddDaysPanel profileId={profileId} month={state.month} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
