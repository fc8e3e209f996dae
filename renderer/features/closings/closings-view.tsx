import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ReportMonth } from '@shared/domain/report-day';
import type { Profile } from '@shared/ipc/models';
import { useClosings } from '@renderer/lib/queries/reports';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { ClosingCard } from './closing-card';

interface ClosingsViewProps {
  profile: Profile;
  /** The month one comes from; its changes are shown at once if it is closed. */
  month: ReportMonth;
  /** Shows this month. */
  onMonth: (month: ReportMonth) => void;
  onSync: () => void;
}

/** Every month that was closed, the newest first. */
export function ClosingsView({ profile, month, onMonth, onSync }: ClosingsViewProps) {
  const { t } = useTranslation('closings');
  const { t: common } = useTranslation();
  const { data, error, refetch } = useClosings(profile.id);
  if (error) {
    return (
      <EmptyState
        why="failed"
        title={t('list.failedTitle')}
        text={<ErrorNotice error={error} />}
        action={
          <Button variant="contained" onClick={() => void refetch()}>
            {common('actions.retry')}
          </Button>
        }
      />
    );
  }
  if (!data) return <SkeletonBlock height={320} />;
  if (data.length === 0) {
    return (
      <EmptyState
        why="never-synced"
        title={t('list.emptyTitle')}
        text={t('list.emptyText')}
        action={
          <Button variant="contained" onClick={() => onMonth(month)}>
            {t('list.emptyAction')}
          </Button>
        }
      />
    );
  }
  return (
    <>
      <Typography sx={{ color: 'text.secondary', maxWidth: 720 }}>{t('about')}</Typography>
      {data.map((closing) => (
        <ClosingCard
          key={`${closing.month} ${closing.closedAt}`}
          profileId={profile.id}
          closing={closing}
          opened={closing.month === month && closing.reopenedAt === null}
          onMonth={onMonth}
          onSync={onSync}
        />
      ))}
    </>
  );
}
