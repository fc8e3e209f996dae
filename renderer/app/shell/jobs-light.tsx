import PauseCircleOutlined from '@mui/icons-material/PauseCircleOutlined';
import PlayCircleOutlined from '@mui/icons-material/PlayCircleOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useQuery } from '@tanstack/react-query';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import type { Job } from '@shared/ipc/operation-models';
import { useFormat } from '../../lib/format';
import { jobListQuery } from '../../lib/queries/jobs';
import { railItem } from './rail-item';
import { useLater } from './use-later';

const JobLink = createLink(ButtonBase);

/** The jobs of a profile that run or wait for a person, in one line that leads to the first of them. Nothing while there is none. */
export function JobsLight({ profileId }: { profileId: ProfileId }) {
  const later = useLater(1_000);
  const { data = [] } = useQuery({ ...jobListQuery(profileId), enabled: later });
  const running = data.filter(({ state }) => state === 'running');
  const paused = data.filter(({ state }) => state === 'paused');
  const [first] = [...running, ...paused];
  return first ? <Light first={first} running={running.length} paused={paused.length} /> : null;
}

function Light({ first, running, paused }: { first: Job; running: number; paused: number }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const { counts } = first;
  const Sign = running > 0 ? PlayCircleOutlined : PauseCircleOutlined;
  const words = [
    running > 0 && t('light.running', { count: running }),
    paused > 0 && t('light.paused', { count: paused }),
  ].filter(Boolean);
  const all = words.join(', ');
  const progress = t('light.progress', {
    done: format.number(counts.total - counts.left),
    total: format.number(counts.total),
  });
  return (
    <Box component="li" className="low">
      <JobLink
        to="/jobs/$jobId"
        params={{ jobId: first.jobId }}
        sx={railItem}
        title={all}
        aria-label={`${all}: ${progress}`}
      >
        <Box component={Sign} aria-hidden sx={{ color: running > 0 ? 'info.main' : 'warning.main' }} />
        <Box component="span" sx={{ minWidth: 0, textAlign: { xs: 'center', lg: 'start' } }}>
          {words[0]}
        </Box>
        <Box component="span" sx={{ ml: { lg: 'auto' }, fontVariantNumeric: 'tabular-nums' }}>
          {progress}
        </Box>
      </JobLink>
    </Box>
  );
}
