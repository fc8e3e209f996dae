import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_TIME_ZONE, dayAt } from '@shared/domain/report-day';
import type { AppEvent } from '@shared/ipc/events';
import type { Profile } from '@shared/ipc/models';
import type { PlanView } from '@shared/ipc/margin-models';
import { useAppEvent } from '@renderer/lib/events';
import { useFormat } from '@renderer/lib/format';
import { useLoadDays } from '@renderer/lib/queries/margins';
import { useCancelWork } from '@renderer/lib/queries/work';
import { useNow } from '@renderer/lib/use-now';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { EVIDENCE_DAYS, evidenceRange, lackingEvidence } from '../model/plan';

/** Below it, what is left is over before it is read. */
const WORTH_TELLING_MS = 5_000;

type Progress = Extract<AppEvent, { type: 'days-progress' }>;

interface MissingDaysProps {
  profile: Profile;
  view: PlanView;
  /** The fetching that was started from this plan. */
  workId: string | null;
  onWork: (workId: string) => void;
  /** All that could be fetched is there: the plan can be made anew. */
  onFetched: () => void;
}

/** Where the consumption of accounts is not known, or only of long ago: fetches the last four weeks. */
export function MissingDays({ profile, view, workId, onWork, onFetched }: MissingDaysProps) {
  const { t } = useTranslation('credit');
  const today = dayAt(useNow(), DEFAULT_TIME_ZONE);
  const load = useLoadDays();
  const cancel = useCancelWork();
  const [progress, setProgress] = useState<Progress | null>(null);
  useAppEvent('days-progress', (event) => {
    if (event.profileId !== profile.id || event.workId !== workId) return;
    setProgress(event.running ? event : null);
    if (!event.running) onFetched();
  });
  const lacking = lackingEvidence(view, today);
  if (progress) return <Fetching progress={progress} onCancel={() => cancel.mutate(progress.workId)} />;
  if (lacking.accountIds.length === 0) return null;
  const fetch = (): void => {
    const id = crypto.randomUUID();
    onWork(id);
    load.mutate({ profileId: profile.id, workId: id, accountIds: lacking.accountIds, ...evidenceRange(today) });
  };
  return (
    <>
      {load.error && <ErrorNotice error={load.error} />}
      <Alert
        severity="info"
        action={
          <Button color="inherit" disabled={load.isPending} onClick={fetch}>
            {t('plan.fetch')}
          </Button>
        }
      >
        {lacking.unknown > 0 && <>{t('plan.unknownConsumption', { count: lacking.unknown })} </>}
        {lacking.accountIds.length > lacking.unknown && (
          <>{t('plan.oldEvidence', { count: lacking.accountIds.length - lacking.unknown, days: EVIDENCE_DAYS })}</>
        )}
      </Alert>
    </>
  );
}

function Fetching({ progress, onCancel }: { progress: Progress; onCancel: () => void }) {
  const { t } = useTranslation('credit');
  const { t: common } = useTranslation();
  const format = useFormat();
  const { done, total, failed, etaMs } = progress;
  return (
    <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
      <LinearProgress
        variant="determinate"
        value={total > 0 ? (100 * done) / total : 0}
        aria-label={t('plan.fetching')}
        sx={{ width: 160 }}
      />
      <span>
        {t('plan.fetched', { done: format.number(done), total: format.number(total) })}
        {failed > 0 && <>, {t('plan.fetchFailed', { count: failed })}</>}
        {etaMs !== null && etaMs >= WORTH_TELLING_MS && (
          <>, {t('plan.fetchEta', { duration: format.duration(etaMs) })}</>
        )}
      </span>
      <Button color="inherit" onClick={onCancel}>
        {common('actions.cancel')}
      </Button>
    </Box>
  );
}
