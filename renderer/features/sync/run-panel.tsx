import Pause from '@mui/icons-material/Pause';
import PlayArrow from '@mui/icons-material/PlayArrow';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import type { SyncRun } from '@shared/ipc/finance-models';
import { useFormat } from '@renderer/lib/format';
import { useSteerSync } from '@renderer/lib/queries/sync';
import { useEtaWords } from '@renderer/operations/jobs/use-eta-words';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { Figure } from '@renderer/ui/figure';
import { StatusBadge } from '@renderer/ui/status-badge';

const TONES = { running: 'info', paused: 'warning', done: 'good', cancelled: 'neutral', failed: 'bad' } as const;

/** How far the latest synchronisation is, and what can be done with it. */
export function RunPanel({ profileId, run }: { profileId: ProfileId; run: SyncRun }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const { accounts, requests, state, range } = run;
  const done = accounts.done + accounts.failed;
  const isPartly = state === 'done' && accounts.failed > 0;
  const share = requests.total === 0 ? 100 : (100 * requests.done) / requests.total;
  const words = t('run.progress', { done: format.number(done), total: format.number(accounts.total) });
  return (
    <Box
      component="section"
      aria-label={t('run.label')}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', p: 4 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1, mb: 2 }}>
        <Typography variant="h2">{isPartly ? t('run.donePartly') : t(`run.states.${state}`)}</Typography>
        <StatusBadge tone={isPartly ? 'warning' : TONES[state]}>{words}</StatusBadge>
        <Typography sx={{ color: 'text.secondary' }}>
          {t('run.range', { from: format.day(range.from), to: format.day(range.to) })}
          {run.again && ` · ${t('run.again')}`}
          {run.nightly && ` · ${t('run.nightly')}`}
        </Typography>
        <Steering profileId={profileId} run={run} />
      </Box>
      <LinearProgress variant="determinate" value={share} aria-label={t('run.bar')} aria-valuetext={words} />
      <RunFigures run={run} />
      {run.error && <ErrorNotice error={run.error} past={state !== 'failed' && state !== 'paused'} />}
    </Box>
  );
}

function RunFigures({ run }: { run: SyncRun }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const eta = useEtaWords();
  const { accounts, requests, state } = run;
  const figures = [
    ['done', accounts.done],
    ['waiting', accounts.total - accounts.done - accounts.failed],
    ['failed', accounts.failed],
    ['left', requests.total - requests.done],
  ] as const;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, ml: -3, mt: 1 }}>
      {figures.map(([name, value]) => (
        <Figure key={name} label={t(`run.figures.${name}`)} value={format.number(value)} />
      ))}
      {state === 'running' && <Figure label={t('run.figures.eta')} value={eta(run.etaMs)} />}
      <Figure
        label={t('run.figures.limit')}
        value={t('run.perMinute', { number: format.number(run.limitPerMinute) })}
        detail={
          run.slowedDown > 0
            ? t('run.slowed', { count: run.slowedDown, number: format.number(run.slowedDown) })
            : undefined
        }
      />
      {run.endedAt !== null && <Figure label={t('run.figures.ended')} value={format.dateTime(run.endedAt)} />}
    </Box>
  );
}

function Steering({ profileId, run: { state } }: { profileId: ProfileId; run: SyncRun }) {
  const { t } = useTranslation('sync');
  const steer = useSteerSync(profileId);
  if (state === 'done' || state === 'cancelled') return null;
  const busy = steer.isPending;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, marginInlineStart: 'auto' }}>
      {state === 'running' ? (
        <Button variant="outlined" startIcon={<Pause />} disabled={busy} onClick={() => steer.mutate('pause')}>
          {t('run.pause')}
        </Button>
      ) : (
        <Button variant="contained" startIcon={<PlayArrow />} disabled={busy} onClick={() => steer.mutate('resume')}>
          {t('run.resume')}
        </Button>
      )}
      <Button color="error" disabled={busy} onClick={() => steer.mutate('cancel')}>
        {t('run.cancel')}
      </Button>
      {steer.error && <ErrorNotice slim error={steer.error} onDismiss={steer.reset} />}
    </Box>
  );
}
