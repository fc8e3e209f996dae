import NotificationsActive from '@mui/icons-material/CircleNotificationsOutlined';
import Done from '@mui/icons-material/Done';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import type { WatchSignal } from '@shared/ipc/watch-models';
import { TextLink } from '@renderer/ui/links';
import { PlainText } from '@renderer/ui/plain-text';
import { SignalDays } from './signal-days';
import { useSignalWords } from './use-signal-words';

interface SignalItemProps {
  profileId: ProfileId;
  signal: WatchSignal;
  selected: boolean;
  onSelect: (on: boolean) => void;
  onSeen: (seen: boolean) => void;
}

/** One change: whose, what, when, and on demand the days behind it. */
export function SignalItem({ profileId, signal, selected, onSelect, onSeen }: SignalItemProps) {
  const { t } = useTranslation('watch');
  const { words, when } = useSignalWords()(signal);
  const [open, setOpen] = useState(false);
  const named = { account: signal.accountName, words };
  const action = t(open ? 'hideDays' : 'showDays');
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', py: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
        <Checkbox
          size="small"
          checked={selected}
          onChange={(_event, on) => onSelect(on)}
          slotProps={{ input: { 'aria-label': t('select', named) } }}
        />
        <SeenMark seen={signal.seen} />
        <Box sx={{ flex: '1 1 280px', minWidth: 0, opacity: 1 }}>
          <Typography sx={{ fontWeight: signal.seen ? undefined : 550, overflowWrap: 'anywhere' }}>
            <TextLink to="/accounts/$accountId" params={{ accountId: signal.accountId }}>
              <PlainText>{signal.accountName}</PlainText>
            </TextLink>
          </Typography>
          <Typography component="div" sx={{ color: signal.seen ? 'text.secondary' : 'text.primary' }}>
            <PlainText>{words}</PlainText>
          </Typography>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {signal.seen ? `${when} · ${t('seen')}` : when}
          </Typography>
        </Box>
        <Button
          size="small"
          aria-expanded={open}
          aria-label={t('daysOf', { ...named, action })}
          onClick={() => setOpen(!open)}
        >
          {action}
        </Button>
        <Button
          size="small"
          aria-label={t(signal.seen ? 'unmarkOneOf' : 'markOneOf', named)}
          onClick={() => onSeen(!signal.seen)}
        >
          {t(signal.seen ? 'unmarkOne' : 'markOne')}
        </Button>
      </Box>
      {open && (
        <Box sx={{ pt: 2, pb: 3, pl: { xs: 0, md: 9 } }}>
          <SignalDays profileId={profileId} signal={signal} />
        </Box>
      )}
    </Box>
  );
}

function SeenMark({ seen }: { seen: boolean }) {
  const Icon = seen ? Done : NotificationsActive;
  return <Icon aria-hidden sx={{ fontSize: 18, color: seen ? 'text.disabled' : 'warning.main' }} />;
}
