import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import type { DayRange, ReportDay } from '@shared/domain/report-day';
import type { SyncPlan } from '@shared/ipc/finance-models';
import { useFormat } from '@renderer/lib/format';
import { useStartSync, useSyncPlan } from '@renderer/lib/queries/sync';
import { useEtaWords } from '@renderer/operations/jobs/use-eta-words';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { rangeOfChoice } from './model/ranges';
import { SyncRangeChoice } from './sync-range';

/** What is to be fetched, what that takes, and the button that begins it. */
export function StartPanel({ profileId, today }: { profileId: ProfileId; today: ReportDay }) {
  const { t } = useTranslation('sync');
  const [range, setRange] = useState<DayRange>(() => rangeOfChoice('two-months', today));
  const [again, setAgain] = useState(false);
  const plan = useSyncPlan(profileId, range, again);
  const start = useStartSync(profileId);
  const nothing = plan.data?.requests === 0;
  return (
    <Box sx={{ display: 'grid', gap: 3, justifyItems: 'start' }}>
      <SyncRangeChoice today={today} range={range} onRange={setRange} />
      <Box>
        <FormControlLabel
          control={<Checkbox checked={again} onChange={(_, on) => setAgain(on)} aria-describedby="sync-again-hint" />}
          label={t('again.label')}
        />
        <FormHelperText id="sync-again-hint" sx={{ mt: 0 }}>
          {t('again.hint')}
        </FormHelperText>
      </Box>
      {plan.error && <ErrorNotice error={plan.error} slim />}
      {start.error && <ErrorNotice error={start.error} onDismiss={start.reset} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 4, rowGap: 2 }}>
        <Button
          variant="contained"
          disabled={start.isPending || plan.data === undefined || nothing}
          onClick={() => start.mutate({ range, again })}
        >
          {t('start')}
        </Button>
        <Box role="status" sx={{ color: 'text.secondary', minHeight: 20 }}>
          {plan.data && <PlanWords plan={plan.data} />}
        </Box>
      </Box>
    </Box>
  );
}

function PlanWords({ plan: { accounts, upToDate, requests, etaMs } }: { plan: SyncPlan }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const eta = useEtaWords();
  const kept = t('plan.upToDate', { count: upToDate, number: format.number(upToDate) });
  if (requests === 0) return <>{upToDate === 0 ? t('plan.nobody') : t('plan.nothing')}</>;
  const lacking = t('plan.lacking', { count: accounts, number: format.number(accounts) });
  const asked = t('plan.requests', { count: requests, number: format.number(requests) });
  return <>{[`${lacking}: ${asked}`, eta(etaMs), upToDate > 0 && kept].filter(Boolean).join(' · ')}</>;
}
