import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { CHANNEL_PHONE_STATUSES, CHANNEL_QUALITIES, CHANNEL_STATUSES, type Channel } from '@shared/domain/channel';
import type { HistoryPoint } from '@shared/ipc/models';
import type { ChannelPoint } from '@shared/ipc/support-models';
import { MISSING, useFormat } from '@renderer/lib/format';
import { type Whose, useChannelHistory } from '@renderer/lib/queries/channels';
import { useNow } from '@renderer/lib/use-now';
import { FigureTable } from '@renderer/ui/charts/figure-table';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SkeletonRows } from '@renderer/ui/skeletons';
import { PHONE_TONES, QUALITY_TONES, STATUS_TONES } from './channel-words';
import { spansOf } from './model/spans';
import { type Lane, TimeStrip } from './time-strip';

interface ChannelHistoryProps {
  whose: Whose;
  channel: Channel;
  /** Of the account, whose daily limit it tells. */
  accountHistory: readonly HistoryPoint[];
}

/** What this computer has seen of a channel over time, as lanes and as a table. */
export function ChannelHistory({ whose, channel, accountHistory }: ChannelHistoryProps) {
  const { t } = useTranslation('channels');
  const { data, error } = useChannelHistory(whose);
  const points = data?.filter(({ channelId }) => channelId === channel.id);
  return (
    <Box component="section" aria-label={t('history.title')} sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      <Typography variant="h3">{t('history.title')}</Typography>
      {error && <ErrorNotice error={error} />}
      {!points && !error && <SkeletonRows count={4} />}
      {points && points.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('history.none')}</Box>}
      {points && points.length > 0 && <Seen points={points} accountHistory={accountHistory} />}
    </Box>
  );
}

function useLanes(points: readonly ChannelPoint[], accountHistory: readonly HistoryPoint[]): readonly Lane[] {
  const { t } = useTranslation('channels');
  const format = useFormat();
  const now = useNow();
  const first = points[0]?.at ?? now;
  // The limit that held when the channel was first seen, and all later ones.
  const before = accountHistory.filter(({ at }) => at <= first).at(-1);
  const limits = [...(before ? [{ ...before, at: first }] : []), ...accountHistory.filter(({ at }) => at > first)];
  const lanes: Lane[] = [
    {
      label: t('history.status'),
      spans: spansOf(points, ({ status }) => status ?? '', now),
      toneOf: (value) => STATUS_TONES[CHANNEL_STATUSES.find((one) => one === value) ?? 'connected'],
      textOf: (value) => {
        const known = CHANNEL_STATUSES.find((one) => one === value);
        return known ? t(`status.${known}`) : MISSING;
      },
    },
    {
      label: t('history.phoneStatus'),
      spans: spansOf(points, ({ phoneStatus }) => phoneStatus ?? '', now),
      toneOf: (value) => PHONE_TONES[CHANNEL_PHONE_STATUSES.find((one) => one === value) ?? 'unknown'],
      textOf: (value) => {
        const known = CHANNEL_PHONE_STATUSES.find((one) => one === value);
        return known ? t(`phoneStatus.${known}`) : MISSING;
      },
    },
    {
      label: t('history.quality'),
      spans: spansOf(points, ({ quality }) => quality ?? '', now),
      toneOf: (value) => QUALITY_TONES[CHANNEL_QUALITIES.find((one) => one === value) ?? 'unknown'],
      textOf: (value) => {
        const known = CHANNEL_QUALITIES.find((one) => one === value);
        return known ? t(`quality.${known}`) : MISSING;
      },
    },
    {
      label: t('history.dailyLimit'),
      spans: spansOf(limits, ({ dailyLimit }) => (dailyLimit === null ? '' : String(dailyLimit)), now),
      toneOf: () => 'neutral',
      textOf: (value) => (value === '' ? MISSING : format.number(Number(value))),
    },
  ];
  return lanes.filter(({ spans }) => spans.length > 0);
}

function Seen({
  points,
  accountHistory,
}: Pick<ChannelHistoryProps, 'accountHistory'> & { points: readonly ChannelPoint[] }) {
  const { t } = useTranslation('channels');
  const format = useFormat();
  const lanes = useLanes(points, accountHistory);
  return (
    <>
      <TimeStrip lanes={lanes} label={t('history.title')} />
      <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{t('history.about')}</Box>
      <FigureTable caption={t('history.table')} words maxHeight={220}>
        <thead>
          <tr>
            {(['at', 'status', 'phoneStatus', 'quality'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`history.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map((point) => (
            <tr key={point.at}>
              <th scope="row">{format.dateTime(point.at)}</th>
              <td>{point.status === null ? MISSING : t(`status.${point.status}`)}</td>
              <td>{point.phoneStatus === null ? MISSING : t(`phoneStatus.${point.phoneStatus}`)}</td>
              <td>{point.quality === null ? MISSING : t(`quality.${point.quality}`)}</td>
            </tr>
          ))}
        </tbody>
      </FigureTable>
    </>
  );
}
