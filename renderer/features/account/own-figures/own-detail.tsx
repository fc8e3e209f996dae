import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountDetail } from '@shared/ipc/models';
import { MISSING, useFormat } from '@renderer/lib/format';
import { useAccountDetail } from '@renderer/lib/queries/account-keys';
import { FigureTable } from '@renderer/ui/charts/figure-table';
import { AsOf } from '@renderer/ui/as-of';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { Figure } from '@renderer/ui/figure';
import { PlainText } from '@renderer/ui/plain-text';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { PhoneStatus, QualityText } from '../account-statuses';
import { OWN_FIELDS } from '../model/own-figures';
import { useOfferRefresh } from '../page-work';
import type { Whose } from '../usage/use-usage-work';
import { SPOKI_CACHE_MS, startText } from './own-labels';

const COLUMNS = ['name', 'identifier', 'platform', 'status', 'phoneStatus', 'quality'] as const;

/** The current report and the channels, as the account itself sees them. */
export function OwnDetail({ whose }: { whose: Whose }) {
  const { t } = useTranslation('account');
  const detail = useAccountDetail(whose);
  useOfferRefresh({ busy: detail.isFetching, asOf: null, refresh: () => void detail.refetch() });
  return (
    <Box
      component="section"
      aria-label={t('own.current')}
      sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'center' }}>
        <Typography variant="h2">{t('own.current')}</Typography>
        {detail.data && <AsOf at={detail.data.fetchedAt} staleAfterMs={SPOKI_CACHE_MS} />}
      </Box>
      {detail.error && <ErrorNotice error={detail.error} slim={detail.data !== undefined} />}
      {detail.isPending && !detail.error && <SkeletonBlock height={66} />}
      {detail.data && <CurrentReport detail={detail.data} />}
      {detail.data && <Channels channels={detail.data.channels} />}
    </Box>
  );
}

function CurrentReport({ detail: { current, currentError } }: { detail: AccountDetail }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  if (currentError) {
    return (
      <>
        <Typography>{t('own.currentFailed')}</Typography>
        <ErrorNotice error={currentError} slim />
      </>
    );
  }
  if (!current) return <Typography sx={{ color: 'text.secondary' }}>{t('own.noCurrent')}</Typography>;
  return (
    <>
      <Typography sx={{ color: 'text.secondary' }}>
        {t('own.currentSince', { start: startText(current.periodStart, format) })}
      </Typography>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
          p: 1,
        }}
      >
        {OWN_FIELDS.map((field) => (
          <Figure key={field} label={t(`own.fields.${field}`)} value={format.number(current[field])} />
        ))}
      </Box>
    </>
  );
}

function Channels({ channels }: Pick<AccountDetail, 'channels'>) {
  const { t } = useTranslation('account');
  if (channels.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{t('own.noChannels')}</Typography>;
  return (
    <FigureTable caption={t('own.channels')} words>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`own.channelColumns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {channels.map((channel, index) => (
          <tr key={channel.id ?? index}>
            <th scope="row">
              {textOf(channel.name)}
              {channel.isPrimary && <small>{t('own.primary')}</small>}
            </th>
            <td>{textOf(channel.identifier)}</td>
            <td>{textOf(channel.platform)}</td>
            <td>{textOf(channel.status)}</td>
            <td>
              <PhoneStatus text={channel.phoneStatus} />
            </td>
            <td>
              <QualityText text={channel.quality} />
            </td>
          </tr>
        ))}
      </tbody>
    </FigureTable>
  );
}

function textOf(text: string | null): ReactNode {
  return text === null ? MISSING : <PlainText>{text}</PlainText>;
}
