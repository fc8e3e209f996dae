import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Job } from '@shared/ipc/operation-models';
import { useFormat } from '@renderer/lib/format';
import { Figure } from '@renderer/ui/figure';
import { visuallyHidden } from '@renderer/ui/visually-hidden';
import { useMoneyFormat } from '../use-money-format';
import { doneOf } from './job-words';
import { ROW_GROUPS, type RowGroup } from './row-groups';
import { useEtaWords } from './use-eta-words';

const COLOURS = {
  applied: 'success.main',
  notApplied: 'error.main',
  unknown: 'warning.main',
  leftOut: 'text.secondary',
  left: 'transparent',
} as const satisfies Record<RowGroup, string>;

/** Each part of the job as its share of one bar; what is left is empty. */
export function JobBar({ job, height = 8 }: { job: Job; height?: number }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const { counts } = job;
  const words = t('progress.value', { done: format.number(doneOf(job)), total: format.number(counts.total) });
  return (
    <Box
      role="progressbar"
      aria-label={t('progress.label')}
      aria-valuemin={0}
      aria-valuemax={counts.total}
      aria-valuenow={doneOf(job)}
      aria-valuetext={words}
      sx={{ display: 'flex', height, borderRadius: 1, bgcolor: 'divider', overflow: 'hidden' }}
    >
      {ROW_GROUPS.map((group) => (
        <Box key={group} sx={{ flex: `${counts[group]} 0 0`, bgcolor: COLOURS[group] }} />
      ))}
    </Box>
  );
}

const TENTHS = 10;

/** Told aloud when the state changes, and at every tenth of the rows: not at every row. */
function Spoken({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const { total } = job.counts;
  const tenth = Math.floor((TENTHS * doneOf(job)) / Math.max(1, total));
  const done = doneOf(job) === total ? total : Math.ceil((tenth * total) / TENTHS);
  return (
    <Box role="status" sx={visuallyHidden}>
      {t('progress.spoken', {
        state: t(`states.${job.state}`),
        done: format.number(done),
        total: format.number(total),
      })}
    </Box>
  );
}

/** How far a job is: bar, counts, sums and time. */
export function JobProgress({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const money = useMoneyFormat(job.currency);
  const eta = useEtaWords();
  const { counts } = job;
  const running = job.state === 'running';
  return (
    <Box>
      <JobBar job={job} />
      <Spoken job={job} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, ml: -3, mt: 1 }}>
        {job.applied !== null && (
          <Figure
            label={t('progress.sum')}
            value={money.exact(job.applied)}
            detail={t('progress.sumOf', { total: money.exact(job.total) })}
          />
        )}
        {ROW_GROUPS.map((group) => (
          <Figure
            key={group}
            label={t(`counts.${group}`)}
            value={format.number(counts[group])}
            detail={group === 'applied' ? t('progress.sumOf', { total: format.number(counts.total) }) : ''}
          />
        ))}
        {running && <Figure label={t('progress.eta')} value={eta(job.etaMs)} detail="" />}
      </Box>
    </Box>
  );
}
