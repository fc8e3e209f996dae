import Link from '@mui/material/Link';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@shared/domain/channel';
import { MISSING } from '@renderer/lib/format';
import { PlainText } from '@renderer/ui/plain-text';
import { type RowColumn, RowTable } from '@renderer/ui/row-table';
import { PhoneStatusText, PlatformText, QualityText, StatusText, useChannelName } from './channel-words';

interface ChannelListProps {
  channels: readonly Channel[];
  onOpen: (channel: Channel) => void;
}

/** The channels as Spoki has them, with what is not known as it came. */
export function ChannelList({ channels, onOpen }: ChannelListProps) {
  const { t } = useTranslation('channels');
  const nameOf = useChannelName();
  const columns = useMemo(
    (): readonly RowColumn<Channel>[] => [
      {
        id: 'name',
        header: t('columns.name'),
        width: 'minmax(150px, 1.4fr)',
        cell: (channel) => (
          <Link
            component="button"
            type="button"
            aria-label={t('open', { name: nameOf(channel) })}
            onClick={() => onOpen(channel)}
            sx={{ textAlign: 'start', maxWidth: '100%' }}
          >
            <PlainText>{channel.name ?? t('unnamed')}</PlainText>
          </Link>
        ),
      },
      {
        id: 'platform',
        header: t('columns.platform'),
        width: '130px',
        cell: (channel) => <PlatformText channel={channel} />,
      },
      {
        id: 'identifier',
        header: t('columns.identifier'),
        width: 'minmax(140px, 1fr)',
        cell: ({ identifier }) => (identifier === null ? MISSING : <PlainText>{identifier}</PlainText>),
      },
      {
        id: 'status',
        header: t('columns.status'),
        width: '180px',
        cell: (channel) => <StatusText channel={channel} />,
      },
      {
        id: 'phoneStatus',
        header: t('columns.phoneStatus'),
        width: '160px',
        cell: (channel) => <PhoneStatusText channel={channel} />,
      },
      {
        id: 'quality',
        header: t('columns.quality'),
        width: '110px',
        cell: (channel) => <QualityText channel={channel} />,
      },
      {
        id: 'primary',
        header: t('columns.primary'),
        width: '90px',
        cell: ({ isPrimary }) => (isPrimary === null ? MISSING : isPrimary ? t('primary') : t('notPrimary')),
      },
    ],
    [t, nameOf, onOpen],
  );
  return (
    <RowTable
      label={t('list')}
      columns={columns}
      rows={channels}
      rowId={({ id }) => id}
      rowHeight={36}
      maxHeight={480}
      minWidth={1000}
    />
  );
}
