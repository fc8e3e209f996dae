import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { useKeyHealth, useLoadPeople } from '@renderer/lib/queries/access';
import { useReviewJob } from '@renderer/lib/queries/jobs';
import { FilterToggles } from '@renderer/operations/jobs/filter-toggles';
import { JobReviewPanel } from '@renderer/operations/jobs/job-review';
import { ReadingNotice } from '@renderer/operations/reading/reading-notice';
import { useReading } from '@renderer/operations/reading/use-reading';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PageHeader } from '@renderer/ui/page-header';
import { SelectionToolbar } from '@renderer/ui/selection-toolbar';
import { HealthFixes } from './health-fixes';
import { EmptyHealth, HealthTable } from './health-table';
import { ObstacleNotice } from './key-actions';
import { KeyNotices } from './key-notices';
import { HEALTH_FILTERS, type HealthFilter, matchesProblem, problemId, problemsIn } from './model/key-health';
import { useKeyWork } from './use-key-work';

const NOBODY: ReadonlySet<string> = new Set();

/** What is wrong with the keys of all accounts, and putting it right for many at once. */
export function HealthView({ profile, views }: { profile: Profile; views: ReactNode }) {
  const { t } = useTranslation('keys');
  const format = useFormat();
  const navigate = useNavigate();
  const { data, error, isPending } = useKeyHealth(profile.id);
  const reading = useReading(useLoadPeople(), (workId) => ({ profileId: profile.id, accountIds: null, workId }));
  const reviewing = useReviewJob();
  const work = useKeyWork(profile.id);
  const [filter, setFilter] = useState<HealthFilter>('all');
  const [chosen, setChosen] = useState(NOBODY);
  const rows = useMemo(() => (data ? problemsIn(data) : []), [data]);
  const shown = useMemo(() => rows.filter((row) => matchesProblem(row, filter)), [rows, filter]);
  // What is chosen and no longer shown is left alone.
  const marked = useMemo(() => shown.filter((row) => chosen.has(problemId(row))), [shown, chosen]);
  const selected = useMemo(() => new Set(marked.map(problemId)), [marked]);
  const mark = (ids: readonly string[], on: boolean): void =>
    setChosen(new Set([...selected].filter((id) => !ids.includes(id)).concat(on ? ids : [])));
  const numberOf = (one: HealthFilter): number => rows.filter((row) => matchesProblem(row, one)).length;

  if (reviewing.data) {
    return (
      <>
        <PageHeader title={t('health.title')} />
        <div className="parts">
          <JobReviewPanel
            profile={profile}
            review={reviewing.data}
            onStarted={({ jobId }) => void navigate({ to: '/jobs/$jobId', params: { jobId } })}
            onBack={reviewing.reset}
          />
        </div>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="parts">
        {views}
        <ObstacleNotice profile={profile} />
        {data && data.unread > 0 && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
            <span>{t('health.unread', { count: data.unread, number: format.number(data.unread) })}</span>
            <Button size="small" variant="outlined" disabled={reading.running} onClick={reading.begin}>
              {t('health.read')}
            </Button>
          </Box>
        )}
        <ReadingNotice reading={reading} what={t('health.reading')} />
        {error && <ErrorNotice error={error} />}
        <FilterToggles
          label={t('health.filter')}
          value={filter}
          onChange={setFilter}
          options={HEALTH_FILTERS.map((value) => ({
            value,
            label: t(`health.filters.${value}`, { number: format.number(numberOf(value)) }),
            disabled: value !== 'all' && numberOf(value) === 0,
          }))}
        />
        <SelectionToolbar
          label={t('health.toolbar')}
          some={marked.length > 0}
          words={
            marked.length === 0
              ? t('health.hint')
              : t('health.selected', { count: marked.length, number: format.number(marked.length) })
          }
          clearLabel={t('clear')}
          onClear={() => setChosen(NOBODY)}
        >
          <HealthFixes profile={profile} marked={marked} work={work} reviewing={reviewing} />
        </SelectionToolbar>
        <KeyNotices work={work} />
        {reviewing.error && <ErrorNotice error={reviewing.error} />}
        <HealthTable
          rows={shown}
          loading={isPending}
          resetKey={filter}
          selected={selected}
          onMark={mark}
          onClear={() => setChosen(NOBODY)}
          empty={data && <EmptyHealth health={data} filtered={rows.length > 0} onWiden={() => setFilter('all')} />}
        />
      </div>
    </>
  );
}
