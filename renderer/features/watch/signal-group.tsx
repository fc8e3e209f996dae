import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import type { WatchSpan } from '@shared/domain/watch-kinds';
import type { WatchSignal } from '@shared/ipc/watch-models';
import { useFormat } from '@renderer/lib/format';
import { SignalItem } from './signal-item';
import type { SeenMarks } from './use-seen-marks';

const FIRST = 40;

interface SignalGroupProps {
  profileId: ProfileId;
  span: WatchSpan;
  signals: readonly WatchSignal[];
  marks: SeenMarks;
}

/** The changes since yesterday, or since last week. */
export function SignalGroup({ profileId, span, signals, marks }: SignalGroupProps) {
  const { t } = useTranslation('watch');
  const format = useFormat();
  const headingId = useId();
  const [most, setMost] = useState(FIRST);
  const left = signals.length - most;
  return (
    <Box component="section" aria-labelledby={headingId}>
      <Typography id={headingId} variant="h2" sx={{ mb: 2 }}>
        {t(`spans.${span}`)}
      </Typography>
      {signals.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{t(`nothingIn.${span}`)}</Typography>
      ) : (
        <Box component="ul" aria-labelledby={headingId} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {signals.slice(0, most).map((signal) => (
            <SignalItem
              key={signal.id}
              profileId={profileId}
              signal={signal}
              selected={marks.selected.has(signal.id)}
              onSelect={(on) => marks.select(signal.id, on)}
              onSeen={(seen) => marks.mark([signal.id], seen)}
            />
          ))}
        </Box>
      )}
      {left > 0 && (
        <Button onClick={() => setMost(most + 5 * FIRST)}>
          {t('more', { count: Math.min(left, 5 * FIRST), number: format.number(Math.min(left, 5 * FIRST)) })}
        </Button>
      )}
    </Box>
  );
}
