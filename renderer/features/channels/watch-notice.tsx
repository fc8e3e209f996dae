import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@shared/domain/channel';
import { useFormat } from '@renderer/lib/format';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PhoneStatusText, QualityText, StatusText, useChannelName } from './channel-words';
import type { Watch } from './use-watch';

const SECOND_MS = 1_000;

/** How the waiting for a channel goes, and what came of it. Nothing where nobody waits. */
export function WatchNotice({ watch }: { watch: Watch }) {
  const { t } = useTranslation('channels');
  const nameOf = useChannelName();
  const { before, waiting, result, error } = watch;
  if (before === null) return null;
  const name = nameOf(before);
  if (error) return <ErrorNotice error={error} onDismiss={watch.dismiss} />;
  if (waiting) {
    return (
      <Box role="status" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 3, bgcolor: 'background.paper' }}>
        <LinearProgress aria-label={t('watch.waiting', { name })} sx={{ mb: 2 }} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
          <Box sx={{ flex: '1 1 260px' }}>
            {t('watch.waiting', { name })} <Since at={watch.since} />
          </Box>
          <Button variant="outlined" color="inherit" onClick={watch.stop}>
            {t('watch.stop')}
          </Button>
        </Box>
      </Box>
    );
  }
  if (!result) return null;
  return (
    <Alert severity={result.moved ? 'success' : 'info'} onClose={watch.dismiss}>
      <Box sx={{ color: 'text.primary' }}>{t(result.moved ? 'watch.moved' : 'watch.still', { name })}</Box>
      {result.moved && (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 3, rowGap: 1, mt: 1 }}>
          <span>{t('watch.before')}</span>
          <Stand channel={before} />
          <span>{t('watch.after')}</span>
          <Stand channel={result.channel} />
        </Box>
      )}
    </Alert>
  );
}

function Stand({ channel }: { channel: Channel }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4 }}>
      <StatusText channel={channel} />
      <PhoneStatusText channel={channel} />
      <QualityText channel={channel} />
    </Box>
  );
}

function Since({ at }: { at: number }) {
  const { t } = useTranslation('channels');
  const format = useFormat();
  const [now, setNow] = useState(at);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <Box component="span" aria-live="off" sx={{ color: 'text.secondary' }}>
      {t('watch.since', { duration: format.duration(Math.max(0, now - at)) })}
    </Box>
  );
}
