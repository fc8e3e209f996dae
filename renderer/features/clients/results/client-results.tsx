import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job, JobRow } from '@shared/ipc/operation-models';
import { useFormat } from '@renderer/lib/format';
import { useSettings } from '@renderer/lib/queries/settings';
import { FilterToggles } from '@renderer/operations/jobs/filter-toggles';
import { usePutBack } from '../model/drafts';
import {
  type ClientResult,
  createdIds,
  type Group,
  groupOf,
  GROUPS,
  resultsOf,
  returnedOf,
} from '../model/result-rows';
import { useActivate } from '../use-activate';
import { ResultTable } from './result-table';
import { useSettledClients } from './use-settled-clients';

type Shown = 'all' | Group;

const VIEWS = ['clients', 'requests'] as const;
type View = (typeof VIEWS)[number];

interface ClientResultsProps {
  job: Job;
  rows: readonly JobRow[];
  /** The rows of the job, each a request. */
  requests: ReactNode;
}

/** What became of every client of a job, and what comes next: activation for those created, correction for those that were not. */
export function ClientResults({ job, rows, requests }: ClientResultsProps) {
  const { t } = useTranslation('clients');
  const evidence = useSettledClients(rows);
  const results = useMemo(() => resultsOf(rows, evidence), [rows, evidence]);
  const [view, setView] = useState<View>('clients');
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <FilterToggles
          label={t('results.views.label')}
          value={view}
          onChange={setView}
          options={VIEWS.map((value) => ({ value, label: t(`results.views.${value}`) }))}
        />
        <NextSteps job={job} results={results} />
      </Box>
      {view === 'clients' ? <ByClient results={results} /> : requests}
    </>
  );
}

function ByClient({ results }: { results: readonly ClientResult[] }) {
  const [shown, setShown] = useState<Shown>('all');
  const visible = shown === 'all' ? results : results.filter((one) => groupOf(one) === shown);
  return (
    <>
      <Box>
        <Filter results={results} shown={shown} onShown={setShown} />
      </Box>
      <Box sx={{ flex: '1 0 300px', minHeight: 300 }}>
        <ResultTable rows={visible} />
      </Box>
    </>
  );
}

interface FilterProps {
  results: readonly ClientResult[];
  shown: Shown;
  onShown: (shown: Shown) => void;
}

function Filter({ results, shown, onShown }: FilterProps) {
  const { t } = useTranslation('clients');
  const format = useFormat();
  const options: readonly Shown[] = ['all', ...GROUPS];
  return (
    <FilterToggles
      label={t('results.shown')}
      value={shown}
      onChange={onShown}
      options={options.map((value) => {
        const count = value === 'all' ? results.length : results.filter((one) => groupOf(one) === value).length;
        return {
          value,
          label: t(`results.groups.${value}`, { number: format.number(count) }),
          disabled: value !== 'all' && count === 0,
        };
      })}
    />
  );
}

function NextSteps({ job, results }: { job: Job; results: readonly ClientResult[] }) {
  const { t } = useTranslation('clients');
  const { language } = useSettings();
  const navigate = useNavigate();
  const activate = useActivate(job.profileId);
  const putBack = usePutBack(job.profileId);
  const created = createdIds(results);
  const returned = job.state === 'running' ? [] : returnedOf(results, language);
  return (
    <>
      {created.length > 0 && (
        <Button variant="contained" onClick={() => activate(created)}>
          {t('results.activate', { count: created.length })}
        </Button>
      )}
      {returned.length > 0 && (
        <Button
          variant="outlined"
          onClick={() => {
            putBack(returned);
            void navigate({ to: '/onboarding', search: { do: 'add' } });
          }}
        >
          {t('results.correct', { count: returned.length })}
        </Button>
      )}
    </>
  );
}
