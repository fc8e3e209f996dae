import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { MonthState } from '@shared/ipc/finance-models';
import { useFormat } from '@renderer/lib/format';
import { stageWords } from '@renderer/operations/reports/stage-words';
import { StatusBadge, type Tone } from '@renderer/ui/status-badge';

const TONES = { provisional: 'warning', complete: 'good', closed: 'good' } as const satisfies Record<
  MonthState['stage'],
  Tone
>;
const MEANINGS = {
  running: 'stage.running',
  'open-days': 'stage.openDays',
  'lacking-days': 'stage.lackingDays',
} as const;

/** How far the month can be relied on, what that means, and the way to mend it. */
export function StageLine({ state, onSync }: { state: MonthState; onSync?: (() => void) | undefined }) {
  const { t } = useTranslation('reports');
  const { t: words } = useTranslation('months');
  const format = useFormat();
  const mend = onSync && state.why !== null && (state.why !== 'running' || state.lackingAccounts > 0);
  return (
    <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, minWidth: 0 }}>
      <StatusBadge tone={TONES[state.stage]}>{stageWords(words, format, state)}</StatusBadge>
      {onSync && state.why !== null && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t(MEANINGS[state.why])}
        </Box>
      )}
      {mend && (
        <Button size="small" onClick={onSync} sx={{ minHeight: 24, py: 0 }}>
          {t('stage.sync')}
        </Button>
      )}
    </Box>
  );
}

interface MonthActionsProps {
  state: MonthState | undefined;
  onExport?: () => void;
  onCloseMonth?: () => void;
}

/** What can be done with the month as a whole. */
export function MonthActions({ state, onExport, onCloseMonth }: MonthActionsProps) {
  const { t } = useTranslation('reports');
  const over = state !== undefined && state.why !== 'running';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, marginInlineStart: 'auto' }}>
      {onExport && (
        <Button variant="outlined" color="inherit" disabled={!state} onClick={onExport}>
          {t('actions.export')}
        </Button>
      )}
      {onCloseMonth && state?.stage !== 'closed' && (
        <Box component="span" title={over ? undefined : t('actions.notOver')}>
          <Button variant="contained" disabled={!over} onClick={onCloseMonth}>
            {t('actions.close')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
