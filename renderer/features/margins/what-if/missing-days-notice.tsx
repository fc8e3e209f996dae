import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { ErrorNotice } from '@renderer/ui/error-notice';
import type { WhatIfResult } from '../model/what-if-clients';
import type { MissingDays } from './use-missing-days';

/** That days were never fetched, the way to fetch them, and how far that is. Nothing where none are missing. */
export function MissingDaysNotice({ result, missing }: { result: WhatIfResult; missing: MissingDays }) {
  const { t } = useTranslation('margins');
  const lacking = result.accounts.filter(({ missingDays }) => missingDays > 0);
  if (missing.running) return <Fetching missing={missing} />;
  const [only] = result.accounts;
  const words =
    result.accounts.length === 1 && only
      ? t('whatIf.missingOwn', { count: only.missingDays })
      : t('whatIf.missing', { count: lacking.length });
  const fetch = (): void =>
    missing.start(
      lacking.map(({ accountId }) => accountId),
      result.range,
    );
  return (
    <>
      {missing.error && <ErrorNotice slim error={missing.error} />}
      {missing.failed > 0 && <Alert severity="warning">{t('whatIf.fetchFailed', { count: missing.failed })}</Alert>}
      {lacking.length > 0 && (
        <Alert
          severity="info"
          action={
            <Button color="inherit" variant="outlined" onClick={fetch}>
              {t('whatIf.fetch')}
            </Button>
          }
        >
          {words}
        </Alert>
      )}
    </>
  );
}

function Fetching({ missing: { progress, stop } }: { missing: MissingDays }) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  const known = progress !== null && progress.total > 0;
  const words = known
    ? t('whatIf.progress', { done: format.number(progress.done), total: format.number(progress.total) })
    : t('whatIf.fetching');
  const left = progress?.etaMs ? ` · ${t('whatIf.eta', { time: format.duration(progress.etaMs) })}` : '';
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, minHeight: 42 }}>
      <LinearProgress
        aria-label={t('whatIf.fetching')}
        variant={known ? 'determinate' : 'indeterminate'}
        value={known ? (100 * progress.done) / progress.total : undefined}
        sx={{ width: 160, borderRadius: 1 }}
      />
      <Typography role="status" sx={{ color: 'text.secondary' }}>
        {words}
        {left}
      </Typography>
      <Button size="small" color="inherit" onClick={stop}>
        {t('whatIf.stop')}
      </Button>
    </Box>
  );
}
