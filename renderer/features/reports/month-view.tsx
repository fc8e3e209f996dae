import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import type { ReportMonth } from '@shared/domain/report-day';
import type { Profile } from '@shared/ipc/models';
import { useMonth } from '@renderer/lib/queries/reports';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { EmptyMonth } from './empty-month';
import { MonthBody } from './month-body';
import { MonthActions, StageLine } from './month-head';
import { MonthNotices } from './month-notices';
import { MonthPicker } from './month-picker';

export interface MonthViewProps {
  profile: Profile;
  month: ReportMonth;
  /** The month it is. */
  latest: ReportMonth;
  onMonth: (month: ReportMonth) => void;
  onOpenAccount: (accountId: AccountId) => void;
  onSync: () => void;
  onClosings: () => void;
  onExport?: () => void;
  onCloseMonth?: () => void;
  onStatements?: (accountIds: readonly AccountId[]) => void;
}

/** A month of the whole portfolio, one row an account: what it had, was charged and brought in, and how well that is known. */
export function MonthView(props: MonthViewProps) {
  const { profile, month, latest, onMonth, onOpenAccount, onSync, onClosings, onExport, onCloseMonth, onStatements } =
    props;
  const { t } = useTranslation('reports');
  const { t: common } = useTranslation();
  const { data, error, refetch } = useMonth(profile.id, month);
  // Figures of the month before it must not stand under this month's name.
  const table = data?.state.month === month ? data : undefined;
  const empty = table && !table.columns.coveredDays.some((days) => days > 0);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 4, rowGap: 2, minHeight: 32 }}>
        <MonthPicker profileId={profile.id} month={month} latest={latest} state={table?.state} onMonth={onMonth} />
        {table && <StageLine state={table.state} onSync={empty ? undefined : onSync} />}
        {!empty && <MonthActions state={table?.state} onExport={onExport} onCloseMonth={onCloseMonth} />}
      </Box>
      {error && !table && (
        <EmptyState
          why="failed"
          title={t('empty.failedTitle')}
          text={<ErrorNotice error={error} />}
          action={
            <Button variant="contained" onClick={() => void refetch()}>
              {common('actions.retry')}
            </Button>
          }
        />
      )}
      {!error && !table && <SkeletonBlock height="max(400px, calc(100vh - 260px))" />}
      {empty && <EmptyMonth state={table.state} onSync={onSync} />}
      {table && !empty && (
        <>
          <MonthNotices profileId={profile.id} table={table} onClosings={onClosings} />
          <MonthBody
            profileId={profile.id}
            table={table}
            onStatements={onStatements}
            onOpenAccount={onOpenAccount}
            onSync={onSync}
          />
        </>
      )}
    </>
  );
}
