import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WHAT_IF_DAYS } from '@shared/ipc/margin-models';
import { useFormat } from '@renderer/lib/format';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import type { WhatIfResult } from '../model/what-if-clients';
import { Panel } from '../panel';
import { MissingDaysNotice } from './missing-days-notice';
import type { Replay, ReplayDays } from './use-replay';
import { WhatIfLines } from './what-if-lines';
import { WhatIfTotals } from './what-if-totals';

interface WhatIfPanelProps {
  replay: Replay;
  /** What can be done with the margins that were replayed. */
  actions?: ReactNode;
}

/** The past days under the margins of the form, beside what was earned: in sum and by category. */
export function WhatIfPanel({ replay, actions }: WhatIfPanelProps) {
  const { t } = useTranslation('margins');
  const { result } = replay;
  return (
    <Panel title={t('whatIf.title')} about={t('whatIf.assumption')} actions={actions}>
      <Controls replay={replay} />
      {replay.error && <ErrorNotice error={replay.error} />}
      {replay.working && !result && <SkeletonBlock height={320} />}
      {result && (
        <>
          {replay.isStale && <Alert severity="info">{t('whatIf.stale')}</Alert>}
          <MissingDaysNotice result={result} missing={replay.missing} />
          <WhatIfTotals result={result} />
          <Notes result={result} />
          <WhatIfLines result={result} />
        </>
      )}
    </Panel>
  );
}

function Controls({ replay }: { replay: Replay }) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  const { result } = replay;
  return (
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
      <Button
        variant={result && !replay.isStale ? 'outlined' : 'contained'}
        disabled={!replay.canRun || replay.working}
        onClick={replay.run}
      >
        {t(replay.working ? 'whatIf.working' : 'whatIf.replay')}
      </Button>
      <Typography role="status" sx={{ color: 'text.secondary' }}>
        {!replay.canRun
          ? t('whatIf.needMargins')
          : result && t('whatIf.range', { from: format.day(result.range.from), to: format.day(result.range.to) })}
      </Typography>
    </Box>
  );
}

function Notes({ result }: { result: WhatIfResult }) {
  const { t } = useTranslation('margins');
  const { total, complete } = result;
  const isRange = total !== null && total.replayed.least !== total.replayed.most;
  return (
    <Box sx={{ color: 'text.secondary', '&:empty': { display: 'none' } }}>
      {total === null && <Typography>{t('whatIf.nothing')}</Typography>}
      {!complete && <Typography>{t('whatIf.incomplete')}</Typography>}
      {isRange && <Typography>{t('whatIf.sms')}</Typography>}
    </Box>
  );
}
