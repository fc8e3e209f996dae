import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import type { WatchSignal } from '@shared/ipc/watch-models';
import { useFormat } from '@renderer/lib/format';
import { useWatch } from '@renderer/lib/queries/watch';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { TextLink } from '@renderer/ui/links';
import { PlainText } from '@renderer/ui/plain-text';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { inOrder } from './model/signals';
import { useSignalWords } from './use-signal-words';

const MOST_SHOWN = 5;

/** The most important changes that nobody has seen yet, with the way to all of them. */
export function WatchSummary({ profile }: { profile: Profile }) {
  const { t } = useTranslation('watch');
  const format = useFormat();
  const headingId = useId();
  const { data, error } = useWatch(profile.id);
  if (error) return <ErrorNotice error={error} slim />;
  if (!data) return <SkeletonBlock height={120} />;
  const unseen = inOrder(data.signals.filter(({ seen }) => !seen));
  return (
    <Box component="section" aria-labelledby={headingId}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, mb: 2, minHeight: 32 }}>
        <Typography id={headingId} variant="h2">
          {t('summary.title', { count: unseen.length, number: format.number(unseen.length) })}
        </Typography>
        <TextLink to="/overview" search={{ view: 'watch' }} underline="always">
          {t('summary.all')}
        </TextLink>
      </Box>
      {unseen.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>
          {t(data.judged === 0 ? 'summary.notYet' : 'summary.none')}
        </Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {unseen.slice(0, MOST_SHOWN).map((signal) => (
            <SummaryLine key={signal.id} signal={signal} />
          ))}
        </Box>
      )}
    </Box>
  );
}

function SummaryLine({ signal }: { signal: WatchSignal }) {
  const { words, when } = useSignalWords()(signal);
  return (
    <Box
      component="li"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, py: 1, borderTop: 1, borderColor: 'divider' }}
    >
      <TextLink to="/accounts/$accountId" params={{ accountId: signal.accountId }}>
        <PlainText>{signal.accountName}</PlainText>
      </TextLink>
      <PlainText>{words}</PlainText>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {when}
      </Box>
    </Box>
  );
}
