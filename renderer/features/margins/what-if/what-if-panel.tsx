import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import type { Margins } from '@shared/domain/operation';
import { WHAT_IF_DAYS } from '@shared/ipc/margin-models';
import type { Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import type { WhatIfResult } from '../model/what-if-clients';
import { Panel } from '../panel';
import { MissingDaysNotice } from './missing-days-notice';
import { useMissingDays } from './use-missing-days';
import { type ReplayDays, useReplay } from './use-replay';
import { WhatIfChart } from './what-if-chart';
import { WhatIfClients } from './what-if-clients';
import { WhatIfLines } from './what-if-lines';
import { WhatIfTotals } from './what-if-totals';

interface WhatIfPanelProps {
  profile: Profile;
  accountIds: AccountId[];
  /** Of the form; null as long as it is not complete. */
  margins: Margins | null;
  /** What can be done with the margins that were replayed. */
  actions?: ReactNode;
}

/** The past days of one or more accounts under the margins of the form, beside what was earned. */
export function WhatIfPanel({ profile, accountIds, margins, actions }: WhatIfPanelProps) {
  const { t } = useTranslation('margins');
  const replay = useReplay(profile.id, accountIds, margins);
  const missing = useMissingDays(profile.id, replay.again);
  const { result } = replay;
  return (
    <Panel title={t('whatIf.title')} about={t('whatIf.assumption')} actions={actions}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
        <ToggleButtonGroup
          exclusive
          value={replay.days}
          aria-label={t('whatIf.daysLabel')}
          onChange={(_, days: ReplayDays | null) => days && replay.setDays(days)}
        >
          {WHAT_IF_DAYS.map((days) => (
            <ToggleButton key={days} value={days}>
              {t('whatIf.days', { days })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Button variant={result ? 'outlined' : 'contained'} disabled={!margins || replay.working} onClick={replay.run}>
          {t(replay.working ? 'whatIf.working' : 'whatIf.replay')}
        </Button>
        {!margins && <Typography sx={{ color: 'text.secondary' }}>{t('whatIf.needMargins')}</Typography>}
        {result && <RangeText result={result} />}
      </Box>
      {replay.error && <ErrorNotice error={replay.error} />}
      {replay.working && !result && <SkeletonBlock height={320} />}
      {result && (
        <>
          {replay.isStale && <Alert severity="info">{t('whatIf.stale')}</Alert>}
          <MissingDaysNotice result={result} missing={missing} />
          <Results result={result} />
        </>
      )}
    </Panel>
  );
}

function RangeText({ result: { range } }: { result: WhatIfResult }) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  return (
    <Typography sx={{ color: 'text.secondary' }}>
      {t('whatIf.range', { from: format.day(range.from), to: format.day(range.to) })}
    </Typography>
  );
}

function Results({ result }: { result: WhatIfResult }) {
  const { t } = useTranslation('margins');
  const isRange = result.total !== null && result.total.replayed.least !== result.total.replayed.most;
  return (
    <>
      <WhatIfTotals result={result} />
      {result.total === null && <Typography sx={{ color: 'text.secondary' }}>{t('whatIf.nothing')}</Typography>}
      {!result.complete && <Typography sx={{ color: 'text.secondary' }}>{t('whatIf.incomplete')}</Typography>}
      {isRange && <Typography sx={{ color: 'text.secondary' }}>{t('whatIf.sms')}</Typography>}
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
        }}
      >
        <WhatIfLines result={result} />
        <WhatIfChart result={result} />
      </Box>
      {result.accounts.length > 1 && <WhatIfClients result={result} />}
    </>
  );
}
