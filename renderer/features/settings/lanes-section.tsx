import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Lane } from '@shared/ipc/models';
import { useFormat } from '../../lib/format';
import { useProfiles } from '../../lib/queries/profiles';
import { useLanes } from '../../lib/queries/system';
import { ErrorNotice } from '../../ui/error-notice';
import { SkeletonRows } from '../../ui/skeletons';
import { StatusBadge } from '../../ui/status-badge';

function LaneState({ lane }: { lane: Lane }) {
  const { t } = useTranslation('settings');
  if (lane.stopped) return <StatusBadge tone="bad">{t('lanes.stopped')}</StatusBadge>;
  if (lane.nextFreeMs > 0) return <StatusBadge tone="warning">{t('lanes.full')}</StatusBadge>;
  return <StatusBadge tone="good">{t('lanes.running')}</StatusBadge>;
}

function LaneRow({ lane }: { lane: Lane }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const name = useProfiles().find(({ id }) => id === lane.profileId)?.name ?? t('lanes.noProfile');
  const key =
    lane.keyOwner === 'partner' ? t('lanes.partnerKey', { name }) : t('lanes.accountKey', { account: lane.keyOwner });
  return (
    <TableRow>
      <TableCell sx={{ minWidth: 160 }}>
        <bdi>{key}</bdi>
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{lane.family}</TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {t('lanes.used', { used: format.number(lane.inUse), limit: format.number(lane.limitPerMinute) })}
      </TableCell>
      <TableCell align="right">{format.number(lane.waiting)}</TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {lane.nextFreeMs > 0 ? format.duration(lane.nextFreeMs) : t('lanes.now')}
      </TableCell>
      <TableCell>{t(`lanes.source.${lane.source}`)}</TableCell>
      <TableCell>
        <LaneState lane={lane} />
      </TableCell>
    </TableRow>
  );
}

/** A key that was tried once and not kept leaves a lane behind, of which nothing is to be said any more. */
function isBusy({ inUse, waiting, stopped }: Lane): boolean {
  return inUse > 0 || waiting > 0 || stopped;
}

const COLUMNS = [
  ['key', 'left'],
  ['operation', 'left'],
  ['used', 'right'],
  ['waiting', 'right'],
  ['next', 'right'],
  ['source', 'left'],
  ['state', 'left'],
] as const;

/** The rate lanes in use, alive while on screen. */
export function LanesSection() {
  const { t } = useTranslation('settings');
  const profiles = useProfiles();
  const { data, error } = useLanes();
  const lanes = data?.filter((lane) => isBusy(lane) || profiles.some(({ id }) => id === lane.profileId));
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Typography sx={{ color: 'text.secondary', maxWidth: 640 }}>{t('lanes.what')}</Typography>
      {error && <ErrorNotice error={error} slim />}
      {!lanes && !error && <SkeletonRows count={3} />}
      {lanes?.length === 0 && <Typography>{t('lanes.none')}</Typography>}
      {lanes && lanes.length > 0 && (
        <Box role="group" tabIndex={0} aria-label={t('sections.lanes')} sx={{ overflowX: 'auto' }}>
          <Table size="small" sx={{ '& tr > :first-of-type': { pl: 0 } }}>
            <TableHead>
              <TableRow>
                {COLUMNS.map(([column, align]) => (
                  <TableCell key={column} align={align}>
                    {t(`lanes.columns.${column}`)}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {lanes.map((lane) => (
                <LaneRow key={`${lane.profileId} ${lane.keyOwner} ${lane.family}`} lane={lane} />
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Box>
  );
}
