import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { DEFAULT_TIME_ZONE, dayAt } from '@shared/domain/report-day';
import type { Profile } from '@shared/ipc/models';
import { useSync } from '@renderer/lib/queries/sync';
import { useNow } from '@renderer/lib/use-now';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { RunPanel } from './run-panel';
import { StartPanel } from './start-panel';
import { SyncAccounts } from './sync-accounts';

/** Bringing the portfolio's reports up to date: what runs or ran last, what to fetch next, and how old each account's figures are. */
export function SyncView({ profile }: { profile: Profile }) {
  const { t } = useTranslation('sync');
  const { data: run, error } = useSync(profile.id);
  const today = dayAt(useNow(), DEFAULT_TIME_ZONE);
  const busy = run?.state === 'running' || run?.state === 'paused';
  return (
    <>
      <Typography sx={{ color: 'text.secondary', maxWidth: 720 }}>{t('about')}</Typography>
      {error && <ErrorNotice error={error} />}
      {run === undefined && !error && <SkeletonBlock height={140} />}
      {run && <RunPanel profileId={profile.id} run={run} />}
      {run !== undefined && !busy && <StartPanel profileId={profile.id} today={today} />}
      <SyncAccounts profileId={profile.id} />
    </>
  );
}
