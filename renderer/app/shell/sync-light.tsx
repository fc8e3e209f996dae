import Sync from '@mui/icons-material/Sync';
import SyncDisabled from '@mui/icons-material/SyncDisabled';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import { useFormat } from '../../lib/format';
import { useSync } from '../../lib/queries/sync';
import { railItem } from './rail-item';
import { useLater } from './use-later';

const SyncLink = createLink(ButtonBase);

/** A synchronisation that runs or waits for a person, in one line that leads to it. Nothing while there is none. */
export function SyncLight({ profileId }: { profileId: ProfileId }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const { data: run } = useSync(profileId, useLater(1_000));
  if (!run || run.state === 'done' || run.state === 'cancelled') return null;
  const { accounts } = run;
  const running = run.state === 'running';
  const words = t(`light.${run.state}`);
  const progress = t('light.progress', {
    done: format.number(accounts.done + accounts.failed),
    total: format.number(accounts.total),
  });
  return (
    <Box component="li" className="low">
      <SyncLink
        to="/reports"
        search={{ view: 'sync' }}
        sx={railItem}
        title={words}
        aria-label={`${words}: ${progress}`}
      >
        <Box
          component={running ? Sync : SyncDisabled}
          aria-hidden
          sx={{ color: running ? 'info.main' : 'warning.main' }}
        />
        <Box component="span" sx={{ minWidth: 0, textAlign: { xs: 'center', lg: 'start' } }}>
          {words}
        </Box>
        <Box component="span" sx={{ ml: { lg: 'auto' }, fontVariantNumeric: 'tabular-nums' }}>
          {progress}
        </Box>
      </SyncLink>
    </Box>
  );
}
